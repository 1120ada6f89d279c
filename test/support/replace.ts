/** Replaces something of the page until it is put back, which a suite does after each test. */
const replaced: (() => void)[] = [];

export function replace<T extends object, K extends keyof T>(target: T, key: K, value: T[K]): void {
  const before = Object.getOwnPropertyDescriptor(target, key);
  Object.defineProperty(target, key, { value, configurable: true, writable: true });
  replaced.push(() => {
    if (before) Object.defineProperty(target, key, before);
    else Reflect.deleteProperty(target, key);
  });
}

export function putBack(): void {
  for (const restore of replaced.splice(0).toReversed()) restore();
}
