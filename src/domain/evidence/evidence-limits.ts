/** How much evidence one dispute takes. A host may tighten or widen it, never switch checks off. */
import { EVIDENCE_MEDIA_TYPES, type EvidenceMediaType } from '../../contract/index.js';

export interface EvidenceLimits {
  readonly maxFiles: number;
  /** Bytes of one file. */
  readonly maxFileBytes: number;
  /** Bytes of all files together. */
  readonly maxTotalBytes: number;
  /** Width times height of one image, as its header states it. */
  readonly maxPixels: number;
  readonly mediaTypes: readonly EvidenceMediaType[];
}

const MEGABYTE = 1024 * 1024;

export const DEFAULT_EVIDENCE_LIMITS: EvidenceLimits = Object.freeze({
  maxFiles: 10,
  maxFileBytes: 10 * MEGABYTE,
  maxTotalBytes: 40 * MEGABYTE,
  maxPixels: 50_000_000,
  mediaTypes: EVIDENCE_MEDIA_TYPES,
});
