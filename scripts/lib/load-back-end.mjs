/** The back end of the mock server, of the sources as they are: a checkout needs no build for it. */
import { inProject, projectRoot } from './project.mjs';

/** @typedef {import('../../bin/mock-server/start.mjs').BackEndModule} BackEndModule */

/** @type {Promise<BackEndModule> | undefined} */
let loaded;

/** Once for all servers of a process. */
export function loadBackEnd() {
  loaded ??= importBackEnd();
  return loaded;
}

/** @returns {Promise<BackEndModule>} */
async function importBackEnd() {
  const { runnerImport } = await import('vite');
  const file = inProject('src/testing/mock-server.ts');
  const { module } = await runnerImport(file, { root: projectRoot, logLevel: 'error' });
  return /** @type {BackEndModule} */ (module);
}
