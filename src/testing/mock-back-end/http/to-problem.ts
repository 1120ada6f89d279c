/** What the provider behind the server throws, in the words of HTTP. */
import type { BillingError, BillingErrorCode } from '../../../contract/billing-error.js';
import type { RestRoute } from '../../../adapters/rest/index.js';
import { Problem, retryAfter, type ProblemName } from './problem.js';

const PROBLEM_OF: Readonly<Partial<Record<BillingErrorCode, ProblemName>>> = {
  unauthenticated: 'unauthenticated',
  forbidden: 'forbidden',
  'not-found': 'not-found',
  conflict: 'conflict',
  'key-reused': 'idempotency-key-reused',
  'in-progress': 'in-progress',
  'rate-limited': 'rate-limited',
  unavailable: 'unavailable',
  timeout: 'timeout',
};

export function toProblem(error: BillingError, { method, body }: RestRoute): Problem {
  const { code, fields, retryAfterMs } = error;
  if (code === 'invalid') {
    if (method === 'GET') return new Problem('bad-request', { parameters: fields });
    return new Problem('invalid', { fields: fields.map((field) => bodyField(field, body)) });
  }
  return new Problem(PROBLEM_OF[code] ?? 'defect', {
    ...(retryAfterMs === undefined ? {} : { headers: retryAfter(retryAfterMs) }),
  });
}

/** Where a field of the port stands in the body: a file's name and type are in the part `file`. */
export function bodyField(field: string, body: readonly string[]): string {
  const [name = ''] = field.split('.');
  return body.includes(name) || body.length !== 1 ? field : (body[0] ?? field);
}
