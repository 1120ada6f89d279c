/** What a browser asks before it lets a page of another origin ask (CORS): one answer for all paths. */
import { problemContent } from './openapi-problems.mjs';

const text = { type: 'string' };

/** As docs/rest.md lists them: a test compares. */
const allowed = {
  'Access-Control-Allow-Origin': 'https://portal.example',
  'Access-Control-Allow-Credentials': 'true',
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Allow-Headers':
    'Authorization, Content-Type, Idempotency-Key, If-Match, X-Requested-With',
};

/** @type {Readonly<Record<string, string>>} */
const descriptions = {
  'Access-Control-Allow-Origin': 'The origin of the page, never a wildcard.',
  'Access-Control-Allow-Credentials': 'With cookies only.',
  'Access-Control-Allow-Methods': 'What the paths are asked with.',
  'Access-Control-Allow-Headers': 'What requests carry. Authorization with tokens only.',
};

const own = Object.entries(allowed).map(([name, example]) => [
  name,
  { description: descriptions[name], schema: text, example },
]);

export const preflightComponents = {
  headers: Object.fromEntries(own),
  parameters: {
    Origin: {
      name: 'Origin',
      in: 'header',
      required: true,
      description: 'Of the page that wants to ask.',
      schema: text,
      example: 'https://portal.example',
    },
    AskedMethod: {
      name: 'Access-Control-Request-Method',
      in: 'header',
      required: true,
      description: 'What it wants to ask with.',
      schema: text,
      example: 'POST',
    },
    AskedHeaders: {
      name: 'Access-Control-Request-Headers',
      in: 'header',
      description: 'What it wants to send along.',
      schema: text,
      example: 'content-type,idempotency-key,x-requested-with',
    },
  },
  responses: {
    Preflight: {
      description: 'A page of this origin may ask, signed in or not: a preflight never is.',
      headers: Object.fromEntries(
        ['Date', ...Object.keys(allowed)].map((name) => [
          name,
          { $ref: `#/components/headers/${name}` },
        ]),
      ),
    },
    OriginRefused: {
      description:
        'No page of this origin may ask. Any answer without the headers of a preflight says so too.',
      headers: { Date: { $ref: '#/components/headers/Date' } },
      content: problemContent({
        'unknown-origin': { status: 403, title: 'This origin is not known.' },
      }),
    },
  },
};

/** @param {string} path @param {string} name of an operation there @param {object[]} ids its parameters */
export const preflightOf = (path, name, ids) => ({
  operationId: `${name}Preflight`,
  summary: `Preflight for ${path}`,
  security: [],
  parameters: [
    ...ids,
    ...Object.keys(preflightComponents.parameters).map((parameter) => ({
      $ref: `#/components/parameters/${parameter}`,
    })),
  ],
  responses: {
    204: { $ref: '#/components/responses/Preflight' },
    403: { $ref: '#/components/responses/OriginRefused' },
  },
});
