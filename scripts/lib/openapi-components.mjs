/** What the operations of the OpenAPI description share: who asks, and the headers both ways. */
import { preflightComponents } from './openapi-preflight.mjs';
import { problemComponents } from './openapi-problems.mjs';

const text = { type: 'string' };

/** Without quotes and spaces inside; a weak tag never matches. */
const strongEntityTag = { type: 'string', pattern: String.raw`^"[\x21\x23-\x7e]*"$` };

export const sharedComponents = {
  securitySchemes: {
    bearer: {
      type: 'http',
      scheme: 'bearer',
      description: 'When the page gives a token. No cookies are sent then.',
    },
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: 'session',
      description:
        'Otherwise. The cookie may have any name; refuse writes without X-Requested-With.',
    },
  },
  parameters: {
    RequestedWith: {
      name: 'X-Requested-With',
      in: 'header',
      required: true,
      description: 'A form of another site cannot send it.',
      schema: { type: 'string', const: 'redress' },
    },
    AcceptLanguage: {
      name: 'Accept-Language',
      in: 'header',
      description: 'The language for the labels of reasons.',
      schema: text,
      example: 'fr',
    },
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description:
        'A structured-field string. The same key with the same content gets the same answer, and nothing is done twice. Looked at before If-Match.',
      schema: { type: 'string', pattern: '^".+"$' },
      example: '"8e03978e-40d5-43dd-bc93-6894a57f9324"',
    },
    IfMatch: {
      name: 'If-Match',
      in: 'header',
      description: 'The state of the dispute that the customer has seen, where its ETag is known.',
      schema: strongEntityTag,
      example: '"7"',
    },
    ...preflightComponents.parameters,
  },
  headers: {
    Date: {
      description: 'The time by which deadlines are counted (RFC 9110).',
      schema: text,
      example: 'Wed, 05 Aug 2026 10:00:00 GMT',
    },
    ETag: {
      description: 'The state of the dispute, as a strong tag.',
      schema: strongEntityTag,
      example: '"7"',
    },
    Link: {
      description:
        'With rel="next" instead of nextCursor. Of its address only the parameter cursor is taken.',
      schema: text,
      example: '<https://billing.example/api/accounts/account-1/disputes?cursor=2>; rel="next"',
    },
    'Retry-After': {
      description: 'When it is worth trying again: in seconds, or as a date.',
      schema: text,
      example: '7',
    },
    'WWW-Authenticate': {
      description:
        'How to sign in (RFC 9110), also where cookies are used. Never Basic, Digest or Negotiate: the browser would ask for a password itself.',
      schema: text,
      example: 'Bearer',
    },
    ...preflightComponents.headers,
  },
  responses: { ...problemComponents(), ...preflightComponents.responses },
};

/** The details of RFC 9457: no field is needed, as the status decides. */
export const problemSchema = {
  type: 'object',
  properties: {
    type: {
      type: 'string',
      format: 'uri-reference',
      description: 'Ends in /in-progress or /idempotency-key-reused for these.',
    },
    title: { type: 'string', description: 'For developers: never shown to the customer.' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    detail: text,
    errors: {
      type: 'array',
      description: 'The refused fields.',
      items: {
        type: 'object',
        properties: {
          pointer: { type: 'string', description: 'A JSON pointer, such as #/details.' },
          field: text,
          detail: text,
        },
      },
    },
  },
};
