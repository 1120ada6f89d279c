/**
 * Stores the idempotency key of a content before the first byte is sent (R2). A retry, a reload or a
 * second tab then sends the same content with the same key, and every tab sees what is unsettled.
 * Holds random keys and hashes only: no number, no text, no file name (S7).
 */
import { plainJson } from '../../contract/plain-json.js';
import { tabLock, type RunExclusively } from './tab-lock.js';

export interface SubmissionKey {
  readonly payloadHash: string;
  readonly idempotencyKey: string;
  readonly clientReference: string;
  /** Two unsettled contents with one subject may be one intention (R1). */
  readonly subjectHash: string;
  /** Milliseconds since 1970. */
  readonly storedAt: number;
  /** When the provider was known not to have it. */
  readonly settledAt?: number;
  /** When the provider was known to have it. Another tab may still send the same content. */
  readonly confirmedAt?: number;
}

/** A host may implement it. If `put` throws, the content is not sent. */
export interface SubmissionKeys {
  all(): readonly SubmissionKey[];
  find(payloadHash: string): SubmissionKey | undefined;
  put(key: SubmissionKey): void;
  remove(payloadHash: string): void;
  clear(): void;
  /** Runs a task while no other tab reads or writes. Left out when tabs do not share these keys. */
  exclusively?<T>(task: () => T): Promise<T>;
}

const HOUR_MS = 3600 * 1000;
/** No provider works on a request for a whole day. */
const EXPIRY_MS = 24 * HOUR_MS;
/** After an hour the same content is meant as a new dispute. */
const CONFIRMED_EXPIRY_MS = HOUR_MS;

function isAlive({ storedAt, confirmedAt }: SubmissionKey, now: number): boolean {
  // A clock that was set back must not make a key immortal.
  if (confirmedAt !== undefined) return Math.abs(now - confirmedAt) < CONFIRMED_EXPIRY_MS;
  return Math.abs(now - storedAt) < EXPIRY_MS;
}

/** Replaces the times by those of the clock that will judge the age. */
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

/** Works outside secure contexts too, where `crypto.randomUUID` is missing. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const RANDOM_ID = /^[0-9a-f]{32}$/;

function isRandomId(value: unknown): value is string {
  return typeof value === 'string' && RANDOM_ID.test(value);
}

/** Drops fields that Redress did not write; undefined when the value is no key. */
function parseKey(value: unknown): SubmissionKey | undefined {
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

/** Keeps the keys in Web Storage, or in memory where storage is missing, full or corrupt (R9). */
export function storedSubmissionKeys(
  storage: () => Storage,
  now: () => number,
  name = 'redress.submissions',
  exclusively: RunExclusively = tabLock(name),
): SubmissionKeys {
  const memory = memorySubmissionKeys(now);

  const read = (): readonly SubmissionKey[] => {
    let stored: readonly SubmissionKey[] = [];
    try {
      const parsed: unknown = JSON.parse(storage().getItem(name) ?? '[]');
      if (Array.isArray(parsed)) {
        stored = parsed.map(parseKey).filter((key) => key !== undefined);
      }
    } catch {
      // The copy in memory serves this page.
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
      // The copy in memory serves this page.
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
