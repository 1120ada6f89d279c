/**
 * Bundles the simulation with the product in it and imports that: one file without imports on demand,
 * which would take turns of the event loop, and a defect in a source file where one is wanted.
 */
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { defective } from '../deliberate-defect.mjs';
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
