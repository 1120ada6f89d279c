/** Rules about what calls say: currency, time, and whether a credit can be requested. */
import type { CallsInput } from '../../contract/billing-adapter.js';
import type { BillingCycle } from '../../contract/billing-cycle.js';
import type { Call } from '../../contract/call.js';
import type { Money } from '../../contract/money.js';
import { calendarDateOf } from '../../domain/calendar.js';
import { isZero } from '../../domain/money.js';
import { requestWords } from '../requests/request-words.js';
import { requireKept, type AdapterRule } from '../rule.js';
import type { Trial } from '../trial.js';

const DATA = 'adapters.md#data';

async function forEachCall(
  trial: Trial,
  look: (call: Call, input: CallsInput) => void,
): Promise<void> {
  for (const input of await trial.callLists()) {
    for (const call of await trial.callsOf(input)) look(call, input);
  }
}

async function currenciesOf(trial: Trial): Promise<readonly string[]> {
  const { currency } = await trial.account();
  return [currency, ...(trial.options.expected?.otherCurrencies ?? [])];
}

function words({ amount, currency }: Money): string {
  return `${amount} ${currency}`;
}

export const callContentRules: readonly AdapterRule[] = [
  {
    id: 'bills-currency',
    sentence: 'answers bills in the currency of the account',
    chapter: DATA,
    check: async (trial) => {
      const currencies = await currenciesOf(trial);
      for (const { bill } of await trial.cycles()) {
        const amounts = bill ? [bill.amountDue, bill.amountRemaining ?? bill.amountDue] : [];
        const other = amounts.find(({ currency }) => !currencies.includes(currency));
        requireKept(other === undefined, () => ({
          asked: `billingCycles(), after account() had answered the currency ${currencies[0]}`,
          came: `the bill "${bill?.id}" of ${other && words(other)}`,
          whatToDo:
            'answer the currency of the bill; if this one is right, name it in `expected.otherCurrencies`',
        }));
      }
    },
  },
  {
    id: 'calls-currency',
    sentence: 'answers charges in the currency of the account',
    chapter: DATA,
    check: async (trial) => {
      const currencies = await currenciesOf(trial);
      await forEachCall(trial, ({ id, charge }, input) => {
        requireKept(currencies.includes(charge.currency), () => ({
          asked: `${requestWords('calls', input)}, after account() had answered the currency ${currencies[0]}`,
          came: `the call "${id}" for ${words(charge)}`,
          whatToDo:
            'answer the currency of the charge; if this one is right, name it in `expected.otherCurrencies`',
        }));
      });
    },
  },
  {
    id: 'calls-in-cycle',
    sentence: 'answers calls that began in their billing cycle',
    chapter: DATA,
    check: async (trial) => {
      const { timeZone } = await trial.account();
      const cycles = new Map((await trial.cycles()).map((cycle) => [cycle.id, cycle]));
      const allowsLate = trial.options.expected?.lateUsage ?? false;
      await forEachCall(trial, ({ id, start }, input) => {
        const cycle = cycles.get(input.cycleId);
        const day = calendarDateOf(start, timeZone);
        requireKept(cycle === undefined || isWithin(day, cycle, allowsLate), () => ({
          asked: requestWords('calls', input),
          came: `the call "${id}", which began on ${day} in ${timeZone} (${start}), while the cycle is ${cycle?.start} until before ${cycle?.end}`,
          whatToDo:
            'look at the offset of `start`, and at the days of the cycle; if calls may be billed late, set `expected.lateUsage`',
        }));
      });
    },
  },
  {
    id: 'eligibility-plausible',
    sentence: 'says of no call that cost nothing that a credit can be requested',
    chapter: DATA,
    check: (trial) =>
      forEachCall(trial, ({ id, charge, eligibility }, input) => {
        const costsNothing = isZero(charge) || charge.amount.startsWith('-');
        requireKept(!(eligibility?.eligible && costsNothing), () => ({
          asked: requestWords('calls', input),
          came: `the call "${id}" with \`eligibility.eligible\`, and a charge of ${words(charge)}`,
          whatToDo:
            'answer what the billing system says of each call, or leave `eligibility` out, so that the default rule decides',
        }));
      }),
  },
  {
    id: 'calls-some-eligible',
    sentence: 'has a call for which a credit can be requested',
    chapter: DATA,
    check: async (trial) => {
      if ((await trial.eligibleCalls()).length > 0) return;
      const rule = await trial.eligibilityRule();
      const reasons = new Map<string, number>();
      let count = 0;
      await forEachCall(trial, (call) => {
        const found = rule(call);
        const reason = found.eligible ? 'eligible' : found.reason;
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
        count += 1;
      });
      const tally = [...reasons].map(([reason, times]) => `${times} × \`${reason}\``).join(', ');
      requireKept(false, () => ({
        asked: 'calls() of the newest billing cycles',
        came: `${count} calls, none of which a credit can be requested for${tally && `: ${tally}`}`,
        whatToDo:
          'let `create` sign in to an account with such a call; otherwise look at `eligibility`, at the charges and at the day of issue of the bills',
      }));
    },
  },
];

function isWithin(day: string, { start, end }: BillingCycle, allowsLate: boolean): boolean {
  return day < end && (allowsLate || day >= start);
}
