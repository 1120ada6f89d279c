/**
 * `npm run manifest`: writes custom-elements.json, and from it the folder `types` for frameworks and
 * editors. With `--check` it only compares, and fails when a file is not what the sources say.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { generateTypes } from './lib/element-types/generate.mjs';
import { generateManifest } from './lib/manifest.mjs';
import { inProject } from './lib/project.mjs';

const manifest = await generateManifest();
const files = new Map([['custom-elements.json', manifest], ...(await generateTypes(manifest))]);

if (process.argv.includes('--check')) {
  for (const [file, generated] of files) {
    const committed = await readFile(inProject(file), 'utf8').catch(() => '');
    if (committed === generated) continue;
    console.error(`${file} is not what the sources say: run \`npm run manifest\`.`);
    process.exitCode = 1;
  }
} else {
  await mkdir(inProject('types'), { recursive: true });
  for (const [file, generated] of files) await writeFile(inProject(file), generated);
  console.log(`custom-elements.json: ${JSON.parse(manifest).modules.length} modules`);
  console.log(`types: ${files.size - 1} files for frameworks and editors`);
}
