/** Whether every module of the package can be imported by the oldest Node and by a new one. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../npm.mjs';
import { namesIn } from './names.mjs';

/** @param {import('./main.mjs').Consumer} consumer */
export async function checkImports({ folder, nodes }) {
  const { modules } = await namesIn(folder);
  const script = join(folder, 'imports.mjs');
  await writeFile(
    script,
    `for (const name of ${JSON.stringify(modules)}) {
  const names = Object.keys(await import(name));
  if (names.length === 0 && !name.startsWith('redress/define')) throw new Error(name + ' is empty');
}
const { registerAdapter } = await import('redress/adapter');
registerAdapter('mine', () => { throw new Error('not asked for'); });
console.log(process.version);
`,
  );
  const versions = [];
  for (const { path } of nodes) versions.push(await runCommand(folder, path, [script], path));
  return `  ${modules.length} modules, imported by ${versions.join(' and ')}`;
}
