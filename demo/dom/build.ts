/** Builds elements in a few words. Text becomes text nodes: nothing is ever parsed as markup. */
import type { TextKey } from '../text/index.js';

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
export type Child = Node | string | undefined;

export function build<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** An element whose text follows the language (see page-text.ts). */
export function buildText<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  key: TextKey,
  attributes: Attributes = {},
): HTMLElementTagNameMap[Tag] {
  return build(tag, { ...attributes, 'data-text': key });
}

export function button(
  key: TextKey,
  onClick: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const element = buildText('button', key, { type: 'button', ...attributes });
  element.addEventListener('click', onClick);
  return element;
}
