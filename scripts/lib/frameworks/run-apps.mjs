/** Tests the apps one after the other; all of them, whatever fails. Prints one line for each. */
import { join } from 'node:path';
import { npm } from '../npm.mjs';
import { describePacked, PackedPackage } from '../packed-package.mjs';
import { inProject } from '../project.mjs';
import { drive, launchBrowser } from './drive.mjs';
import { walkThrough } from './journey.mjs';
import { checkTypes } from './type-check.mjs';

/** @typedef {import('./apps.mjs').App} App */

const redress = new PackedPackage(inProject('.cache/frameworks'));
const sourcesOf = (/** @type {string} */ name) => inProject(join('demo/frameworks', name));

/** @param {App} app @param {import('playwright-core').Browser} browser */
async function testApp(app, browser) {
  const folder = await redress.install(sourcesOf(app.name));
  await checkTypes(app, folder);
  await npm(folder, ['run', '--silent', 'build']);
  await drive(browser, folder, walkThrough);
}

/** @param {App[]} apps */
export async function testFrameworks(apps) {
  const browser = await launchBrowser();
  let failed = 0;
  try {
    console.log(describePacked(await redress.pack()));
    for (const app of apps) {
      const started = performance.now();
      const problem = await testApp(app, browser).catch((error) => error);
      const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(5);
      console.log(`${problem ? 'FAILED' : 'ok    '} ${app.title.padEnd(12)} ${seconds} s`);
      if (problem) console.log(problem.message ?? problem);
      failed += problem ? 1 : 0;
    }
  } finally {
    await browser.close();
  }
  console.log(`${apps.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

/** @param {App[]} apps */
export async function writeLocks(apps) {
  console.log(describePacked(await redress.pack()));
  for (const { name } of apps) {
    await redress.writeLock(sourcesOf(name));
    console.log(`demo/frameworks/${name}/package-lock.json`);
  }
}
