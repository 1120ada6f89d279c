/** Our own part of zod against zod itself, for every schema of the contract and of the guard. */
import { globSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { runnerImport, type Plugin } from 'vite';
import type * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { zodSubset } from '../../scripts/lib/zod-subset.mjs';
import { ownFields } from '../../src/contract/own-fields.js';
import { hostileChange, hostileValue } from '../support/arbitraries.js';
import { arbitraryOf } from '../support/arbitrary-of-schema.js';
import { buildEvidence } from '../support/builders.js';

type Module = Readonly<Record<string, unknown>>;
type Schema = z.ZodMiniType;

const files = globSync('src/{contract,guard}/**/*.ts').filter((file) => !file.includes('subset'));

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && 'safeParse' in value;

/** Every exported schema by its name, those in tables of schemas, too. */
function schemasIn(exported: Module, prefix = ''): [name: string, schema: Schema][] {
  return Object.entries(exported).flatMap(([name, value]) => {
    if (isSchema(value)) return [[prefix + name, value] as [string, Schema]];
    const isTable = name.endsWith('Schemas');
    return isTable ? schemasIn(value as Module, `${prefix}${name}.`) : [];
  });
}

/** One module with everything that the files export. */
const allFiles: Plugin = {
  name: 'all-files',
  resolveId: (source) => (source === 'all-files' ? source : undefined),
  load: (id) =>
    id === 'all-files'
      ? files.map((file) => `export * from ${JSON.stringify(resolve(file))};`).join('\n')
      : undefined,
};

async function loadSchemas(...plugins: Plugin[]): Promise<ReadonlyMap<string, Schema>> {
  const { module } = await runnerImport<Module>('all-files', {
    configFile: false,
    logLevel: 'error',
    plugins: [allFiles, ...plugins],
    environments: { inline: { resolve: { noExternal: ['zod'] } } },
  });
  return new Map(schemasIn(module));
}

const [byZod, bySubset] = await Promise.all([loadSchemas(), loadSchemas(zodSubset())]);

const pairs = [...byZod].map(([name, zod]) => {
  const subset = bySubset.get(name);
  if (!subset) throw new Error(`${name} is missing`);
  return { name, zod, subset };
});

/** What is accepted, or where something was refused: what `parseAnswer` asks for. */
function resultOf(schema: Schema, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { accepted: parsed.data };
  return { refused: [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))] };
}

/** The comparison of Node also copes with what hostile values are made of; vitest says what differs. */
function expectSame(found: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(found, expected)) expect(found).toStrictEqual(expected);
}

function expectAgreement({ zod, subset }: (typeof pairs)[number], value: unknown): void {
  expectSame(resultOf(subset, value), resultOf(zod, value));
  for (const absent of ['undefined', 'left-out'] as const) {
    expectSame(ownFields(subset, value, absent), ownFields(zod, value, absent));
  }
}

describe('the subset of zod', () => {
  it('has every schema that zod has', () => {
    expect(pairs.length).toBeGreaterThan(25);
    expect([...bySubset.keys()]).toEqual([...byZod.keys()]);
    expect([...bySubset.values()].filter((schema) => '_zod' in schema)).toEqual([]);
  });
});

describe('int of the subset', () => {
  it.each([-1, -0, 0, 1.5, 2 ** 53 - 1, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY])(
    'treats %d as zod does (R11)',
    (sizeBytes) => {
      const pair = pairs.find(({ name }) => name === 'evidenceSchema');
      if (!pair) throw new Error('evidenceSchema is missing');
      expectAgreement(pair, { ...buildEvidence(), sizeBytes });
    },
  );
});

describe.each(pairs)('$name without zod', (pair) => {
  const good = arbitraryOf(pair.zod);

  it('accepts and returns the same (R11)', () => {
    fc.assert(
      fc.property(good, (value) => expectAgreement(pair, value)),
      { numRuns: 200 },
    );
    const accepted = fc
      .sample(good, { numRuns: 100, seed: 1 })
      .filter((value) => pair.subset.safeParse(value).success);
    expect(accepted.length).toBeGreaterThan(20);
  });

  it('refuses the same at the same places (R11)', () => {
    const changed = good.chain((value) => fc.oneof(hostileChange(value), hostileValue));
    fc.assert(
      fc.property(changed, (value) => expectAgreement(pair, value)),
      { numRuns: 500 },
    );
  });
});
