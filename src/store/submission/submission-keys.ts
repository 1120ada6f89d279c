/**
 * Stores, before the first byte is sent, under which key a content is sent (R2), so that a retry, a
 * reload or a second tab sends the same content with the same key, and every tab of the account sees
 * what is unsettled. Holds random keys and hashes only: no number, no text, no file name (S7).
 */
import { plainJson } from '../../contract/plain-json.js';
import { tabLock, type OneTabAtATime } from './tab-lock.js';

export interface SubmissionKey {
  readonly payloadHash: string;
  readonly idempotencyKey: string;
  readonly clientReference: string;
  /** What it is about: two contents with the same one must not both be sent unawares (R1). */
  readonly subjectHash: string;
  /** Milliseconds since 1970. */
  readonly storedAt: number;
  /** When the billing system was known not to have it. Left out: it may, until `confirmedAt`. */
  readonly settledAt?: number;
  /**
   * When the billing system was known to have it. Kept for a while, for a second tab in which the
   * same was filled in and is sent a little later.
   */
  readonly confirmedAt?: number;
}

/** A host may bring its own. `put` that throws keeps the content from being sent. */
export interface SubmissionKeys {
  all(): readonly SubmissionKey[];
  find(payloadHash: string): SubmissionKey | undefined;
  put(key: SubmissionKey): void;
  remove(payloadHash: string): void;
  clear(): void;
  /**
   * Runs a task that finds and puts, with no other tab in between. Left out: there is no other tab
   * that shares these keys.
   */
  exclusively?<T>(task: () => T): Promise<T>;
}

const HOUR_MS = 3600 * 1000;
/** After a day no provider is still working on a request. */
const EXPIRY_MS = 24 * HOUR_MS;
/** After an hour the same content is meant as another dispute. */
const CONFIRMED_EXPIRY_MS = HOUR_MS;

function isAlive({ storedAt, confirmedAt }: SubmissionKey, now: number): boolean {
  // A clock that was set back must not make a key immortal.
  if (confirmedAt !== undefined) return Math.abs(now - confirmedAt) < CONFIRMED_EXPIRY_MS;
  return Math.abs(now - storedAt) < EXPIRY_MS;
}

/** In the time of whoever keeps it, as only that clock will judge its age. */
function stamped(key: SubmissionKey, now: number): SubmissionKey {
  return { ...key, storedAt: now, ...(key.confirmedAt === undefined ? {} : { confirmedAt: now }) };
}

export function memorySubmissionKeys(now: () => number = Date.now): SubmissionKeys {
  const keys = new Map<string, SubmissionKey>();
  const all = (): readonly SubmissionKey[] =>
    [...keys.values()].filter((key) => isAlive(key, now()));
  return {
    all,
    find: (hash) => all().find(({ payloadHash }) => payloadHash === hash),
    put: (key) => void keys.set(key.payloadHash, stamped(key, now())),
    remove: (hash) => void keys.delete(hash),
    clear: () => keys.clear(),
  };
}

const RANDOM_ID = /^[0-9a-f]{32}$/;

function isRandomId(value: unknown): value is string {
  return typeof value === 'string' && RANDOM_ID.test(value);
}

/** A key as it was written, without anything else; undefined for what we have not written. */
function storedKey(value: unknown): SubmissionKey | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Record<keyof SubmissionKey, unknown>;
  const { payloadHash, idempotencyKey, clientReference, subjectHash, storedAt } = fields;
  const { settledAt, confirmedAt } = fields;
  if (typeof payloadHash !== 'string' || typeof storedAt !== 'number') return undefined;
  if (typeof subjectHash !== 'string') return undefined;
  if (!isRandomId(idempotencyKey) || !isRandomId(clientReference)) return undefined;
  return {
    payloadHash,
    idempotencyKey,
    clientReference,
    subjectHash,
    storedAt,
    ...(typeof settledAt === 'number' && { settledAt }),
    ...(typeof confirmedAt === 'number' && { confirmedAt }),
  };
}

/**
 * Keeps the keys in Web Storage; storage that is missing, throws, is full or holds something else
 * falls back to memory (R9).
 */
export function storedSubmissionKeys(
  storage: () => Storage,
  now: () => number,
  name = 'redress.submissions',
  exclusively: OneTabAtATime = tabLock(name),
): SubmissionKeys {
  const memory = memorySubmissionKeys(now);

  const read = (): readonly SubmissionKey[] => {
    let stored: readonly SubmissionKey[] = [];
    try {
      const parsed: unknown = JSON.parse(storage().getItem(name) ?? '[]');
      if (Array.isArray(parsed)) {
        stored = parsed.map(storedKey).filter((key) => key !== undefined);
      }
    } catch {
      // The copy in memory still serves this page.
    }
    const known = new Set(stored.map(({ payloadHash }) => payloadHash));
    const own = memory.all().filter(({ payloadHash }) => !known.has(payloadHash));
    return [...stored, ...own].filter((key) => isAlive(key, now()));
  };
  const write = (keys: readonly SubmissionKey[]): void => {
    try {
      if (keys.length > 0) storage().setItem(name, plainJson(keys));
      else storage().removeItem(name);
    } catch {
      // As above.
    }
  };

  return {
    all: read,
    find: (hash) => read().find(({ payloadHash }) => payloadHash === hash),
    put: (key) => {
      memory.put(key);
      const others = read().filter(({ payloadHash }) => payloadHash !== key.payloadHash);
      write([...others, stamped(key, now())]);
    },
    remove: (hash) => {
      memory.remove(hash);
      write(read().filter(({ payloadHash }) => payloadHash !== hash));
    },
    clear: () => {
      memory.clear();
      write([]);
    },
    exclusively,
  };
}
