/**
 * Stores the idempotency key of a content before the first byte is sent (R2): a retry, a reload or
 * a second tab sends the same content with the same key, and every tab sees what is unsettled.
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
  /** No two disputes may share a call (R1). */
  readonly callHashes?: readonly string[];
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
  /** Replaces the key of the same content. */
  put(key: SubmissionKey): void;
  remove(payloadHash: string): void;
  /** Whether other tabs may have keys that `all` cannot read now. Left out: never. */
  mayMissOthers?(): boolean;
  /** Runs a task while no other tab reads or writes. Left out when tabs do not share these keys. */
  exclusively?<T>(task: () => T): Promise<T>;
}

const HOUR_MS = 3600 * 1000;
/** No provider works on a request, and no page shows an old list of disputes, for a whole day. */
const EXPIRY_MS = 24 * HOUR_MS;
/** After an hour the same content is meant as a new dispute. */
const REPEAT_MS = HOUR_MS;

function isAlive({ storedAt, confirmedAt }: SubmissionKey, now: number): boolean {
  return isWithin(EXPIRY_MS, confirmedAt ?? storedAt, now);
}

/** Whether the same content, sent once more, is the same intention. */
export function isRepeatable({ confirmedAt }: SubmissionKey, now: number): boolean {
  return confirmedAt === undefined || isWithin(REPEAT_MS, confirmedAt, now);
}

/** A clock that was set back must not make a key immortal. */
function isWithin(span: number, then: number, now: number): boolean {
  return Math.abs(now - then) < span;
}

/** Replaces the times by those of the clock that will judge the age. */
function stamped(key: SubmissionKey, now: number): SubmissionKey {
  return { ...key, storedAt: now, ...(key.confirmedAt === undefined ? {} : { confirmedAt: now }) };
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

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** Drops fields that Redress did not write; undefined when the value is no key. */
function parseKey(value: unknown): SubmissionKey | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Record<keyof SubmissionKey, unknown>;
  const { payloadHash, idempotencyKey, clientReference, subjectHash, storedAt } = fields;
  const { callHashes, settledAt, confirmedAt } = fields;
  if (typeof payloadHash !== 'string' || typeof storedAt !== 'number') return undefined;
  if (typeof subjectHash !== 'string') return undefined;
  if (!isRandomId(idempotencyKey) || !isRandomId(clientReference)) return undefined;
  return {
    payloadHash,
    idempotencyKey,
    clientReference,
    subjectHash,
    storedAt,
    ...(isTexts(callHashes) && { callHashes }),
    ...(typeof settledAt === 'number' && { settledAt }),
    ...(typeof confirmedAt === 'number' && { confirmedAt }),
  };
}

export function memorySubmissionKeys(now: () => number = Date.now): SubmissionKeys {
  return keysIn(noStorage, '', now);
}

function noStorage(): never {
  throw new Error('These keys stay in memory.');
}

/** Throws for what is no JSON. */
function parseKeys(text: string | null): readonly SubmissionKey[] {
  const parsed: unknown = JSON.parse(text ?? '[]');
  return Array.isArray(parsed) ? parsed.map(parseKey).filter((key) => key !== undefined) : [];
}

/** Keeps the keys in Web Storage, or in memory where storage is missing, full or corrupt (R9). */
export function storedSubmissionKeys(
  storage: () => Storage,
  now: () => number,
  name = 'redress.submissions',
  exclusively: RunExclusively = tabLock(name),
): SubmissionKeys {
  return { ...keysIn(storage, name, now), exclusively };
}

function keysIn(storage: () => Storage, name: string, now: () => number): SubmissionKeys {
  /** What this page has put, for as long as storage cannot tell. */
  const own = new Map<string, SubmissionKey>();
  /** The hashes of own keys that are in storage, unless another tab has removed them. */
  const stored = new Set<string>();
  let hasFailed = false;

  const forget = (hash: string): void => {
    own.delete(hash);
    stored.delete(hash);
  };
  /** Storage is the truth. An own key that it refused counts until another tab puts a newer one. */
  const read = (): Map<string, SubmissionKey> => {
    const keys = new Map<string, SubmissionKey>();
    try {
      for (const key of parseKeys(storage().getItem(name))) keys.set(key.payloadHash, key);
      for (const hash of stored) if (!keys.has(hash)) forget(hash);
      hasFailed = false;
    } catch {
      hasFailed = true;
      // The own keys serve this page.
    }
    for (const [hash, key] of own) {
      const other = keys.get(hash);
      const isNewer = !stored.has(hash) && (other?.storedAt ?? 0) <= key.storedAt;
      if (!other || isNewer) keys.set(hash, key);
    }
    for (const [hash, key] of keys) if (!isAlive(key, now())) keys.delete(hash);
    return keys;
  };
  const write = (keys: Map<string, SubmissionKey>): void => {
    try {
      if (keys.size > 0) storage().setItem(name, plainJson([...keys.values()]));
      else storage().removeItem(name);
      for (const hash of own.keys()) stored.add(hash);
    } catch {
      // The own keys serve this page.
    }
  };

  return {
    all: () => [...read().values()],
    mayMissOthers: () => hasFailed && stored.size > 0,
    put: (key) => {
      const { payloadHash } = key;
      const fresh = stamped(key, now());
      const keys = read().set(payloadHash, fresh);
      own.set(payloadHash, fresh);
      stored.delete(payloadHash);
      write(keys);
    },
    remove: (payloadHash) => {
      const keys = read();
      keys.delete(payloadHash);
      forget(payloadHash);
      write(keys);
    },
  };
}
