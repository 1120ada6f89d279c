/** Values that a schema of zod nearly always accepts, made from the schema itself. */
import fc from 'fast-check';
import type * as z from 'zod/mini';

/** What a check of a schema says of itself. */
interface CheckDefinition {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly value?: number;
  readonly inclusive?: boolean;
  readonly check: string;
  readonly pattern?: RegExp;
}

function limitsOf(schema: z.core.$ZodType): {
  least: number | undefined;
  most: number | undefined;
  pattern: RegExp | undefined;
} {
  const checks = (schema._zod.def.checks ?? []).map(
    ({ _zod }) => _zod.def as unknown as CheckDefinition,
  );
  const valueOf = (name: string) => checks.find(({ check }) => check === name)?.value;
  return {
    least: checks.find(({ minimum }) => minimum !== undefined)?.minimum ?? valueOf('greater_than'),
    most: checks.find(({ maximum }) => maximum !== undefined)?.maximum ?? valueOf('less_than'),
    pattern: checks.find(({ pattern }) => pattern)?.pattern,
  };
}

/** Any characters, those of two units included, mostly few of them, at times as many as may be. */
function arbitraryText(schema: z.core.$ZodType): fc.Arbitrary<string> {
  const { least = 0, most = 1_000, pattern } = limitsOf(schema);
  // Names of time zones are checked by a function.
  if (schema._zod.def.checks?.some(({ _zod }) => _zod.def.check === 'custom') && !pattern) {
    return fc.constantFrom('America/New_York', 'Europe/Berlin', 'UTC');
  }
  if (pattern) return fc.stringMatching(pattern);
  const longest = Math.min(most, 300);
  return fc.oneof(
    fc.string({ minLength: least, maxLength: longest, unit: 'binary' }),
    fc.constantFrom('x', '😀', '\ud800').map((unit) => unit.repeat(most)),
  );
}

/** @throws for a kind of schema that the contract does not use */
export function arbitraryOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const { least, most } = limitsOf(schema);
  switch (def.type) {
    case 'string':
      return arbitraryText(schema);
    case 'number':
      return fc.integer({ min: least ?? 0, max: most ?? 1_000_000 });
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'unknown':
      return fc.anything();
    case 'custom':
      return fc.constant(new Blob(['evidence']));
    case 'optional':
      return fc.option(arbitraryOf(def.innerType), { nil: undefined });
    case 'array':
      return fc.array(arbitraryOf(def.element), { minLength: least ?? 0, maxLength: 3 });
    case 'union':
      return fc.oneof(...def.options.map(arbitraryOf));
    case 'object':
      return arbitraryObject(def.shape);
    default:
      throw new Error(`The contract has no ${def.type}`);
  }
}

function arbitraryObject(shape: z.core.$ZodLooseShape): fc.Arbitrary<unknown> {
  const fields = Object.entries(shape).map(
    ([key, field]) => [key, field as z.core.$ZodType] as const,
  );
  return fc.record(Object.fromEntries(fields.map(([key, field]) => [key, arbitraryOf(field)])), {
    requiredKeys: fields
      .filter(([, field]) => field._zod.def.type !== 'optional')
      .map(([key]) => key),
  });
}
