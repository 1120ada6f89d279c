/**
 * The HTTP contract as one table: what each method of the port asks for. Whatever describes the
 * contract elsewhere is to be made of it.
 */
import { BillingError, type BillingAdapter } from '../../contract/index.js';

export type RestOperation = Exclude<keyof BillingAdapter, 'capabilities' | 'now'>;

export interface RestRoute {
  readonly method: 'GET' | 'POST';
  /** Below the endpoint, with `{name}` where a field of the input goes. */
  readonly path: string;
  /** Fields of the input that go into the query, where there are any. */
  readonly query: readonly string[];
  /** Fields of the input that go into the JSON body or, for evidence, the form. */
  readonly body: readonly string[];
  /** Whether `If-Match` is sent when the dispute's entity tag is known. */
  readonly conditional: boolean;
  /** The status of a good answer. Any other 2xx with JSON is taken too. */
  readonly success: 200 | 201;
}

const DISPUTES = '/accounts/{accountId}/disputes';
const DISPUTE = `${DISPUTES}/{disputeId}`;

export const restRoutes: Readonly<Record<RestOperation, RestRoute>> = {
  account: read('/account'),
  lines: read('/accounts/{accountId}/lines'),
  billingCycles: read('/accounts/{accountId}/billing-cycles'),
  calls: read('/accounts/{accountId}/lines/{lineId}/billing-cycles/{cycleId}/calls', ['cursor']),
  reasons: read('/accounts/{accountId}/dispute-reasons', ['subject']),
  disputes: read(DISPUTES, ['clientReference', 'cursor']),
  dispute: read(DISPUTE),
  openDispute: create(DISPUTES, [
    'clientReference',
    'subject',
    'reason',
    'details',
    'requestedAmount',
  ]),
  addInformation: change(`${DISPUTE}/information`, [
    'text',
    'informationRequestId',
    'clientReference',
  ]),
  withdraw: change(`${DISPUTE}/withdrawal`, []),
  contact: create('/accounts/{accountId}/contact-requests', [
    'clientReference',
    'topic',
    'callIds',
    'disputeId',
    'missingCall',
    'message',
    'replyTo',
  ]),
  contain: { ...create('/accounts/{accountId}/lines/{lineId}/blocks', ['step']), success: 200 },
  uploadEvidence: create(`${DISPUTE}/evidence`, ['file']),
  feedback: create('/accounts/{accountId}/feedback', ['page', 'isUseful', 'comment']),
};

function read(path: string, query: readonly string[] = []): RestRoute {
  return { method: 'GET', path, query, body: [], conditional: false, success: 200 };
}

function create(path: string, body: readonly string[]): RestRoute {
  return { method: 'POST', path, query: [], body, conditional: false, success: 201 };
}

/** Of something that the customer has seen in a certain state. */
function change(path: string, body: readonly string[]): RestRoute {
  return { method: 'POST', path, query: [], body, conditional: true, success: 200 };
}

/** Path and query of a request, to be put behind the endpoint. */
export function targetOf({ path, query }: RestRoute, input: object): string {
  const fields = input as Readonly<Record<string, string | undefined>>;
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => pathPart(fields[name]));
  const asked = query.flatMap((name): [string, string][] => {
    const value = fields[name];
    return value === undefined ? [] : [[name, value]];
  });
  return asked.length === 0 ? filled : `${filled}?${new URLSearchParams(asked)}`;
}

/**
 * `.` and `..` mean "here" and "up" in every spelling, encoded ones included, so a request for such
 * an id would reach another resource (S10): it is not sent.
 */
function pathPart(id: string | undefined): string {
  if (id !== undefined && id !== '' && id !== '.' && id !== '..') {
    try {
      return encodeURIComponent(id);
    } catch {
      // Half a surrogate pair: no text, and so no id either.
    }
  }
  throw new BillingError('invalid', 'An id cannot be a part of a path.');
}
