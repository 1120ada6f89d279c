/**
 * What the list of calls costs as it grows (P2): preparing the index, the first and the next search,
 * the first and the next sort, and the totals, at 100 to 100,000 calls. Prints milliseconds and how
 * much more each step costs than the one before it, ten times as many calls.
 */
import type { Call } from '../../src/contract/index.js';
import {
  CallIndex,
  CallList,
  createEligibilityRule,
  EMPTY_QUERY,
  runCallQuery,
  type CallQuery,
  type SortColumn,
} from '../../src/domain/index.js';
import { buildCycle } from '../support/builders.js';
import { manyCalls } from './support/many-calls.js';

const SIZES: readonly number[] = [100, 1_000, 10_000, 100_000];

const TIME_ZONE = 'America/New_York';

function indexOf(calls: readonly Call[]): CallIndex {
  const eligibilityOf = createEligibilityRule({
    cycles: [buildCycle()],
    disputes: [],
    today: '2026-08-10',
  });
  return new CallIndex(new CallList(calls), { timeZone: TIME_ZONE, eligibilityOf });
}

const SEARCH: CallQuery = {
  ...EMPTY_QUERY,
  text: 'paris 33 4',
  direction: 'out',
  chargedOnly: true,
  eligibleOnly: true,
  from: '2026-07-05',
  to: '2026-07-25',
  minAmount: '0.5',
};

function sortedBy(column: SortColumn, descending: boolean): CallQuery {
  return { ...EMPTY_QUERY, sort: { column, descending } };
}

interface Step {
  readonly name: string;
  /** Does what is not measured, and gives what is. */
  readonly prepare: (calls: readonly Call[]) => () => unknown;
}

const SORTS: readonly SortColumn[] = [
  'start',
  'otherParty',
  'destination',
  'type',
  'duration',
  'charge',
  'eligibility',
];

const STEPS: readonly Step[] = [
  { name: 'index', prepare: (calls) => () => indexOf(calls) },
  {
    name: 'first list',
    prepare: (calls) => {
      const index = indexOf(calls);
      return () => runCallQuery(index, EMPTY_QUERY);
    },
  },
  {
    name: 'first search',
    prepare: (calls) => {
      const index = indexOf(calls);
      runCallQuery(index, EMPTY_QUERY);
      return () => runCallQuery(index, SEARCH);
    },
  },
  {
    name: 'next search',
    prepare: (calls) => {
      const index = indexOf(calls);
      runCallQuery(index, SEARCH);
      return () => runCallQuery(index, { ...SEARCH, text: '33 14' });
    },
  },
  ...SORTS.map((column) => ({
    name: `first sort by ${column}`,
    prepare: (calls: readonly Call[]) => {
      const index = indexOf(calls);
      runCallQuery(index, EMPTY_QUERY);
      return () => runCallQuery(index, sortedBy(column, false));
    },
  })),
  {
    name: 'next sort',
    prepare: (calls) => {
      const index = indexOf(calls);
      runCallQuery(index, sortedBy('charge', true));
      return () => runCallQuery(index, sortedBy('charge', true));
    },
  },
  { name: 'totals', prepare: (calls) => () => new CallList(calls).all.totals },
];

function medianMs(step: Step, calls: readonly Call[], runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const measured = step.prepare(calls);
    const before = performance.now();
    measured();
    return performance.now() - before;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

interface Measurement {
  readonly step: string;
  /** Milliseconds, the median of several runs, in the order of `SIZES`. */
  readonly ms: readonly number[];
}

function measure(): readonly Measurement[] {
  const lists = SIZES.map(manyCalls);
  return STEPS.map((step) => ({
    step: step.name,
    ms: lists.map((calls) => medianMs(step, calls, calls.length > 10_000 ? 5 : 11)),
  }));
}

function print(measurements: readonly Measurement[]): void {
  const heading = SIZES.map((size) => size.toLocaleString('en').padStart(16)).join('');
  console.log(`${'Median ms (growth)'.padEnd(26)}${heading}`);
  for (const { step, ms } of measurements) {
    const cells = ms.map((time, at) => {
      const before = ms[at - 1];
      const growth = before === undefined ? '' : ` (×${(time / before).toFixed(1)})`;
      return `${time.toFixed(2)}${growth}`.padStart(16);
    });
    console.log(`${step.padEnd(26)}${cells.join('')}`);
  }
}

print(measure());
