/**
 * Loads one benchmark file through Vite, so that TypeScript sources and `.js` import names work as
 * they do in the tests, and runs what it exports as its default, if that is a function.
 */
import { runnerImport } from 'vite';

const [file = ''] = process.argv.slice(2);
/** @type {{ module: { default?: unknown } }} */
const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
if (typeof module.default === 'function') await module.default();
