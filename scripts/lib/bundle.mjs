/**
 * Bundles one entry as a page would load it: minified, dependencies included. What is loaded at once
 * is one file, since one compresses better than ten and comes in one request; what several of the
 * later files need is another. Bundles in memory; writes nothing.
 */
import { build } from 'vite';
import { minifyTemplates } from './minify-templates.mjs';
import { minifiedOutput } from './minified-output.mjs';
import { namelessLanguages } from './nameless-languages.mjs';
import { inProject, projectRoot } from './project.mjs';
import { zodSubset } from './zod-subset.mjs';

/** @typedef {import('vite').Rolldown.OutputChunk} OutputChunk */
/** @typedef {import('vite').Rolldown.RolldownOutput} RolldownOutput */

/**
 * @param {string} entry source file, relative to the project
 * @returns {Promise<OutputChunk[]>} with source maps
 */
export async function bundle(entry) {
  const results = await build({
    configFile: false,
    root: projectRoot,
    publicDir: false,
    logLevel: 'error',
    plugins: [minifyTemplates(), namelessLanguages(), zodSubset()],
    build: {
      write: false,
      sourcemap: 'hidden',
      target: 'es2022',
      modulePreload: false,
      lib: { entry: inProject(entry), formats: ['es'] },
      rolldownOptions: {
        // Nobody imports from the file: it is for a script tag.
        preserveEntrySignatures: false,
        output: {
          ...minifiedOutput,
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [
              { name: 'at-once', tags: ['$initial'], priority: 2 },
              { name: 'shared', minShareCount: 2, priority: 1 },
            ],
          },
        },
      },
    },
  });
  const outputs = /** @type {RolldownOutput[]} */ ([results].flat());
  return outputs.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
}

/**
 * What is downloaded for some chunks: them, and everything that they import statically.
 * @param {OutputChunk[]} chunks all there are
 * @param {(chunk: OutputChunk) => boolean} isWanted
 */
export function downloadOf(chunks, isWanted) {
  /** @type {Set<OutputChunk>} */
  const found = new Set();
  const waiting = chunks.filter(isWanted);
  for (let chunk = waiting.pop(); chunk; chunk = waiting.pop()) {
    if (found.has(chunk)) continue;
    found.add(chunk);
    const { imports } = chunk;
    waiting.push(...chunks.filter(({ fileName }) => imports.includes(fileName)));
  }
  return [...found];
}
