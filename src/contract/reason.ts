/** Why the customer disputes: the catalogue that the adapter may supply. */
import * as z from 'zod/mini';
import { labelSchema } from './text.js';

export const SUBJECT_KINDS = ['calls', 'bill'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export const reasonSchema = z.object({
  code: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(64)),
  subjects: z.array(z.enum(SUBJECT_KINDS)).check(z.minLength(1), z.maxLength(2)),
  /** In the language that was asked for. Left out for the codes of the default catalogue. */
  label: z.optional(labelSchema),
  /** True when the free text may not stay empty. */
  detailsRequired: z.optional(z.boolean()),
});
export type Reason = z.infer<typeof reasonSchema>;
