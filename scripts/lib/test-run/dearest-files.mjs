/**
 * What each test file costs: the workers and the browser runner note it down as they go, and the
 * summary shows the dearest ones.
 */
import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { inProject, projectRoot } from '../project.mjs';

const notes = inProject('.cache/processor-time.jsonl');
const shown = 10;
const usualCost = 1;

/** @typedef {{ place: string, file: string, seconds: number }} Note */

/**
 * @param {string} place `node`, or an engine
 * @param {string} file
 * @param {number} seconds of processor time, user and system
 */
export function noteProcessorTime(place, file, seconds) {
  const name = relative(projectRoot, file).replaceAll('\\', '/');
  mkdirSync(dirname(notes), { recursive: true });
  // A short line is appended whole, whichever processes do so at the same moment.
  appendFileSync(notes, `${JSON.stringify({ place, file: name, seconds })}\n`);
}

export const forgetProcessorTimes = () => rmSync(notes, { force: true });

/**
 * What a file cost when it last ran, or else what most files cost.
 * @param {string} file
 */
export function costOf(file) {
  const known = readNotes().filter(
    (note) => note.file === file && ['node', 'chromium'].includes(note.place),
  );
  return known.at(-1)?.seconds ?? usualCost;
}

/** In the order in which they were noted down. @returns {Note[]} */
export function readNotes() {
  try {
    return readFileSync(notes, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}

/** A block of lines for each place, the dearest file first. @param {readonly Note[]} all */
export function formatDearestFiles(all) {
  const places = [...new Set(all.map(({ place }) => place))];
  return places
    .map((place) => {
      const files = all.filter((note) => note.place === place);
      const sum = files.reduce((seconds, note) => seconds + note.seconds, 0);
      const dearest = files.toSorted((a, b) => b.seconds - a.seconds).slice(0, shown);
      return [
        `${place}: ${sum.toFixed(1)} s of processor time in ${files.length} files`,
        ...dearest.map(({ file, seconds }) => `${seconds.toFixed(1).padStart(6)} s  ${file}`),
      ].join('\n');
    })
    .join('\n');
}
