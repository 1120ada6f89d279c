/** What frameworks and editors are told of the elements is what custom-elements.json says (D1). */
import { globSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { cssData, htmlData, webTypes } from '../../scripts/lib/element-types/editor-files.mjs';
import { elementsIn, valuesOf } from '../../scripts/lib/element-types/elements.mjs';
import { generateTypes } from '../../scripts/lib/element-types/generate.mjs';
import { Snippets } from '../docs/support/snippets.js';

const manifest = readFileSync('custom-elements.json', 'utf8');
const elements = elementsIn(manifest);

const sample = elementsIn(
  JSON.stringify({
    modules: [
      { path: 'dist/base.js', declarations: [{ kind: 'class', name: 'BaseElement' }] },
      {
        path: 'dist/sample.js',
        declarations: [
          {
            kind: 'class',
            name: 'RedressSample',
            tagName: 'redress-sample',
            summary: 'A sample.',
            members: [
              { kind: 'field', name: 'level', type: { text: 'number' }, description: 'How high.' },
              { kind: 'field', name: 'store', type: { text: 'Store' }, readonly: true },
              { kind: 'method', name: 'open' },
            ],
            attributes: [
              { name: 'the-level', fieldName: 'level', type: { text: 'number' } },
              { name: 'theme', type: { text: "'light' | 'dark' | undefined" } },
            ],
            events: [{ name: 'redress-open', type: { text: 'OpenEvent' }, description: 'Opened.' }],
            slots: [{ name: '', description: 'The content.' }],
            cssParts: [{ name: 'frame', description: 'The frame.' }],
            cssProperties: [{ name: '--redress-x', description: 'X.', default: '1px' }],
          },
        ],
      },
    ],
  }),
);

describe('types', () => {
  it('should hold what custom-elements.json says, and nothing else (D1)', async () => {
    const generated = await generateTypes(manifest);
    for (const [file, text] of generated) {
      expect(readFileSync(file, 'utf8'), `run \`npm run manifest\`: ${file}`).toBe(text);
    }
    const present = globSync('types/*').map((file) => file.replaceAll('\\', '/'));
    expect(present.toSorted()).toEqual([...generated.keys()].toSorted());
  });
});

describe('elementsIn', () => {
  it('should tell the elements only, with what a host can set and hear', () => {
    expect(sample).toEqual([
      {
        tag: 'redress-sample',
        className: 'RedressSample',
        description: 'A sample.',
        properties: [{ name: 'level', type: 'number', description: 'How high.' }],
        attributes: [
          { name: 'the-level', type: 'number', description: '', property: 'level' },
          { name: 'theme', type: "'light' | 'dark' | undefined", description: '' },
        ],
        events: [{ name: 'redress-open', type: 'OpenEvent', description: 'Opened.' }],
        slots: [{ name: '', description: 'The content.' }],
        cssParts: [{ name: 'frame', description: 'The frame.' }],
        cssProperties: [{ name: '--redress-x', type: 'string', description: 'X.', default: '1px' }],
      },
    ]);
  });

  it('should find every setting and event of the flow', () => {
    const flow = elements.find(({ tag }) => tag === 'redress-flow');
    expect(flow?.properties.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['adapter', 'getToken', 'messages', 'evidenceLimits', 'draftStore']),
    );
    expect(flow?.events.map(({ name }) => name)).toContain('redress-submitted');
  });
});

describe('valuesOf', () => {
  it.each([
    ["'light' | 'dark'", ['light', 'dark']],
    ["'session' | undefined", ['session']],
    ['string | undefined', []],
    ["'demo' | BillingAdapter", []],
  ])('should tell the texts of a closed list alone: %s', (type, values) => {
    expect(valuesOf(type)).toEqual(values);
  });
});

describe('the data for editors', () => {
  it('should offer tags, attributes and their values in VS Code', () => {
    expect(htmlData(sample)).toEqual({
      version: 1.1,
      tags: [
        {
          name: 'redress-sample',
          description: 'A sample.',
          attributes: [
            { name: 'the-level', description: '' },
            { name: 'theme', description: '', values: [{ name: 'light' }, { name: 'dark' }] },
          ],
        },
      ],
    });
  });

  it('should offer each token and part once in style sheets', () => {
    expect(cssData([...sample, ...sample])).toEqual({
      version: 1.1,
      properties: [{ name: '--redress-x', description: 'X.' }],
      pseudoElements: [{ name: '::part(frame)', description: 'The frame.' }],
    });
  });

  it('should tell properties, events, slots, parts and tokens to JetBrains editors', () => {
    expect(webTypes(sample, { name: 'redress', version: '1.2.3' })).toMatchObject({
      name: 'redress',
      version: '1.2.3',
      contributions: {
        html: {
          elements: [
            {
              name: 'redress-sample',
              attributes: [{ name: 'the-level', value: { type: 'number' } }, { name: 'theme' }],
              slots: [{ name: '', description: 'The content.' }],
              js: {
                properties: [{ name: 'level', type: 'number' }],
                events: [{ name: 'redress-open', description: 'Opened.' }],
              },
              css: {
                parts: [{ name: 'frame', description: 'The frame.' }],
                properties: [{ name: '--redress-x', description: 'X.' }],
              },
            },
          ],
        },
      },
    });
  });
});

describe('types/elements.d.ts', () => {
  const use = (lines: string) =>
    `import type { RedressElements } from './elements.js';
     type Flow = RedressElements['redress-flow'];
     ${lines}`;
  const snippets = new Snippets({
    'elements.ts': readFileSync('types/elements.d.ts', 'utf8').replace(
      '../dist/index.js',
      'redress',
    ),
    'right.ts': use(`
      export const adapter: Flow['properties'] = { adapter: 'demo', locale: undefined };
      export const token: Flow['properties'] = { getToken: async () => 'token' };
      export const attributes: Flow['attributes'] = { theme: 'dark', 'support-url': '/help' };
      export const referenceOf = (event: Flow['events']['redress-submitted']): string =>
        event.dispute.reference;`),
    'wrong.ts': use(`
      export const a: Flow['properties'] = { adapter: {} };
      export const b: Flow['properties'] = { getToken: () => 'token' };
      export const c: Flow['properties'] = { evidenceLimits: { maxFiles: 1 } };
      export const d: Flow['properties'] = { messages: { nonsense: {} } };
      export const e: Flow['properties'] = { draftStore: {} };
      export const f: Flow['attributes'] = { theme: 'blue' };
      export const g = (event: Flow['events']['redress-submitted']) => event.calls;`),
  });
  afterAll(() => snippets.remove());

  it('should know what properties hold and events carry (D1)', async () => {
    const errors = await snippets.typeErrors();
    const wrong = errors.map((error) => /wrong\.ts\((\d+),/.exec(error)?.[1] ?? error);
    expect(wrong).toEqual(['4', '5', '6', '7', '8', '9', '10']);
  });
});
