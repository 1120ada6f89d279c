/** The tables of docs/embedding.md say what the elements and events have (D4). */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../scripts/lib/manifest.mjs';
import { DEFAULT_EVIDENCE_LIMITS } from '../../src/domain/index.js';
import { RedressFlow } from '../../src/elements/flow/flow-element.js';
import { RedressProvider } from '../../src/elements/provider/provider-element.js';
import * as intents from '../../src/events/intents.js';
import * as outcomes from '../../src/events/outcomes.js';
import { LANGUAGES } from '../../src/i18n/load-text.js';
import { SETTING_NAMES, SETTINGS } from '../../src/settings/settings.js';
import { WRONG_SETTINGS } from '../support/wrong-settings.js';
import { sectionOf, tableBelow, unquoted } from './support/markdown.js';
import { readPage } from './support/project-files.js';

const guide = readPage('docs/embedding.md').text;

/** What custom-elements.json says of each property and attribute of a class. */
function wordsOf(className: string): ReadonlyMap<string, string | undefined> {
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
  const found = modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ name }) => name === className);
  const described = [...(found?.attributes ?? []), ...(found?.members ?? [])] as readonly {
    readonly name: string;
    readonly description?: string;
  }[];
  return new Map(described.map(({ name, description }) => [name, description]));
}

const withoutLinks = (text = '') => text.replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1');

const codesIn = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(({ 1: code }) => code ?? '');

describe('the elements in docs/embedding.md', () => {
  it('should be all that redress/define registers', () => {
    const registered = globSync('src/define/*.ts').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/defineElement\('([\w-]+)'/g)].map(
        ([, tag = '']) => tag,
      ),
    );
    const listed = tableBelow(guide, 'Panels').map(([tag]) => unquoted(tag).slice(1, -1));
    // Parts of panels are not for pages to place: docs/findings.md.
    const page = readFileSync('docs/findings.md', 'utf8');
    const placed = registered.filter((tag) => !page.includes(`\`${tag}\``));
    expect(listed.toSorted()).toEqual([...new Set(placed)].toSorted());
  });
});

describe('the settings in docs/embedding.md', () => {
  const listed = tableBelow(guide, 'Settings').map(([attribute, property, text]) => ({
    attribute: unquoted(attribute) || undefined,
    property: unquoted(property),
    text,
  }));

  it('are those of the table in src/settings, in the words of the manifest (D1)', () => {
    const words = wordsOf('SettingsElement');
    const rows = SETTING_NAMES.map((name) => {
      const { attribute, isProperty } = SETTINGS[name];
      return {
        attribute: attribute || undefined,
        property: isProperty ? name : '',
        text: words.get(name),
      };
    });
    expect(listed.map((row) => ({ ...row, text: withoutLinks(row.text) }))).toEqual(rows);
  });

  it.each([RedressFlow, RedressProvider])('are all that %o has', ({ elementProperties }) => {
    const settings = [...elementProperties].filter(([, { state }]) => !state);
    const rows = listed.filter(({ property }) => property !== '');
    expect(settings.map(([property, { attribute }]) => ({ property, attribute }))).toEqual(
      rows.map(({ property, attribute = false }) => ({ property, attribute })),
    );
  });

  it('have a row and a test for each that can be refused (E12)', () => {
    const refusable = SETTING_NAMES.flatMap((name) => {
      const { attribute, kind } = SETTINGS[name];
      return attribute && kind.allowed !== '' ? [attribute] : [];
    });
    const rows = tableBelow(guide, 'When nothing is shown').map(([written]) => written);
    for (const attribute of refusable) {
      expect(rows.some((row) => row?.includes(`\`${attribute}`))).toBe(true);
      expect(WRONG_SETTINGS.some(({ written }) => written.includes(`data-${attribute}=`))).toBe(
        true,
      );
    }
  });

  it('should name every limit of evidence', () => {
    const limits = listed.find(({ property }) => property === 'evidenceLimits');
    expect(codesIn(limits?.text)).toEqual(Object.keys(DEFAULT_EVIDENCE_LIMITS));
    expect(limits?.text).toContain('all five');
  });

  it('should name every language', () => {
    const names = new Intl.DisplayNames('en', { type: 'language' });
    const written = new Intl.ListFormat('en').format(LANGUAGES.map((tag) => names.of(tag) ?? tag));
    expect(sectionOf(guide, 'Settings')).toContain(`Texts exist in ${written};`);
  });

  it('should name methods that both elements have', () => {
    const methods = codesIn(sectionOf(guide, 'Settings').split('Both elements also have')[1])
      .filter((code) => code.endsWith('()') && !code.includes('.'))
      .map((code) => code.slice(0, -2));
    expect(methods).toEqual(['resume', 'signOut']);
    for (const element of [RedressFlow, RedressProvider]) {
      for (const name of [...methods, 'store']) expect(name in element.prototype).toBe(true);
    }
  });
});

describe.each([
  ['Intents', intents, true],
  ['Outcomes', outcomes, false],
] as const)('the events in docs/embedding.md: %s', (heading, module, isCancelable) => {
  const events = Object.values(module).map((EventClass) => {
    // What it carries does not depend on the values.
    const event: Event = Reflect.construct(EventClass, []);
    return { name: event.type, carries: Object.keys(event).filter(isOwn), event };
  });

  it('should be all, with what they carry', () => {
    const listed = tableBelow(guide, heading).map(([name, , carries]) => ({
      name: unquoted(name),
      carries: codesIn(carries),
    }));
    expect(listed).toEqual(events.map(({ name, carries }) => ({ name, carries })));
  });

  it(`should be ${isCancelable ? 'cancelable' : 'facts'}, and leave shadow roots`, () => {
    for (const { event } of events) {
      expect(event).toMatchObject({ cancelable: isCancelable, bubbles: true, composed: true });
    }
  });
});

/** Node keeps a fact of its own with each event. */
const isOwn = (key: string) => key !== 'isTrusted';
