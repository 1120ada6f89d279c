/** Mistakes that authors make when they read: the answers look right, and are wrong. */
import { BillingError, type BillingAdapter, type Call } from '../../../src/contract/index.js';
import { money } from '../../support/builders.js';
import { EXPECTED } from '../good-system.js';
import type { BrokenAdapter } from './broken-adapter.js';

function withCalls(good: BillingAdapter, change: (call: Call) => Call): BillingAdapter {
  return {
    ...good,
    calls: async (input, options) => {
      const page = await good.calls(input, options);
      return { ...page, items: page.items.map(change) };
    },
  };
}

const HALF_A_DAY_MS = 43_200_000;
const halfADayLater = (call: Call): Call => ({
  ...call,
  start: new Date(Date.parse(call.start) + HALF_A_DAY_MS).toISOString(),
});

const twice = ({ amount, currency }: Call['charge']) =>
  money((2 * Number(amount)).toFixed(2), currency);

export const mistakesInReads: readonly BrokenAdapter[] = [
  {
    what: 'drops a page',
    fails: ['calls-complete'],
    says: 'Asked: calls() of line "line-1" in cycle "cycle-1", all pages. Got: 4 calls instead of 6. To fix: answer `nextCursor` with every page but the last, and let each page begin where the one before ended.',
    breakIt: (good) => ({
      ...good,
      calls: ({ cursor, ...list }, options) =>
        good.calls({ ...list, cursor: cursor === '2' ? '4' : cursor }, options),
    }),
  },
  {
    what: 'stops after the first page',
    fails: ['calls-complete'],
    says: 'Asked: calls() of line "line-1" in cycle "cycle-1", all pages. Got: 2 calls instead of 6. To fix: answer `nextCursor` with every page but the last, and let each page begin where the one before ended.',
    breakIt: (good) => ({
      ...good,
      calls: async (input, options) => ({ items: (await good.calls(input, options)).items }),
    }),
  },
  {
    what: 'leaves out a line',
    fails: ['lines-and-cycles-complete'],
    says: 'Asked: lines() and billingCycles(). Got: 1 lines and 1 cycles, instead of 2 and 1. To fix: read every page of both lists, and leave nothing out.',
    options: { expected: { lines: 2, cycles: 1 } },
    breakIt: (good) => good,
  },
  {
    what: 'answers calls in another currency than the account',
    fails: ['calls-currency'],
    says: 'Asked: calls({ lineId: "line-1", cycleId: "cycle-1" }), after account() had answered the currency USD. Got: the call "call-1" for 1.20 EUR. To fix: answer the currency of the charge; if this one is right, name it in `expected.otherCurrencies`.',
    breakIt: (good) =>
      withCalls(good, (call) => ({ ...call, charge: money(call.charge.amount, 'EUR') })),
  },
  {
    what: 'answers a bill in another currency than the account',
    fails: ['bills-currency'],
    says: 'Asked: billingCycles(), after account() had answered the currency USD. Got: the bill "bill-1" of 48.90 EUR. To fix: answer the currency of the bill; if this one is right, name it in `expected.otherCurrencies`.',
    breakIt: (good) => ({
      ...good,
      billingCycles: async (input, options) =>
        (await good.billingCycles(input, options)).map((cycle) => ({
          ...cycle,
          ...(cycle.bill && {
            bill: {
              ...cycle.bill,
              amountDue: money('48.90', 'EUR'),
              amountRemaining: money('48.90', 'EUR'),
            },
          }),
        })),
    }),
  },
  {
    what: 'answers times that are 12 hours off',
    fails: ['calls-in-cycle'],
    says: 'Asked: calls({ lineId: "line-1", cycleId: "cycle-1" }). Got: the call "call-6", which began on 2026-08-01 in America/New_York (2026-08-01T12:15:04.000Z), while the cycle is 2026-07-01 until before 2026-08-01. To fix: look at the offset of `start`, and at the days of the cycle; if calls may be billed late, set `expected.lateUsage`.',
    options: { expected: {} },
    breakIt: (good) => withCalls(good, halfADayLater),
  },
  {
    what: 'answers times that are 12 hours off, all of them in the middle of the cycle',
    fails: ['calls-known'],
    says: 'Asked: calls() of all lines in all cycles, all pages. Got: no call like {"start":"2026-07-14T09:12:30-04:00"}; the closest in time is 2026-07-15T01:12:30.000Z, 161 s, 1.20 USD, eligible. To fix: look at the time zone, at the unit of times and durations, at the money, and at `eligibility`.',
    options: {
      expected: { calls: [{ count: 6, known: [{ start: '2026-07-14T09:12:30-04:00' }] }] },
    },
    breakIt: (good) =>
      withCalls(good, (call) => halfADayLater({ ...call, start: '2026-07-14T09:12:30-04:00' })),
  },
  {
    what: 'marks every call eligible',
    fails: ['eligibility-plausible'],
    says: 'Asked: calls({ lineId: "line-1", cycleId: "cycle-1" }). Got: the call "call-4" with `eligibility.eligible`, and a charge of 0.00 USD. To fix: answer what the billing system says of each call, or leave `eligibility` out, so that the default rule decides.',
    breakIt: (good) =>
      withCalls(good, (call) => ({ ...call, eligibility: { eligible: true as const } })),
  },
  {
    what: 'marks every call eligible, none of which is free',
    fails: ['calls-known'],
    says: 'Asked: calls() of all lines in all cycles, all pages. Got: no call like {"start":"2026-07-27T23:05:51-04:00","eligible":false}; the closest in time is 2026-07-27T23:05:51-04:00, 161 s, 1.20 USD, eligible. To fix: look at the time zone, at the unit of times and durations, at the money, and at `eligibility`.',
    options: {
      expected: {
        calls: [{ count: 6, known: [{ start: '2026-07-27T23:05:51-04:00', eligible: false }] }],
      },
    },
    breakIt: (good) =>
      withCalls(good, (call) => ({
        ...call,
        charge: money('1.20'),
        eligibility: { eligible: true as const },
      })),
  },
  {
    what: 'marks no call eligible',
    fails: ['calls-some-eligible'],
    says: 'Asked: calls() of the newest billing cycles. Got: 6 calls, none of which a credit can be requested for: 6 × `outside-window`. To fix: let `create` sign in to an account with such a call; otherwise look at `eligibility`, at the charges and at the day of issue of the bills.',
    breakIt: (good) =>
      withCalls(good, (call) => ({
        ...call,
        eligibility: { eligible: false as const, reason: 'outside-window' },
      })),
  },
  {
    what: 'doubles every charge',
    fails: ['calls-total'],
    says: 'Asked: calls() of line "line-1" in cycle "cycle-1", all pages. Got: charges of 12.00 USD together instead of 6.00 USD. To fix: look at minor units, at tax, and at rows that are added up twice.',
    breakIt: (good) => withCalls(good, (call) => ({ ...call, charge: twice(call.charge) })),
  },
  {
    what: 'doubles the total of a dispute when it is read',
    fails: ['dispute-read-back'],
    says: 'Asked: openDispute(), then dispute({ disputeId: "d1" }). Got: `requestedAmount` is {"amount":"2.40","currency":"USD"}, where openDispute() had answered {"amount":"1.20","currency":"USD"}. To fix: answer the same dispute from openDispute(), disputes() and dispute().',
    breakIt: (good) => ({
      ...good,
      dispute: async (input, options) => {
        const dispute = await good.dispute(input, options);
        const { requestedAmount } = dispute;
        return { ...dispute, ...(requestedAmount && { requestedAmount: twice(requestedAmount) }) };
      },
    }),
  },
  {
    what: "leaks another customer's dispute by its id",
    fails: ['other-account-not-available'],
    says: 'Asked: dispute({ accountId: "account-1", disputeId: "d1" }) of another customer, while "account-1" is signed in. Got: an answer with another customer\'s data. To fix: look only at what belongs to whoever is signed in; else throw `not-found`.',
    breakIt: (good, system) => ({
      ...good,
      dispute: async ({ accountId, disputeId }, options) => {
        if (accountId !== 'account-1') return good.dispute({ accountId, disputeId }, options);
        const found = system.disputes.find(({ id }) => id === disputeId);
        if (!found) throw new BillingError('not-found');
        return found;
      },
    }),
  },
  {
    what: "lists other customers' disputes",
    fails: ['other-account-not-listed'],
    says: 'Asked: disputes({ accountId: "account-1" }), while "account-1" is signed in. Got: the dispute "d1", which another customer has opened. To fix: list only what belongs to whoever is signed in, also in a search.',
    breakIt: (good, system) => ({
      ...good,
      disputes: async (input, options) => {
        const mine = await good.disputes(input, options);
        return input.clientReference === undefined ? { items: system.disputes } : mine;
      },
    }),
  },
  {
    what: "finds other customers' disputes by their client reference",
    fails: ['other-account-not-listed'],
    says: 'Asked: disputes({ accountId: "account-1", clientReference: "…" }), while "account-1" is signed in. Got: the dispute "d1", which another customer has opened. To fix: list only what belongs to whoever is signed in, also in a search.',
    breakIt: (good, system) => ({
      ...good,
      disputes: async (input, options) => {
        const { clientReference } = input;
        if (clientReference === undefined) return good.disputes(input, options);
        await good.disputes(input, options);
        return {
          items: system.disputes.filter((dispute) => dispute.clientReference === clientReference),
        };
      },
    }),
  },
  {
    what: 'answers new pages for ever, though without any new call',
    fails: ['calls-paging-ends'],
    options: { expected: EXPECTED },
    breakIt: (good) => ({
      ...good,
      calls: async ({ cursor = '0', ...list }, options) => {
        const place = Number(cursor);
        const page = await good.calls({ ...list, cursor }, options);
        return { items: page.items, nextCursor: String(place + 2) };
      },
    }),
  },
];
