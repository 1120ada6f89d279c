/** What can be wrong with a request, as problem details (RFC 9457): each with a stable type. */

const TYPES = 'https://billing.example/problems/';

const PROBLEMS = {
  'bad-request': [400, 'The request cannot be understood'],
  'idempotency-key-missing': [400, 'A write needs an Idempotency-Key'],
  'idempotency-key-invalid': [400, 'The Idempotency-Key is no structured-field string'],
  unauthenticated: [401, 'Nobody is signed in'],
  forbidden: [403, 'Not allowed'],
  'requested-with-missing': [403, 'A write needs the header X-Requested-With'],
  'not-found': [404, 'There is no such thing'],
  'method-not-allowed': [405, 'This cannot be done here'],
  timeout: [408, 'It took too long'],
  conflict: [409, 'Something else was done in between'],
  'in-progress': [409, 'The same write is being worked on'],
  'precondition-failed': [412, 'The dispute has changed'],
  'content-too-large': [413, 'The content is too large'],
  'unsupported-media-type': [415, 'The content has another type than is taken here'],
  unexpected: [418, 'A status of which nobody has spoken'],
  invalid: [422, 'The content is refused'],
  'idempotency-key-reused': [422, 'The Idempotency-Key was used for other content'],
  'rate-limited': [429, 'Too many requests'],
  defect: [500, 'A defect of the billing system'],
  unavailable: [503, 'The billing system cannot serve now'],
} as const satisfies Readonly<Record<string, readonly [status: number, title: string]>>;

export type ProblemName = keyof typeof PROBLEMS;

export interface ProblemOptions {
  /** Refused fields of the body, such as `subject.calls.0`. */
  readonly fields?: readonly string[];
  /** Refused parameters of the query. */
  readonly parameters?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown wherever a request turns out to be wrong. */
export class Problem extends Error {
  readonly problem: ProblemName;
  readonly options: ProblemOptions;

  constructor(problem: ProblemName, options: ProblemOptions = {}) {
    super(problem);
    this.name = 'Problem';
    this.problem = problem;
    this.options = options;
  }
}

export function problemResponse({ problem, options }: Problem): Response {
  const [status, title] = PROBLEMS[problem];
  const errors = [
    ...(options.fields ?? []).map((field) => ({ pointer: pointerTo(field) })),
    ...(options.parameters ?? []).map((field) => ({ field })),
  ];
  const body = { type: TYPES + problem, title, status, ...(errors.length > 0 ? { errors } : {}) };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      ...(status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
      ...options.headers,
    },
  });
}

/** `Retry-After` counts whole seconds. */
export function retryAfter(ms: number): Readonly<Record<string, string>> {
  return { 'Retry-After': String(Math.ceil(ms / 1000)) };
}

/** A JSON pointer (RFC 6901) in its form for addresses. */
function pointerTo(field: string): string {
  const parts = field.split('.').map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'));
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}
