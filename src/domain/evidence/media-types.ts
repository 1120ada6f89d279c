/**
 * What a file name promises about the content, and which promises may be bent: a JPEG that was
 * saved as `.png` is an everyday harmless slip, a page of HTML behind `.png` is not.
 */
import { EVIDENCE_MEDIA_TYPES, type EvidenceMediaType } from '../../contract/index.js';

/** The first of each list is the one that a cleaned name gets. Lower case, without the dot. */
const EXTENSIONS: Readonly<Record<EvidenceMediaType, readonly [string, ...string[]]>> = {
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
  'text/plain': ['txt', 'text', 'log'],
  'text/csv': ['csv'],
};

export function extensionOf(mediaType: EvidenceMediaType): string {
  return EXTENSIONS[mediaType][0];
}

/** The type that an extension in lower case promises, or `undefined` for one that no evidence has. */
export function mediaTypeOfExtension(extension: string): EvidenceMediaType | undefined {
  return EVIDENCE_MEDIA_TYPES.find((mediaType) => EXTENSIONS[mediaType].includes(extension));
}

/** Photos that cameras write and that browsers do not show everywhere. */
const OTHER_PHOTO = /^(?:hei[cf]s?|hif|avif|jxl|tiff?|dng)$/;

export function isOtherPhoto(extension: string): boolean {
  return OTHER_PHOTO.test(extension);
}

export function isImageType(mediaType: EvidenceMediaType): boolean {
  return mediaType.startsWith('image/');
}

const isTextType = (mediaType: EvidenceMediaType): boolean => mediaType.startsWith('text/');

/**
 * The type under which the file travels, or `undefined` when name and content contradict each other.
 * Among images the content decides; between plain text and CSV, which no byte tells apart for
 * certain, the name does.
 */
export function settleMediaType(
  promised: EvidenceMediaType | undefined,
  found: EvidenceMediaType,
): EvidenceMediaType | undefined {
  if (promised === undefined || promised === found) return found;
  if (isImageType(promised) && isImageType(found)) return found;
  if (isTextType(promised) && isTextType(found)) return promised;
  return undefined;
}

/** Value for the `accept` attribute of a file input: `.png,image/png,.jpg,.jpeg,…`. A hint, no check. */
export function acceptedFileTypes(mediaTypes: readonly EvidenceMediaType[]): string {
  return mediaTypes
    .flatMap((mediaType) => [...EXTENSIONS[mediaType].map((name) => `.${name}`), mediaType])
    .join(',');
}
