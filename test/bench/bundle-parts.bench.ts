/**
 * What each part of the sources adds to what a browser downloads, from the largest to the smallest:
 * every folder of `src`, and every dependency, bundled into a file of its own, minified and
 * compressed with brotli. Each is compressed by itself, so that the parts add up to somewhat more
 * than the whole, which `npm run size` tells. What is loaded later is marked.
 */
import { relative } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { minifyTemplates } from '../../scripts/lib/minify-templates.mjs';
import { inProject, projectRoot } from '../../scripts/lib/project.mjs';

const ENTRY = 'src/define/all.ts';
/** Folders in which each folder is a part of its own. */
const SPLIT = ['elements', 'adapters', 'locales'];

function partOf(id: string): string {
  const path = relative(projectRoot, id.replace(/^\0/, '')).replaceAll('\\', '/');
  const folders = path.split('/').slice(0, -1);
  const dependency = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  if (dependency) return /^(lit|@lit)/.test(dependency) ? 'lit and @lit' : dependency;
  const split = folders.findIndex((folder) => SPLIT.includes(folder));
  return folders.slice(0, split < 0 ? 2 : split + 2).join('/') || 'bundler';
}

async function bundle(): Promise<readonly Rolldown.OutputChunk[]> {
  const results = await build({
    configFile: false,
    root: projectRoot,
    publicDir: false,
    logLevel: 'error',
    plugins: [minifyTemplates()],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: inProject(ENTRY), formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: false,
        output: {
          minify: true,
          codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: partOf }] },
        },
      },
    },
  });
  const outputs = [results].flat() as Rolldown.RolldownOutput[];
  return outputs.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
}

export default async function weighParts(): Promise<void> {
  const parts = (await bundle())
    .map(({ name, code }) => ({ name, bytes: brotliCompressSync(code).length }))
    .toSorted((a, b) => b.bytes - a.bytes);
  for (const { name, bytes } of parts) {
    console.log(`${(bytes / 1_000).toFixed(1).padStart(7)} kB  ${name}`);
  }
}
