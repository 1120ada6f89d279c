import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { generateOpenApi, loadContract } from '../../../scripts/lib/openapi.mjs';
import { restRoutes } from '../../../src/adapters/rest/index.js';

interface Content {
  readonly schema: { readonly $ref?: string };
  readonly example?: unknown;
}
type ContentByType = Readonly<Record<string, Content>>;

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly $ref?: string }[];
  readonly requestBody?: { readonly content: ContentByType };
  readonly responses: Readonly<Record<string, { readonly content?: ContentByType }>>;
}

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const text = readFileSync('docs/openapi.json', 'utf8');
const description = JSON.parse(text) as Description;
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** Every body that has a noun as its schema, with its example. */
const bodies = operations.flatMap(({ operation: { operationId, requestBody, responses } }) =>
  [requestBody, ...Object.values(responses)].flatMap((body) =>
    Object.values(body?.content ?? {}).flatMap(({ schema, example }) => {
      const name = schema.$ref?.split('/').at(-1);
      return name === undefined ? [] : [{ operationId, name, example }];
    }),
  ),
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
