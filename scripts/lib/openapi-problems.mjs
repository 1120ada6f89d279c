/**
 * The answers that are no success, one for each status that docs/rest.md names, and which
 * operations can give them.
 */

/**
 * @typedef {import('./openapi-schemas.mjs').Route} Route
 * @typedef {{ status: number, title: string, type?: string, detail?: string, errors?: object[] }} ProblemDetails
 * @typedef {object} ProblemAnswer
 * @property {string} status as OpenAPI writes it: a number, a range, or `default`
 * @property {string} description
 * @property {(route: Route) => boolean} canComeFrom
 * @property {Readonly<Record<string, ProblemDetails>>} examples
 * @property {boolean} [tellsWhenToRetry]
 * @property {boolean} [tellsHowToSignIn]
 */

const types = 'https://billing.example/problems';

const everyRoute = () => true;
/** @param {Route} route */
const isWrite = ({ method }) => method === 'POST';
/** @param {Route} route */
const namesIds = ({ path }) => path.includes('{');
/** @param {Route} route */
const isConditional = ({ conditional }) => conditional;

/** By the name of the component. @type {Readonly<Record<string, ProblemAnswer>>} */
const problemAnswers = {
  BadRequest: {
    status: '400',
    description: 'The request cannot be understood.',
    canComeFrom: everyRoute,
    examples: { invalid: { status: 400, title: 'This cursor is not known.' } },
  },
  Unauthenticated: {
    status: '401',
    description: 'Nobody is signed in, or the token is refused.',
    canComeFrom: everyRoute,
    tellsHowToSignIn: true,
    examples: { 'signed-out': { status: 401, title: 'Sign in first.' } },
  },
  Forbidden: {
    status: '403',
    description: 'Not for whoever is signed in. Shown to the customer like 404.',
    canComeFrom: everyRoute,
    examples: { forbidden: { status: 403, title: 'This is not for you.' } },
  },
  NotFound: {
    status: '404',
    description: 'There is no such thing, or not for whoever is signed in.',
    canComeFrom: namesIds,
    examples: { 'not-found': { status: 404, title: 'There is no such dispute.' } },
  },
  RequestTimeout: {
    status: '408',
    description: 'The request did not arrive in time.',
    canComeFrom: everyRoute,
    examples: { timeout: { status: 408, title: 'The request took too long.' } },
  },
  Conflict: {
    status: '409',
    description:
      'The write does not fit what is there. When the type ends in /in-progress, the first request with this key is still being worked on.',
    canComeFrom: isWrite,
    tellsWhenToRetry: true,
    examples: {
      conflict: { status: 409, title: 'These calls are in another dispute already.' },
      'in-progress': {
        type: `${types}/in-progress`,
        status: 409,
        title: 'The first request with this key is not done yet.',
      },
    },
  },
  Gone: {
    status: '410',
    description: 'It was there, and is not any more.',
    canComeFrom: namesIds,
    examples: { gone: { status: 410, title: 'This dispute was deleted.' } },
  },
  PreconditionFailed: {
    status: '412',
    description: 'The dispute has changed since the state that If-Match names. Nothing was done.',
    canComeFrom: isConditional,
    examples: { changed: { status: 412, title: 'The dispute has changed.' } },
  },
  ContentTooLarge: {
    status: '413',
    description: 'The body or the file is too large.',
    canComeFrom: isWrite,
    examples: {
      'too-large': { status: 413, title: 'Too large.', errors: [{ field: 'file' }] },
    },
  },
  UnsupportedMediaType: {
    status: '415',
    description: 'The body or the file is of a media type that is not taken.',
    canComeFrom: isWrite,
    examples: {
      'not-taken': { status: 415, title: 'Not taken.', errors: [{ field: 'file' }] },
    },
  },
  UnprocessableContent: {
    status: '422',
    description:
      'Fields are refused. When the type ends in /idempotency-key-reused, the key came with other content before.',
    canComeFrom: isWrite,
    examples: {
      invalid: {
        type: `${types}/invalid`,
        status: 422,
        title: 'Some fields are refused.',
        errors: [{ pointer: '#/requestedAmount/amount', detail: 'More than the charge.' }],
      },
      'idempotency-key-reused': {
        type: `${types}/idempotency-key-reused`,
        status: 422,
        title: 'This key came with other content before.',
      },
    },
  },
  TooEarly: {
    status: '425',
    description: 'The first request with this key is still being worked on.',
    canComeFrom: isWrite,
    tellsWhenToRetry: true,
    examples: { 'too-early': { status: 425, title: 'Not done yet.' } },
  },
  TooManyRequests: {
    status: '429',
    description: 'Too many requests.',
    canComeFrom: everyRoute,
    tellsWhenToRetry: true,
    examples: { 'rate-limited': { status: 429, title: 'Too many requests.' } },
  },
  ServerError: {
    status: '5XX',
    description: 'The billing system cannot answer now.',
    canComeFrom: everyRoute,
    tellsWhenToRetry: true,
    examples: {
      'out-of-order': { status: 500, title: 'Something went wrong.' },
      unavailable: { status: 503, title: 'Down for maintenance.' },
    },
  },
  Problem: {
    status: 'default',
    description: 'Everything else: an error of an unknown kind.',
    canComeFrom: everyRoute,
    examples: { unknown: { status: 418, title: 'Something else.' } },
  },
};

/** The responses of one operation, as references by status. @param {Route} route */
export function problemResponsesOf(route) {
  const possible = Object.entries(problemAnswers).filter(([, answer]) => answer.canComeFrom(route));
  return Object.fromEntries(
    possible.map(([name, { status }]) => [status, { $ref: `#/components/responses/${name}` }]),
  );
}

/** The components that those references mean. */
export function problemComponents() {
  return Object.fromEntries(
    Object.entries(problemAnswers).map(([name, answer]) => [name, componentOf(answer)]),
  );
}

/** @param {ProblemAnswer} answer */
function componentOf({ description, tellsWhenToRetry, tellsHowToSignIn, examples }) {
  const headers = ['Date'];
  if (tellsWhenToRetry) headers.push('Retry-After');
  if (tellsHowToSignIn) headers.push('WWW-Authenticate');
  return {
    description,
    headers: Object.fromEntries(
      headers.map((header) => [header, { $ref: `#/components/headers/${header}` }]),
    ),
    content: problemContent(examples),
  };
}

/** @param {Readonly<Record<string, ProblemDetails>>} examples */
export const problemContent = (examples) => ({
  'application/problem+json': {
    schema: { $ref: '#/components/schemas/Problem' },
    examples: Object.fromEntries(
      Object.entries(examples).map(([name, value]) => [name, { value }]),
    ),
  },
});
