/**
 * What checking a page of 100,000 calls costs: the hand-written check against the schema whose twin
 * it is, beside `JSON.parse` of the same answer; and how long the guard blocks the page at a time
 * when it checks in chunks (P3). Prints milliseconds: the median, and the worst of all runs, which
 * holds the collection of garbage and whatever else the machine was doing.
 */
import * as z from 'zod/mini';
import { checkCalls } from '../../src/contract/call-check.js';
import { checkCallsInChunks } from '../../src/guard/check-calls-in-chunks.js';
import { callSchema, MAX_CALLS_PER_PAGE } from '../../src/contract/index.js';
import { buildCalls, buildTariff } from '../support/builders.js';

const RUNS = 15;
const callsSchema = z.array(callSchema);

interface Sample {
  readonly name: string;
  readonly text: string;
}

const SAMPLES: readonly Sample[] = [
  { name: 'calls with a charge', text: JSON.stringify(buildCalls(MAX_CALLS_PER_PAGE)) },
  {
    name: 'calls with tariff and eligibility',
    text: JSON.stringify(
      buildCalls(MAX_CALLS_PER_PAGE, () => ({
        tariff: buildTariff(),
        eligibility: { eligible: true, lastDay: '2026-09-30' },
      })),
    ),
  },
];

interface Times {
  readonly median: number;
  /** 99 of 100 runs took less. */
  readonly nearlyAll: number;
  readonly worst: number;
}

function summarise(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const atShare = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { median: atShare(0.5), nearlyAll: atShare(0.99), worst: sorted.at(-1) ?? 0 };
}

/** Every run gets a fresh answer, as from the wire. */
function time(text: string, work: (items: unknown) => unknown): Times {
  return summarise(
    Array.from({ length: RUNS }, () => {
      const items: unknown = JSON.parse(text);
      const before = performance.now();
      work(items);
      return performance.now() - before;
    }),
  );
}

/** How long the page is blocked between two turns of the browser, over all runs. */
async function timeChunks(text: string): Promise<{ total: Times; chunk: Times; chunks: number }> {
  const totals: number[] = [];
  const blocked: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const items: unknown = JSON.parse(text);
    let began = performance.now();
    const scheduler = {
      yield: async () => {
        blocked.push(performance.now() - began);
        await new Promise((resolve) => setImmediate(resolve));
        began = performance.now();
      },
    };
    Object.assign(globalThis, { scheduler });
    const before = performance.now();
    await checkCallsInChunks(items, {
      lineId: 'line-1',
      cycleId: 'cycle-1',
      signal: new AbortController().signal,
      now: () => performance.now(),
    });
    blocked.push(performance.now() - began);
    totals.push(performance.now() - before);
  }
  Reflect.deleteProperty(globalThis, 'scheduler');
  return {
    total: summarise(totals),
    chunk: summarise(blocked),
    chunks: Math.round(blocked.length / RUNS),
  };
}

function print(name: string, { median, worst }: Times, note = ''): void {
  const cells = [median, worst].map((ms) => ms.toFixed(1).padStart(10)).join('');
  console.log(`${name.padEnd(26)}${cells}  ${note}`);
}

export default async function run(): Promise<void> {
  for (const { name, text } of SAMPLES) {
    console.log(`\n${MAX_CALLS_PER_PAGE.toLocaleString('en')} ${name}, ms: median, worst`);
    const bySchema = time(text, (items) => callsSchema.parse(items));
    const byHand = time(text, checkCalls);
    const parsing = summarise(
      Array.from({ length: RUNS }, () => {
        const before = performance.now();
        JSON.parse(text);
        return performance.now() - before;
      }),
    );
    const { total, chunk, chunks } = await timeChunks(text);
    print('JSON.parse', parsing);
    print('schema', bySchema);
    print('by hand', byHand, `${(bySchema.median / byHand.median).toFixed(1)} times as fast`);
    print('by hand, in chunks', total, `${chunks} chunks`);
    print('one chunk', chunk, `99 % below ${chunk.nearlyAll.toFixed(1)}`);
  }
}
