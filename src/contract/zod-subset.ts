/**
 * The part of `zod/mini` that Redress uses. The builds put it in the place of zod, which is ten times
 * as large (docs/decisions/039); sources and types name zod alone. A property test proves for every
 * schema that both accept, refuse and return the same, and name the same places.
 */
import { hasAtMost, lengthOf } from './text-length.js';

interface Issue {
  readonly path: (string | number)[];
  /** What has the wrong type is not given to `refine`; what merely fails a check is. */
  readonly isType: boolean;
}

/** Adds what is wrong to `issues`; returns a copy that has only what the schema knows. */
type Run = (value: unknown, issues: Issue[]) => unknown;

interface Check {
  readonly holds: (value: never) => boolean;
  /** Asks everything that has a length, whatever else was refused. */
  readonly isOfLength?: boolean;
  /** A longer list is not looked into. */
  readonly most?: number;
}

interface Definition {
  readonly type: string;
  readonly shape?: Shape;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly discriminator?: string;
  readonly options?: readonly Schema[];
  readonly values?: readonly unknown[];
}

type Shape = Readonly<Record<string, Schema>>;

interface Schema {
  readonly def: Definition;
  readonly shape: Shape | undefined;
  readonly run: Run;
  check(...checks: readonly Check[]): Schema;
  parse(value: unknown): unknown;
  safeParse(value: unknown): {
    readonly success: boolean;
    readonly data: unknown;
    readonly error: { readonly issues: readonly Issue[] };
  };
}

function refuse(issues: Issue[], isType = true): void {
  issues.push({ path: [], isType });
}

/** Prefixes what was found since there were so many issues. */
function below(key: string | number, issues: readonly Issue[], since: number): void {
  for (let index = since; index < issues.length; index += 1) issues[index]?.path.unshift(key);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function schema(def: Definition, read: Run, checks: readonly Check[] = []): Schema {
  const run: Run = (input, issues) => {
    if (Array.isArray(input) && checks.some(({ most = input.length }) => input.length > most)) {
      return refuse(issues);
    }
    const since = issues.length;
    const value = read(input, issues);
    for (const { holds, isOfLength } of checks) {
      const isAsked = isOfLength
        ? hasLength(value)
        : !issues.slice(since).some(({ isType }) => isType);
      if (isAsked && !holds(value as never)) refuse(issues, false);
    }
    return value;
  };
  const safeParse = (input: unknown) => {
    const issues: Issue[] = [];
    const data = run(input, issues);
    return { success: issues.length === 0, data, error: { issues } };
  };
  return {
    def,
    shape: def.shape,
    run,
    check: (...more) => schema(def, read, [...checks, ...more]),
    safeParse,
    parse(input) {
      const { success, data } = safeParse(input);
      if (success) return data;
      throw new TypeError(def.type);
    },
  };
}

const plain = (def: Definition, isValid: (value: unknown) => boolean): Schema =>
  schema(def, (value, issues) => {
    if (!isValid(value)) refuse(issues);
    return value;
  });

const ofType = (type: string) => (): Schema => plain({ type }, (value) => typeof value === type);

const oneOf =
  (type: string) =>
  (values: readonly unknown[]): Schema =>
    plain({ type, values }, (value) => values.includes(value));

const enumOf = oneOf('enum');

const instanceOf = (constructor: new () => object): Schema =>
  plain({ type: 'custom' }, (value) => value instanceof constructor);

export { enumOf as enum, instanceOf as instanceof };

export const string = ofType('string');
export const boolean = ofType('boolean');
export const int = (): Schema => plain({ type: 'number' }, Number.isSafeInteger);
export const unknown = (): Schema => plain({ type: 'unknown' }, () => true);
export const literal = (value: unknown): Schema => oneOf('literal')([value]);

export const optional = (innerType: Schema): Schema =>
  schema({ type: 'optional', innerType }, (value, issues) =>
    value === undefined ? value : innerType.run(value, issues),
  );

export const array = (element: Schema): Schema =>
  schema({ type: 'array', element }, (input, issues) => {
    if (!Array.isArray(input)) return refuse(issues);
    const items: unknown[] = [];
    for (let index = 0; index < input.length; index += 1) {
      const since = issues.length;
      items.push(element.run(input[index], issues));
      below(index, issues, since);
    }
    return items;
  });

export const object = (shape: Shape): Schema =>
  schema({ type: 'object', shape }, (input, issues) => {
    if (!isObject(input)) return refuse(issues);
    const fields: Record<string, unknown> = {};
    for (const [key, { def, run }] of Object.entries(shape)) {
      const since = issues.length;
      if (key in input) fields[key] = run(input[key], issues);
      else if (def.type !== 'optional') refuse(issues);
      below(key, issues, since);
    }
    return fields;
  });

/** Every option tells itself apart by a literal. */
export const discriminatedUnion = (discriminator: string, options: readonly Schema[]): Schema =>
  schema({ type: 'union', discriminator, options }, (input, issues) => {
    if (!isObject(input)) return refuse(issues);
    const kind = input[discriminator];
    const option = options.find(({ shape }) => shape?.[discriminator]?.def.values?.includes(kind));
    if (option) return option.run(input, issues);
    issues.push({ path: [discriminator], isType: true });
  });

const hasLength = (value: unknown): boolean =>
  (value as { readonly length?: unknown } | null | undefined)?.length !== undefined;

export const minLength = (least: number): Check => ({
  isOfLength: true,
  holds: (value: string) => value.length >= least * 2 || lengthOf(value) >= least,
});

export const maxLength = (most: number): Check => ({
  isOfLength: true,
  most,
  holds: (value: string) => hasAtMost(value, most),
});

export const refine = (holds: (value: never) => boolean): Check => ({ holds });
export const regex = (pattern: RegExp): Check => refine((text: string) => pattern.test(text));
export const gte = (least: number): Check => refine((value: number) => value >= least);
export const lte = (most: number): Check => refine((value: number) => value <= most);
