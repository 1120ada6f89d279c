/**
 * Line coverage in the lcov format: read, merge, write, sum up. Only lines; nothing of branches and
 * functions.
 */

/** @typedef {Map<string, Map<number, number>>} LineHits file → line → how often it ran */

/**
 * @param {string} text
 * @returns {LineHits}
 */
export function parseLcov(text) {
  /** @type {LineHits} */
  const files = new Map();
  /** @type {Map<number, number>} */
  let lines = new Map();
  for (const row of text.split('\n')) {
    const [kind, value = ''] = splitOnce(row.trim(), ':');
    if (kind === 'SF') {
      lines = files.get(value) ?? new Map();
      files.set(value, lines);
    }
    if (kind === 'DA') {
      const [line, hits] = value.split(',').map(Number);
      if (line !== undefined && hits !== undefined) lines.set(line, (lines.get(line) ?? 0) + hits);
    }
  }
  return files;
}

/** @param {string} text @param {string} separator */
function splitOnce(text, separator) {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** @param {LineHits} files */
export function formatLcov(files) {
  const byName = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return byName
    .flatMap(([file, lines]) => [
      `SF:${file}`,
      ...[...lines].toSorted(([a], [b]) => a - b).map(([line, hits]) => `DA:${line},${hits}`),
      `LH:${[...lines.values()].filter((hits) => hits > 0).length}`,
      `LF:${lines.size}`,
      'end_of_record',
      '',
    ])
    .join('\n');
}

/**
 * A line ran when it ran in any of the reports. Hits are added up.
 * @param {LineHits[]} reports
 * @returns {LineHits}
 */
export function mergeLcov(...reports) {
  /** @type {LineHits} */
  const merged = new Map();
  for (const [file, lines] of reports.flatMap((report) => [...report])) {
    const into = merged.get(file) ?? new Map();
    for (const [line, hits] of lines) into.set(line, (into.get(line) ?? 0) + hits);
    merged.set(file, into);
  }
  return merged;
}

/**
 * @param {LineHits} files
 * @returns {{ lines: number, covered: number, percent: number }} `percent` of no lines is 0
 */
export function summarize(files) {
  const hits = [...files.values()].flatMap((lines) => [...lines.values()]);
  const covered = hits.filter((count) => count > 0).length;
  return {
    lines: hits.length,
    covered,
    percent: hits.length === 0 ? 0 : (100 * covered) / hits.length,
  };
}
