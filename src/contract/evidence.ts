/** Files with which the customer supports a dispute. */
import * as z from 'zod/mini';
import { idSchema } from './text.js';
import { instantSchema } from './time.js';

export const EVIDENCE_MEDIA_TYPES = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'application/pdf',
  'text/plain',
  'text/csv',
] as const;
export type EvidenceMediaType = (typeof EVIDENCE_MEDIA_TYPES)[number];

/** A file as the provider keeps it. */
export const evidenceSchema = z.object({
  id: idSchema,
  name: z.string().check(z.minLength(1), z.maxLength(255)),
  mediaType: z.string().check(z.maxLength(100)),
  sizeBytes: z.int().check(z.gte(0)),
  addedAt: instantSchema,
});
export type Evidence = z.infer<typeof evidenceSchema>;
