/**
 * Keeps the state in IndexedDB, where the visitor's browser allows it. Where it does not (missing,
 * blocked, throwing, full), it silently goes on in memory and says so in `note`.
 */
import type { DemoState } from './demo-state.js';
import type { DemoStorage, StorageNote } from './demo-storage.js';
import { memoryStorage } from './memory-storage.js';
import { readStoredState } from './stored-state.js';

const STATE = 'state';
const FILES = 'files';
const CURRENT = 'current';

export function indexedDbStorage(name: string): DemoStorage {
  const memory = memoryStorage();
  let note: StorageNote | undefined;
  let database: Promise<IDBDatabase> | undefined;

  function open(): Promise<IDBDatabase> {
    database ??= openDatabase(name, () => {
      database = undefined;
    });
    return database;
  }

  /** From the first failure on, memory is the only store: a mixture of both would lie. */
  async function orInMemory<T>(
    inDatabase: (database: IDBDatabase) => Promise<T>,
    inMemory: () => Promise<T>,
  ): Promise<T> {
    if (note === 'memory-only') return inMemory();
    try {
      return await inDatabase(await open());
    } catch {
      note = 'memory-only';
      return inMemory();
    }
  }

  return {
    get note() {
      return note;
    },
    load: () =>
      orInMemory(
        async (db) => {
          const found: unknown = await answer(
            db.transaction(STATE).objectStore(STATE).get(CURRENT),
          );
          const state = readStoredState(found);
          if (found !== undefined && state === undefined) note = 'discarded';
          // Also in memory, so that nothing is lost when the database fails later.
          if (state !== undefined) await memory.save(state);
          return state;
        },
        () => memory.load(),
      ),
    save: async (state: DemoState) => {
      await memory.save(state);
      await orInMemory(
        (db) => write(db, [STATE], (stores) => stores(STATE).put(state, CURRENT)),
        () => Promise.resolve(),
      );
    },
    clear: async () => {
      await memory.clear();
      await orInMemory(
        (db) =>
          write(db, [STATE, FILES], (stores) => {
            stores(STATE).clear();
            stores(FILES).clear();
          }),
        () => Promise.resolve(),
      );
    },
    saveFile: (evidenceId, file) =>
      orInMemory(
        (db) => write(db, [FILES], (stores) => stores(FILES).put(file, evidenceId)),
        () => Promise.resolve(),
      ),
    exclusively: (task) => underLock(`redress-demo:${name}`, task),
  };
}

function openDatabase(name: string, onClosed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STATE);
      request.result.createObjectStore(FILES);
    };
    request.onblocked = () => reject(new Error('The database is blocked by another page'));
    request.onerror = () => reject(request.error ?? new Error('The database cannot be opened'));
    request.onsuccess = () => {
      const database = request.result;
      // Lets another page delete or upgrade it.
      database.onversionchange = () => {
        database.close();
        onClosed();
      };
      database.onclose = onClosed;
      resolve(database);
    };
  });
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database does not answer'));
  });
}

/** Resolves when the data is written, not when the request is accepted: a full disk shows late. */
function write(
  database: IDBDatabase,
  names: readonly string[],
  task: (store: (name: string) => IDBObjectStore) => unknown,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(names, 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('Not written'));
    task((name) => transaction.objectStore(name));
  });
}

/** Without the Web Locks API (an old browser, a sandboxed frame) tabs take their chances. */
async function underLock<T>(name: string, task: () => Promise<T>): Promise<T> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  if (locks === undefined) return task();
  let started = false;
  try {
    return await locks.request(name, async () => {
      started = true;
      return task();
    });
  } catch (error) {
    if (started) throw error;
    return task();
  }
}
