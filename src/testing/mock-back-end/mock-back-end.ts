/**
 * A billing system that speaks the HTTP contract of docs/rest.md, for tests and demonstrations: the
 * demonstration provider behind a handler of requests.
 */
import {
  createDemoProvider,
  type DemoAccountId,
  type DemoClock,
  type DemoProvider,
} from '../../adapters/demo/index.js';
import type { BillingAdapter } from '../../contract/billing-adapter.js';
import { Controls } from './controls.js';
import type { MockFaultOptions } from './faults/fault-moment.js';
import { HttpFaults } from './faults/http-faults.js';
import { Cors } from './http/cors.js';
import { ledgerOf, type MockLedger } from './ledger.js';
import { RateLimit, type RateLimitOptions } from './rate-limit.js';
import { RestHandler } from './rest-handler.js';
import { Sessions } from './sessions.js';
import { memoryAnswers, type AnswerStorage } from './writes/kept-answers.js';
import { OncePerKey } from './writes/once-per-key.js';

export interface MockBackEndOptions {
  /** The provider behind it, with its seed, clock and storage. A new one when left out. */
  readonly provider?: DemoProvider;
  /** Where the contract begins on the server, such as `/billing`. The root when left out. */
  readonly basePath?: string;
  /** Other origins whose pages may ask, such as `https://portal.example` (CORS). */
  readonly origins?: readonly string[];
  /** Which account a request is for. The tokens of `signIn` decide when left out. */
  readonly authenticate?: (request: Request) => DemoAccountId | undefined;
  /** Where answers to writes are kept. Memory when left out. */
  readonly answers?: AnswerStorage;
  /** What goes wrong. Nothing when left out. */
  readonly faults?: MockFaultOptions;
  /** How much a customer may ask. As much as they like when left out. */
  readonly rateLimit?: RateLimitOptions;
  /**
   * True lets requests below `/sandbox` read the ledger, move the clock and start afresh. False when
   * left out.
   */
  readonly controls?: boolean;
}

export interface MockBackEnd {
  /** Answers one request. `Response.error()` stands for a connection that breaks. */
  readonly handle: (request: Request) => Promise<Response>;
  /** `handle` as a page's `fetch`: rejects with a `TypeError` when the connection breaks. */
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  readonly clock: DemoClock;
  /** Resolves when what the storage holds has been read. Requests wait for it by themselves. */
  readonly ready: Promise<void>;
  /**
   * The token of a new session: sent as a bearer token, or as the cookie `session`.
   * @throws RangeError when there is no such account
   */
  signIn(accountId: DemoAccountId, token?: string): string;
  /** Ends the session of this token. */
  signOut(token: string): void;
  ledger(): MockLedger;
}

export function createMockBackEnd(options: MockBackEndOptions = {}): MockBackEnd {
  const { provider = createDemoProvider(), answers = memoryAnswers() } = options;
  const sessions = new Sessions();
  const authenticate = options.authenticate ?? ((request: Request) => sessions.accountOf(request));
  const ports = new Map<DemoAccountId, BillingAdapter>();

  function portOf(accountId: DemoAccountId): BillingAdapter {
    const port = ports.get(accountId) ?? provider.adapterOf(accountId);
    ports.set(accountId, port);
    return port;
  }

  const handler = new RestHandler({
    basePath: (options.basePath ?? '').replace(/\/+$/, ''),
    cors: new Cors(options.origins ?? []),
    faults: new HttpFaults(options.faults ?? { seed: 0 }),
    rateLimit: options.rateLimit && new RateLimit(options.rateLimit),
    controls: options.controls ? new Controls(provider) : undefined,
    writes: new OncePerKey(answers),
    signedIn: (request) => {
      const accountId = authenticate(request);
      return accountId === undefined ? undefined : { accountId, port: portOf(accountId) };
    },
    now: () => provider.clock.now().getTime(),
  });

  return {
    handle: (request) => handler.handle(request),
    fetch: async (url, init) => {
      // As in a browser: nothing leaves the page in the same moment.
      await Promise.resolve();
      init?.signal?.throwIfAborted();
      const response = await handler.handle(new Request(url, init));
      init?.signal?.throwIfAborted();
      if (response.type === 'error') throw new TypeError('Failed to fetch');
      return response;
    },
    clock: provider.clock,
    ready: provider.ready,
    signIn: (accountId, token) => {
      // Made at once, so that an account that does not exist is noticed here.
      portOf(accountId);
      return sessions.start(accountId, token);
    },
    signOut: (token) => sessions.end(token),
    ledger: () => ledgerOf(provider),
  };
}
