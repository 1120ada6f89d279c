import { readFileSync } from 'node:fs';
import { runnerImport, type Plugin } from 'vite';
import { describe, expect, it } from 'vitest';
import { namelessLanguages } from '../../scripts/lib/nameless-languages.mjs';
import { completeText, type FirstText, type LoadedText } from '../../src/i18n/index.js';
import { fr } from '../../src/i18n/locales/fr/index.js';
import { entriesOf } from '../i18n/catalogue-entries.js';

interface Loaded {
  readonly plain: LoadedText;
  readonly worded: LoadedText;
  readonly completeText: typeof completeText;
}

const overrides = { activity: { title: 'Mes appels' }, contact: { title: 'Écrivez-nous' } };

/** French as it is built, loaded while the module runner still loads files. */
async function loadBuilt(): Promise<Loaded> {
  const code = `
    import { loadText } from '/src/i18n/index.ts';
    export { completeText } from '/src/i18n/index.ts';
    export const plain = await loadText('fr');
    export const worded = await loadText('fr', ${JSON.stringify(overrides)});`;
  const entry: Plugin = {
    name: 'entry',
    resolveId: (source) => (source === 'entry' ? source : undefined),
    load: (id) => (id === 'entry' ? code : undefined),
  };
  const { module } = await runnerImport<Loaded>('entry', {
    configFile: false,
    logLevel: 'error',
    plugins: [entry, { ...namelessLanguages(), apply: undefined }],
  });
  return module;
}

/** Functions are compared by what they are written like. */
const written = (messages: object) =>
  new Map([...entriesOf(messages)].map(([name, text]) => [name, String(text)]));

const source = (file: string) => readFileSync(`src/i18n/locales/fr/${file}.ts`, 'utf8');

function transformed(file: string, code: string): string {
  const { transform } = namelessLanguages() as unknown as {
    readonly transform: (code: string, id: string) => { code: string } | null;
  };
  return transform(code, `/src/i18n/locales/fr/${file}.ts`)?.code ?? '';
}

describe('namelessLanguages', () => {
  it('gives every text of French its name again, in two parts (I1, P1)', async () => {
    const { plain, completeText: complete } = await loadBuilt();
    expect(plain.text.texts).toBeInstanceOf(Array);
    expect(Object.keys(plain.text.messages)).not.toContain('contact');
    expect(written(complete(plain.text).messages)).toEqual(written(fr));
  });

  it('keeps the wording of the host, by name, in both parts', async () => {
    const { worded, completeText: complete } = await loadBuilt();
    expect(complete(worded.text).messages).toMatchObject(overrides);
    expect(worded.text.messages.activity.search).toBe(fr.activity.search);
  });

  it('leaves no name of a text in a file', () => {
    expect(transformed('contact', source('contact'))).not.toMatch(/\btitle:/);
    expect(transformed('index', source('index'))).toContain('...vocabulary');
  });

  it.each([
    ['another name', ['title:', 'heading:']],
    ['another order', ['filters:', 'fltrs: "", filters:']],
    ['another name deep inside', ['otherParty:', 'party:']],
  ])('refuses %s than English has (I1)', (_, [from = '', to = '']) => {
    const changed = source('activity').replace(from, to);
    expect(() => transformed('activity', changed)).toThrow('fr/activity.ts: activity');
  });

  it('refuses a catalogue whose sections stand in another order (I1)', () => {
    const changed = source('index')
      .replace('  credit,\n', '')
      .replace('  status,\n', '  status,\n  credit,\n');
    expect(() => transformed('index', changed)).toThrow('fr/index.ts: fr');
  });
});

describe('named', () => {
  it('changes nothing of a language that has its names', () => {
    const text = { messages: fr, texts: fr, overrides: {} } as unknown as FirstText;
    expect(completeText(text).messages).toBe(fr);
  });
});
