/**
 * What an answer that is no success means: by its status, and by what its problem details
 * (RFC 9457) add. No word of the server's gets into the error, as it may repeat what it was sent. A
 * write that is refused without such details may have been done all the same: whoever answers with a
 * page of its own, as proxies do, does not know what the billing system did.
 */
import { BillingError, type BillingErrorCode } from '../../contract/index.js';
import { parseRetryAfter } from './http/http-date.js';
import type { HttpAnswer } from './http/http-request.js';
import { isJson, ownField } from './http/json-body.js';
import type { RestOperation, RestRoute } from './routes.js';

const CODES: Readonly<Record<number, BillingErrorCode>> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  409: 'conflict',
  410: 'not-found',
  412: 'conflict',
  413: 'invalid',
  415: 'invalid',
  422: 'invalid',
  425: 'in-progress',
  429: 'rate-limited',
};

const MEMBERS = ['type', 'title', 'status', 'detail', 'errors'];

const MOST_FIELDS_READ = 100;

/** `now` is the server's time, for a `Retry-After` that is a date. */
export async function problemOf(
  operation: RestOperation,
  route: RestRoute,
  answer: HttpAnswer,
  now: number,
): Promise<BillingError> {
  const { status } = answer;
  const problem = await readProblem(answer);
  const type = ownField(problem, 'type');
  const isType = (name: string) => typeof type === 'string' && type.endsWith(`/${name}`);
  if (status === 422 && isType('idempotency-key-reused')) {
    return new BillingError('key-reused', `${operation}: the key is known with other content`);
  }
  const code = status === 409 && isType('in-progress') ? 'in-progress' : codeOf(status);
  const asked = answer.header('Retry-After');
  const retryAfterMs = asked === undefined ? undefined : parseRetryAfter(asked.trim(), now);
  return new BillingError(code, `${operation}: HTTP ${status}`, {
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    mayHaveArrived: route.method === 'POST' && problem === undefined,
    ...(code === 'invalid' ? { fields: fieldsOf(problem, route.body) } : {}),
  });
}

function codeOf(status: number): BillingErrorCode {
  return CODES[status] ?? (status >= 500 && status < 600 ? 'unavailable' : 'unknown');
}

/**
 * The details are a help only: where they cannot be read, the status says enough. Proxies answer
 * JSON, too: it counts by its media type, or by a member that problem details have.
 */
async function readProblem(answer: HttpAnswer): Promise<object | undefined> {
  if (!isJson(answer)) return undefined;
  try {
    const body = JSON.parse(await answer.text()) as unknown;
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
    const isTold = /^application\/problem\+json\b/i.test(answer.header('Content-Type') ?? '');
    const isMeant = MEMBERS.some((name) => ownField(body, name) !== undefined);
    return isTold || isMeant ? body : undefined;
  } catch {
    return undefined;
  }
}

/** The refused fields that the request has; a part of a field counts for the whole. */
function fieldsOf(problem: unknown, known: readonly string[]): readonly string[] {
  const errors = ownField(problem, 'errors');
  if (!Array.isArray(errors)) return [];
  const named = errors.slice(0, MOST_FIELDS_READ).map(fieldOf);
  return known.filter((name) => named.includes(name));
}

/** `#/requestedAmount/amount` and `requestedAmount.amount` both name `requestedAmount`. */
function fieldOf(error: unknown): string | undefined {
  const place = ownField(error, 'pointer') ?? ownField(error, 'field');
  return typeof place === 'string' ? place.replace(/^#?\/?/, '').split(/[/.[]/, 1)[0] : undefined;
}
