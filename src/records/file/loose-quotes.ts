/**
 * Cuts a line whose quotation marks break the rules of CSV, as `""Ana" <1115>",2025550101`: a mark
 * closes a value only before a delimiter or at the end. Says which values were read so, since what
 * stands in them is not certain.
 */
export interface LooseRow {
  readonly cells: readonly string[];
  /** Columns whose marks were not as they should be. */
  readonly stray: readonly number[];
}

/** `undefined` when a value is never closed. */
export function cutLoosely(line: string, delimiter: string): LooseRow | undefined {
  const cells: string[] = [];
  const stray: number[] = [];
  let at = 0;
  while (at <= line.length) {
    const isQuoted = line[at] === '"';
    const end = isQuoted ? closingMark(line, at + 1, delimiter) : line.indexOf(delimiter, at);
    if (isQuoted && end < 0) return undefined;
    const stop = end < 0 ? line.length : end;
    const raw = line.slice(isQuoted ? at + 1 : at, stop);
    const proper = raw.replaceAll('""', '');
    if (isQuoted && proper.includes('"')) stray.push(cells.length);
    cells.push(isQuoted && !proper.includes('"') ? raw.replaceAll('""', '"') : raw);
    at = stop + (isQuoted ? 1 : 0) + delimiter.length;
  }
  return { cells, stray };
}

function closingMark(line: string, from: number, delimiter: string): number {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 1)) {
    const next = at + 1;
    if (next === line.length || line.startsWith(delimiter, next)) return at;
  }
  return -1;
}
