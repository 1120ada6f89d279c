/** The type check of an app: passes as the app is written, and finds the mistakes that are put in. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm, tryCommand } from '../npm.mjs';

/**
 * @param {import('./apps.mjs').App} app
 * @param {string} folder its copy
 */
export async function checkTypes({ source, mistakes }, folder) {
  await npm(folder, ['run', '--silent', 'types']);

  const file = join(folder, source);
  const text = await readFile(file, 'utf8');
  const absent = mistakes.filter(({ written }) => !text.includes(written));
  if (absent.length > 0) {
    throw new Error(`${source} has no ${absent.map(({ written }) => written).join(', ')}`);
  }
  const wrong = mistakes.reduce(
    (changed, { written, mistake }) => changed.replace(written, () => mistake),
    text,
  );
  await writeFile(file, wrong);
  const { ok, output } = await tryCommand(folder, 'npm', ['run', '--silent', 'types']);
  await writeFile(file, text);
  const unnoticed = mistakes.filter(({ found }) => ok || !found.test(output));
  if (unnoticed.length > 0) {
    const names = unnoticed.map(({ mistake }) => mistake.trim()).join(', ');
    throw new Error(`The type check does not find: ${names}\n${output}`);
  }
}
