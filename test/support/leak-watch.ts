/**
 * Watches every way by which something could get out of the widget: storage, addresses, the page
 * around it, messages, the console. Whatever holds one of the canaries is reported in the moment
 * in which it happens. What the widget shows, and what it sends to the billing system, are no leaks.
 */

/** Shorter texts would be found by chance. */
const SHORTEST = 6;

type Report = (leak: string) => void;
type Method = (this: unknown, ...args: unknown[]) => unknown;

const canaries = new Set<string>();
let report: Report = () => {};
let isWatching = false;

/** From now on, until the next call; `canaries` are what must not get out. */
export function watchForLeaks(to: Report): void {
  report = to;
  canaries.clear();
  if (!isWatching) install();
  isWatching = true;
}

export function addCanaries(...texts: readonly string[]): void {
  for (const text of texts) {
    if (text.trim().length >= SHORTEST) canaries.add(text.trim());
  }
}

function look(way: string, ...values: readonly unknown[]): void {
  for (const value of values) {
    const text = textOf(value);
    const found = [...canaries].find((canary) => text.includes(canary));
    if (found !== undefined) report(`"${found}" gets into ${way}`);
  }
}

/** Addresses hide spaces and signs. */
function textOf(value: unknown): string {
  if (value instanceof Error) return `${value.message} ${value.stack ?? ''}`;
  if (value instanceof Request) return textOf(value.url);
  if (value instanceof URL || typeof value === 'string') {
    const text = String(value);
    try {
      return `${text} ${decodeURIComponent(text.replaceAll('+', ' '))}`;
    } catch {
      return text;
    }
  }
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return String(value);
  }
}

/** Looks at some of the arguments of every call, and lets it go on. */
function spyOn<T extends object>(
  target: T,
  name: keyof T & string,
  way: string,
  pick: (args: readonly unknown[]) => readonly unknown[] = (args) => args,
): void {
  const original = target[name] as Method;
  const spy: Method = function (...args) {
    look(way, ...pick(args));
    return original.apply(this, args);
  };
  Object.assign(target, { [name]: spy });
}

const first = (args: readonly unknown[]) => args.slice(0, 1);

function install(): void {
  spyOn(Storage.prototype, 'setItem', 'storage');
  spyOn(IDBObjectStore.prototype, 'put', 'IndexedDB');
  spyOn(IDBObjectStore.prototype, 'add', 'IndexedDB');
  spyOnCookies();
  for (const name of ['debug', 'error', 'info', 'log', 'warn'] as const) {
    spyOn(console, name, 'the console');
  }
  spyOn(globalThis, 'fetch', 'an address', first);
  spyOn(XMLHttpRequest.prototype, 'open', 'an address', (args) => args.slice(1, 2));
  spyOn(navigator, 'sendBeacon', 'a beacon');
  spyOn(history, 'pushState', 'the history');
  spyOn(history, 'replaceState', 'the history');
  spyOn(window, 'postMessage', 'a message', first);
  spyOn(BroadcastChannel.prototype, 'postMessage', 'a message', first);
  watchTheDocument();
  for (const type of ['redress-failed', 'redress-anomaly']) {
    addEventListener(type, (event) => look('an event', { ...event }));
  }
}

function spyOnCookies(): void {
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  if (!cookie?.set) throw new Error('The cookies cannot be watched');
  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    set(this: Document, value: string) {
      look('a cookie', value);
      cookie.set?.call(this, value);
    },
  });
}

/** An observer does not see into shadow roots: what it sees belongs to the page. */
function watchTheDocument(): void {
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      if (element) look('the page around the widget', element.outerHTML);
    }
  });
  observer.observe(document, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
}
