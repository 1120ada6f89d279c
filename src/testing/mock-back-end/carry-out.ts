/** Asks the port for what a request wants, and puts the envelope of the contract around the answer. */
import type { RestOperation } from '../../adapters/rest/index.js';
import type { BillingAdapter, WriteOptions } from '../../contract/billing-adapter.js';
import { methodOf } from '../../guard/adapter-members.js';
import { inputSchemas } from '../../guard/guard-adapter.js';
import type { FoundRoute } from './find-route.js';
import type { Fields } from './http/read-content.js';
import { Problem } from './http/problem.js';
import { bodyField } from './http/to-problem.js';

type Inputs = { [Name in RestOperation]: ReturnType<(typeof inputSchemas)[Name]['parse']> };

type CarryOut = {
  [Name in RestOperation]: (
    port: BillingAdapter,
    input: Inputs[Name],
    options: WriteOptions,
  ) => Promise<object>;
};

const carryOutBy: CarryOut = {
  account: async (port, _, options) => ({
    account: await port.account({}, options),
    capabilities: port.capabilities,
  }),
  lines: async (port, input, options) => ({ items: await port.lines(input, options) }),
  billingCycles: async (port, input, options) => ({
    items: await port.billingCycles(input, options),
  }),
  calls: (port, input, options) => port.calls(input, options),
  reasons: async (port, input, options) => ({
    items: await methodOf(port, 'reasons')(input, options),
  }),
  disputes: (port, input, options) => port.disputes(input, options),
  dispute: (port, input, options) => port.dispute(input, options),
  openDispute: (port, input, options) => port.openDispute(input, options),
  addInformation: (port, input, options) => port.addInformation(input, options),
  withdraw: (port, input, options) => methodOf(port, 'withdraw')(input, options),
  contact: (port, input, options) => port.contact(input, options),
  contain: (port, input, options) => methodOf(port, 'contain')(input, options),
  uploadEvidence: (port, input, options) => methodOf(port, 'uploadEvidence')(input, options),
  feedback: (port, input, options) => methodOf(port, 'feedback')(input, options),
};

/** The input of the port out of what was sent. @throws Problem with status 400, 404 or 422 */
export function inputOf<Name extends RestOperation>(
  operation: Name,
  { route, ids }: FoundRoute,
  sent: Fields,
): Inputs[Name] {
  const parsed = inputSchemas[operation].safeParse({ ...sent, ...ids });
  if (parsed.success) return parsed.data as Inputs[Name];
  const refused = parsed.error.issues.map(({ path }) => path.join('.'));
  // An id that nothing can have: there is no such thing.
  if (refused.some((field) => Object.hasOwn(ids, field))) throw new Problem('not-found');
  if (route.method === 'GET') throw new Problem('bad-request', { parameters: refused });
  throw new Problem('invalid', { fields: refused.map((field) => bodyField(field, route.body)) });
}

export function carryOut<Name extends RestOperation>(
  operation: Name,
  port: BillingAdapter,
  input: Inputs[Name],
  options: WriteOptions,
): Promise<object> {
  return carryOutBy[operation](port, input, options);
}
