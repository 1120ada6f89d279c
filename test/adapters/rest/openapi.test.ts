import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { generateOpenApi, loadContract } from '../../../scripts/lib/openapi.mjs';
import type { HttpAnswer } from '../../../src/adapters/rest/http/http-request.js';
import { restRoutes } from '../../../src/adapters/rest/index.js';
import { problemOf } from '../../../src/adapters/rest/problem.js';
import type { RestOperation } from '../../../src/adapters/rest/routes.js';
import { BILLING_ERROR_CODES } from '../../../src/contract/index.js';
import { codeBlocks, tableBelow } from '../../docs/support/markdown.js';
import { readPage } from '../../docs/support/project-files.js';

interface Content {
  readonly schema: { readonly $ref?: string };
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}
type ContentByType = Readonly<Record<string, Content>>;

interface Answer {
  readonly $ref?: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: ContentByType;
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly { readonly $ref?: string }[];
  readonly requestBody?: { readonly content: ContentByType };
  readonly responses: Readonly<Record<string, Answer>>;
}

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>> & {
    readonly responses: Readonly<Record<string, Answer>>;
    readonly headers: Readonly<Record<string, unknown>>;
  };
}

const text = readFileSync('docs/openapi.json', 'utf8');
const description = JSON.parse(text) as Description;
const all = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);
const preflights = all.filter(({ method }) => method === 'options');
const operations = all.filter((described) => !preflights.includes(described));

/** Every body that has a noun as its schema, with its example. */
const bodies = operations.flatMap(({ operation: { operationId, requestBody, responses } }) =>
  [requestBody, ...Object.values(responses)].flatMap((body) =>
    Object.values(body?.content ?? {}).flatMap(({ schema, example }) => {
      const name = schema.$ref?.split('/').at(-1);
      return name === undefined ? [] : [{ operationId, name, example }];
    }),
  ),
);

/** Each problem that is described, as `409 conflict`, with its example. */
const problems = operations.flatMap(({ operation: { operationId, responses } }) =>
  Object.entries(responses).flatMap(([status, { $ref }]) => {
    const name = $ref?.split('/').at(-1);
    if (name === undefined) return [];
    const answer = description.components.responses[name];
    const { examples = {} } = answer?.content?.['application/problem+json'] ?? {};
    return Object.entries(examples).map(([example, { value }]) => ({
      operationId: operationId as RestOperation,
      status,
      example,
      problem: value as { readonly status: number },
      headers: Object.keys(answer?.headers ?? {}),
    }));
  }),
);

/** What docs/rest.md says of each status: `409` and its codes, `500 to 599` as `5XX`. */
const documented = tableBelow(readPage('docs/rest.md').text, 'Problems').flatMap(
  ([statuses = '', means = '']) => {
    const codes = [...means.matchAll(/`([a-z-]+)`/g)].map(({ 1: code = '' }) => code);
    const names = statuses.startsWith('500') ? ['5XX'] : (statuses.match(/\d+/g) ?? ['default']);
    const isRest = statuses.startsWith('everything else');
    return (isRest ? ['default'] : names).map((status) => ({ status, codes }));
  },
);

describe('docs/openapi.json', () => {
  let schemas: Readonly<Record<string, z.ZodMiniType>>;
  beforeAll(async () => {
    ({ schemas } = await loadContract());
  });

  it('should be what the sources say: else run `npm run openapi`', async () => {
    expect(text === (await generateOpenApi())).toBe(true);
  });

  it('should describe every route of the adapter, with its status and headers, and no other', () => {
    expect(description.openapi).toBe('3.1.0');
    const described = operations.map(({ path, method, operation }) => [
      operation.operationId,
      method.toUpperCase(),
      path,
      Object.keys(operation.responses)[0],
      operation.parameters.some(({ $ref }) => $ref === '#/components/parameters/IdempotencyKey'),
      operation.parameters.some(({ $ref }) => $ref === '#/components/parameters/IfMatch'),
    ]);
    const routes = Object.entries(restRoutes).map(([name, route]) => [
      name,
      route.method,
      route.path,
      String(route.success),
      route.method === 'POST',
      route.conditional,
    ]);
    const lines = (rows: readonly unknown[][]) => rows.map((row) => row.join(' ')).toSorted();
    expect(lines(described)).toEqual(lines(routes));
  });

  it('should describe every status that docs/rest.md names, and no other', () => {
    const described = new Set(problems.map(({ status }) => status));
    expect([...described].toSorted()).toEqual(documented.map(({ status }) => status).toSorted());
  });

  it.each(documented)(
    'should have an example of each code of $status',
    async ({ status, codes }) => {
      const ofStatus = problems.filter((described) => described.status === status);
      const answered = await Promise.all(
        ofStatus.map(async ({ operationId, problem }) => {
          const answer: HttpAnswer = {
            status: problem.status,
            isRedirect: false,
            header: (name) => (name === 'Content-Type' ? 'application/problem+json' : undefined),
            text: async () => JSON.stringify(problem),
          };
          const error = await problemOf(operationId, restRoutes[operationId], answer, 0);
          return error.code;
        }),
      );
      const promised = codes.filter((code) => BILLING_ERROR_CODES.some((known) => known === code));
      expect([...new Set(answered)].toSorted()).toEqual([...promised].toSorted());
    },
  );

  it('should tell of keys where something is written, and of changes where If-Match is sent', () => {
    const withStatus = (status: string) =>
      operations
        .filter(({ operation }) => status in operation.responses)
        .map(({ operation }) => operation.operationId);
    const routes = Object.entries(restRoutes);
    const writes = routes.filter(([, { method }]) => method === 'POST').map(([name]) => name);
    for (const status of ['409', '422', '425']) {
      expect(withStatus(status).toSorted()).toEqual(writes.toSorted());
    }
    const conditional = routes.filter(([, route]) => route.conditional).map(([name]) => name);
    expect(withStatus('412').toSorted()).toEqual(conditional.toSorted());
  });

  it('should say when to try again with every problem that passes (R4)', () => {
    const passing = new Set(['409', '425', '429', '5XX']);
    for (const { status, headers } of problems) {
      expect(headers.includes('Retry-After'), status).toBe(passing.has(status));
      expect(headers).toContain('Date');
    }
  });

  it('names the scheme with every 401, and with nothing else (D6)', () => {
    expect(problems.some(({ status }) => status === '401')).toBe(true);
    for (const { status, headers } of problems) {
      expect(headers.includes('WWW-Authenticate'), status).toBe(status === '401');
    }
  });

  it('describes the preflight of each path, which nobody signs in for (D6)', () => {
    expect(preflights.map(({ path }) => path)).toEqual(Object.keys(description.paths));
    for (const { operation } of preflights) {
      expect(operation).toMatchObject({
        security: [],
        responses: { 204: { $ref: '#/components/responses/Preflight' } },
      });
    }
  });

  it('allows by the preflight what docs/rest.md allows (D4)', () => {
    const headers = description.components.headers as Readonly<Record<string, { example: string }>>;
    const [block = ''] = codeBlocks(readPage('docs/rest.md').text)
      .map(({ code }) => code)
      .filter((code) => code.startsWith('Access-Control-'));
    const allowed = block.split('\n').filter((line) => line.includes('-Allow-'));
    const named = Object.keys(description.components.responses['Preflight']?.headers ?? {});
    expect(named.filter((name) => name !== 'Date')).toHaveLength(allowed.length);
    for (const line of allowed) {
      const [name = '', value] = line.split(': ');
      expect(named).toContain(name);
      expect(headers[name]?.example).toBe(value);
    }
  });

  it('should give each operation a summary of its own', () => {
    const summaries = operations.map(({ operation }) => operation.summary);
    expect(summaries.every((summary) => summary.length > 10)).toBe(true);
    expect(new Set(summaries).size).toBe(operations.length);
  });

  it('should be in the package, as `redress/openapi.json`', () => {
    const file = createRequire(import.meta.url).resolve('redress/openapi.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(description);
  });

  it('should refer only to components that are there', () => {
    const named = [...text.matchAll(/"\$ref": "#\/components\/(\w+)\/([\w-]+)"/g)];
    expect(named.length).toBeGreaterThan(50);
    const missing = named.filter(
      ([, kind = '', name = '']) => description.components[kind]?.[name] === undefined,
    );
    expect(missing).toEqual([]);
  });

  it('should name the nouns inside of others instead of repeating them', () => {
    expect(description.components['schemas']?.['NewDispute']).toMatchObject({
      properties: {
        subject: { $ref: '#/components/schemas/DisputeSubject' },
        requestedAmount: { $ref: '#/components/schemas/Charge' },
      },
    });
  });

  it.each(bodies.filter(({ name }) => name !== 'Problem'))(
    'should give an example of $name with $operationId that its schema accepts (D4)',
    ({ name, example }) => {
      const parsed = schemas[name]?.safeParse(example);
      expect(parsed?.error).toBeUndefined();
      // Nothing in the example is unknown to the schema.
      expect(parsed?.data).toEqual(example);
    },
  );
});
