/**
 * `npm run texts`: the texts of the elements as a file for translators, and back as a catalogue.
 *
 *   npm run texts -- export de
 *   npm run texts -- import texts.de.json
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { main } from './lib/main.mjs';
import { inProject, toolNode } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { catalogueFiles } from './lib/texts/catalogue-files.mjs';
import { toExchange } from './lib/texts/exchange.mjs';
import { parseTextsOptions } from './lib/texts/options.mjs';

/** @param {string} language @returns {Promise<object | undefined>} */
async function catalogueOf(language) {
  const file = inProject(`src/i18n/locales/${language}/index.ts`);
  if (!existsSync(file)) return undefined;
  /** @type {{ module: Record<string, object> }} */
  const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
  return module[language.replace(/\W/g, '')];
}

await main(async () => {
  const { act, what, to, isForPackage } = parseTextsOptions(process.argv.slice(2));
  const english = (await catalogueOf('en')) ?? {};
  if (act === 'export') {
    const file = to ?? `texts.${what}.json`;
    const exchange = toExchange(what, english, await catalogueOf(what));
    await writeFile(file, `${JSON.stringify(exchange, undefined, 2)}\n`);
    console.log(`${exchange.texts.length} texts in ${file}`);
    return;
  }
  const exchange = JSON.parse(await readFile(what, 'utf8'));
  const folder = to ?? inProject(`src/i18n/locales/${exchange.target}`);
  const files = catalogueFiles(
    exchange,
    english,
    isForPackage ? { from: 'redress/languages' } : {},
  );
  await mkdir(folder, { recursive: true });
  for (const { name, code } of files) await writeFile(join(folder, name), code);
  await run(toolNode(), [inProject('node_modules/oxfmt/bin/oxfmt'), folder], {
    cwd: inProject('.'),
    env: process.env,
  });
  console.log(`${files.length} files in ${folder}`);
});
