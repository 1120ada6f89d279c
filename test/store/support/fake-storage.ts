/** Web Storage for Node, which can fail. */
type StorageMethod = 'getItem' | 'setItem' | 'removeItem';

export function fakeStorage(options: { failing?: readonly StorageMethod[] } = {}) {
  /** A test may change which methods fail. */
  const failing = new Set(options.failing);
  const entries = new Map<string, string>();
  /** Every text ever written. */
  const written: string[] = [];
  const fail = (method: StorageMethod): void => {
    if (failing.has(method)) throw new DOMException('refused', 'QuotaExceededError');
  };
  const storage: Storage = {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    clear: () => entries.clear(),
    getItem: (name) => {
      fail('getItem');
      return entries.get(name) ?? null;
    },
    setItem: (name, text) => {
      fail('setItem');
      written.push(name, text);
      entries.set(name, text);
    },
    removeItem: (name) => {
      fail('removeItem');
      entries.delete(name);
    },
  };
  return { storage, entries, written, failing };
}
