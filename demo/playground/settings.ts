/**
 * What can be chosen on the page. Everything that an element takes as an attribute is kept under the
 * name of that attribute, as it was written: whether it is right is judged in problems.ts.
 */
import { PLACE_SETTINGS, type PlaceSetting } from '../../src/embed/place-settings.js';
import type { Kind } from '../../src/settings/kinds.js';
import { SETTING_NAMES, SETTINGS, type SettingName } from '../../src/settings/settings.js';

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

/** Those that have an attribute. */
export type WrittenName = {
  [Name in SettingName]: (typeof SETTINGS)[Name]['attribute'] extends string ? Name : never;
}[SettingName];

export interface WrittenSetting {
  readonly name: WrittenName;
  readonly attribute: PlaceSetting;
  readonly kind: Kind;
  /** Of a closed list; what is left out is empty. */
  readonly choices: readonly string[] | undefined;
}

export const ADAPTERS = ['demo', 'rest'] as const;
export type Adapter = (typeof ADAPTERS)[number];

/** In the order of the fields. */
export const WRITTEN_SETTINGS: readonly WrittenSetting[] = SETTING_NAMES.flatMap((name) => {
  const { attribute, kind }: { attribute: PlaceSetting | false; kind: Kind } = SETTINGS[name];
  if (attribute === false) return [];
  const listed = kind.choices && ['', ...kind.choices.map(String)];
  const choices = attribute === 'adapter' ? ADAPTERS : listed;
  return [{ name: name as WrittenName, attribute, kind, choices }];
});

export const DEFAULTS: PlaygroundSettings = Object.freeze({
  form: 'place',
  shows: 'flow',
  panels: PANELS,
  written: {
    ...writtenWith(() => ''),
    adapter: 'demo',
    'support-phone': '1-800-555-0100',
    'support-url': '/help',
  },
  tokens: {},
});

export function writtenWith(
  valueOf: (attribute: PlaceSetting) => string,
): Record<PlaceSetting, string> {
  const entries = PLACE_SETTINGS.map((attribute) => [attribute, valueOf(attribute)] as const);
  return Object.fromEntries(entries) as Record<PlaceSetting, string>;
}

/** What the flow or the provider gets. */
export function attributesOf({
  written,
}: PlaygroundSettings): readonly (readonly [PlaceSetting, string])[] {
  const isUsed = (name: PlaceSetting) =>
    written[name] !== '' && (name !== 'endpoint' || written.adapter === 'rest');
  return PLACE_SETTINGS.filter(isUsed).map((name) => [name, written[name]]);
}
