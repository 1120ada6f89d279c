/**
 * Remembers, before the first byte is sent, under which key a content is sent (R2), so that a
 * retry, a reload or a second tab sends the same content with the same key.
 * Holds random keys and hashes only: no number, no text, no file name (S7).
 */

export interface SubmissionKey {
  readonly payloadHash: string;
  readonly idempotencyKey: string;
  readonly clientReference: string;
  /** Milliseconds since 1970. */
  readonly storedAt: number;
}

export interface SubmissionKeys {
  all(): readonly SubmissionKey[];
  find(payloadHash: string): SubmissionKey | undefined;
  put(key: SubmissionKey): void;
  remove(payloadHash: string): void;
  clear(): void;
}

/** After a day no provider is still working on a request. */
const EXPIRY_MS = 24 * 3600 * 1000;

export function memorySubmissionKeys(): SubmissionKeys {
  const keys = new Map<string, SubmissionKey>();
  return {
    all: () => [...keys.values()],
    find: (hash) => keys.get(hash),
    put: (key) => void keys.set(key.payloadHash, key),
    remove: (hash) => void keys.delete(hash),
    clear: () => keys.clear(),
  };
}

function isSubmissionKey(value: unknown): value is SubmissionKey {
  if (typeof value !== 'object' || value === null) return false;
  const { payloadHash, idempotencyKey, clientReference, storedAt } = value as Record<
    string,
    unknown
  >;
  return (
    typeof payloadHash === 'string' &&
    typeof idempotencyKey === 'string' &&
    typeof clientReference === 'string' &&
    typeof storedAt === 'number'
  );
}

/**
 * Keeps the keys in Web Storage; storage that is missing, throws, is full or holds something else
 * falls back to memory (R9).
 */
export function storedSubmissionKeys(
  storage: () => Storage,
  now: () => number,
  name = 'redress.submissions',
): SubmissionKeys {
  const memory = memorySubmissionKeys();

  const read = (): readonly SubmissionKey[] => {
    try {
      const parsed: unknown = JSON.parse(storage().getItem(name) ?? '[]');
      const stored = Array.isArray(parsed) ? parsed.filter(isSubmissionKey) : [];
      const known = new Set(stored.map(({ payloadHash }) => payloadHash));
      return [...stored, ...memory.all().filter((key) => !known.has(key.payloadHash))].filter(
        ({ storedAt }) => now() - storedAt < EXPIRY_MS,
      );
    } catch {
      return memory.all();
    }
  };
  const write = (keys: readonly SubmissionKey[]): void => {
    try {
      if (keys.length > 0) storage().setItem(name, JSON.stringify(keys));
      else storage().removeItem(name);
    } catch {
      // The copy in memory still serves this page.
    }
  };

  return {
    all: read,
    find: (hash) => read().find(({ payloadHash }) => payloadHash === hash),
    put: (key) => {
      memory.put(key);
      write([...read().filter(({ payloadHash }) => payloadHash !== key.payloadHash), key]);
    },
    remove: (hash) => {
      memory.remove(hash);
      write(read().filter(({ payloadHash }) => payloadHash !== hash));
    },
    clear: () => {
      memory.clear();
      write([]);
    },
  };
}
