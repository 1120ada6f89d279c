/**
 * `npm run manifest`: writes custom-elements.json. With `--check` it only compares, and fails when
 * the file is not what the sources say.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { generateManifest } from './lib/manifest.mjs';
import { inProject } from './lib/project.mjs';

const file = inProject('custom-elements.json');
const generated = await generateManifest();

if (process.argv.includes('--check')) {
  const committed = await readFile(file, 'utf8').catch(() => '');
  if (committed !== generated) {
    console.error('custom-elements.json is not what the sources say: run `npm run manifest`.');
    process.exitCode = 1;
  }
} else {
  await writeFile(file, generated);
  console.log(`custom-elements.json: ${JSON.parse(generated).modules.length} modules`);
}
