/** Checks of the files with which a customer supports a dispute. */
export { acceptedFileTypes } from './media-types.js';
export { checkEvidenceFile } from './check-evidence-file.js';
export type {
  AcceptedEvidence,
  EvidenceCheck,
  EvidenceProblem,
  RefusedEvidence,
} from './check-evidence-file.js';
export { cleanFileName } from './file-name.js';
export { DEFAULT_EVIDENCE_LIMITS } from './evidence-limits.js';
export type { EvidenceLimits } from './evidence-limits.js';
export { detectMediaType } from './detect-media-type.js';
export { imageSize } from './image-size.js';
export type { ImageSize } from './image-size.js';
export { fingerprintOf } from './fingerprint.js';
