/** Adapters whose answers lack something, or say that something was done which was not. */
import { BillingError } from '../../../src/contract/index.js';
import { buildCycle, buildDispute, buildLine, buildReason } from '../../support/builders.js';
import type { BrokenAdapter } from './broken-adapter.js';

let files = 0;

export const brokenShapes: readonly BrokenAdapter[] = [
  {
    what: 'answers a line twice',
    fails: ['lines-shape'],
    breakIt: (good) => ({
      ...good,
      lines: async (input, options) => [...(await good.lines(input, options)), buildLine()],
    }),
  },
  {
    what: 'answers a cycle that ends before it begins',
    fails: ['cycles-shape'],
    breakIt: (good) => ({
      ...good,
      billingCycles: async (input, options) => {
        const cycles = await good.billingCycles(input, options);
        return [...cycles, buildCycle({ id: 'c2', start: '2026-07-01', end: '2026-06-01' })];
      },
    }),
  },
  {
    what: 'answers a reason twice',
    fails: ['reasons-shape'],
    breakIt: (good) => ({ ...good, reasons: async () => [buildReason(), buildReason()] }),
  },
  {
    what: 'lets no credit be requested for any call',
    fails: ['calls-some-eligible'],
    breakIt: (good) => ({
      ...good,
      calls: async (input, options) => {
        const page = await good.calls(input, options);
        return { ...page, items: page.items.map((call) => ({ ...call, includedInPlan: true })) };
      },
    }),
  },
  {
    what: 'opens a dispute that is closed already',
    fails: ['open-shape', 'status-moves-allowed'],
    breakIt: (good) => ({
      ...good,
      openDispute: async (input, options) => ({
        ...(await good.openDispute(input, options)),
        status: 'denied',
      }),
    }),
  },
  {
    what: 'lists a dispute twice',
    fails: ['disputes-shape', 'disputes-paging-ends', 'disputes-by-client-reference'],
    breakIt: (good) => ({
      ...good,
      disputes: async (input, options) => {
        const { items } = await good.disputes(input, options);
        return items.length === 0 ? { items } : { items: [...items, ...items] };
      },
    }),
  },
  {
    what: 'refuses a withdrawal that comes again',
    fails: ['withdraw-is-idempotent'],
    breakIt: (good) => {
      const withdrawn = new Set<string>();
      return {
        ...good,
        withdraw: async (input, options) => {
          if (withdrawn.has(input.disputeId)) throw new BillingError('conflict');
          withdrawn.add(input.disputeId);
          const dispute = await good.withdraw?.(input, options);
          if (!dispute) throw new TypeError('No withdraw()');
          return dispute;
        },
      };
    },
  },
  {
    what: 'keeps a file twice',
    fails: ['evidence-is-idempotent', 'reload-keeps-one-file'],
    breakIt: (good) => ({
      ...good,
      uploadEvidence: async (input, options) => {
        const idempotencyKey = `file-${(files += 1)}`;
        const evidence = await good.uploadEvidence?.(input, { ...options, idempotencyKey });
        if (!evidence) throw new TypeError('No uploadEvidence()');
        return evidence;
      },
    }),
  },
  {
    what: 'takes a message without a receipt',
    fails: ['contact-receipt'],
    breakIt: (good) => ({ ...good, contact: async () => ({ reference: '', receivedAt: '' }) }),
  },
  {
    what: 'refuses to block what is blocked already',
    fails: ['contain-answers'],
    breakIt: (good) => {
      let isBlocked = false;
      return {
        ...good,
        contain: async () => {
          if (isBlocked) throw new BillingError('conflict');
          isBlocked = true;
          return { state: 'done' };
        },
      };
    },
  },
  {
    what: 'takes feedback without saying when it arrived',
    fails: ['feedback-is-taken'],
    breakIt: (good) => ({ ...good, feedback: async () => ({ receivedAt: 'today' }) }),
  },
  {
    what: "adds to whatever dispute it is told, another customer's included",
    fails: [
      'unknown-dispute-not-changed',
      'other-account-not-written',
      'information-client-reference-unique',
    ],
    breakIt: (good) => ({
      ...good,
      addInformation: (input, options) =>
        good.addInformation(input, options).catch(() => buildDispute({ id: input.disputeId })),
    }),
  },
];
