/** Adapters that answer wrongly when they are read. */
import { BillingError } from '../../../src/contract/index.js';
import type { BrokenAdapter } from './broken-adapter.js';

export const brokenReads: readonly BrokenAdapter[] = [
  {
    what: 'answers an account without a currency',
    fails: ['account-shape'],
    breakIt: (good) => ({
      ...good,
      account: async (input, options) => ({
        ...(await good.account(input, options)),
        currency: '',
      }),
    }),
  },
  {
    what: 'tells its time in seconds',
    fails: ['clock-tells-time'],
    breakIt: (good) => ({ ...good, now: () => (good.now?.() ?? 0) / 1000 }),
  },
  {
    what: 'promises to withdraw without a method for it',
    fails: ['capabilities-have-methods'],
    breakIt: (good) => Object.assign({ ...good }, { withdraw: undefined }),
  },
  {
    what: 'makes up new ids for the same lines',
    fails: ['reads-repeatable', 'calls-complete', 'calls-total', 'calls-known'],
    breakIt: (good) => {
      let reads = 0;
      return {
        ...good,
        lines: async (input, options) => {
          const lines = await good.lines(input, options);
          return lines.map((line) => ({ ...line, id: `l${(reads += 1)}` }));
        },
      };
    },
  },
  {
    what: 'answers charges as numbers',
    fails: ['calls-shape'],
    breakIt: (good) => ({
      ...good,
      calls: async (input, options) => {
        const page = await good.calls(input, options);
        const charge = { amount: 1.2 as unknown as string, currency: 'USD' };
        return { ...page, items: page.items.map((call) => ({ ...call, charge })) };
      },
    }),
  },
  {
    what: 'answers calls of another line',
    fails: ['calls-of-asked-line-and-cycle'],
    breakIt: (good) => ({
      ...good,
      calls: (input, options) => good.calls({ ...input, lineId: 'another' }, options),
    }),
  },
  {
    what: 'goes round in circles',
    fails: ['calls-paging-ends'],
    breakIt: (good) => ({
      ...good,
      calls: async (input, options) => {
        const page = await good.calls(input, options);
        return { ...page, nextCursor: page.nextCursor ?? '2' };
      },
    }),
  },
  {
    what: 'lets pages overlap',
    fails: ['calls-no-duplicates'],
    breakIt: (good) => ({
      ...good,
      calls: async (input, options) => {
        const { items, nextCursor } = await good.calls(input, options);
        const first = await good.calls({ ...input, cursor: undefined }, options);
        return { items: [...items, ...first.items].slice(0, 3), nextCursor };
      },
    }),
  },
  {
    what: 'lets a cursor be used only once',
    fails: ['cursor-opaque'],
    breakIt: (good) => {
      const used = new Set<string>();
      return {
        ...good,
        calls: async (input, options) => {
          if (input.cursor !== undefined && used.has(input.cursor)) return { items: [] };
          used.add(input.cursor ?? '');
          return good.calls(input, options);
        },
      };
    },
  },
  {
    what: 'throws a bare error for a dispute that is not there',
    fails: [
      'unknown-dispute-not-found',
      'errors-are-billing-errors',
      'other-account-not-available',
    ],
    breakIt: (good) => ({
      ...good,
      dispute: (input, options) =>
        good.dispute(input, options).catch(() => Promise.reject(new Error('404'))),
    }),
  },
  {
    what: 'lists no disputes that are new',
    fails: ['dispute-listed'],
    breakIt: (good) => ({
      ...good,
      disputes: async (input, options) => {
        const page = await good.disputes(input, options);
        return input.clientReference === undefined ? { items: [] } : page;
      },
    }),
  },
  {
    what: 'finds nothing by the client reference',
    fails: ['disputes-by-client-reference'],
    breakIt: (good) => ({
      ...good,
      disputes: async (input, options) =>
        input.clientReference === undefined ? good.disputes(input, options) : { items: [] },
    }),
  },
  {
    what: 'answers another reference when a dispute is read',
    fails: ['dispute-read-back'],
    breakIt: (good) => ({
      ...good,
      dispute: async (input, options) => ({
        ...(await good.dispute(input, options)),
        reference: 'another',
      }),
    }),
  },
  {
    what: 'keeps failing after a request was called off',
    fails: ['signal-aborts'],
    breakIt: (good) => {
      let isSpoilt = false;
      return {
        ...good,
        calls: async (input, options) => {
          isSpoilt ||= options.signal.aborted;
          if (isSpoilt) throw new BillingError('network');
          return good.calls(input, options);
        },
      };
    },
  },
  {
    what: 'shows an account to nobody in particular',
    fails: ['signed-out-unauthenticated'],
    breakIt: (good, system) => ({
      ...good,
      account: (input, options) =>
        good
          .account(input, options)
          .catch(() => system.adapterFor('account-1').account(input, options)),
    }),
  },
  {
    what: 'answers for any account that it is asked about',
    fails: ['other-account-not-available'],
    breakIt: (good, system) => ({
      ...good,
      calls: (input, options) => system.adapterFor(input.accountId).calls(input, options),
    }),
  },
];
