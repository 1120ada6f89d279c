/** Why the customer disputes: the catalogue that the adapter may supply. */
import * as z from 'zod/mini';
import { labelSchema } from './text.js';

export const SUBJECT_KINDS = ['calls', 'bill'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** A reason that the customer can choose. */
export interface Reason {
  /** Your code: lower-case words joined by hyphens, at most 64 characters. Sent with the dispute. */
  code: string;
  /** What can be disputed for this reason: calls, a bill as a whole, or both. */
  subjects: SubjectKind[];
  /** In the language that was asked for. Left out for the codes of the default catalogue. */
  label?: string | undefined;
  /** True when the customer must also say something in their own words. */
  detailsRequired?: boolean | undefined;
}

export const reasonSchema = z.object({
  code: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(64)),
  subjects: z.array(z.enum(SUBJECT_KINDS)).check(z.minLength(1), z.maxLength(2)),
  label: z.optional(labelSchema),
  detailsRequired: z.optional(z.boolean()),
});
