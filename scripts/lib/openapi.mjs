/**
 * Builds the OpenAPI 3.1 description of the REST contract from the table of routes and the schemas
 * of the port. Writes nothing.
 */
import { runnerImport } from 'vite';
import * as z from 'zod/mini';
import { examples } from './openapi-examples.mjs';
import { contractSchemas, jsonSchemas } from './openapi-schemas.mjs';
import { inProject, projectRoot } from './project.mjs';

/** What each route is for, and the components that it takes and answers. @type {Record<string, { summary: string, answer: string, body?: string }>} */
const operations = {
  account: { summary: 'The account of whoever is signed in', answer: 'SignedIn' },
  lines: { summary: 'The phone numbers billed on the account', answer: 'LineList' },
  billingCycles: { summary: 'The billing cycles with their bills', answer: 'BillingCycleList' },
  calls: { summary: 'A page of the calls of one line in one cycle', answer: 'CallPage' },
  reasons: { summary: 'The reasons to choose from', answer: 'ReasonList' },
  disputes: { summary: 'A page of disputes', answer: 'DisputePage' },
  dispute: { summary: 'One dispute in its newest state', answer: 'Dispute' },
  openDispute: { summary: 'Open a dispute', answer: 'Dispute', body: 'NewDispute' },
  addInformation: { summary: 'Add information', answer: 'Dispute', body: 'NewInformation' },
  withdraw: { summary: 'Withdraw a dispute', answer: 'Dispute' },
  contact: { summary: 'Write to a person', answer: 'ContactReceipt', body: 'NewContactRequest' },
  uploadEvidence: { summary: 'Add a file to a dispute', answer: 'Evidence' },
};

const text = { type: 'string' };
/** @param {string} kind @param {string} name */
const component = (kind, name) => ({ $ref: `#/components/${kind}/${name}` });
/** @param {string} name */
const json = (name) => ({
  'application/json': { schema: component('schemas', name), example: examples[name] },
});

/** @param {string} name @param {import('./openapi-schemas.mjs').Route} route */
function parametersOf(name, { method, path, query, conditional }) {
  const ids = [...path.matchAll(/\{(\w+)\}/g)].map(([, id]) => ({
    name: id,
    in: 'path',
    required: true,
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  }));
  const asked = query.map((field) => ({
    name: field,
    in: 'query',
    required: field === 'subject',
    schema: field === 'subject' ? { type: 'string', enum: ['calls', 'bill'] } : text,
  }));
  const headers = [
    'RequestedWith',
    ...(name === 'reasons' ? ['AcceptLanguage'] : []),
    ...(method === 'POST' ? ['IdempotencyKey'] : []),
    ...(conditional ? ['IfMatch'] : []),
  ];
  return [...ids, ...asked, ...headers.map((header) => component('parameters', header))];
}

/** @param {string} name @param {string | undefined} body */
function requestBody(name, body) {
  if (name === 'uploadEvidence') {
    const file = { type: 'string', contentMediaType: 'application/octet-stream' };
    const schema = { type: 'object', properties: { file }, required: ['file'] };
    return { required: true, content: { 'multipart/form-data': { schema } } };
  }
  const empty = { 'application/json': { schema: { type: 'object' }, example: {} } };
  return { required: true, content: body ? json(body) : empty };
}

/** @param {string} answer */
function headersOf(answer) {
  const names = ['Date'];
  if (answer === 'Dispute') names.push('ETag');
  if (answer.endsWith('Page')) names.push('Link');
  return Object.fromEntries(names.map((name) => [name, component('headers', name)]));
}

/** @param {string} name @param {import('./openapi-schemas.mjs').Route} route */
function operationOf(name, route) {
  const operation = operations[name];
  if (!operation) throw new Error(`scripts/lib/openapi.mjs does not say what "${name}" is for`);
  const { summary, answer, body } = operation;
  return {
    operationId: name,
    summary,
    parameters: parametersOf(name, route),
    ...(route.method === 'POST' ? { requestBody: requestBody(name, body) } : {}),
    responses: {
      [route.success]: { description: summary, headers: headersOf(answer), content: json(answer) },
      default: component('responses', 'Problem'),
    },
  };
}

const shared = {
  securitySchemes: {
    bearer: { type: 'http', scheme: 'bearer' },
    session: { type: 'apiKey', in: 'cookie', name: 'session', description: 'Any name will do.' },
  },
  parameters: {
    RequestedWith: {
      name: 'X-Requested-With',
      in: 'header',
      required: true,
      schema: { const: 'redress' },
    },
    AcceptLanguage: { name: 'Accept-Language', in: 'header', schema: text },
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description: 'A structured-field string. Looked at before If-Match.',
      schema: { type: 'string', pattern: '^".+"$' },
    },
    IfMatch: { name: 'If-Match', in: 'header', schema: text },
  },
  headers: {
    Date: { description: 'The time by which deadlines are counted.', schema: text },
    ETag: { description: 'Strong.', schema: text },
    Link: { description: 'With rel="next" instead of nextCursor.', schema: text },
    'Retry-After': { description: 'Seconds or a date.', schema: text },
  },
  responses: {
    Problem: {
      description: 'What each status means is in docs/rest.md.',
      headers: { 'Retry-After': component('headers', 'Retry-After') },
      content: { 'application/problem+json': { schema: component('schemas', 'Problem') } },
    },
  },
};

const problem = {
  type: 'object',
  properties: {
    type: { ...text, description: 'Ends in /in-progress or /idempotency-key-reused for these.' },
    title: text,
    status: { type: 'integer' },
    detail: text,
    errors: {
      type: 'array',
      items: { type: 'object', properties: { pointer: text, field: text, detail: text } },
    },
  },
};

/** The contract as the sources say it: its routes, and the schemas of its components. */
export async function loadContract() {
  const file = inProject('scripts/lib/rest-contract.ts');
  const { module } = await runnerImport(file, { root: projectRoot, logLevel: 'error' });
  const contract = /** @type {import('./openapi-schemas.mjs').RestContract} */ (module);
  return { routes: contract.restRoutes, schemas: contractSchemas(z, contract) };
}

/** The text of docs/openapi.json. */
export async function generateOpenApi() {
  const { routes, schemas } = await loadContract();
  /** @type {Record<string, Record<string, unknown>>} */
  const paths = {};
  for (const [name, route] of Object.entries(routes)) {
    (paths[route.path] ??= {})[route.method.toLowerCase()] = operationOf(name, route);
  }
  const description = {
    openapi: '3.1.0',
    info: {
      title: 'Redress REST contract',
      version: '1',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: 'https://billing.example/api' }],
    security: [{ bearer: [] }, { session: [] }],
    paths,
    components: { ...shared, schemas: { ...jsonSchemas(z, schemas), Problem: problem } },
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}
