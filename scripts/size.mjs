/**
 * `npm run size`: what a browser downloads, beside the budgets in size-budgets.json. A budget is for
 * what an entry loads at once; what it loads later is listed without one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { bundleSize } from './lib/bundle-size.mjs';
import { main } from './lib/main.mjs';
import { inProject } from './lib/project.mjs';

/** @type {{ name: string, entry: string, budgetInBytes: number }[]} */
const budgets = JSON.parse(readFileSync(inProject('scripts/size-budgets.json'), 'utf8'));

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;

/** @param {typeof budgets[number]} budget */
async function judge({ name, entry, budgetInBytes }) {
  if (!existsSync(inProject(entry))) {
    console.log(`${name}: ${entry} does not exist yet`);
    return;
  }
  const size = await bundleSize(entry);
  const isOver = size.entry > budgetInBytes;
  const figures = `${kilobytes(size.entry)} of ${kilobytes(budgetInBytes).trim()}`;
  console.log(`${figures}  ${name} (${entry}), brotli: ${isOver ? 'OVER BUDGET' : 'ok'}`);
  for (const { name: later, bytes } of size.lazy) {
    console.log(`${kilobytes(bytes)}  loaded later: ${later}`);
  }
  if (isOver) process.exitCode = 1;
}

await main(async () => {
  for (const budget of budgets) await judge(budget);
});
