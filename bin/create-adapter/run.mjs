/** The command `redress create-adapter`. */
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCreateAdapterOptions, usage } from './options.mjs';
import { projectFiles } from './project.mjs';

const inPackage = (/** @type {string} */ path) =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** @param {readonly string[]} args */
export async function runCreateAdapter(args) {
  const { help, folder } = parseCreateAdapterOptions(args);
  if (help) {
    console.log(usage);
    return;
  }
  await createAdapter(folder);
  console.log(`${folder} has an adapter to fill in. Next:

  cd ${folder}
  npm install
  npm test     runs the rules against it
  npm start    shows the flow on it

README.md says what is there.`);
}

/** @param {string} folder @throws Error when there is something in it */
export async function createAdapter(folder) {
  const target = resolve(folder);
  if (existsSync(target) && (await readdir(target)).length > 0) {
    throw new Error(`${folder} is not empty.`);
  }
  const { version } = JSON.parse(await readFile(inPackage('package.json'), 'utf8'));
  await mkdir(target, { recursive: true });
  await cp(inPackage('demo/custom-adapter'), target, { recursive: true });
  for (const [file, text] of Object.entries(projectFiles(basename(target), version))) {
    await writeFile(join(target, file), text);
  }
  const readme = join(target, 'README.md');
  // Its links lead to the pages of the package, which npm puts there.
  const linked = (await readFile(readme, 'utf8')).replaceAll('](../../', '](node_modules/redress/');
  await writeFile(readme, linked);
}
