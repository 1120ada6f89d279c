/** The project that `redress create-adapter` makes: its tests, its build, and its page in Chromium. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { drive, launchBrowser } from '../frameworks/drive.mjs';
import { runCommand } from '../npm.mjs';
import { makeBrowsersReady } from '../test-run/browsers-ready.mjs';

/** @typedef {import('./main.mjs').Consumer} Consumer */

const NAME = 'my-billing';

/**
 * Inside the project that has the packages, so that they are found there.
 * @param {string} folder @param {import('./main.mjs').Node | undefined} node
 */
export async function createTemplate(folder, node) {
  await rm(join(folder, NAME), { recursive: true, force: true });
  await runCommand(folder, 'npx', ['redress', 'create-adapter', NAME], node?.path);
  return join(folder, NAME);
}

/** @param {import('playwright-core').Page} page with a bill of Tarn */
async function disputeCall(page) {
  const press = (/** @type {string} */ name) =>
    page.getByRole('button', { name, exact: true }).click();
  const arriveAt = (/** @type {string} */ name) =>
    page.getByRole('heading', { name, exact: true }).waitFor();
  await arriveAt('Call activity');
  const [premium] = await page.getByRole('checkbox', { name: /900/ }).all();
  await premium?.check();
  await press('Request a credit');
  await arriveAt('Request a credit');
  await press('Continue');
  await arriveAt('Dispute your calls');
  await page.getByRole('radio', { name: 'Nobody on this line made this call.' }).check();
  await press('Continue');
  await arriveAt('Check your dispute');
  await press('Submit dispute');
  await arriveAt('Your dispute is under review');
  await page.getByText(/T-\d+/).first().waitFor();
}

/** @param {Consumer} consumer */
export async function checkTemplate({ template, archive, nodes }) {
  // What the created package.json asks for can be had together.
  await runCommand(template, 'npm', ['install', '--dry-run', '--no-audit', '--no-fund', archive]);
  const lines = [];
  for (const { name, path } of nodes) {
    const said = await runCommand(template, 'npm', ['test'], path);
    lines.push(`  ${name}: ${/Tests +(.+)/.exec(said)?.[1]}`);
  }
  await runCommand(template, 'npm', ['run', 'build'], nodes[0]?.path);
  makeBrowsersReady(['chromium']);
  const browser = await launchBrowser();
  try {
    await drive(browser, template, disputeCall);
  } finally {
    await browser.close();
  }
  return [...lines, '  its page: a call was disputed in Chromium'].join('\n');
}
