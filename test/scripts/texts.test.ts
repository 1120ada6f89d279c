import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import { catalogueFiles } from '../../scripts/lib/texts/catalogue-files.mjs';
import { toExchange } from '../../scripts/lib/texts/exchange.mjs';
import { messagesOf, parametersOf, patternsOf } from '../../scripts/lib/texts/message.mjs';
import { parseTextsOptions } from '../../scripts/lib/texts/options.mjs';
import { en } from '../../src/i18n/locales/en/index.js';
import { fr } from '../../src/i18n/locales/fr/index.js';

/** Two levels below the project, as a folder of languages. */
const folder = resolve('.cache/texts-test');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textOf = (exchange: ReturnType<typeof toExchange>, key: string) =>
  exchange.texts.find((text) => text.key === key);

describe('the texts for translators', () => {
  const exchange = toExchange('fr', en, fr);

  it('are all texts, each with what it is for', () => {
    expect(exchange.texts.map(({ key }) => key)).toEqual([...messagesOf(en).keys()]);
    expect(exchange.texts.filter(({ description }) => description === '')).toEqual([]);
  });

  it('have each form of a counted text, with its values by name', () => {
    expect(textOf(exchange, 'activity.found')).toMatchObject({
      parameters: ['count', 'written'],
      source: { one: '{written} call found', other: '{written} calls found' },
      target: {
        one: '{written} appel trouvé',
        many: "{written} d'appels trouvés",
        other: '{written} appels trouvés',
      },
    });
  });

  it('have a form for a date that is not known', () => {
    expect(textOf(exchange, 'landing.onNextBill')?.source).toEqual({
      '': '{amount} on your {date} bill',
      'without date': '{amount} on your next bill',
    });
  });

  it('ask for the forms of the language to be', () => {
    const polish = textOf(toExchange('pl', en), 'activity.found')?.target;
    expect(polish).toEqual({ one: '', few: '', many: '', other: '' });
  });
});

describe('the catalogue from translators', () => {
  it('says what the catalogue said that was exported', async () => {
    mkdirSync(folder, { recursive: true });
    const exchange = JSON.parse(JSON.stringify(toExchange('fr', en, fr))) as ReturnType<
      typeof toExchange
    >;
    const from = resolve('src/i18n/index.ts');
    for (const { name, code } of catalogueFiles(exchange, en, { from })) {
      writeFileSync(join(folder, name), code);
    }
    const { module } = await runnerImport<{ fr: typeof fr }>(join(folder, 'index.ts'), {
      configFile: false,
      logLevel: 'error',
    });
    const written = messagesOf(module.fr);
    expect([...written.keys()]).toEqual([...messagesOf(fr).keys()]);
    for (const [key, message] of messagesOf(fr)) {
      const again = written.get(key) ?? '';
      expect(patternsOf(again, 'fr'), key).toEqual(patternsOf(message, 'fr'));
      expect(parametersOf(again).length, key).toBe(parametersOf(message).length);
    }
  });

  it('imports from the package for a project that uses it', () => {
    const [{ code } = { code: '' }] = catalogueFiles(toExchange('fr', en, fr), en, {
      from: 'redress/languages',
    });
    expect(code).toContain("import { pluralOf } from 'redress/languages'");
  });

  it('is refused with each text that is missing, or lost or invented a value', () => {
    const exchange = toExchange('fr', en, fr);
    for (const text of exchange.texts) {
      if (text.key === 'common.back') text.target = '';
      if (text.key === 'common.callSupport') text.target = 'Appeler';
      if (text.key === 'activity.found') {
        text.target = { one: '{written} appel', many: '{written} {appels}', other: ' ' };
      }
    }
    exchange.texts = exchange.texts.filter(({ key }) => key !== 'flow.disputes');
    expect(() => catalogueFiles(exchange, en)).toThrow(
      [
        'common.back is not translated',
        'common.callSupport does not show {phone}',
        'activity.found (many) has no {appels}',
        'activity.found (other) is not translated',
        'flow.disputes is not translated',
      ].join('\n'),
    );
  });

  it('writes quotes, backslashes and code of a translator as text', async () => {
    const exchange = toExchange('fr', en, fr);
    const hostile = 'a \\ ` ${process.exit()} " \' \u2028 </script>';
    for (const text of exchange.texts) {
      if (text.key === 'common.back') text.target = hostile;
      if (text.key === 'common.callSupport')
        text.target = `${hostile.replace('{process.exit()}', '')} {phone}`;
    }
    mkdirSync(folder, { recursive: true });
    const from = resolve('src/i18n/index.ts');
    const common = catalogueFiles(exchange, en, { from }).find(({ name }) => name === 'common.ts');
    writeFileSync(join(folder, 'hostile.ts'), common?.code ?? '');
    expect(common?.code).not.toContain('\u2028');
    const { module } = await runnerImport<{ common: typeof fr.common }>(
      join(folder, 'hostile.ts'),
      { configFile: false, logLevel: 'error' },
    );
    expect(module.common.back).toBe(hostile);
    expect(module.common.callSupport('1')).toContain(' \\ ` $');
  });
});

describe('parseTextsOptions', () => {
  it('takes an act and what it is about', () => {
    expect(parseTextsOptions(['export', 'de', '--to', 'x.json'])).toEqual({
      act: 'export',
      what: 'de',
      to: 'x.json',
      isForPackage: false,
    });
    expect(parseTextsOptions(['import', 'x.json', '--package'])).toMatchObject({
      act: 'import',
      isForPackage: true,
    });
  });

  it.each([
    [[]],
    [['export']],
    [['print', 'de']],
    [['export', 'de', 'fr']],
    [['export', 'no tag']],
  ])('refuses %j', (args) => {
    expect(() => parseTextsOptions(args)).toThrow();
  });
});
