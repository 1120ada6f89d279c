import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importProblems } from './source/import-rules.js';
import { importsOf } from './source/imports.js';
import { usageProblems } from './source/usage-rules.js';

const sources = globSync('src/**/*.ts')
  .toSorted()
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }));

describe('src', () => {
  it('should have sources to look at', () => {
    expect(sources.length).toBeGreaterThan(0);
  });

  it('should import only in the allowed directions', () => {
    expect(sources.flatMap(importProblems)).toEqual([]);
  });

  it('should use sinks, network, registry and units only where they belong (S1, S4, E8)', () => {
    expect(sources.flatMap(usageProblems)).toEqual([]);
  });
});

describe('guardWrites', () => {
  it('is used in one place of the store, beside the guard as a whole', () => {
    const takers = sources.filter((source) =>
      importsOf(source).some(({ from }) => from.endsWith('/guard-writes.js')),
    );
    expect(takers.map(({ file }) => file)).toEqual([
      'src/guard/guard-adapter.ts',
      'src/store/submission/intentions.ts',
    ]);
  });
});

describe('importProblems', () => {
  const problems = (file: string, text: string) => importProblems({ file, text });

  it.each([
    ['src/domain/x.ts', "import { a } from '../store/a.js';"],
    ['src/domain/x.ts', "import type { A } from '../store/a.js';"],
    ['src/domain/x.ts', "export * from '../store/index.js';"],
    ['src/domain/x.ts', "export { a } from '../adapters/a.js';"],
    ['src/domain/x.ts', "const a = await import('../elements/a.js');"],
    ['src/domain/x.ts', "type A = import('../elements/a.js').A;"],
    ['src/contract/x.ts', "import '../domain/index.js';"],
    ['src/store/a/b/x.ts', "import { a } from '../../../elements/a.js';"],
    ['src/store/x.ts', "import { text } from '../i18n/text.js';"],
    ['src/adapters/rest/x.ts', "import { a } from '../../store/a.js';"],
    ['src/adapters/demo/x.ts', "import { a } from '../../records/a.js';"],
    ['src/records/x.ts', "import { a } from '../adapters/demo/a.js';"],
    ['src/elements/x.ts', "import { a } from '../records/a.js';"],
    ['src/i18n/x.ts', "import type { Money } from '../contract/money.js';"],
    ['src/styles/x.ts', "import { a } from '../i18n/a.js';"],
    ['src/settings/x.ts', "import type { A } from '../elements/a.js';"],
    ['src/store/x.ts', "import { SETTINGS } from '../settings/settings.js';"],
    ['src/elements/x.ts', "import '../define/all.js';"],
    ['src/index.ts', "import './define/all.js';"],
  ])('should report a wrong direction in %s: %s', (file, text) => {
    expect(problems(file, text)).toEqual([expect.stringContaining('must not import')]);
  });

  it.each([
    ['src/store/x.ts', "import { html } from 'lit';"],
    ['src/store/x.ts', "import { html } from 'lit/html.js';"],
    ['src/store/x.ts', "import { createContext } from '@lit/context';"],
    ['src/domain/x.ts', "import * as z from 'zod/mini';"],
    ['src/contract/x.ts', "import { z } from 'zod';"],
    ['src/adapters/demo/x.ts', "import papa from 'papaparse';"],
    ['src/elements/x.ts', "import confetti from 'canvas-confetti';"],
  ])('should report a package that does not belong in %s: %s', (file, text) => {
    expect(problems(file, text)).toHaveLength(1);
  });

  it.each(['src/events/x.ts', 'src/settings/x.ts'])('lets %s import types only', (file) => {
    expect(problems(file, "import { a } from '../contract/a.js';")).toHaveLength(1);
    expect(problems(file, "import type { A } from '../contract/a.js';")).toEqual([]);
    expect(problems(file, "import { type A } from '../contract/a.js';")).toEqual([]);
  });

  it('should report an own file without its .js name, and a file outside src', () => {
    expect(problems('src/store/x.ts', "import { a } from './a';")).toHaveLength(1);
    expect(problems('src/store/x.ts', "import { a } from '../../test/a.js';")).toHaveLength(1);
  });

  it('should report a folder that is not a layer', () => {
    expect(problems('src/utils/x.ts', 'export const a = 1;')).toHaveLength(1);
  });

  it('should name the file and the line', () => {
    const text = "import type { A } from '../contract/a.js';\nimport '../store/a.js';";
    expect(problems('src/domain/x.ts', text)[0]).toMatch(/^src\/domain\/x\.ts:2: /);
  });

  it.each([
    ['src/elements/x.ts', "import { html } from 'lit'; import '../controllers/a.js';"],
    ['src/adapters/demo/x.ts', "import { sum } from '../../domain/money.js';"],
    ['src/contract/x.ts', "import * as z from 'zod/mini';"],
    ['src/define/all.ts', "import { A } from '../elements/a.js';"],
  ])('should accept an allowed direction in %s: %s', (file, text) => {
    expect(problems(file, text)).toEqual([]);
  });
});

describe('usageProblems', () => {
  const problems = (file: string, text: string) => usageProblems({ file, text });

  it.each([
    ['customElements.define in an element', "customElements.define('x-y', class {});"],
    ['window.customElements.define', "window.customElements.define('x-y', class {});"],
    ['fetch', "fetch('/calls');"],
    ['fetch as a value', 'const send = fetch;'],
    ['globalThis.fetch', "globalThis.fetch('/calls');"],
    ['innerHTML', "element.innerHTML = '<b>';"],
    ['innerHTML by string', "element['innerHTML'] = '<b>';"],
    ['outerHTML', "element.outerHTML = '<b>';"],
    ['insertAdjacentHTML', "element.insertAdjacentHTML('beforeend', '<b>');"],
    ['unsafeHTML', 'html`${unsafeHTML(text)}`;'],
    ['an innerHTML binding', 'html`<p .innerHTML=${text}></p>`;'],
    ['a srcdoc binding', 'html`<iframe srcdoc="${text}"></iframe>`;'],
    ['document.write', "document.write('<b>');"],
    ['eval', "eval('1');"],
    ['indirect eval', "(0, eval)('1');"],
    ['new Function', "new Function('return 1');"],
    ['Function', "Function('return 1');"],
    ['z.config', 'z.config({ jitless: true });'],
    ['Array.from', 'Array.from(map, ([key]) => key);'],
    ['a property of document', 'document.body.append(element);'],
    ['rem', 'const styles = css`p { margin: 1.5rem; }`;'],
  ])('should report %s', (_name, text) => {
    expect(problems('src/elements/x.ts', text).length).toBeGreaterThan(0);
  });

  it('should accept registration in define and fetch in adapters', () => {
    expect(problems('src/define/x.ts', "customElements.define('x-y', A);")).toEqual([]);
    expect(problems('src/adapters/rest/x.ts', "await fetch('/calls');")).toEqual([]);
  });

  it('should accept harmless things that look alike', () => {
    const text = `
      const active = native(document, 'activeElement');
      const slice = { fetch: () => 1 };
      slice.fetch();
      store.define('a');
      interface Options { fetch: number }
      Uint8Array.from(values, (value) => value + 1);
      const styles = css\`p { margin: 1em; }\`;
      const remark = html\`<p>\${'3rem'} theorem</p>\`;
    `;
    expect(problems('src/elements/x.ts', text)).toEqual([]);
  });
});
