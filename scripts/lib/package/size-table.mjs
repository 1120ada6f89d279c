/** What a page with an adapter of its own loads first, as docs/performance.md shows it. */
import { kilobytes } from '../size-budgets.mjs';

/** @typedef {{ name: string, bytes: Readonly<Record<string, number>> }} PageSize `bytes`: by bundler */

const TITLE = 'First load, gzip';

/** @param {readonly PageSize[]} sizes */
export function firstLoadTable(sizes) {
  const bundlers = Object.keys(sizes[0]?.bytes ?? {});
  const rows = [
    [TITLE, ...bundlers],
    ...sizes.map(({ name, bytes }) => [name, ...bundlers.map((key) => kilobytes(bytes[key] ?? 0))]),
  ];
  const widths = [TITLE, ...bundlers].map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  /** @param {string[]} cells */
  const line = (cells) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, column) => '-'.repeat(column === 0 ? width : width - 1));
  const [head = [], ...body] = rows;
  return [
    line(head),
    line(rule.map((dashes, column) => dashes + (column === 0 ? '' : ':'))),
    ...body.map(line),
  ].join('\n');
}

/** @param {string} page @param {readonly PageSize[]} sizes @throws when the page has no such table */
export function withFirstLoadTable(page, sizes) {
  const table = /^\| First load, gzip .*\n(?:\|.*(?:\n|$))+/m;
  if (!table.test(page)) throw new Error('The page has no table of first loads');
  return page.replace(table, () => `${firstLoadTable(sizes)}\n`);
}
