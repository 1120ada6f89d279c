/**
 * Reads plain data by the fields a schema knows, and only those: a polluted `Object.prototype`
 * cannot supply a field that is not there (S3), and what the schema does not know is never visited,
 * however large it is. It decides nothing; the schema does, afterwards.
 */
import type * as z from 'zod/mini';

/** A field of `value`, unless it is `Object.prototype` that would answer. */
export function readField(value: object, key: string): unknown {
  if (key in Object.prototype && !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}

/**
 * What becomes of optional fields that are absent. In answers they are set to `undefined`, so that
 * nobody who reads them later falls through to the prototype, and all calls have one shape in
 * memory. In requests they stay left out, as an adapter may list the fields it is given; there is
 * no prototype to fall through to instead.
 */
export type AbsentFields = 'undefined' | 'left-out';

/** What `zod/mini` and our own part of it (zod-subset.ts) both have. */
interface Defined<T extends z.core.$ZodType> {
  readonly def: T['_zod']['def'];
}

export function ownFields(schema: z.core.$ZodType, value: unknown, absent: AbsentFields): unknown {
  const { def } = schema as unknown as Defined<z.core.$ZodTypes>;
  switch (def.type) {
    case 'object':
      return isRecord(value) ? ownFieldsOfObject(def.shape, value, absent) : value;
    case 'array':
      // A copy first: `map` would ask the list for its constructor, and so trust it.
      return Array.isArray(value)
        ? [...(value as unknown[])].map((item) => ownFields(def.element, item, absent))
        : value;
    case 'optional':
      return value === undefined ? undefined : ownFields(def.innerType, value, absent);
    case 'union':
      return isRecord(value)
        ? ownFieldsOfUnion(def as z.core.$ZodDiscriminatedUnionDef, value, absent)
        : value;
    default:
      return value;
  }
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function ownFieldsOfObject(
  shape: z.core.$ZodLooseShape,
  value: object,
  absent: AbsentFields,
): Record<string, unknown> {
  const own: Record<string, unknown> =
    absent === 'undefined' ? {} : (Object.create(null) as Record<string, unknown>);
  for (const key of Object.keys(shape)) {
    const field = ownFields(shape[key], readField(value, key), absent);
    if (field !== undefined || absent === 'undefined') own[key] = field;
  }
  return own;
}

/** Every union of the contract is told apart by one field; an unknown one is left to the schema. */
function ownFieldsOfUnion(
  { discriminator, options }: z.core.$ZodDiscriminatedUnionDef,
  value: object,
  absent: AbsentFields,
): unknown {
  const kind = readField(value, discriminator);
  const option = options.find((candidate) => {
    const { shape } = (candidate as unknown as Defined<z.core.$ZodObject>).def;
    const { values } = (shape[discriminator] as unknown as Defined<z.core.$ZodLiteral>).def;
    return values.includes(kind as z.core.util.Literal);
  });
  return option === undefined ? { [discriminator]: kind } : ownFields(option, value, absent);
}
