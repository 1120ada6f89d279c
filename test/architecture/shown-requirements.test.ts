import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Each is shown by at least one test. An id is added with its first test, and never taken away. */
const SHOWN = [
  'A1 A2 A3 A4 A5 A6 A7 A8',
  'D1 D2 D3 D4',
  'E1 E2 E3 E4 E5 E6 E7 E8 E9 E10 E11 E12',
  'I1 I2 I3 I4 I5 I6',
  'P1 P2 P3 P4',
  'R1 R2 R3 R4 R5 R6 R7 R8 R9 R10 R11 R12 R13 R14 R15 R16',
  'S1 S2 S3 S4 S5 S6 S7 S8 S9 S10 S11',
].flatMap((letter) => letter.split(' '));

const IDS = /\(([A-Z]\d+(?:, [A-Z]\d+)*)\)/g;

function idsInTestNames(): Set<string> {
  const texts = globSync('test/**/*.test.ts').map((file) => readFileSync(file, 'utf8'));
  const lists = texts.flatMap((text) => [...text.matchAll(IDS)].map(([, ids = '']) => ids));
  return new Set(lists.flatMap((ids) => ids.split(', ')));
}

it('shows every requirement that was ever shown', () => {
  expect([...idsInTestNames()].toSorted()).toEqual(SHOWN.toSorted());
});
