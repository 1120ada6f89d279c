/**
 * Rules about what the author knows of the account. Nobody else can notice that a page is left out,
 * or that every charge is doubled.
 */
import type { Call } from '../../contract/call.js';
import type { Money } from '../../contract/money.js';
import { instantMs } from '../../domain/calendar.js';
import { compareMoney } from '../../domain/money.js';
import { sumByCurrency } from '../../domain/money-sum.js';
import type { ExpectedCalls, KnownCall } from '../expected-account.js';
import { requireKept, RuleSkipped, type AdapterRule } from '../rule.js';
import type { Trial } from '../trial.js';

const CHECK = 'adapters.md#check-your-adapter';
const MOST_LISTS_NAMED = 6;
/** Lists as long as this that end with a whole ten look like first pages. */
const SHORTEST_PAGE = 10;

interface Counted {
  readonly expected: ExpectedCalls;
  readonly calls: readonly Call[];
  /** Such as `calls() of line "l1" in all cycles, all pages`. */
  readonly words: string;
}

async function counted(trial: Trial): Promise<readonly Counted[]> {
  const lists = await trial.allCallLists();
  const found: Counted[] = [];
  for (const expected of trial.options.expected?.calls ?? []) {
    const { lineId, cycleId } = expected;
    const wanted = lists.filter(
      (list) =>
        (lineId ?? list.lineId) === list.lineId && (cycleId ?? list.cycleId) === list.cycleId,
    );
    const line = lineId === undefined ? 'all lines' : `line "${lineId}"`;
    const cycle = cycleId === undefined ? 'all cycles' : `cycle "${cycleId}"`;
    requireKept(wanted.length > 0, () => ({
      asked: 'lines() and billingCycles()',
      came: `nothing that fits ${line} in ${cycle}, which \`expected.calls\` names`,
      whatToDo: 'compare the ids there with those that lines() and billingCycles() answer',
    }));
    const calls = new Map<string, Call>();
    for (const list of wanted) {
      // That a call comes once is for another rule.
      for (const call of await trial.callsOf(list)) calls.set(call.id, call);
    }
    found.push({
      expected,
      calls: [...calls.values()],
      words: `calls() of ${line} in ${cycle}, all pages`,
    });
  }
  return found;
}

/** What there is, so that the author can compare it with the account. */
async function countsToCompare(trial: Trial): Promise<string> {
  const counts: number[] = [];
  const named: string[] = [];
  for (const list of (await trial.allCallLists()).slice(0, MOST_LISTS_NAMED)) {
    const calls = await trial.callsOf(list);
    const total = sumByCurrency(calls.map(({ charge }) => charge)).map(moneyWords);
    counts.push(calls.length);
    named.push(
      `${calls.length} calls of line "${list.lineId}" in cycle "${list.cycleId}"${total.length > 0 ? ` for ${total.join(' and ')}` : ''}`,
    );
  }
  const suspicious = counts.find(
    (count, nth) => count >= SHORTEST_PAGE && (count % 10 === 0 || counts.indexOf(count) !== nth),
  );
  const hint =
    suspicious === undefined
      ? ''
      : ` A list of exactly ${suspicious} calls may be a first page only.`;
  return `${named.join(', ')}.${hint}`;
}

function requireExpected(trial: Trial): readonly ExpectedCalls[] {
  const { calls = [] } = trial.options.expected ?? {};
  return calls;
}

function moneyWords({ amount, currency }: Money): string {
  return `${amount} ${currency}`;
}

type IsEligible = (call: Call) => boolean;

function isKnown(
  call: Call,
  { start, durationSeconds, charge, eligible }: KnownCall,
  isEligible: IsEligible,
): boolean {
  return (
    instantMs(call.start) === instantMs(start) &&
    (eligible ?? isEligible(call)) === isEligible(call) &&
    (durationSeconds ?? call.durationSeconds) === call.durationSeconds &&
    (charge === undefined ||
      (charge.currency === call.charge.currency && compareMoney(charge, call.charge) === 0))
  );
}

/** The call that began closest to that moment, as that tells what is wrong. */
function closestTo(start: string, calls: readonly Call[]): Call | undefined {
  const distance = (call: Call) => Math.abs(instantMs(call.start) - instantMs(start));
  return calls.toSorted((a, b) => distance(a) - distance(b))[0];
}

function callWords(call: Call, isEligible: IsEligible): string {
  const { start, durationSeconds, charge } = call;
  const credit = isEligible(call) ? 'eligible' : 'not eligible';
  return `${start}, ${durationSeconds} s, ${moneyWords(charge)}, ${credit}`;
}

export const expectedRules: readonly AdapterRule[] = [
  {
    id: 'lines-and-cycles-complete',
    sentence: 'answers as many lines and billing cycles as the account has',
    chapter: CHECK,
    check: async (trial) => {
      const { lines, cycles } = trial.options.expected ?? {};
      const found = { lines: (await trial.lines()).length, cycles: (await trial.cycles()).length };
      if (lines === undefined && cycles === undefined) {
        throw new RuleSkipped(
          `Nobody said how many there are: see \`expected.lines\` and \`expected.cycles\`. lines() answers ${found.lines}, billingCycles() ${found.cycles}.`,
        );
      }
      const isAsExpected =
        (lines ?? found.lines) === found.lines && (cycles ?? found.cycles) === found.cycles;
      requireKept(isAsExpected, () => ({
        asked: 'lines() and billingCycles()',
        came: `${found.lines} lines and ${found.cycles} cycles, instead of ${lines ?? found.lines} and ${cycles ?? found.cycles}`,
        whatToDo: 'read every page of both lists, and leave nothing out',
      }));
    },
  },
  {
    id: 'calls-complete',
    sentence: 'answers as many calls as the account has',
    chapter: CHECK,
    check: async (trial) => {
      if (requireExpected(trial).length === 0) {
        throw new RuleSkipped(
          `Nobody said how many calls there are: see \`expected.calls\`. Compare with the account: ${await countsToCompare(trial)}`,
        );
      }
      for (const { expected, calls, words } of await counted(trial)) {
        requireKept(calls.length === expected.count, () => ({
          asked: words,
          came: `${calls.length} calls instead of ${expected.count}`,
          whatToDo:
            'answer `nextCursor` with every page but the last, and let each page begin where the one before ended',
        }));
      }
    },
  },
  {
    id: 'calls-total',
    sentence: 'answers charges that add up to what the account was charged',
    chapter: CHECK,
    check: async (trial) => {
      if (!requireExpected(trial).some(({ total }) => total)) {
        throw new RuleSkipped('Nobody said what the calls cost together: see `expected.calls`.');
      }
      for (const { expected, calls, words } of await counted(trial)) {
        const { total, count } = expected;
        if (!total || calls.length !== count) continue;
        const sums = sumByCurrency(calls.map(({ charge }) => charge));
        // Another rule is about the currency.
        if (sums.some(({ currency }) => currency !== total.currency)) continue;
        const sum = sums[0] ?? { amount: '0', currency: total.currency };
        requireKept(compareMoney(sum, total) === 0, () => ({
          asked: words,
          came: `charges of ${moneyWords(sum)} together instead of ${moneyWords(total)}`,
          whatToDo: 'look at minor units, at tax, and at rows that are added up twice',
        }));
      }
    },
  },
  {
    id: 'calls-known',
    sentence: 'answers the calls that are known, with time, duration, charge and eligibility',
    chapter: CHECK,
    check: async (trial) => {
      if (!requireExpected(trial).some(({ known = [] }) => known.length > 0)) {
        throw new RuleSkipped('Nobody named a call: see `known` in `expected.calls`.');
      }
      const rule = await trial.eligibilityRule();
      const isEligible: IsEligible = (call) => rule(call).eligible;
      for (const { expected, calls, words } of await counted(trial)) {
        // Another rule is about the number.
        if (calls.length !== expected.count) continue;
        for (const known of expected.known ?? []) {
          const closest = closestTo(known.start, calls);
          requireKept(
            calls.some((call) => isKnown(call, known, isEligible)),
            () => ({
              asked: words,
              came: `no call like ${JSON.stringify(known)}; the closest in time is ${closest ? callWords(closest, isEligible) : 'missing'}`,
              whatToDo:
                'look at the time zone, at the unit of times and durations, at the money, and at `eligibility`',
            }),
          );
        }
      }
    },
  },
];
