/**
 * `npm run build`: the npm package in dist/ (one ES module and one .d.ts per source file), the embed
 * in dist/embed/, and the demo pages in demo/dist/.
 *
 *   npm run build -- --embed-base https://static.acme.example/redress/
 *   npm run build -- --no-demo
 */
import { globSync } from 'node:fs';
import { build } from 'vite';
import { parseBuildOptions } from './lib/build-options.mjs';
import { main } from './lib/main.mjs';
import { packageProblems } from './lib/package-lint.mjs';
import { inProject, projectRoot } from './lib/project.mjs';
import { runNode } from './lib/run.mjs';
import { writeEmbed } from './lib/write-embed.mjs';

process.chdir(projectRoot);
const configFile = inProject('vite.config.ts');

async function buildLibrary() {
  await build({ configFile, mode: 'library', logLevel: 'warn' });
  const types = await runNode('node_modules/typescript-7/bin/tsc', ['-p', 'tsconfig.lib.json']);
  if (!types.ok) throw new Error(`The type declarations were not written:\n${types.output}`);
  console.log(`dist: ${globSync('dist/**/*.js').length} modules with types`);
}

async function buildDemo() {
  await build({ configFile, logLevel: 'warn' });
  console.log(`demo/dist: ${globSync('demo/dist/*.html').length} pages`);
}

await main(async () => {
  const { embedBase, demo } = parseBuildOptions(process.argv.slice(2));
  await buildLibrary();
  const count = await writeEmbed(embedBase);
  console.log(`dist/embed: ${count} files of each version, hashes and bill of materials`);
  const problems = await packageProblems();
  if (problems.length > 0) throw new Error(problems.join('\n'));
  console.log('package: publint and are-the-types-wrong find nothing');
  if (demo) await buildDemo();
});
