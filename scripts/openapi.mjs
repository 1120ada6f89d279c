/**
 * `npm run openapi`: writes docs/openapi.json. With `--check` it only compares and lints, and fails
 * when the file is not what the sources say, or when the linter has anything to say.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { generateOpenApi } from './lib/openapi.mjs';
import { lintOpenApi } from './lib/openapi-lint.mjs';
import { inProject } from './lib/project.mjs';

const file = inProject('docs/openapi.json');
const generated = await generateOpenApi();

if (process.argv.includes('--check')) {
  const committed = await readFile(file, 'utf8').catch(() => '');
  if (committed !== generated) {
    console.error('docs/openapi.json is not what the sources say: run `npm run openapi`.');
    process.exitCode = 1;
  }
  for (const problem of await lintOpenApi(committed)) {
    console.error(problem);
    process.exitCode = 1;
  }
} else {
  await writeFile(file, generated);
  console.log(`docs/openapi.json: ${Object.keys(JSON.parse(generated).paths).length} paths`);
}
