/**
 * Decides whether a file is taken as evidence (S8). The head of the file decides; the rest is read
 * only for the fingerprint of a file that passed. Nothing is decoded, rendered or run here, and the
 * billing system still has to check what it receives.
 */
import type { EvidenceMediaType } from '../../contract/index.js';
import { cleanFileName, extensionIn } from './file-name.js';
import { detectMediaType, isOtherPhotoContent } from './detect-media-type.js';
import { DEFAULT_EVIDENCE_LIMITS, type EvidenceLimits } from './evidence-limits.js';
import { fingerprintOf } from './fingerprint.js';
import { ARCHIVE_TAIL_BYTES, hidesArchive } from './hidden-archive.js';
import { imageSize, type ImageSize } from './image-size.js';
import {
  extensionOf,
  isImageType,
  isOtherPhoto,
  mediaTypeOfExtension,
  settleMediaType,
} from './media-types.js';

const HEAD_BYTES = 256 * 1024;

export type EvidenceProblem =
  | 'too-many-files'
  | 'file-too-large'
  | 'total-too-large'
  | 'file-empty'
  /** By its name or its content it is no kind of file that is taken. */
  | 'type-not-allowed'
  /** The name says one thing, the content another: HTML in a `.png`, an archive behind a picture. */
  | 'content-mismatch'
  /** A photo as cameras write it, such as HEIC: saved as JPEG it is taken. */
  | 'photo-format'
  | 'too-many-pixels'
  /** The browser cannot read it, or an image's header is cut short or broken. */
  | 'unreadable'
  | 'duplicate'
  /** These checks have not arrived: without them no file is taken. */
  | 'not-checked';

export interface AcceptedEvidence {
  /** Carries the checked `mediaType`, never the type that the browser guessed from the name. */
  readonly file: Blob;
  /** Cleaned; ends in the extension of `mediaType`. */
  readonly name: string;
  readonly mediaType: EvidenceMediaType;
  readonly sizeBytes: number;
  /** Equal for equal content: SHA-256 in hex, or a shorter checksum in an insecure context. */
  readonly fingerprint: string;
  readonly isImage: boolean;
  /** In pixels, of images only. */
  readonly width?: number;
  readonly height?: number;
}

export interface RefusedEvidence {
  readonly ok: false;
  /** Cleaned for display; the extension is the file's own. */
  readonly name: string;
  readonly problem: EvidenceProblem;
  /** The limit that was passed: files, bytes or pixels, as the problem says. */
  readonly limit?: number;
  /** With `content-mismatch`, where the content is evidence of another kind: its extension. */
  readonly extension?: string;
}

export type EvidenceCheck =
  | { readonly ok: true; readonly evidence: AcceptedEvidence }
  | RefusedEvidence;

type Refusal = Pick<RefusedEvidence, 'problem' | 'limit' | 'extension'>;

/**
 * Never rejects. `already` is what the dispute holds so far: several files are checked one after
 * the other, each against the ones accepted before it, or count, total and duplicates slip through.
 */
export async function checkEvidenceFile(
  file: File,
  already: readonly AcceptedEvidence[],
  limits: EvidenceLimits = DEFAULT_EVIDENCE_LIMITS,
): Promise<EvidenceCheck> {
  const result =
    refusalBeforeReading(file, already, limits) ??
    // The parsers never throw, so whatever does is the reading.
    (await checkContent(file, limits).catch((): Refusal => ({ problem: 'unreadable' })));
  if ('problem' in result) return { ok: false, name: cleanFileName(file.name), ...result };
  const isDuplicate = already.some(({ fingerprint }) => fingerprint === result.fingerprint);
  if (isDuplicate) return { ok: false, name: cleanFileName(file.name), problem: 'duplicate' };
  return { ok: true, evidence: result };
}

/** What the customer can least do about comes first: a smaller file of a wrong type is no help. */
function refusalBeforeReading(
  file: File,
  already: readonly AcceptedEvidence[],
  limits: EvidenceLimits,
): Refusal | undefined {
  const { maxFiles, maxFileBytes, maxTotalBytes, mediaTypes } = limits;
  if (exceeds(already.length + 1, maxFiles)) return { problem: 'too-many-files', limit: maxFiles };
  const extension = extensionIn(file.name);
  const isPhoto = isPhotoToSave(extension, mediaTypes);
  if (extension !== undefined && !isPhoto) {
    const promised = mediaTypeOfExtension(extension);
    const isAllowed = promised !== undefined && mediaTypes.includes(promised);
    if (!isAllowed) return { problem: 'type-not-allowed' };
  }
  if (file.size === 0) return { problem: 'file-empty' };
  if (isPhoto && exceeds(file.size, maxFileBytes)) return { problem: 'photo-format' };
  if (exceeds(file.size, maxFileBytes)) return { problem: 'file-too-large', limit: maxFileBytes };
  const totalBytes = already.reduce((sum, { sizeBytes }) => sum + sizeBytes, file.size);
  if (exceeds(totalBytes, maxTotalBytes)) {
    return { problem: 'total-too-large', limit: maxTotalBytes };
  }
  return undefined;
}

/** Some cameras and messengers name JPEG so, which is then taken. */
function isPhotoToSave(
  extension: string | undefined,
  mediaTypes: readonly EvidenceMediaType[],
): boolean {
  return extension !== undefined && isOtherPhoto(extension) && mediaTypes.includes('image/jpeg');
}

/** Works on the bytes as they are now: a file on disk may change or go away at any time (R16). */
async function checkContent(
  chosen: File,
  { mediaTypes, maxPixels }: EvidenceLimits,
): Promise<AcceptedEvidence | Refusal> {
  const file = new File([await chosen.arrayBuffer()], chosen.name);
  const head = await readBytes(file, 0, HEAD_BYTES);
  const extension = extensionIn(file.name);
  const promised = mediaTypeOfExtension(extension ?? '');
  const isPhoto = isPhotoToSave(extension, mediaTypes);
  const found = detectMediaType(head);
  if (found === undefined) {
    const isOther = mediaTypes.includes('image/jpeg') && isOtherPhotoContent(head);
    if (isOther) return { problem: 'photo-format' };
    return { problem: promised || isPhoto ? 'content-mismatch' : 'type-not-allowed' };
  }
  const mediaType = settleMediaType(promised, found);
  if (!mediaTypes.includes(found)) return { problem: 'type-not-allowed' };
  if (mediaType === undefined || (isPhoto && !isImageType(found))) {
    return { problem: 'content-mismatch', extension: extensionOf(found) };
  }
  if (!mediaTypes.includes(mediaType)) return { problem: 'type-not-allowed' };
  const tail = await readBytes(file, Math.max(0, file.size - ARCHIVE_TAIL_BYTES), file.size);
  if (hidesArchive(tail, mediaType)) return { problem: 'content-mismatch' };
  const isImage = isImageType(mediaType);
  const size = isImage ? await sizeOfImage(file, head, mediaType) : undefined;
  if (isImage && size === undefined) return { problem: 'unreadable' };
  if (size !== undefined && exceeds(size.width * size.height, maxPixels)) {
    return { problem: 'too-many-pixels', limit: maxPixels };
  }
  return {
    file: file.slice(0, file.size, mediaType),
    name: cleanFileName(file.name, mediaType),
    mediaType,
    sizeBytes: file.size,
    fingerprint: await fingerprintOf(file),
    isImage,
    ...size,
  };
}

/** Depth maps, colour profiles and edit histories can push the frame header behind the head. */
async function sizeOfImage(
  file: File,
  head: Uint8Array,
  mediaType: EvidenceMediaType,
): Promise<ImageSize | undefined> {
  const size = imageSize(head, mediaType);
  if (size !== undefined || file.size <= HEAD_BYTES) return size;
  return imageSize(await readBytes(file, 0, file.size), mediaType);
}

async function readBytes(file: Blob, start: number, end: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(start, end).arrayBuffer());
}

/** A limit that is no number allows nothing, instead of everything. */
const exceeds = (value: number, limit: number): boolean => !(value <= limit);
