/**
 * Makes the requests of the contract: the headers that all have, the token and its one refresh, and
 * what an answer means. It knows nothing of disputes, and repeats nothing but a refused token's
 * request: the rest is the guard's.
 */
import { BearerToken } from './bearer-token.js';
import type { HttpAnswer, HttpRequest } from './http/http-request.js';
import { malformed, readJson } from './http/json-body.js';
import { problemOf } from './problem.js';
import { restRoutes, targetOf, type RestOperation } from './routes.js';
import { ServerClock } from './server-clock.js';
import { asUncertain } from '../../contract/billing-error.js';
import { BillingError, type GetToken } from '../../contract/index.js';

export type SendRequest = (request: HttpRequest) => Promise<HttpAnswer>;

export interface RestClientOptions {
  /** Checked, without a slash at its end. */
  readonly endpoint: string;
  readonly getToken: GetToken | undefined;
  readonly send: SendRequest;
}

export interface RestCall {
  readonly signal: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
}

export interface RestAnswer {
  /** Parsed JSON, of which nothing is known yet. */
  readonly body: unknown;
  header(name: string): string | undefined;
}

export class RestClient {
  readonly clock = new ServerClock();
  readonly #options: RestClientOptions;
  readonly #token: BearerToken | undefined;

  constructor(options: RestClientOptions) {
    this.#options = options;
    this.#token = options.getToken && new BearerToken(options.getToken);
  }

  async call(operation: RestOperation, input: object, call: RestCall): Promise<RestAnswer> {
    const route = restRoutes[operation];
    const request: HttpRequest = {
      method: route.method,
      url: this.#options.endpoint + targetOf(route, input),
      headers: { Accept: 'application/json', ...writeMark(route.method), ...call.headers },
      body: call.body,
      credentials: this.#token ? 'omit' : 'include',
      signal: call.signal,
    };
    const token = this.#token;
    if (!token) return this.#ask(operation, request);
    const first = await token.get(request.signal);
    try {
      return await this.#ask(operation, withToken(request, first));
    } catch (refusal) {
      if (!isUnauthenticated(refusal)) throw refusal;
      return await this.#askAgain(operation, request, { token, first, refusal });
    }
  }

  /** A refused token is replaced once, and the very same request made again (R8). */
  async #askAgain(
    operation: RestOperation,
    request: HttpRequest,
    refused: {
      readonly token: BearerToken;
      readonly first: string;
      readonly refusal: BillingError;
    },
  ): Promise<RestAnswer> {
    const { token, first, refusal } = refused;
    try {
      const second = await token.replace(first, request.signal);
      return await this.#ask(operation, withToken(request, second));
    } catch (error) {
      if (isUnauthenticated(error)) token.giveUp();
      const isUnknown = refusal.mayHaveArrived && BillingError.is(error);
      throw isUnknown ? asUncertain(error) : error;
    }
  }

  async #ask(operation: RestOperation, request: HttpRequest): Promise<RestAnswer> {
    const answer = await this.#send(request);
    if (answer.isRedirect) throw malformed('comes from another address or leads to one');
    if (answer.status >= 200 && answer.status < 300) {
      return { body: await readJson(answer), header: (name) => answer.header(name) };
    }
    throw await problemOf(operation, restRoutes[operation], answer, this.clock.now());
  }

  async #send(request: HttpRequest): Promise<HttpAnswer> {
    request.signal.throwIfAborted();
    const answer = await this.#options.send(request);
    this.clock.hear(answer.header('Date'));
    return answer;
  }
}

/** No form of another site can send it. Reads go without: it would cost each a preflight. */
function writeMark(method: 'GET' | 'POST'): Readonly<Record<string, string>> {
  return method === 'GET' ? {} : { 'X-Requested-With': 'redress' };
}

function withToken(request: HttpRequest, token: string): HttpRequest {
  return { ...request, headers: { ...request.headers, Authorization: `Bearer ${token}` } };
}

function isUnauthenticated(error: unknown): error is BillingError {
  return BillingError.is(error) && error.code === 'unauthenticated';
}
