/**
 * What can be chosen on the page. Everything that an element takes as an attribute is kept under the
 * name of that attribute, as it was written: whether it is right is judged in problems.ts.
 */
import { PLACE_SETTINGS, type PlaceSetting } from '../../src/embed/place-settings.js';

/** `<div data-redress>`, the tag with the ES module, npm, `Redress.mount`, a page in a frame. */
export const FORMS = ['place', 'tag', 'npm', 'mount', 'frame'] as const;
export type Form = (typeof FORMS)[number];

export const PANELS = [
  'call-activity',
  'call-details',
  'credit-request',
  'reason-form',
  'contact-form',
  'dispute-status',
] as const;
export type Panel = (typeof PANELS)[number];

export interface PlaygroundSettings {
  readonly form: Form;
  readonly shows: 'flow' | 'panels';
  /** In the order of {@link PANELS}; counts only where panels are shown. */
  readonly panels: readonly Panel[];
  /** Empty: left out. */
  readonly written: Readonly<Record<PlaceSetting, string>>;
  /** By the names of tokens.ts; left out: the default. */
  readonly tokens: Readonly<Record<string, string>>;
}

export const ADAPTERS = ['demo', 'rest'] as const;
export const THEMES = ['', 'light', 'dark'] as const;
export const PERSISTS = ['', 'session'] as const;

export const DEFAULTS: PlaygroundSettings = Object.freeze({
  form: 'place',
  shows: 'flow',
  panels: PANELS,
  written: {
    adapter: 'demo',
    endpoint: '',
    locale: '',
    persist: '',
    'sign-in-url': '',
    'support-phone': '1-800-555-0100',
    'support-url': '/help',
    theme: '',
  },
  tokens: {},
});

/** What the flow or the provider gets, in the order of docs/embedding.md. */
export function attributesOf({
  written,
}: PlaygroundSettings): readonly (readonly [PlaceSetting, string])[] {
  const isUsed = (name: PlaceSetting) =>
    written[name] !== '' && (name !== 'endpoint' || written.adapter === 'rest');
  return PLACE_SETTINGS.filter(isUsed).map((name) => [name, written[name]]);
}
