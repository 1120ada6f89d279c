/** From which sources custom-elements.json is made, and what is left out of it (D1). */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateManifest, type Manifest } from '../../scripts/lib/manifest.mjs';

const base = `
  import { LitElement } from 'lit';
  import { property } from 'lit/decorators.js';
  /** @csspart frame - The frame. */
  export abstract class BaseElement extends LitElement {
    /** Which language. */
    @property({ attribute: 'the-locale' }) locale = 'en';
    @property({ attribute: false }) texts = {};
    protected abstract parts(): string[];
    protected request(event: Event): void {}
    private two = 2;
    #three = 3;
    /** Goes to its heading. */
    focusHeading(): void {}
  }
`;

const element = `
  import { BaseElement } from '../base/base-element.js';
  /** @summary A sample. */
  export class RedressSample extends BaseElement {
    /** Opens it. */
    open(): void {}
    protected override parts(): string[] { return []; }
    protected override render() {}
  }
`;

const definition = `
  import { RedressSample } from '../elements/sample/sample-element.js';
  import { defineElement } from './define-element.js';
  defineElement('redress-sample', RedressSample);
`;

const helper = `
  export function defineElement(tag: string, element: CustomElementConstructor): void {
    customElements.define(tag, element);
  }
`;

const settings = `
  export const SETTINGS = {
    /** Which tune. Left out: none. */
    holdTune: setting('hold-tune', oneOf('waltz', 'polka')),
    /** Where to
     *  call. */
    phone: setting('phone', PHONE),
    /** How loud. */
    volume: setting('volume', anything<number | 'off'>(), false),
    /** Who plays. */
    player: setting(false, anything<Player>()),
  };
`;

describe('generateManifest', () => {
  let root = '';

  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  };
  const generate = async () => JSON.parse(await generateManifest(root)) as Manifest;
  const sample = async () =>
    (await generate()).modules
      .flatMap(({ declarations = [] }) => declarations)
      .find(({ name }) => name === 'RedressSample');
  const named = (things: readonly { name: string }[] = []) => things.map(({ name }) => name);

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'manifest-'));
    await write('package.json', '{ "type": "module" }');
    await write('src/elements/base/base-element.ts', base);
    await write('src/elements/sample/sample-element.ts', element);
    await write('src/elements/sample/view-model.ts', 'export const view = 1;');
    await write('src/define/sample.ts', definition);
    await write('src/define/define-element.ts', helper);
    await write('src/define/all.ts', "import './sample.js';");
  });
  afterEach(() => rm(root, { recursive: true }));

  it('should record each call of defineElement, at the published paths', async () => {
    const { modules } = await generate();
    expect(modules.map(({ path }) => path)).toEqual([
      'dist/define/sample.js',
      'dist/elements/base/base-element.js',
      'dist/elements/sample/sample-element.js',
    ]);
    expect(modules.flatMap(({ exports = [] }) => exports)).toContainEqual({
      kind: 'custom-element-definition',
      name: 'redress-sample',
      declaration: { name: 'RedressSample', module: 'dist/elements/sample/sample-element.js' },
    });
  });

  it('should make the class a custom element with its tag', async () => {
    expect(await sample()).toMatchObject({
      tagName: 'redress-sample',
      customElement: true,
      summary: 'A sample.',
    });
  });

  it('should not take the helper itself for a registration', async () => {
    const { modules } = await generate();
    const definitions = modules
      .flatMap(({ exports = [] }) => exports)
      .filter(({ kind }) => kind === 'custom-element-definition');
    expect(named(definitions)).toEqual(['redress-sample']);
  });

  it('should take a class of the same module', async () => {
    await write(
      'src/define/other.ts',
      `${base} export class Other extends BaseElement {} defineElement('redress-other', Other);`,
    );
    const { modules } = await generate();
    expect(modules.flatMap(({ exports = [] }) => exports)).toContainEqual({
      kind: 'custom-element-definition',
      name: 'redress-other',
      declaration: { name: 'Other', module: 'dist/define/other.js' },
    });
  });

  it.each([
    ['a tag that is not written out', 'defineElement(tag, RedressSample);'],
    ['a class without a name', "defineElement('redress-x', class extends HTMLElement {});"],
    ['no class', "defineElement('redress-x');"],
  ])('should refuse a registration with %s, and say where', async (_, text) => {
    await write('src/define/sample.ts', text);
    await expect(generateManifest(root)).rejects.toThrow('src/define/sample.ts: write');
  });

  it('should list the public members only, those of the base too', async () => {
    expect(named((await sample())?.members)).toEqual(['open', 'locale', 'texts', 'focusHeading']);
  });

  it('should list attributes and parts of the base too', async () => {
    expect(await sample()).toMatchObject({
      attributes: [{ name: 'the-locale', fieldName: 'locale', description: 'Which language.' }],
      cssParts: [{ name: 'frame', description: 'The frame.' }],
    });
  });

  it('should list a class between an element and its base', async () => {
    await write(
      'src/elements/base/middle-element.ts',
      "import { BaseElement } from './base-element.js'; export class MiddleElement extends BaseElement {}",
    );
    await write(
      'src/elements/sample/sample-element.ts',
      element
        .replace('base-element.js', 'middle-element.js')
        .replaceAll('BaseElement', 'MiddleElement'),
    );
    const { modules } = await generate();
    expect(modules.map(({ path }) => path)).toContain('dist/elements/base/middle-element.js');
    expect(named((await sample())?.members)).toEqual(['open', 'locale', 'texts', 'focusHeading']);
  });

  describe('with an interface of the class that extends Settings', () => {
    beforeEach(async () => {
      await write('src/settings/settings.ts', settings);
      const merged = 'export interface BaseElement extends Settings {}';
      await write('src/elements/base/base-element.ts', `${base} ${merged}`);
    });

    it('lists the properties and attributes of the table, each with its comment (D1)', async () => {
      const { members = [], attributes } = (await sample()) ?? {};
      const inherited = members.filter((member) => 'attribute' in member || 'type' in member);
      expect(inherited).toMatchObject([
        { name: 'locale' },
        { name: 'texts' },
        {
          name: 'holdTune',
          attribute: 'hold-tune',
          type: { text: "'waltz' | 'polka' | undefined" },
          description: 'Which tune. Left out: none.',
        },
        { name: 'phone', type: { text: 'string | undefined' }, description: 'Where to call.' },
        { name: 'player', type: { text: 'Player | undefined' }, description: 'Who plays.' },
      ]);
      expect(attributes).toMatchObject([
        { name: 'the-locale' },
        { name: 'hold-tune', fieldName: 'holdTune', description: 'Which tune. Left out: none.' },
        { name: 'phone', fieldName: 'phone' },
        { name: 'volume', type: { text: "number | 'off'" }, description: 'How loud.' },
      ]);
      expect(attributes?.at(-1)).not.toHaveProperty('fieldName');
    });

    it.each([
      ['a row without a comment', "export const SETTINGS = { phone: setting('phone', PHONE) };"],
      ['a row that is spread', 'export const SETTINGS = { ...others };'],
      ['another name', 'export const TABLE = {};'],
      ['a table that is no literal', 'export const SETTINGS = tableOf(rows);'],
    ])('refuses %s', async (_, text) => {
      await write('src/settings/settings.ts', text);
      await expect(generateManifest(root)).rejects.toThrow(/Write|no table/);
    });
  });

  it('should say the same each time', async () => {
    expect(await generateManifest(root)).toBe(await generateManifest(root));
  });
});
