/**
 * Builds the OpenAPI 3.1 description of the REST contract from the table of routes and the schemas
 * of the port. Writes nothing.
 */
import { runnerImport } from 'vite';
import * as z from 'zod/mini';
import { problemSchema, sharedComponents } from './openapi-components.mjs';
import { examples } from './openapi-examples.mjs';
import { preflightOf } from './openapi-preflight.mjs';
import { problemResponsesOf } from './openapi-problems.mjs';
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
  contain: { summary: 'Block calls out of a line', answer: 'ContainReceipt', body: 'NewBlock' },
  uploadEvidence: { summary: 'Add a file to a dispute', answer: 'Evidence' },
  feedback: {
    summary: 'Tell what the customer thinks of a page',
    answer: 'FeedbackReceipt',
    body: 'NewFeedback',
  },
};

/** @type {Record<string, { description: string, schema: object }>} */
const queryFields = {
  cursor: {
    description: 'The nextCursor of the page before. Left out for the first page.',
    schema: { $ref: '#/components/schemas/Cursor' },
  },
  subject: {
    description: 'What the reasons are for.',
    schema: { type: 'string', enum: ['calls', 'bill'] },
  },
  clientReference: {
    description: 'Only the dispute that was opened with this reference, or an empty list.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  },
};

/** @param {string} kind @param {string} name */
const component = (kind, name) => ({ $ref: `#/components/${kind}/${name}` });
/** @param {string} name */
const json = (name) => ({
  'application/json': { schema: component('schemas', name), example: examples[name] },
});

/** @param {string} path */
const idsIn = (path) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, id]) => ({
    name: id,
    in: 'path',
    required: true,
    description: 'As the billing system has answered it, percent-encoded.',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  }));

/** @param {string} name @param {import('./openapi-schemas.mjs').Route} route */
function parametersOf(name, { method, path, query, conditional }) {
  const asked = query.map((field) => ({
    name: field,
    in: 'query',
    required: field === 'subject',
    description: queryFields[field]?.description,
    schema: queryFields[field]?.schema,
  }));
  const headers = [
    'RequestedWith',
    ...(name === 'reasons' ? ['AcceptLanguage'] : []),
    ...(method === 'POST' ? ['IdempotencyKey'] : []),
    ...(conditional ? ['IfMatch'] : []),
  ];
  return [...idsIn(path), ...asked, ...headers.map((header) => component('parameters', header))];
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
      ...problemResponsesOf(route),
    },
  };
}

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
    const { method, path } = route;
    const operation = operationOf(name, route);
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: operation,
      options: paths[path]?.['options'] ?? preflightOf(path, name, idsIn(path)),
    };
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
    components: {
      ...sharedComponents,
      schemas: { ...jsonSchemas(z, schemas), Problem: problemSchema },
    },
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}
