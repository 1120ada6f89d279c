/**
 * `npm run size`: what a browser downloads, beside the budgets in size-budgets.json. A budget is for
 * what an entry loads at once; what it loads later is listed without one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { bundleSize } from './lib/bundle-size.mjs';
import { inProject } from './lib/project.mjs';

/** @type {{ name: string, entry: string, budgetInBytes: number }[]} */
const budgets = JSON.parse(readFileSync(inProject('scripts/size-budgets.json'), 'utf8'));

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;

for (const { name, entry, budgetInBytes } of budgets) {
  if (!existsSync(inProject(entry))) {
    console.log(`${name}: ${entry} does not exist yet`);
    continue;
  }
  const size = await bundleSize(entry);
  const isOver = size.entry > budgetInBytes;
  const verdict = isOver ? 'OVER BUDGET' : 'ok';
  console.log(
    `${kilobytes(size.entry)} of ${kilobytes(budgetInBytes).trim()}  ${name} (${entry}), brotli: ${verdict}`,
  );
  for (const chunk of size.lazy)
    console.log(`${kilobytes(chunk.bytes)}  loaded later: ${chunk.name}`);
  if (isOver) process.exitCode = 1;
}
