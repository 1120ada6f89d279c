/**
 * `npm run picture`: makes the picture in the README from the real thing, as served by `npm start`.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { findChromium } from './lib/browsers.mjs';
import { main } from './lib/main.mjs';
import { inProject } from './lib/project.mjs';

const picture = inProject('docs/images/call-activity.png');
/** Calls that tell a story: the premium calls of one night. */
const callsToSelect = /\+1 900/;

await main(async () => {
  const server = await createServer({ configFile: inProject('vite.config.ts'), logLevel: 'warn' });
  await server.listen(0);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({
      viewport: { width: 1180, height: 1060 },
      deviceScaleFactor: 1.5,
    });
    const [address] = server.resolvedUrls?.local ?? [];
    await page.goto(`${address}?account=household&storage=memory&theme=light&locale=en`);
    await page.getByRole('searchbox', { name: 'Search calls' }).fill('900');
    const boxes = page.getByRole('checkbox', { name: callsToSelect });
    await boxes.first().waitFor();
    for (const box of await boxes.all()) await box.check();
    await page.getByRole('searchbox', { name: 'Search calls' }).fill('');
    await page.getByRole('button', { name: 'Charge', exact: true }).click();
    // What a customer sees of it: the panel from its head on, the selection at the foot.
    const flow = page.locator('redress-flow');
    await flow.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await page.mouse.move(0, 0);
    mkdirSync(dirname(picture), { recursive: true });
    await page.screenshot({ path: picture });
    console.log('docs/images/call-activity.png');
  } finally {
    await browser.close();
    await server.close();
  }
});
