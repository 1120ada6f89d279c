/**
 * The only way in which a test waits, in Node and in browsers. No machine is so busy that it needs
 * all of the patience, so a wait that ends without success shows a defect and never a slow machine.
 * The failure says what was waited for and what was seen last.
 */
import { described } from './described.js';
import { after, aTask, now } from './real-time.js';

export const PATIENCE_MS = 60_000;

/** A pause takes this share of the time waited so far: a long wait must not keep a busy machine busy. */
const PAUSE_SHARE = 1 / 4;
const LONGEST_PAUSE_MS = 50;

export interface Clock {
  now(): number;
  /** Calls `act` after so many milliseconds. @returns what calls it off */
  after(ms: number, act: () => void): () => void;
  /** Lets one task pass. */
  aTask(): Promise<void>;
}

export interface Sight {
  /** What to report as seen last. The last value of the look, or its error, when left out. */
  readonly seen?: () => unknown;
}

type Truthy<T> = Exclude<T, false | 0 | 0n | '' | null | undefined>;

export interface Waiting {
  /**
   * Waits until the look gives something truthy, and resolves with it. A look that throws or rejects
   * has seen nothing yet.
   * @param what as a sentence: `the dispute is listed`
   */
  readonly until: <T>(
    what: string,
    look: () => T | PromiseLike<T>,
    sight?: Sight,
  ) => Promise<Truthy<T>>;
  /** Waits for what may never come. @param what as a noun or a sentence: `the saved file` */
  readonly arrives: <T>(what: string, promise: PromiseLike<T>, sight?: Sight) => Promise<T>;
}

const TOO_LATE = Symbol('too late');

export function waitingBy(clock: Clock): Waiting {
  /** Short waits only let tasks pass: in Node, most of what is waited for takes less than a timer. */
  async function pause(ms: number): Promise<void> {
    if (ms < 1) await clock.aTask();
    else await new Promise<void>((resolve) => clock.after(ms, resolve));
  }

  async function arrives<T>(
    what: string,
    promise: PromiseLike<T>,
    { seen }: Sight = {},
  ): Promise<T> {
    let callOff = () => {};
    const tooLate = new Promise<typeof TOO_LATE>((resolve) => {
      callOff = clock.after(PATIENCE_MS, () => resolve(TOO_LATE));
    });
    try {
      const first = await Promise.race([promise, tooLate]);
      // Thrown here and not by the timer, so that the stack leads to the test.
      if (first === TOO_LATE) throw new Error(complaint(what, seen));
      return first;
    } finally {
      callOff();
    }
  }

  async function until<T>(
    what: string,
    look: () => T | PromiseLike<T>,
    { seen }: Sight = {},
  ): Promise<Truthy<T>> {
    const began = clock.now();
    let last: unknown = 'nothing, as the first look has not ended';
    const over = new AbortController();
    const looking = async (): Promise<Truthy<T>> => {
      while (!over.signal.aborted) {
        try {
          const value = await look();
          if (value) return value as Truthy<T>;
          last = value;
        } catch (error) {
          last = error;
        }
        await pause(Math.min(LONGEST_PAUSE_MS, (clock.now() - began) * PAUSE_SHARE));
      }
      throw new Error('Nobody waits any more.');
    };
    try {
      return await arrives(what, looking(), { seen: seen ?? (() => last) });
    } finally {
      over.abort();
    }
  }

  return { until, arrives };
}

function complaint(what: string, seen: Sight['seen']): string {
  const waited = `Waited ${PATIENCE_MS / 1_000} s for: ${what}.`;
  return seen ? `${waited} Last seen: ${sightOf(seen)}` : waited;
}

function sightOf(seen: () => unknown): string {
  try {
    return described(seen());
  } catch (error) {
    return described(error);
  }
}

export const { until, arrives } = waitingBy({ now, after, aTask });
