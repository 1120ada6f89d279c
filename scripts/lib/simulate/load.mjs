/**
 * Bundles the simulation with the product in it and imports that: one file without imports on demand,
 * which would take turns of the event loop, and a defect in a source file where one is wanted.
 */
import { readFileSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { inProject, projectRoot } from '../project.mjs';

/** @typedef {typeof import('../../../test/simulation/simulate.js')} Simulation */
/** @typedef {import('../../../test/simulation/source-mutants.mjs').SourceMutant} SourceMutant */

/** @param {SourceMutant} [defect] @returns {Promise<Simulation>} */
export async function loadSimulation(defect) {
  const folder = inProject(`.cache/simulation-${process.pid}`);
  await build({
    configFile: false,
    root: projectRoot,
    publicDir: false,
    logLevel: 'error',
    plugins: defect ? [defective(defect)] : [],
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2023',
      minify: false,
      lib: {
        entry: inProject('test/simulation/simulate.ts'),
        formats: ['es'],
        fileName: () => 'simulation.mjs',
      },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  try {
    return await import(pathToFileURL(`${folder}/simulation.mjs`).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Replaces a piece of a source file. Throws where the piece is not there exactly once: a defect that
 * changes nothing proves nothing.
 * @param {SourceMutant} defect
 * @returns {import('vite').Plugin}
 */
function defective({ name, file, from, to }) {
  const path = inProject(file);
  const found = readFileSync(path, 'utf8').split(from).length - 1;
  if (found !== 1) {
    throw new Error(`The mutant "${name}" finds its piece of ${file} ${found} times: ${from}`);
  }
  return {
    name: 'deliberate-defect',
    enforce: 'pre',
    transform: (code, id) => (id === path ? code.replace(from, () => to) : undefined),
  };
}
