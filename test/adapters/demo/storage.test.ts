import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import {
  createDemoProvider,
  indexedDbStorage,
  memoryStorage,
  type DemoState,
  type DemoStorage,
} from '../../../src/adapters/demo/index.js';
import { readStoredState } from '../../../src/adapters/demo/storage/stored-state.js';
import { deferred } from '../../support/deferred.js';
import { Customer, first, NOW, withKey } from './demo-fixture.js';

function useIndexedDb(): IDBFactory {
  const factory = new IDBFactory();
  vi.stubGlobal('indexedDB', factory);
  return factory;
}

async function openOne(customer: Customer) {
  const { id } = await customer.billedCycle();
  return customer.open([first(await customer.eligibleCalls(id))], { clientReference: 'mine' });
}

/** Opens a dispute and does everything else that is kept. */
async function leaveTraces(customer: Customer) {
  const { id: disputeId } = await openOne(customer);
  const accountId = 'household';
  const { adapter } = customer;
  await adapter.addInformation({ accountId, disputeId, text: 'More.' }, withKey());
  const file = new Blob(['x']);
  const evidence = { accountId, disputeId, file, name: 'x.txt', mediaType: 'text/plain' } as const;
  await adapter.uploadEvidence?.(evidence, withKey());
  await adapter.contact(
    {
      accountId,
      topic: 'escalation',
      disputeId,
      message: 'Call me.',
      replyTo: { channel: 'phone', address: '+12125550100' },
    },
    withKey(),
  );
  customer.provider.clock.advance({ days: 3 });
  return customer.dispute(disputeId);
}

async function readRaw(name: string, store: string): Promise<readonly unknown[]> {
  const request = indexedDB.open(name);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const all = database.transaction(store).objectStore(store).getAll();
  const found = await new Promise<readonly unknown[]>((resolve, reject) => {
    all.onsuccess = () => resolve(all.result);
    all.onerror = () => reject(all.error);
  });
  database.close();
  return found;
}

describe.each<[string, () => () => DemoStorage]>([
  [
    'memoryStorage',
    () => {
      const shared = memoryStorage();
      return () => shared;
    },
  ],
  [
    'indexedDbStorage',
    () => {
      useIndexedDb();
      return () => indexedDbStorage('demo');
    },
  ],
])('%s', (_, prepare) => {
  it('should bring everything back on the next visit', async () => {
    const storage = prepare();
    const before = new Customer('household', { storage: storage() });
    const dispute = await leaveTraces(before);
    const after = new Customer('household', { storage: storage() });
    expect(await after.dispute(dispute.id)).toEqual(dispute);
    expect(after.provider.ledger()).toEqual(before.provider.ledger());
    expect(after.provider.clock.now()).toEqual(before.provider.clock.now());
    expect(after.provider.storageNote).toBeUndefined();
  });

  it('should keep the seeded accounts of the day on which it was first used', async () => {
    const storage = prepare();
    const before = new Customer('business', { storage: storage() });
    await before.open((await before.eligibleCalls('business.cycle.0')).slice(0, 1));
    const windowsOf = async (customer: Customer) =>
      (await customer.cycles()).map(({ id, start, end }) => ({ id, start, end }));
    const windows = await windowsOf(before);
    const calls = await before.calls('business.cycle.-3');
    const nextWeek = NOW + 7 * 86_400_000;
    const after = new Customer('business', { storage: storage(), now: () => nextWeek });
    expect(await windowsOf(after)).toEqual(windows);
    expect(await after.calls('business.cycle.-3')).toEqual(calls);
  });

  it('should know the keys of an earlier visit (R2)', async () => {
    const storage = prepare();
    const before = new Customer('household', { storage: storage() });
    const { id } = await before.billedCycle();
    const input = await before.openDisputeInput((await before.eligibleCalls(id)).slice(0, 1));
    const opened = await before.adapter.openDispute(input, withKey('key'));
    const after = new Customer('household', { storage: storage() });
    expect(await after.adapter.openDispute(input, withKey('key'))).toEqual(opened);
    expect(after.provider.ledger()).toHaveLength(1);
  });

  it('should let two tabs see what the other one does (R1)', async () => {
    const storage = prepare();
    const one = new Customer('household', { storage: storage() });
    const two = new Customer('household', { storage: storage() });
    const { id } = await one.billedCycle();
    const input = await one.openDisputeInput((await one.eligibleCalls(id)).slice(0, 1));
    const opened = await Promise.all([
      one.adapter.openDispute(input, withKey('key')),
      two.adapter.openDispute(input, withKey('key')).catch(() => undefined),
    ]);
    const again = await two.adapter.openDispute(input, withKey('key'));
    expect(again.id).toBe(opened[0].id);
    expect(await two.disputes()).toEqual(await one.disputes());
  });

  it('should forget everything on reset', async () => {
    const storage = prepare();
    const before = new Customer('household', { storage: storage() });
    const seeded = await before.disputes();
    await leaveTraces(before);
    before.provider.reset();
    expect(before.provider.ledger()).toEqual([]);
    expect(await before.disputes()).toEqual(seeded);
    const after = new Customer('household', { storage: storage() });
    expect(await after.disputes()).toEqual(seeded);
    expect(after.provider.clock.now().getTime()).toBe(NOW);
  });

  it('should keep what is done right after a reset, and a clock moved before loading', async () => {
    const storage = prepare();
    const before = new Customer('household', { storage: storage() });
    await leaveTraces(before);
    before.provider.reset();
    const { id } = await openOne(before);

    const after = new Customer('household', { storage: storage() });
    after.provider.clock.advance({ days: 2 });
    expect((await after.dispute(id)).status).toBe('under-review');
    expect(after.provider.ledger().map(({ disputeId }) => disputeId)).toEqual([id]);
  });

  it('should begin afresh for another seed', async () => {
    const storage = prepare();
    await openOne(new Customer('household', { storage: storage() }));
    const other = new Customer('household', { storage: storage(), seed: 2 });
    await other.provider.ready;
    expect(other.provider.ledger()).toEqual([]);
  });
});

describe('indexedDbStorage', () => {
  it('should keep files, and never seeded calls nor imported records (S7)', async () => {
    useIndexedDb();
    const customer = new Customer('household', { storage: indexedDbStorage('demo') });
    await leaveTraces(customer);
    const { provider } = customer;
    provider.loadCallRecords(
      [
        {
          lineNumber: 1,
          line: '+12025550155',
          otherParty: { raw: '+12025550166', kind: 'e164' },
          direction: 'out',
          start: '2026-08-03T18:04:11Z',
          durationSeconds: 61,
          charge: { amount: '1.25', currency: 'USD' },
        },
      ],
      'private.csv',
    );
    provider.signIn('imported');
    const own = new Customer('imported', {}, provider);
    const { id } = await own.open(await own.allCalls());
    const file = new Blob(['secret']);
    const input = { accountId: 'imported', disputeId: id, file } as const;
    await provider.adapter.uploadEvidence?.(
      { ...input, name: 'secret.txt', mediaType: 'text/plain' },
      withKey(),
    );
    expect(await own.disputes()).toHaveLength(1);

    const [state] = (await readRaw('demo', 'state')) as readonly [DemoState];
    expect(state.cases).toHaveLength(1);
    expect(JSON.stringify(state)).not.toMatch(/2025550155|2025550166|private|secret|imported/);
    expect(await readRaw('demo', 'files')).toHaveLength(1);
  });

  it.each<[string, () => void]>([
    ['missing', () => vi.stubGlobal('indexedDB', undefined)],
    [
      'forbidden',
      () => {
        const forbidden = {
          get: () => {
            throw new DOMException('Not in a sandbox', 'SecurityError');
          },
        };
        vi.stubGlobal('indexedDB', undefined);
        Object.defineProperty(globalThis, 'indexedDB', { ...forbidden, configurable: true });
      },
    ],
    [
      'failing to open',
      () => {
        const factory = useIndexedDb();
        vi.spyOn(factory, 'open').mockImplementation(() => {
          const request = { error: new Error('Private mode') } as unknown as IDBOpenDBRequest;
          queueMicrotask(() => request.onerror?.(new Event('error')));
          return request;
        });
      },
    ],
    [
      'blocked',
      () => {
        const factory = useIndexedDb();
        vi.spyOn(factory, 'open').mockImplementation(() => {
          const request = {} as IDBOpenDBRequest;
          queueMicrotask(() => request.onblocked?.({} as IDBVersionChangeEvent));
          return request;
        });
      },
    ],
  ])('should go on in memory when IndexedDB is %s, and say so (R9)', async (_, breakIt) => {
    breakIt();
    const customer = new Customer('household', { storage: indexedDbStorage('demo') });
    const dispute = await leaveTraces(customer);
    expect(await customer.dispute(dispute.id)).toEqual(dispute);
    expect(customer.provider.ledger()).toHaveLength(1);
    expect(customer.provider.storageNote).toBe('memory-only');
    customer.provider.reset();
    expect(await customer.disputes()).not.toContainEqual(dispute);
  });

  it('should go on in memory with all it has when the disk is full (R9)', async () => {
    useIndexedDb();
    const customer = new Customer('household', { storage: indexedDbStorage('demo') });
    const { id } = await openOne(customer);
    expect(customer.provider.storageNote).toBeUndefined();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('Full', 'QuotaExceededError');
    });
    const input = { accountId: 'household', disputeId: id, text: 'More.' };
    const dispute = await customer.adapter.addInformation(input, withKey());
    expect(dispute.timeline.at(-1)?.text).toBe('More.');
    expect(customer.provider.storageNote).toBe('memory-only');
    expect(await customer.dispute(id)).toEqual(dispute);
  });

  it('should go on with what it has read when the database fails later (R9)', async () => {
    useIndexedDb();
    const { id } = await openOne(new Customer('household', { storage: indexedDbStorage('demo') }));
    const customer = new Customer('household', { storage: indexedDbStorage('demo') });
    await customer.provider.ready;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new DOMException('Gone', 'InvalidStateError');
    });
    expect((await customer.dispute(id)).status).toBe('submitted');
    expect(customer.provider.storageNote).toBe('memory-only');
  });

  it.each<[string, unknown]>([
    ['an older form', { version: 0, disputes: [] }],
    ['text', 'not a state'],
    ['half a state', { version: 1, seed: 1, originMs: NOW, clockOffsetMs: 0, cases: [{}] }],
  ])('should throw %s away and begin afresh (R9)', async (_, stored) => {
    useIndexedDb();
    const writer = indexedDbStorage('demo');
    await writer.save(stored as DemoState);
    const customer = new Customer('household', { storage: indexedDbStorage('demo') });
    await openOne(customer);
    expect(customer.provider.storageNote).toBe('discarded');
    const again = new Customer('household', { storage: indexedDbStorage('demo') });
    await again.provider.ready;
    expect(again.provider.ledger()).toHaveLength(1);
  });

  it('should let go of the database when another page deletes it', async () => {
    const factory = useIndexedDb();
    const customer = new Customer('household', { storage: indexedDbStorage('demo') });
    await openOne(customer);
    const request = factory.deleteDatabase('demo');
    await new Promise<void>((resolve, reject) => {
      request.onsuccess = () => resolve();
      request.onblocked = () => reject(new Error('Blocked'));
    });
    expect(await customer.disputes()).toHaveLength(4);
    expect(customer.provider.ledger()).toEqual([]);
  });
});

describe('a storage that is slow', () => {
  it('should not bring back what a reset has thrown away in the meantime', async () => {
    const earlier = memoryStorage();
    await openOne(new Customer('household', { storage: earlier }));
    const reading = deferred<DemoState | undefined>();
    const storage = { ...memoryStorage(), load: () => reading.promise };
    const provider = createDemoProvider({ storage, now: () => NOW });
    provider.reset();
    reading.resolve(await earlier.load());
    await provider.ready;
    expect(provider.ledger()).toEqual([]);
  });
});

describe('a storage that breaks its promise', () => {
  it('should be replaced by memory (R9)', async () => {
    const refuse = () => Promise.reject(new Error('broken'));
    const storage: DemoStorage = { load: refuse, save: refuse, clear: refuse };
    const provider = createDemoProvider({ storage, now: () => NOW });
    await provider.ready;
    expect(provider.storageNote).toBe('memory-only');
    const customer = new Customer('household', { storage });
    const { id } = await openOne(customer);
    expect((await customer.dispute(id)).status).toBe('submitted');
  });
});

describe('readStoredState', () => {
  it('should take back what was kept, and refuse it with any part damaged', async () => {
    const storage = memoryStorage();
    await leaveTraces(new Customer('household', { storage }));
    const kept = await storage.load();
    expect(readStoredState(kept)).toBe(kept);
    for (const list of ['cases', 'actions', 'ledger', 'contacts', 'idempotency'] as const) {
      const entries = kept?.[list] ?? [];
      expect(entries.length).toBeGreaterThan(0);
      for (const [index, entry] of entries.entries()) {
        for (const key of Object.keys(entry)) {
          const damaged = entries.with(index, { ...entry, [key]: { broken: true } } as never);
          expect(readStoredState({ ...kept, [list]: damaged })).toBeUndefined();
        }
      }
    }
  });
});
