/**
 * What reading 42,238 call records costs: the least that any reader does (cutting the text at line
 * breaks and commas) against the whole of ours, as lines per second and as a ratio; and for how long
 * it keeps the page from its turn. The file is made here, in the shape of a rated one.
 */
import { readCallRecords } from '../../src/records/index.js';

const LINES = 42_238;
const RUNS = 9;

function madeFile(): string {
  const rows = Array.from({ length: LINES }, (_, at) => {
    const day = new Date(Date.UTC(2026, 5, 1) + at * 97_000).toISOString();
    const number = `+1202555${String(1_000 + (at % 900))}`;
    return `+12025550100,${number},${day},${at % 3_000},${(at % 50) / 10},Mobile,Springfield`;
  });
  return ['Line,Called number,Start,Duration,Cost,Type,Destination', ...rows].join('\n');
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function timeBareSplit(text: string): number {
  const before = performance.now();
  const rows = text.split('\n').map((line) => line.split(','));
  if (rows.length !== LINES + 1) throw new Error('Not every line was cut');
  return performance.now() - before;
}

/** Milliseconds of the whole, and the longest time between two turns of the page. */
async function timeReading(text: string): Promise<{ total: number; longest: number }> {
  let longest = 0;
  let lastTurn = performance.now();
  let isReading = true;
  const turn = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - lastTurn);
    lastTurn = now;
    if (isReading) setImmediate(turn);
  };
  setImmediate(turn);
  const before = performance.now();
  const { records, rejected } = await readCallRecords(text, { currency: 'USD' });
  const total = performance.now() - before;
  isReading = false;
  if (records.length !== LINES || rejected.length > 0) throw new Error('Not every line was read');
  return { total, longest };
}

// At the top level, since the reader loads its parser only when it is asked to read.
const text = madeFile();
const split: number[] = [];
const reading: { total: number; longest: number }[] = [];
for (let at = 0; at < RUNS; at += 1) {
  split.push(timeBareSplit(text));
  reading.push(await timeReading(text));
}
const bare = median(split);
const whole = median(reading.map(({ total }) => total));
const longest = median(reading.map((times) => times.longest));
const perSecond = (ms: number): string => Math.round((LINES / ms) * 1_000).toLocaleString('en');
console.log(`bare split       ${bare.toFixed(1)} ms  ${perSecond(bare)} lines/s`);
console.log(`readCallRecords  ${whole.toFixed(1)} ms  ${perSecond(whole)} lines/s`);
console.log(`ratio            ${(whole / bare).toFixed(1)}`);
console.log(`longest time without a turn of the page: ${longest.toFixed(1)} ms`);
