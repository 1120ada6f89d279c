/** Tests the apps one after the other; all of them, whatever fails. Prints one line for each. */
import { checkTypes } from './type-check.mjs';
import { drive, launchBrowser } from './drive.mjs';
import { npm } from '../npm.mjs';
import { packRedress, prepareApp, writeLock } from './prepare.mjs';

/** @typedef {import('./apps.mjs').App} App */

/** @param {App} app @param {import('playwright-core').Browser} browser */
async function testApp(app, browser) {
  const folder = await prepareApp(app.name);
  await checkTypes(app, folder);
  await npm(folder, ['run', '--silent', 'build']);
  await drive(browser, folder);
}

/** @param {App[]} apps */
export async function testFrameworks(apps) {
  const browser = await launchBrowser();
  let failed = 0;
  try {
    console.log(await packRedress());
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
  console.log(await packRedress());
  for (const { name } of apps) {
    await writeLock(name);
    console.log(`demo/frameworks/${name}/package-lock.json`);
  }
}
