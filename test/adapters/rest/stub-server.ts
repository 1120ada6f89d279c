/** A back end of the REST contract of which the test decides what it answers; it keeps no state. */
import { createRestAdapter, type RestAdapterOptions } from '../../../src/adapters/rest/index.js';
import type { BillingAdapter } from '../../../src/contract/index.js';

export const ENDPOINT = 'https://billing.example/api';

/** One request as it was sent. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  /** Behind the endpoint, with the query. */
  readonly target: string;
  readonly headers: Headers;
  readonly init: RequestInit;
}

type Answer = Response | ((asked: Asked) => Response | Promise<Response>);

export class StubServer {
  readonly asked: Asked[] = [];
  /** Answers everything for which no single answer was prepared. */
  always: Answer | undefined;
  readonly #next: Answer[] = [];

  /** Prepares the answer to the next request that has none yet. */
  answer(...answers: readonly Answer[]): this {
    this.#next.push(...answers);
    return this;
  }

  adapter(options: Partial<RestAdapterOptions> = {}): BillingAdapter {
    return createRestAdapter({ endpoint: ENDPOINT, fetch: this.fetch, ...options });
  }

  get last(): Asked {
    const asked = this.asked.at(-1);
    if (!asked) throw new Error('nothing was asked');
    return asked;
  }

  readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const target = url.replace(ENDPOINT, '');
    const asked = {
      method: init.method ?? '',
      url,
      target,
      headers: new Headers(init.headers),
      init,
    };
    this.asked.push(asked);
    const answer = this.#next.shift() ?? this.always;
    if (!answer) throw new Error(`nothing is prepared for ${target}`);
    return typeof answer === 'function' ? answer(asked) : answer.clone();
  };
}

export function json(
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
  status = 200,
): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}

export function problem(
  status: number,
  body: object = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  return json(
    { status, ...body },
    { 'Content-Type': 'application/problem+json', ...headers },
    status,
  );
}

export const signal = new AbortController().signal;
export const readOptions = { signal };
export const writeOptions = { signal, idempotencyKey: 'key-1' };
export const ofAccount = { accountId: 'account-1' };
export const ofDispute = { accountId: 'account-1', disputeId: 'dispute-1' };
export const callsInput = { accountId: 'account-1', lineId: 'line-1', cycleId: 'cycle-1' };
