/**
 * Between the pages and the provider: each request meets the next fate that was announced for its
 * kind, or none. Knows what may still arrive, so that nothing can be called lost too early.
 */
import type { CustomerMark } from './book.js';
import { goodFate, isDefinite, type Fate, type OperationKind } from './fates.js';
import type { ProviderAnswer } from './provider-account.js';
import { problem, REFUSED_WORDS, type Provider, type ProviderRequest } from './provider.js';
import type { Random } from './random.js';
import type { EventOwner, Timeline } from './timeline.js';

/** A write that left a page. */
export interface SentWrite {
  /** The tab, over all reloads, and the page in it. */
  readonly tab: number;
  readonly page: number;
  readonly kind: OperationKind;
  /** What the customer meant by it: see `intentionOf`. */
  readonly intention: string | undefined;
  readonly body: string;
  readonly key: string;
  readonly reference: string | undefined;
  /** That it disputes, by their positions in the book. */
  readonly calls: readonly number[];
  /** How often it may still arrive or is being worked on. */
  pending: number;
  isDone: boolean;
  /** The provider refuses its words, whenever it arrives. */
  readonly isDoomed: boolean;
  /** The provider has refused it. A copy that the network delivers later is refused as well. */
  isRefused: boolean;
  /** A proxy says that it was refused, whether that is true or not. */
  readonly isToldRefused: boolean;
}

export interface Sender extends EventOwner {
  readonly tab: number;
  readonly page: number;
}

export interface NetworkParts {
  readonly timeline: Timeline;
  readonly random: Random;
  readonly provider: Provider;
  /** Whom the provider takes the bearer of a token for. */
  readonly customerOf: (token: string | undefined) => CustomerMark | undefined;
  readonly log: (line: () => string) => void;
}

export class Network {
  readonly writes: SentWrite[] = [];
  readonly #parts: NetworkParts;
  readonly #announced = new Map<OperationKind, Fate[]>();
  /** Milliseconds by which the `Date` header of each answer is wrong. */
  dateAheadMs = 0;
  isDown = false;

  constructor(parts: NetworkParts) {
    this.#parts = parts;
  }

  /** Happens to the next requests of a kind, one after the other. */
  announce(kind: OperationKind, fates: readonly Fate[]): void {
    this.#announced.set(kind, [...(this.#announced.get(kind) ?? []), ...fates]);
  }

  /** From now on nothing goes wrong; what is under way arrives as it was going to. */
  mend(): void {
    this.#announced.clear();
    this.dateAheadMs = 0;
    this.isDown = false;
  }

  /** What a page of this tab sends by. `isAllowed` looks at each request before it leaves. */
  fetchFor(
    sender: Sender,
    onSend: (target: string, body: string) => void,
  ): (url: string, init: RequestInit) => Promise<Response> {
    return (url, init) => {
      const request = requestOf(url, init);
      onSend(url, request.body);
      return this.#send(sender, request, init);
    };
  }

  #send(
    sender: Sender,
    request: Omit<ProviderRequest, 'customer'>,
    init: RequestInit,
  ): Promise<Response> {
    const { timeline, random } = this.#parts;
    const kind = kindOf(request);
    const fate = this.#fateOf(kind, random);
    const write: SentWrite = {
      tab: sender.tab,
      page: sender.page,
      kind,
      intention: intentionOf(kind, request),
      body: request.body,
      key: request.headers['Idempotency-Key']?.replaceAll('"', '') ?? '',
      reference: /"clientReference":"(\w+)"/.exec(request.body)?.[1],
      calls: [...request.body.matchAll(/"C\d-call-(\d)"/g)].map(([, position]) => Number(position)),
      pending: fate.arrivals.length,
      isDone: false,
      isRefused: false,
      isDoomed: request.body.includes(REFUSED_WORDS),
      isToldRefused: isDefinite(fate.reply),
    };
    if (request.method !== 'GET') {
      this.writes.push(write);
      this.#log(sender, () => `${kind} ${write.intention}: ${describeShortly(fate)}`);
    }
    return new Promise((resolve, reject) => {
      const { reply, replyMs } = fate;
      const answer = (told: ProviderAnswer, afterMs: number): void => {
        timeline.after(
          afterMs,
          () => {
            if (request.method !== 'GET')
              this.#log(sender, () => `${kind} is answered ${told.status}`);
            resolve(this.#response(told));
          },
          sender,
        );
      };
      fate.arrivals.forEach((afterMs, turn) => {
        const isAnswered = turn === 0 && reply.kind === 'provider';
        timeline.after(afterMs, () => {
          this.#arrive(request, init, fate.workMs, write, (told) => {
            if (isAnswered) answer(told, replyMs);
          });
        });
      });
      if (reply.kind === 'broken') {
        timeline.after(replyMs, () => reject(new TypeError('Failed to fetch')), sender);
      }
      if (reply.kind === 'proxy') answer(proxyAnswer(reply), replyMs);
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason), { once: true });
    });
  }

  #fateOf(kind: OperationKind, random: Random): Fate {
    if (this.isDown) return { ...goodFate(random), arrivals: [], reply: { kind: 'broken' } };
    return this.#announced.get(kind)?.shift() ?? goodFate(random);
  }

  #arrive(
    request: Omit<ProviderRequest, 'customer'>,
    init: RequestInit,
    workMs: number,
    write: SentWrite,
    answer: (told: ProviderAnswer) => void,
  ): void {
    const { provider, timeline, customerOf } = this.#parts;
    const headers = init.headers as Record<string, string>;
    const customer = customerOf(headers['Authorization']?.slice('Bearer '.length));
    const done = provider.receive({ ...request, customer });
    if (typeof done !== 'function') {
      write.pending -= 1;
      // 409 is "in progress" here: it says nothing of what comes of it.
      if (done.status >= 400 && done.status !== 409) write.isRefused = true;
      answer(done);
      return;
    }
    const complete = (): void => {
      const told = done();
      write.pending -= 1;
      if (told.status < 300) write.isDone = true;
      else write.isRefused = true;
      this.#parts.log(
        () => `      provider: ${write.kind} ${write.intention} ends in ${told.status}`,
      );
      answer(told);
    };
    if (workMs > 0) timeline.after(workMs, complete);
    else complete();
  }

  #response(told: ProviderAnswer): Response {
    const { timeline } = this.#parts;
    const headers: Record<string, string | undefined> = {
      'content-type': typeof told.body === 'string' ? 'text/html' : 'application/json',
      date: new Date(timeline.now + this.dateAheadMs).toUTCString(),
      etag: told.entityTag,
      'retry-after': told.retryAfter,
    };
    const text = typeof told.body === 'string' ? told.body : JSON.stringify(told.body);
    return {
      status: told.status,
      type: 'cors',
      redirected: false,
      headers: { get: (name: string) => headers[name.toLowerCase()] ?? null },
      text: () => Promise.resolve(text),
    } as unknown as Response;
  }

  #log({ tab }: Sender, line: () => string): void {
    this.#parts.log(() => `    tab ${tab}: ${line()}`);
  }
}

/**
 * What the customer meant by a write: the mark in its words, such as `C1-i3`. A withdrawal has no
 * words: there it is the dispute.
 */
function intentionOf(
  kind: OperationKind,
  { path, body }: Omit<ProviderRequest, 'customer'>,
): string | undefined {
  return kind === 'withdrawal' ? `${path[1]} ${path[3]}` : markIn(body);
}

export function markIn(text: string): string | undefined {
  return /C\d-[imw]\d+/.exec(text)?.[0];
}

function requestOf(url: string, init: RequestInit): Omit<ProviderRequest, 'customer'> {
  const [path = '', query = ''] = url.slice('https://billing.example/'.length).split('?');
  return {
    method: init.method ?? 'GET',
    path: path.split('/').map(decodeURIComponent),
    query: new URLSearchParams(query),
    headers: init.headers as Record<string, string>,
    body: typeof init.body === 'string' ? init.body : '',
  };
}

function kindOf({ method, path, query }: Omit<ProviderRequest, 'customer'>): OperationKind {
  if (method === 'GET') return query.has('clientReference') ? 'look-up' : 'read';
  if (path[2] === 'contact-requests') return 'contact';
  if (path[3] === undefined) return 'open';
  return path[4] === 'withdrawal' ? 'withdrawal' : 'information';
}

function proxyAnswer(reply: Extract<Fate['reply'], { kind: 'proxy' }>): ProviderAnswer {
  const { status, body, retryAfterSeconds } = reply;
  const retryAfter = retryAfterSeconds === undefined ? undefined : `${retryAfterSeconds}`;
  if (body === 'html') return { status, body: '<!doctype html><title>Proxy</title>', retryAfter };
  return { ...problem(status, body === 'in-progress' ? body : 'about'), retryAfter };
}

function describeShortly({ arrivals, workMs, reply }: Fate): string {
  const told = reply.kind === 'proxy' ? `proxy ${reply.status} ${reply.body}` : reply.kind;
  return `arrives at [${arrivals.join(', ')}], works ${workMs}, reply: ${told}`;
}
