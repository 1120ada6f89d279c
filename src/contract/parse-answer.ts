/**
 * Checks what goes out and what comes back against a schema. Messages name the method and the
 * place, for developers, and never a value: values are personal data.
 */
import type * as z from 'zod/mini';
import { BillingError } from './billing-error.js';
import { NotSentError } from './not-sent-error.js';
import { ownFields } from './own-fields.js';

const MOST_PLACES_NAMED = 3;

/** The answer without unknown keys. Optional fields that are absent are set to `undefined`. */
export function parseAnswer<T>(method: string, schema: z.ZodMiniType<T>, answer: unknown): T {
  let places: readonly string[] = [''];
  try {
    const parsed = schema.safeParse(ownFields(schema, answer, 'undefined'));
    if (parsed.success) return parsed.data;
    places = placesOf(parsed.error);
  } catch {
    // A getter or a proxy that throws: not plain data, so not what was promised.
  }
  throw malformedAnswer(method, ...places);
}

/** An empty place is the answer as a whole. */
export function malformedAnswer(method: string, ...places: readonly string[]): BillingError {
  const named = places.slice(0, MOST_PLACES_NAMED).map((place) => place || 'the whole answer');
  const more = places.length > MOST_PLACES_NAMED ? ' and more' : '';
  return new BillingError(
    'malformed',
    `${method}() answered something else than the port promises at: ${named.join(', ')}${more}.`,
  );
}

/**
 * The request without unknown keys, made of objects that have no prototype. What the schema
 * refuses is a mistake of ours, or of the host's own screens.
 */
export function parseInput<T>(method: string, schema: z.ZodMiniType<T>, input: unknown): T {
  const own = ownFields(schema, input, 'left-out');
  const parsed = schema.safeParse(own);
  if (parsed.success) return own as T;
  const places = placesOf(parsed.error);
  const fields = [...new Set(places.map((place) => place.split('.', 1)[0] ?? ''))].filter(Boolean);
  throw new NotSentError(
    `${method}() was asked with an input that the port does not allow at: ${places.join(', ')}.`,
    { fields },
  );
}

/** Refuses a list in which the same id is twice: every total over it would be wrong (R11). */
export function refuseDuplicates(
  method: string,
  list: string,
  ids: readonly string[],
  field = 'id',
): void {
  const seen = new Set<string>();
  ids.forEach((id, index) => {
    if (seen.has(id)) throw malformedAnswer(method, `${list}${index}.${field} (a duplicate)`);
    seen.add(id);
  });
}

function placesOf({ issues }: z.core.$ZodError): string[] {
  return [...new Set(issues.map(({ path }) => path.map(String).join('.')))];
}
