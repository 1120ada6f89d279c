/** What may happen to one request on its way, and what is said of it in a printed history. */
import type { Random } from './random.js';

export const OPERATIONS = [
  'open',
  'information',
  'withdrawal',
  'contact',
  'look-up',
  'read',
] as const;
export type OperationKind = (typeof OPERATIONS)[number];

/** Statuses that a proxy answers although the provider works on the request, or will. */
const AMBIGUOUS = [502, 503, 504, 425] as const;
/** Statuses with which somebody refuses: the provider never gets the request later than that. */
const DEFINITE = [429, 401, 403, 409, 422] as const;

export type Reply =
  /** What the provider answers. */
  | { readonly kind: 'provider' }
  /** The connection breaks. */
  | { readonly kind: 'broken' }
  /** Nothing comes, until the page gives up. */
  | { readonly kind: 'silence' }
  | {
      readonly kind: 'proxy';
      readonly status: number;
      readonly body: 'problem' | 'html' | 'in-progress';
      readonly retryAfterSeconds?: number;
    };

export interface Fate {
  /** Milliseconds after which the provider gets the request, each time it does. */
  readonly arrivals: readonly number[];
  /** Milliseconds for which the provider works on it. */
  readonly workMs: number;
  readonly reply: Reply;
  /** Milliseconds: of a proxy since the request, else since the provider has answered. */
  readonly replyMs: number;
}

/** No request arrives later than this after it was sent. */
export const LATEST_ARRIVAL_MS = 60_000;

/** Nothing is wrong. */
export function goodFate(random: Random): Fate {
  return {
    arrivals: [random.int(5, 60)],
    workMs: 0,
    reply: { kind: 'provider' },
    replyMs: random.int(5, 60),
  };
}

export function drawFate(random: Random): Fate {
  const replyMs = random.weighted([
    [6, random.int(5, 400)],
    [2, random.int(400, 8_000)],
    [1, random.int(8_000, 25_000)],
  ]);
  const before = Math.max(1, replyMs - random.int(1, 200));
  const late = Math.min(LATEST_ARRIVAL_MS, replyMs + random.pick([50, 300, 5_000, 30_000, 55_000]));
  const soon = random.int(5, 60);
  const workMs = random.chance(0.2) ? random.pick([200, 3_000, 15_000]) : 0;
  const sometimesAgain = (first: number): number[] =>
    random.chance(0.15) ? [first, first + random.pick([5, 300, 5_000, 25_000])] : [first];
  switch (
    random.weighted([
      [3, 'slow'],
      [3, 'lost before'],
      [4, 'lost after'],
      [3, 'lost, late'],
      [2, 'silence'],
      [5, 'ambiguous'],
      [5, 'definite'],
      [3, 'in progress'],
      [1, 'html'],
      [2, 'twice'],
    ] as const)
  ) {
    case 'slow':
      return { arrivals: [soon], workMs, reply: { kind: 'provider' }, replyMs };
    case 'lost before':
      return { arrivals: [], workMs, reply: { kind: 'broken' }, replyMs };
    case 'lost after':
      return { arrivals: sometimesAgain(before), workMs: 0, reply: { kind: 'broken' }, replyMs };
    case 'lost, late':
      return { arrivals: sometimesAgain(late), workMs, reply: { kind: 'broken' }, replyMs };
    case 'silence': {
      const arrivals = random.pick([[], [soon], [random.int(15_000, LATEST_ARRIVAL_MS)]]);
      return { arrivals, workMs, reply: { kind: 'silence' }, replyMs: 0 };
    }
    case 'ambiguous': {
      const status = random.pick(AMBIGUOUS);
      const arrivals = random.pick([[], sometimesAgain(before), sometimesAgain(late)]);
      return { arrivals, workMs, reply: { kind: 'proxy', status, body: 'problem' }, replyMs };
    }
    case 'definite': {
      const status = random.pick(DEFINITE);
      const body = random.chance(0.3) ? 'html' : 'problem';
      const wait =
        status === 429 && random.chance(0.5) ? { retryAfterSeconds: random.int(1, 40) } : {};
      const arrivals = random.chance(0.5) ? [] : [before];
      return { arrivals, workMs: 0, reply: { kind: 'proxy', status, body, ...wait }, replyMs };
    }
    case 'in progress': {
      const arrivals = random.pick([[], [before], [late]]);
      return {
        arrivals,
        workMs,
        reply: { kind: 'proxy', status: 409, body: 'in-progress' },
        replyMs,
      };
    }
    case 'html': {
      const arrivals = random.pick([[], [before], [late]]);
      const status = random.pick([200, 502]);
      return { arrivals, workMs: 0, reply: { kind: 'proxy', status, body: 'html' }, replyMs };
    }
    case 'twice':
      return {
        arrivals: [soon, soon + random.pick([1, 100, 4_000, 30_000])],
        workMs,
        reply: { kind: 'provider' },
        replyMs,
      };
  }
}

/** Whether a reply says, in the words of the contract, that the request was refused. */
export function isDefinite(reply: Reply): boolean {
  const statuses: readonly number[] = DEFINITE;
  return reply.kind === 'proxy' && reply.body === 'problem' && statuses.includes(reply.status);
}

export function describeFate({ arrivals, workMs, reply, replyMs }: Fate): string {
  const arrival =
    arrivals.length === 0
      ? 'never arrives'
      : `arrives after ${arrivals.map((ms) => `${ms} ms`).join(' and again after ')}`;
  const work = workMs > 0 ? `, is worked on for ${workMs} ms` : '';
  return `${arrival}${work}; ${describeReply(reply)} after ${replyMs} ms`;
}

function describeReply(reply: Reply): string {
  switch (reply.kind) {
    case 'provider':
      return 'the provider answers';
    case 'broken':
      return 'the connection breaks';
    case 'silence':
      return 'no answer';
    case 'proxy': {
      const wait = reply.retryAfterSeconds ? `, Retry-After ${reply.retryAfterSeconds}` : '';
      return `a proxy answers ${reply.status} (${reply.body}${wait})`;
    }
  }
}
