/**
 * Compares sizes with their budgets, and records them. A budget leaves 3 % of headroom over a size, so
 * that a small change needs no new budget. Recording a smaller size lowers the budget; only a person
 * who edits the file raises one.
 */

/**
 * Of an entry: what is loaded at once is always counted. Of the rest: the chunks named in `with`, or all
 * but those named in `without`. Of the embed: the files that are named, as they are published.
 * @typedef {{ name: string, recordedInBytes: number, budgetInBytes: number }} AnyBudget
 * @typedef {AnyBudget & { entry: string, with?: string[], without?: string[] }} EntryBudget
 * @typedef {AnyBudget & { embed: string[] }} EmbedBudget
 * @typedef {EntryBudget | EmbedBudget} Budget
 */

/** @param {number} bytes */
export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** @param {number} bytes @returns the size and 3 %, rounded up to 100 bytes */
export const budgetFor = (bytes) => Math.ceil((bytes * 103) / 10_000) * 100;

/** @param {AnyBudget} budget @param {number} bytes */
export const isOver = ({ budgetInBytes }, bytes) => bytes > budgetInBytes;

/**
 * `54.7 kB of 56.4 kB (-120 B)`: the last figure is the change since the size was recorded.
 * @param {AnyBudget} budget @param {number} bytes
 */
export function comparison({ recordedInBytes, budgetInBytes }, bytes) {
  const change = bytes - recordedInBytes;
  const sign = change > 0 ? '+' : '';
  return `${kilobytes(bytes)} of ${kilobytes(budgetInBytes)} (${sign}${change} B)`;
}

/** @template {AnyBudget} B @param {B} budget @param {number} bytes @returns {B} */
export const recorded = (budget, bytes) => ({
  ...budget,
  recordedInBytes: bytes,
  budgetInBytes: Math.min(budget.budgetInBytes, budgetFor(bytes)),
});

/**
 * Replaces the figures alone, so that the file stays formatted.
 * @param {string} text of size-budgets.json
 * @param {readonly AnyBudget[]} budgets in the order of the text
 */
export function withFigures(text, budgets) {
  const figures = budgets.flatMap((budget) => [budget.recordedInBytes, budget.budgetInBytes]);
  return text.replace(
    /("(?:recorded|budget)InBytes": )\d+/g,
    (_, key) => `${key}${figures.shift()}`,
  );
}

/**
 * The sizes as docs/performance.md shows them.
 * @param {readonly AnyBudget[]} budgets
 */
export function sizeTable(budgets) {
  const rows = budgets.map(({ name, recordedInBytes, budgetInBytes }) => [
    name,
    kilobytes(recordedInBytes),
    kilobytes(budgetInBytes),
  ]);
  const titles = ['What a browser downloads', 'Size', 'Budget'];
  const widths = titles.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(({ length }) => length)),
  );
  /** @param {string[]} cells */
  const line = (cells) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [titles, rule, ...rows].map(line).join('\n');
}

/** @param {string} page @param {readonly AnyBudget[]} budgets @throws when the page has no such table */
export function withSizeTable(page, budgets) {
  const table = /^\| What a browser downloads .*\n(?:\|.*(?:\n|$))+/m;
  if (!table.test(page)) throw new Error('The page has no table of sizes');
  return page.replace(table, () => `${sizeTable(budgets)}\n`);
}
