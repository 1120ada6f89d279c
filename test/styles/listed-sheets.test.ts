import { readFileSync } from 'node:fs';
import type { CSSResult } from 'lit';
import { describe, expect, it } from 'vitest';
import * as elements from '../../src/index.js';
import * as styles from '../../src/styles/index.js';
import { importsOf, targetOf } from '../architecture/source/imports.js';

const ELEMENTS: readonly (readonly [tag: string, element: { readonly styles: unknown }])[] = [
  ['call-activity', elements.RedressCallActivity],
  ['call-details', elements.RedressCallDetails],
  ['contact-form', elements.RedressContactForm],
  ['credit-request', elements.RedressCreditRequest],
  ['dispute-status', elements.RedressDisputeStatus],
  ['journey', elements.RedressJourney],
  ['reason-form', elements.RedressReasonForm],
];

const isSheet = (value: unknown): value is CSSResult =>
  typeof value === 'object' && value !== null && 'cssText' in value;

/** The classes that its rules are for. */
function classesIn(sheet: CSSResult): string[] {
  const selectors = sheet.cssText.replace(/\/\*[\s\S]*?\*\//g, '').match(/[^{}]+(?=\{)/g) ?? [];
  return selectors.join().match(/(?<=\.)[a-z][\w-]*/g) ?? [];
}

/** The file of an element, which lists sheets of its own. */
const isElement = (file: string): boolean => /^src\/elements\/([\w-]+)\/\1-element\.ts$/.test(file);

/** The templates of an element: its own, and those of the functions that it calls. */
function templatesFrom(file: string, seen = new Set<string>()): Set<string> {
  const isAnother = seen.size > 0 && isElement(file) && !file.includes('/panel/');
  if (seen.has(file) || isAnother || !file.startsWith('src/elements/')) return seen;
  seen.add(file);
  const source = { file, text: readFileSync(file, 'utf8') };
  for (const { from, typeOnly } of importsOf(source)) {
    if (!typeOnly && from.startsWith('.')) templatesFrom(targetOf(file, from), seen);
  }
  return seen;
}

/** As they are written out; what stands in a variable is not seen here. */
function classesShownBy(file: string): string[] {
  const written = readFileSync(file, 'utf8').matchAll(/class="([^"]*)"/g);
  return [...written].flatMap(([, value = '']) => value.split(/\$\{[^}]*\}|\s+/).filter(Boolean));
}

const inAnySheet = new Set(Object.values(styles).filter(isSheet).flatMap(classesIn));

describe.each(ELEMENTS)('<redress-%s>', (name, { styles: listed }) => {
  const inOwnSheets = new Set([listed].flat(Infinity).filter(isSheet).flatMap(classesIn));
  const shown = [...templatesFrom(`src/elements/${name}/${name}-element.ts`)].flatMap(
    classesShownBy,
  );

  it('should list the sheet of each class that it shows', () => {
    expect(shown.length).toBeGreaterThan(5);
    const bare = shown.filter((one) => inAnySheet.has(one) && !inOwnSheets.has(one));
    expect(new Set(bare)).toEqual(new Set());
  });
});
