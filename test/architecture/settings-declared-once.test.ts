/** A new attribute touches at most six files: docs/decisions/028-settings-are-declared-once.md. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NOT_OURS } from '../docs/support/project-files.js';
import { SETTING_NAMES, SETTINGS, type SettingName } from '../../src/settings/settings.js';

const TABLE = 'src/settings/settings.ts';

/** What each attribute needs, by hand: the table, its labels, the guide, the list of a recipe. */
const DECLARATION = [
  'demo/text/en/playground.ts',
  'demo/text/fr/playground.ts',
  'docs/content-management.md',
  'docs/embedding.md',
  TABLE,
];

/** The snippets of the playground show the way to a person too, in place of the widget. */
const FALLBACK = ['demo/playground/settings.ts', 'demo/playground/snippets/fallback.ts'];

/** What reads a setting. Only names that mean nothing else can be looked for. */
const READERS: Readonly<Partial<Record<SettingName, readonly string[]>>> = {
  forgotPasswordUrl: ['src/elements/panel/panel-states.ts'],
  signInUrl: ['src/elements/panel/panel-states.ts'],
  supportPhone: [...FALLBACK, 'src/elements/panel/support-links.ts'],
  supportUrl: [
    ...FALLBACK,
    'demo/playground/preview-view.ts',
    'src/elements/panel/support-links.ts',
  ],
};

/** Pages and guides that embed the elements as any host does are no part of them. */
const EXAMPLES =
  /^demo\/(frameworks\/|gallery\/|custom-adapter\/|\w+\.html)|^docs\/(decisions\/|frameworks\.md)/;

/** What hands all settings on, and must know none of them. */
const PASSING_ON = [
  'demo/playground/address.ts',
  'src/context/provided.ts',
  'src/elements/provider/provider-element.ts',
  'src/elements/provider/settings-element.ts',
  'src/embed/mount.ts',
  'src/embed/place-settings.ts',
  'src/embed/places.ts',
  'src/settings/kinds.ts',
  'src/settings/setting-problems.ts',
];

const withoutComments = (text: string) =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\/\/.*/g, '');

const files = new Map(
  globSync(['src/**/*.ts', 'demo/**/*.{ts,html}', 'docs/**/*.md'], { exclude: NOT_OURS })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !EXAMPLES.test(file))
    .toSorted()
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      return [file, file.endsWith('.ts') ? withoutComments(text) : text] as const;
    }),
);

/** As a property, as an attribute, or with `data-` before it. */
function isNamedIn(text: string, name: SettingName): boolean {
  const { attribute } = SETTINGS[name];
  const names = [name, ...(attribute ? [`(?:data-)?${attribute}`] : [])];
  return new RegExp(`(?<![\\w-])(?:${names.join('|')})(?![\\w-])`).test(text);
}

const filesWith = (name: SettingName) =>
  [...files].filter(([, text]) => isNamedIn(text, name)).map(([file]) => file);

describe('the name of a setting', () => {
  it.each(Object.entries(READERS))(
    'stands in its declaration and its readers: %s',
    (name, readers) => {
      expect(filesWith(name as SettingName)).toEqual([...DECLARATION, ...readers].toSorted());
    },
  );

  it('stands in six files when one panel reads it', () => {
    expect(filesWith('signInUrl')).toHaveLength(6);
  });

  it.each(PASSING_ON)('does not stand in %s, which hands settings on', (file) => {
    const text = files.get(file) ?? '';
    expect(text).not.toBe('');
    expect(SETTING_NAMES.filter((name) => isNamedIn(text, name))).toEqual([]);
  });

  it('stands in the element of the flow for its style sheet only', () => {
    const text = files.get('src/elements/flow/flow-element.ts') ?? '';
    expect(SETTING_NAMES.filter((name) => isNamedIn(text, name))).toEqual(['theme']);
  });
});
