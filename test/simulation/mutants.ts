/**
 * Deliberate defects around the product: each is put between it and the world, and breaks a promise
 * that the simulation has to miss. None of them knows how the product is made.
 */
import {
  BillingError,
  type BillingAdapter,
  type BillingErrorCode,
  type Dispute,
  type WriteOptions,
} from '../../src/contract/index.js';
import type { PageParts } from './page.js';

export interface Mutant {
  readonly name: string;
  readonly adapter?: (adapter: BillingAdapter) => BillingAdapter;
  /** What is another thing than it should be on each page. */
  readonly host?: (parts: PageParts) => Partial<PageParts>;
}

let madeUp = 0;

/** 32 hexadecimal digits, as the product makes them itself. */
function anotherId(): string {
  return `${(madeUp += 1)}`.padStart(32, '0');
}

function withNewKey<Options extends WriteOptions>(options: Options): Options {
  return { ...options, idempotencyKey: anotherId() };
}

/** The same adapter with some of its methods replaced. */
function changed(adapter: BillingAdapter, change: Partial<BillingAdapter>): BillingAdapter {
  return {
    get capabilities() {
      return adapter.capabilities;
    },
    now: () => adapter.now?.() ?? Date.now(),
    account: (input, options) => adapter.account(input, options),
    lines: (input, options) => adapter.lines(input, options),
    billingCycles: (input, options) => adapter.billingCycles(input, options),
    calls: (input, options) => adapter.calls(input, options),
    disputes: (input, options) => adapter.disputes(input, options),
    dispute: (input, options) => adapter.dispute(input, options),
    openDispute: (input, options) => adapter.openDispute(input, options),
    addInformation: (input, options) => adapter.addInformation(input, options),
    contact: (input, options) => adapter.contact(input, options),
    withdraw: (input, options) => methodsOf(adapter).withdraw(input, options),
    ...change,
  };
}

function methodsOf(adapter: BillingAdapter): Required<BillingAdapter> {
  return adapter as Required<BillingAdapter>;
}

/** Tells of some failures of a write as if they were others. */
function mistaking(
  codes: readonly BillingErrorCode[],
  as: BillingErrorCode,
): NonNullable<Mutant['adapter']> {
  const told = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      const code = BillingError.is(error) ? error.code : 'network';
      throw codes.includes(code) ? new BillingError(as) : error;
    }
  };
  return (adapter) =>
    changed(adapter, {
      openDispute: (input, options) => told(adapter.openDispute(input, options)),
      addInformation: (input, options) => told(adapter.addInformation(input, options)),
      contact: (input, options) => told(adapter.contact(input, options)),
    });
}

/** What an answer would look like, had it come. */
function madeUpDispute(input: Parameters<BillingAdapter['openDispute']>[0]): Dispute {
  const at = '2026-11-20T12:00:00Z';
  return {
    id: 'd1',
    reference: 'D-1',
    ...input,
    evidence: [],
    status: 'submitted',
    submittedAt: at,
    updatedAt: at,
    timeline: [],
    informationRequests: [],
  };
}

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'each try to open a dispute has a client reference of its own',
    adapter: (adapter) =>
      changed(adapter, {
        openDispute: (input, options) =>
          adapter.openDispute({ ...input, clientReference: anotherId() }, withNewKey(options)),
      }),
  },
  {
    name: 'each try to add information has a key of its own',
    adapter: (adapter) =>
      changed(adapter, {
        addInformation: (input, options) => {
          const { clientReference: _, ...rest } = input as typeof input & {
            clientReference?: string;
          };
          return adapter.addInformation(rest, withNewKey(options));
        },
      }),
  },
  {
    name: 'each try to send a message has a key of its own',
    adapter: (adapter) =>
      changed(adapter, {
        contact: (input, options) => {
          const { clientReference: _, ...rest } = input as typeof input & {
            clientReference?: string;
          };
          return adapter.contact(rest, withNewKey(options));
        },
      }),
  },
  {
    name: 'one key for all that is opened',
    adapter: (adapter) =>
      changed(adapter, {
        openDispute: (input, options) =>
          adapter.openDispute(input, { ...options, idempotencyKey: 'always-the-same' }),
      }),
  },
  {
    name: 'the look-up by client reference finds nothing',
    adapter: (adapter) =>
      changed(adapter, {
        disputes: async (input, options) =>
          input.clientReference === undefined ? adapter.disputes(input, options) : { items: [] },
      }),
  },
  {
    name: 'a lost connection is taken for a refusal',
    adapter: mistaking(['network'], 'rate-limited'),
  },
  {
    name: 'a 5xx of a proxy is taken for a refusal',
    adapter: mistaking(['unavailable'], 'rate-limited'),
  },
  {
    name: '"in progress" is taken for "not now"',
    adapter: mistaking(['in-progress'], 'rate-limited'),
  },
  {
    name: 'after a lost connection the receipt is made up',
    adapter: (adapter) =>
      changed(adapter, {
        openDispute: (input, options) =>
          adapter.openDispute(input, options).catch((error: unknown) => {
            if (error instanceof TypeError) return madeUpDispute(input);
            throw error;
          }),
      }),
  },
  {
    name: '"withdrawn" is said although the request failed',
    adapter: (adapter) =>
      changed(adapter, {
        withdraw: (input, options) =>
          methodsOf(adapter)
            .withdraw(input, options)
            .catch(async () => {
              const dispute = await adapter.dispute(input, options);
              return { ...dispute, status: 'withdrawn' as const };
            }),
      }),
  },
  {
    name: 'the amount is added up in floating point and rounded once',
    adapter: (adapter) =>
      changed(adapter, {
        openDispute: (input, options) => {
          const { subject } = input;
          if (subject.kind === 'bill') return adapter.openDispute(input, options);
          const sum = subject.calls.reduce((total, { charge }) => total + Number(charge.amount), 0);
          const requestedAmount = { amount: sum.toFixed(2), currency: 'USD' };
          return adapter.openDispute({ ...input, requestedAmount }, options);
        },
      }),
  },
  {
    name: 'nothing of what was sent outlives the page',
    host: () => ({ localStorage: forgetfulStorage }),
  },
  {
    name: 'drafts are not saved',
    host: ({ draftStore }) => (draftStore ? { draftStore: { ...draftStore, save: () => {} } } : {}),
  },
  {
    name: 'a draft comes back with its last word cut off',
    host: ({ draftStore }) =>
      draftStore
        ? {
            draftStore: {
              ...draftStore,
              save: (accountId, draft) =>
                draftStore.save(accountId, { ...draft, seal: draft.seal.replace(/.$/, 'x') }),
            },
          }
        : {},
  },
];

const forgetfulStorage: Storage = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: () => {},
  removeItem: () => {},
  clear: () => {},
};
