/**
 * Puts the simulation in place of the few things that the product takes from the platform itself:
 * time, random bytes, digests and locks between tabs. All of them end within microtasks. Has to be
 * imported before the product.
 */
import type { Random } from './random.js';
import type { Timeline } from './timeline.js';

export interface Platform {
  readonly timeline: Timeline;
  readonly random: Random;
  /** Milliseconds by which the customer's device is ahead. */
  readonly deviceAheadMs: number;
}

let current: Platform | undefined;

function platform(): Platform {
  if (!current) throw new Error('No history is running.');
  return current;
}

/** The time that the customer's device shows. */
function deviceNow(): number {
  const { timeline, deviceAheadMs } = platform();
  return timeline.now + deviceAheadMs;
}

/** For the history that runs now; there is one at a time. */
export function usePlatform(next: Platform): void {
  current = next;
}

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

function getRandomValues(bytes: Uint8Array): Uint8Array {
  const { random } = platform();
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = random.int(0, 255);
  return bytes;
}

/** No SHA-256, but as good at telling contents apart here. */
async function digest(_algorithm: string, bytes: Uint8Array): Promise<ArrayBuffer> {
  let first = 0x811c9dc5;
  let second = 0x9e3779b1;
  for (const byte of bytes) {
    first = Math.imul(first ^ byte, 0x01000193);
    second = Math.imul(second ^ byte, 0x85ebca6b) + first;
  }
  const sums = new Uint32Array(8).map((_, part) =>
    Math.imul(part % 2 ? first : second, 2 * part + 1),
  );
  return sums.buffer;
}

/** Only what a hash of text needs: reading a real one takes turns of the event loop. */
class TextBlob {
  readonly #bytes: Uint8Array;

  constructor(parts: readonly string[]) {
    this.#bytes = new TextEncoder().encode(parts.join(''));
  }

  get size(): number {
    return this.#bytes.length;
  }

  async arrayBuffer(): Promise<Uint8Array> {
    return this.#bytes;
  }
}

/** Each is asked for again and again, and takes long to make. */
class KnownDateTimeFormat {
  static readonly #made = new Map<string, Intl.DateTimeFormat>();

  constructor(locale?: string, options?: Intl.DateTimeFormatOptions) {
    const name = JSON.stringify([locale, options]);
    const known = KnownDateTimeFormat.#made.get(name) ?? new PlainDateTimeFormat(locale, options);
    KnownDateTimeFormat.#made.set(name, known);
    return known;
  }
}

const PlainDateTimeFormat = Intl.DateTimeFormat;

const calledOff = new Error('AbortError');

/** The reason that the platform makes for each abort is the slowest part of a request. */
class CheapAbortController extends AbortController {
  override abort(reason: unknown = calledOff): void {
    super.abort(reason);
  }
}

type LockTask = (lock: object) => unknown;

/** Grants at once: what is done under the lock of the product never waits. */
async function requestLock(
  _name: string,
  optionsOrTask: LockTask | object,
  task?: LockTask,
): Promise<unknown> {
  return (task ?? (optionsOrTask as LockTask))({});
}

Date.now = deviceNow;
// oxlint-disable-next-line tests/console-by-trap -- a world of its own, in a process of its own
console.warn = () => {};
define('crypto', { getRandomValues, subtle: { digest } });
define('Blob', TextBlob);
define('navigator', { locks: { request: requestLock } });
Intl.DateTimeFormat = KnownDateTimeFormat as never;
define('AbortController', CheapAbortController);
AbortSignal.timeout = (ms) => {
  const controller = new AbortController();
  platform().timeline.after(ms, () => controller.abort(new Error('TimeoutError')));
  return controller.signal;
};
