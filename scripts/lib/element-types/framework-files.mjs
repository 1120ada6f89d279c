/**
 * The declarations with which a framework knows the tags in its markup. Each adds to an interface
 * that the framework keeps for this.
 */

/** @typedef {import('./elements.mjs').ElementDescription} ElementDescription */

/**
 * @param {ElementDescription[]} elements
 * @param {string} type takes the description of a tag
 */
const entries = (elements, type) =>
  elements
    .map(
      ({ tag, description }) =>
        `/** ${description} */\n'${tag}': ${type}<RedressElements['${tag}']>;`,
    )
    .join('\n');

/** @param {ElementDescription[]} elements */
export const reactFile = (elements) => `
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { RedressElement, RedressElements } from './elements.js';

type Handlers<Events> = {
  [Name in keyof Events & string as \`on\${Name}\`]?: ((event: Events[Name]) => void) | undefined;
};

export type ReactProps<Tag extends RedressElement> = DetailedHTMLProps<
  HTMLAttributes<Tag['element']>,
  Tag['element']
> &
  Tag['properties'] &
  Tag['attributes'] &
  Handlers<Tag['events']>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      ${entries(elements, 'ReactProps')}
    }
  }
}
`;

/** @param {ElementDescription[]} elements */
export const solidFile = (elements) => `
import type { JSX } from 'solid-js';
import type { RedressElement, RedressElements } from './elements.js';

type Handlers<Events> = {
  [Name in keyof Events & string as \`on:\${Name}\`]?: ((event: Events[Name]) => void) | undefined;
};

type WithPrefix<Prefix extends string, Values> = {
  [Name in keyof Values & string as \`\${Prefix}:\${Name}\`]?: Values[Name];
};

export type SolidProps<Tag extends RedressElement> = JSX.HTMLAttributes<Tag['element']> &
  Tag['properties'] &
  Tag['attributes'] &
  WithPrefix<'prop', Tag['properties']> &
  WithPrefix<'attr', Tag['attributes']> &
  Handlers<Tag['events']>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      ${entries(elements, 'SolidProps')}
    }
  }
}
`;

/** @param {ElementDescription[]} elements */
export const svelteFile = (elements) => `
import type { HTMLAttributes } from 'svelte/elements';
import type { RedressElement, RedressElements } from './elements.js';

type Handlers<Events> = {
  [Name in keyof Events & string as \`on\${Name}\`]?: ((event: Events[Name]) => void) | undefined;
};

export type SvelteProps<Tag extends RedressElement> = HTMLAttributes<Tag['element']> &
  Tag['properties'] &
  Tag['attributes'] &
  Handlers<Tag['events']>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    ${entries(elements, 'SvelteProps')}
  }
}
`;

/** @param {ElementDescription[]} elements */
export const vueFile = (elements) => `
import type { HTMLAttributes, PublicProps } from 'vue';
import type { RedressElement, RedressElements } from './elements.js';

/** As templates look for them: \`@redress-submitted\` is \`onRedressSubmitted\`. */
type PascalCase<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${Capitalize<First>}\${PascalCase<Rest>}\`
  : Capitalize<Name>;

type Handlers<Events> = {
  [Name in keyof Events & string as \`on\${PascalCase<Name>}\`]?:
    | ((event: Events[Name]) => void)
    | undefined;
};

/** What a template makes of the tag: its element, and what may be bound to it. */
export type VueElement<Tag extends RedressElement> = new () => Tag['element'] & {
  $props: HTMLAttributes &
    PublicProps &
    Tag['properties'] &
    Tag['attributes'] &
    Handlers<Tag['events']>;
};

declare module 'vue' {
  interface GlobalComponents {
    ${entries(elements, 'VueElement')}
  }
}
`;
