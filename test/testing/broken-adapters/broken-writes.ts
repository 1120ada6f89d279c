/** Adapters that do something else than they are told. */
import { money } from '../../support/builders.js';
import type { BrokenAdapter } from './broken-adapter.js';

let keys = 0;
const newKey = () => `key-${(keys += 1)}`;

export const brokenWrites: readonly BrokenAdapter[] = [
  {
    what: 'does not look at keys when it opens a dispute',
    fails: ['open-is-idempotent'],
    breakIt: (good) => ({
      ...good,
      openDispute: (input, options) =>
        good.openDispute(input, { ...options, idempotencyKey: newKey() }),
    }),
  },
  {
    what: 'opens a dispute for each of two requests at once',
    fails: [
      'client-reference-unique',
      'bill-client-reference-unique',
      'concurrent-same-key-opens-one',
      'eligibility-not-disputed-twice',
      'each-call-answered',
    ],
    breakIt: (good, system) => {
      system.ignoresReferencesOf = ['calls', 'bill'];
      system.refusesDisputedCalls = false;
      const onTheWay = new Set<string>();
      return {
        ...good,
        openDispute: async (input, options) => {
          const { idempotencyKey } = options;
          const isSecond = onTheWay.has(idempotencyKey);
          onTheWay.add(idempotencyKey);
          await Promise.resolve();
          const key = isSecond ? newKey() : idempotencyKey;
          const dispute = await good.openDispute(input, { ...options, idempotencyKey: key });
          onTheWay.delete(idempotencyKey);
          return dispute;
        },
      };
    },
  },
  {
    what: 'does something else with a key that it has seen',
    fails: [
      'client-reference-unique',
      'bill-client-reference-unique',
      'open-key-reuse-refused',
      'eligibility-not-disputed-twice',
      'each-call-answered',
    ],
    breakIt: (good, system) => {
      system.ignoresReferencesOf = ['calls', 'bill'];
      system.refusesDisputedCalls = false;
      return {
        ...good,
        openDispute: (input, options) => {
          const idempotencyKey = `${options.idempotencyKey} ${input.details}`;
          return good.openDispute(input, { ...options, idempotencyKey });
        },
      };
    },
  },
  {
    what: 'disputes a call twice',
    fails: ['eligibility-not-disputed-twice', 'each-call-answered'],
    breakIt: (good, system) => {
      system.refusesDisputedCalls = false;
      return good;
    },
  },
  {
    what: 'leaves out calls without a word',
    fails: ['each-call-answered'],
    breakIt: (good) => ({
      ...good,
      openDispute: async (input, options) => {
        const { subject } = input;
        const [first, ...others] = subject.kind === 'calls' ? subject.calls : [];
        if (!first || others.length === 0) return good.openDispute(input, options);
        const rest = { kind: 'calls' as const, calls: others };
        return good.openDispute({ ...input, subject: rest }, options);
      },
    }),
  },
  {
    what: 'takes a call although it is disputed, if another one is not',
    fails: ['each-call-answered'],
    breakIt: (good, system) => ({
      ...good,
      openDispute: async (input, options) => {
        const isOne = input.subject.kind === 'calls' && input.subject.calls.length === 1;
        system.refusesDisputedCalls = isOne;
        return good.openDispute(input, options);
      },
    }),
  },
  {
    what: 'forgets the client reference in its answer',
    fails: ['open-carries-client-reference', 'dispute-read-back'],
    breakIt: (good) => ({
      ...good,
      openDispute: async (input, options) => {
        const { clientReference: _, ...dispute } = await good.openDispute(input, options);
        return dispute;
      },
    }),
  },
  {
    what: 'carries money through numbers',
    fails: ['money-exact'],
    breakIt: (good) => ({
      ...good,
      openDispute: (input, options) =>
        good.openDispute({ ...input, requestedAmount: money('1.19') }, options),
    }),
  },
  {
    what: 'escapes what the customer wrote',
    fails: ['hostile-text-kept-verbatim'],
    breakIt: (good) => ({
      ...good,
      openDispute: (input, options) =>
        good.openDispute({ ...input, details: input.details?.replaceAll('<', '&lt;') }, options),
    }),
  },
  {
    what: 'changes what it is given',
    fails: ['input-left-alone'],
    breakIt: (good) => ({
      ...good,
      openDispute: async (input, options) => {
        const dispute = await good.openDispute(input, options);
        return Object.assign(input, { seen: true }) && dispute;
      },
    }),
  },
  {
    what: 'updates a dispute before it was submitted',
    fails: ['status-moves-allowed'],
    breakIt: (good) => ({
      ...good,
      dispute: async (input, options) => ({
        ...(await good.dispute(input, options)),
        updatedAt: '2020-01-01T00:00:00Z',
      }),
    }),
  },
  {
    what: 'loses what the customer adds',
    fails: ['add-information-shows', 'information-client-reference-unique'],
    breakIt: (good) => ({
      ...good,
      addInformation: (input, options) => good.dispute(input, options),
    }),
  },
  {
    what: 'adds the same twice',
    fails: ['add-information-is-idempotent'],
    breakIt: (good) => ({
      ...good,
      addInformation: (input, options) =>
        good.addInformation(input, { ...options, idempotencyKey: newKey() }),
    }),
  },
  {
    what: 'forgets that a dispute was withdrawn',
    fails: ['withdraw-closes'],
    breakIt: (good) => ({
      ...good,
      withdraw: async (input, options) => ({
        ...(await good.dispute(input, options)),
        status: 'withdrawn',
      }),
    }),
  },
  {
    what: 'renames files',
    fails: ['evidence-shows'],
    breakIt: (good) => ({
      ...good,
      uploadEvidence: async (input, options) => {
        const upload = good.uploadEvidence?.({ ...input, name: 'file' }, options);
        if (!upload) throw new TypeError('No uploadEvidence()');
        return upload;
      },
    }),
  },
  {
    what: 'takes the same message twice',
    fails: ['contact-is-idempotent', 'reload-sends-one-message'],
    breakIt: (good) => ({
      ...good,
      contact: (input, options) => good.contact(input, { ...options, idempotencyKey: newKey() }),
    }),
  },
  {
    what: 'opens a second bill dispute under a client reference that it knows',
    fails: ['bill-client-reference-unique'],
    breakIt: (good, system) => {
      system.ignoresReferencesOf = ['bill'];
      return good;
    },
  },
  {
    what: 'does not look at client references',
    fails: [
      'client-reference-unique',
      'bill-client-reference-unique',
      'eligibility-not-disputed-twice',
      'each-call-answered',
    ],
    breakIt: (good, system) => {
      system.refusesDisputedCalls = false;
      system.ignoresReferencesOf = ['calls', 'bill'];
      return good;
    },
  },
  {
    what: 'forgets the client reference of information',
    fails: ['information-client-reference-unique'],
    breakIt: (good) => ({
      ...good,
      addInformation: (input, options) =>
        good.addInformation({ ...input, clientReference: undefined }, options),
    }),
  },
];
