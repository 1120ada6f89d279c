import { globSync, readdirSync, readFileSync } from 'node:fs';
import { CSSResult } from 'lit';
import { describe, expect, it } from 'vitest';
import * as styles from '../../src/styles/index.js';
import { tokenStyles } from '../../src/styles/index.js';

const sheets = Object.entries(styles).filter(
  (entry): entry is [string, CSSResult] => entry[1] instanceof CSSResult,
);
const textOf = (sheet: CSSResult) => sheet.cssText.replace(/\/\*[\s\S]*?\*\//g, '');
const allText = sheets.map(([, sheet]) => textOf(sheet)).join('\n');

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([match]) => match);
}

describe.each(sheets)('%s', (_name, sheet) => {
  const text = textOf(sheet);

  it('should not depend on the root font size of the page (E8)', () => {
    expect(found(text, /[\d.]rem\b/g)).toEqual([]);
  });

  it('should ask its container for the width, never the viewport (A7)', () => {
    expect(found(text, /@media[^{]*width[^{]*/g)).toEqual([]);
    expect(found(text, /[\d.](?:vw|vi|dvw|svw|lvw)\b/g)).toEqual([]);
  });

  it('should place things by logical properties (I5)', () => {
    const physical =
      /[\s;{](?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|(?:min-|max-)?(?:width|height))\s*:/g;
    expect(found(text, physical)).toEqual([]);
    expect(found(text, /(?:text-align|float|clear):\s*left\b/g)).toEqual([]);
  });

  it('should fetch nothing, so that it works under the strictest policy (E6)', () => {
    expect(found(text, /url\(|@import|@font-face/g)).toEqual([]);
  });

  it('should name colours by token only', () => {
    if (sheet === tokenStyles) return;
    expect(found(text, /#[0-9a-f]{3,8}\b/gi)).toEqual([]);
  });

  it('should read public tokens through their private twins', () => {
    if (sheet === tokenStyles) return;
    expect(found(text, /--redress-[a-z-]+/g)).toEqual([]);
  });
});

describe('the sheets together', () => {
  const templates = globSync('src/elements/**/*.ts', { exclude: ['**/*-styles.ts'] });
  const markup = [...templates, 'src/styles/draw-icon.ts']
    .map((file) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''))
    .join('\n');
  const words = new Set(found(markup, /[a-z][\w-]*/g));

  it('should have no rule for a class that no element shows (P1)', () => {
    const selectors = found(allText, /[^{}]+(?=\{)/g).join('\n');
    const classes = new Set(found(selectors, /(?<=\.)[a-z][\w-]*/g));
    expect(classes.size).toBeGreaterThan(100);
    expect([...classes].filter((name) => !words.has(name))).toEqual([]);
  });
});

describe('tokenStyles', () => {
  const own = [
    '_gutter', // set by the panel for what lies in it
    '_tone',
    '_tone-soft',
    '_row',
    '_mark',
    '_more',
    '_redress-reader', // typed, in a sheet of its own
  ];
  const declared = new Set(found(allText, /--_[a-z0-9-]+(?=:)/g));
  const used = new Set(found(allText, /(?<=var\()--_[a-z0-9-]+/g));

  it('should declare every value that a sheet uses', () => {
    expect([...used].filter((name) => !declared.has(name))).toEqual([]);
  });

  it('should declare no value that no sheet uses', () => {
    expect([...declared].filter((name) => !used.has(name))).toEqual([]);
  });

  it('should be the only sheet that sets values for all', () => {
    const elsewhere = sheets
      .filter(([, sheet]) => sheet !== tokenStyles)
      .flatMap(([, sheet]) => found(textOf(sheet), /--_[a-z0-9-]+(?=:)/g));
    expect([...new Set(elsewhere)].filter((name) => !own.includes(name.slice(2)))).toEqual([]);
  });

  it('should document every public token with its default in docs/theming.md', () => {
    const guide = readFileSync(new URL('../../docs/theming.md', import.meta.url), 'utf8');
    const names = found(textOf(tokenStyles), /--redress-[a-z-]+/g);
    expect(names.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
    const known = new Set(names);
    expect(found(guide, /--redress-[a-z-]+/g).filter((name) => !known.has(name))).toEqual([]);
    const hexes = found(textOf(tokenStyles), /#[0-9a-f]{6}/g);
    expect(hexes.filter((hex) => !guide.includes(hex))).toEqual([]);
  });
});

describe('icons', () => {
  const icons = Object.entries(styles).filter(([name]) => name.endsWith('Icon'));

  it('should be decoration that screen readers skip', () => {
    const drawn = icons.map(([, icon]) => (icon as styles.Icon)().strings.join(''));
    expect(drawn.filter((markup) => !markup.includes('aria-hidden="true"'))).toEqual([]);
    expect(drawn.length).toBeGreaterThan(20);
  });
});

describe('every file of src/styles', () => {
  const folder = new URL('../../src/styles/', import.meta.url);

  it('should show its vocabulary as sample markup or say what it is for', () => {
    const silent = readdirSync(folder).filter(
      (file) => !readFileSync(new URL(file, folder), 'utf8').startsWith('/**'),
    );
    expect(silent).toEqual([]);
  });
});
