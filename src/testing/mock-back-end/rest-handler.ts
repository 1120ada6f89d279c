/**
 * Answers requests of the HTTP contract (docs/rest.md) from a port: `(Request) => Promise<Response>`,
 * and nothing of sockets, so that a service worker and a server can both stand in front of it.
 */
import type { BillingAdapter } from '../../contract/billing-adapter.js';
import { BillingError } from '../../contract/billing-error.js';
import { carryOut, inputOf } from './carry-out.js';
import type { Controls } from './controls.js';
import type { HttpFaults } from './faults/http-faults.js';
import { findRoute, type FoundRoute } from './find-route.js';
import type { Cors } from './http/cors.js';
import { entityTagOf, isMatched } from './http/entity-tag.js';
import { readIdempotencyKey } from './http/idempotency-key.js';
import { Problem, problemResponse, retryAfter } from './http/problem.js';
import { readEvidenceForm, readJsonObject, type Fields } from './http/read-content.js';
import { toProblem } from './http/to-problem.js';
import type { RateLimit } from './rate-limit.js';
import { writeFingerprint } from './writes/fingerprint.js';
import { answerResponse } from './writes/kept-answers.js';
import { OneAfterTheOther } from './writes/one-after-the-other.js';
import type { OncePerKey, WriteAnswer } from './writes/once-per-key.js';

export interface RestHandlerParts {
  /** Without a slash at its end. */
  readonly basePath: string;
  readonly cors: Cors;
  readonly faults: HttpFaults;
  readonly rateLimit: RateLimit | undefined;
  /** Undefined where nobody may control the back end by requests. */
  readonly controls: Controls | undefined;
  readonly writes: OncePerKey;
  /** The account and the port of whoever asks. */
  readonly signedIn: (request: Request) => SignedIn | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface SignedIn {
  readonly accountId: string;
  readonly port: BillingAdapter;
}

/** Whoever has sent a write may go away: it is carried out all the same. */
const NEVER = new AbortController().signal;

export class RestHandler {
  readonly #parts: RestHandlerParts;
  readonly #turns = new OneAfterTheOther();

  constructor(parts: RestHandlerParts) {
    this.#parts = parts;
  }

  /** `Response.error()` stands for a connection that breaks. Rejects only for a defect of its own. */
  async handle(request: Request): Promise<Response> {
    const { cors, faults, now } = this.#parts;
    const response = cors.preflight(request) ?? (await this.#answer(request));
    if (response.type === 'error') return response;
    if (request.method !== 'OPTIONS') cors.allow(request, response);
    response.headers.set('Date', new Date(now() + faults.skewMs).toUTCString());
    response.headers.set('Cache-Control', 'no-store');
    response.headers.set('X-Content-Type-Options', 'nosniff');
    return response;
  }

  async #answer(request: Request): Promise<Response> {
    try {
      const { controls } = this.#parts;
      const path = this.#pathOf(request);
      if (controls?.isFor(path)) return await controls.answer(path, request);
      const found = findRoute(request.method, path);
      this.#countRequest(request);
      return await this.#parts.faults.undergo(found.operation, request, (delivered) =>
        this.#serve(found, delivered),
      );
    } catch (thrown) {
      if (thrown instanceof Problem) return problemResponse(thrown);
      if (request.signal.aborted) return Response.error();
      throw thrown;
    }
  }

  #countRequest(request: Request): void {
    const { rateLimit, signedIn } = this.#parts;
    const waitMs = rateLimit?.count(signedIn(request)?.accountId ?? '');
    if (waitMs !== undefined) throw new Problem('rate-limited', { headers: retryAfter(waitMs) });
  }

  #pathOf({ url }: Request): string {
    const { basePath } = this.#parts;
    const { pathname } = new URL(url);
    if (!pathname.startsWith(`${basePath}/`)) throw new Problem('not-found');
    return pathname.slice(basePath.length);
  }

  /** Problems are answers here, so that a fault can spoil them like any other. */
  async #serve(found: FoundRoute, request: Request): Promise<Response> {
    try {
      const isWrite = found.route.method === 'POST';
      if (isWrite && !request.headers.has('X-Requested-With')) {
        throw new Problem('requested-with-missing');
      }
      const signedIn = this.#parts.signedIn(request);
      if (signedIn === undefined) throw new BillingError('unauthenticated');
      return await (isWrite
        ? this.#write(found, request, signedIn)
        : this.#read(found, request, signedIn));
    } catch (thrown) {
      if (thrown instanceof Problem) return problemResponse(thrown);
      if (!BillingError.is(thrown)) throw thrown;
      if (thrown.code === 'network' || thrown.code === 'aborted') return Response.error();
      return problemResponse(toProblem(thrown, found.route));
    }
  }

  async #read(found: FoundRoute, request: Request, { port }: SignedIn): Promise<Response> {
    const { operation, route } = found;
    const { pathname, searchParams } = new URL(request.url);
    const asked = route.query.flatMap((name): [string, string][] => {
      const value = searchParams.get(name);
      return value === null ? [] : [[name, value]];
    });
    const sent = { ...Object.fromEntries(asked), locale: languageOf(request) };
    const options = { signal: request.signal, idempotencyKey: '' };
    const answer = await carryOut(operation, port, inputOf(operation, found, sent), options);
    const response = Response.json(answer, { status: route.success });
    if (operation === 'dispute') response.headers.set('ETag', entityTagOf(answer));
    if (operation === 'reasons') response.headers.append('Vary', 'Accept-Language');
    if ('nextCursor' in answer) {
      searchParams.set('cursor', String(answer.nextCursor));
      response.headers.set('Link', `<${pathname}?${searchParams}>; rel="next"`);
    }
    return response;
  }

  async #write(found: FoundRoute, request: Request, who: SignedIn): Promise<Response> {
    const { operation, ids } = found;
    const key = readIdempotencyKey(request.headers);
    const content = await contentOf(found, request);
    const fingerprint = await writeFingerprint(operation, { ...content, ...ids });
    const mark = { accountId: who.accountId, key, fingerprint };
    const kept = await this.#parts.writes.run(mark, () => {
      const about = ids['disputeId'];
      const task = () => this.#carryOutWrite(found, request, content, key, who);
      return about === undefined ? task() : this.#turns.run(about, task);
    });
    return answerResponse(kept);
  }

  async #carryOutWrite(
    found: FoundRoute,
    { headers }: Request,
    content: Fields,
    key: string,
    { port }: SignedIn,
  ): Promise<WriteAnswer> {
    const { operation, route } = found;
    const input = inputOf(operation, found, content);
    const ifMatch = headers.get('If-Match');
    if (route.conditional && ifMatch !== null) await requireMatch(found, port, ifMatch);
    const answer = await carryOut(operation, port, input, { signal: NEVER, idempotencyKey: key });
    const isDispute = operation === 'openDispute' || route.conditional;
    return {
      status: route.success,
      headers: isDispute ? { ETag: entityTagOf(answer) } : {},
      body: JSON.stringify(answer),
    };
  }
}

/** Only the fields that the route names: `accountId` in a body means nothing. */
async function contentOf({ operation, route }: FoundRoute, request: Request): Promise<Fields> {
  if (operation === 'uploadEvidence') return readEvidenceForm(request);
  const sent = await readJsonObject(request);
  return Object.fromEntries(
    route.body.filter((name) => Object.hasOwn(sent, name)).map((name) => [name, sent[name]]),
  );
}

async function requireMatch(
  found: FoundRoute,
  port: BillingAdapter,
  ifMatch: string,
): Promise<void> {
  const dispute = await port.dispute(inputOf('dispute', found, {}), { signal: NEVER });
  if (!isMatched(ifMatch, entityTagOf(dispute))) throw new Problem('precondition-failed');
}

/** The language that is wanted most, by its place. */
function languageOf({ headers }: Request): string {
  const [first = ''] = (headers.get('Accept-Language') ?? '').split(/[,;]/, 1);
  return /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(first.trim()) ? first.trim() : 'en';
}
