/** Files with which the customer supports a dispute. */
import * as z from 'zod/mini';
import { idSchema } from './text.js';
import { instantSchema, type Instant } from './time.js';

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

/** A file as the billing system keeps it. */
export interface Evidence {
  /** Your id, unique in its dispute. Never shown. */
  id: string;
  /** The file name, as it was sent. */
  name: string;
  /** The media type, as it was sent, such as `image/png`. */
  mediaType: string;
  /** The size of the file in bytes. */
  sizeBytes: number;
  /** When it arrived. */
  addedAt: Instant;
}

export const evidenceSchema = z.object({
  id: idSchema,
  name: z.string().check(z.minLength(1), z.maxLength(255)),
  mediaType: z.string().check(z.maxLength(100)),
  sizeBytes: z.int().check(z.gte(0)),
  addedAt: instantSchema,
});
