/**
 * Says what a file is by its first bytes alone. The name, and the type which the browser derives
 * from the name, are never asked. Only exact signatures at offset 0 count: readers that search for
 * a signature further on (PDF within the first kilobyte) are what polyglot files live on.
 */
import type { EvidenceMediaType } from '../../contract/index.js';
import { hasAscii, hasBytes } from './bytes.js';
import { detectTextType } from './plain-text.js';

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG_SIGNATURE = [0xff, 0xd8, 0xff];

/** HEIF with its kinds, and AVIF, at the place where every file of this family says what it is. */
const PHOTO_BRAND = /^(?:hei[cmsx]|hev[cmsx]|mif[12]|msf1|avi[fs])$/;

/** Whether it is a photo of a kind that is not taken: HEIC, AVIF, TIFF. */
export function isOtherPhotoContent(bytes: Uint8Array): boolean {
  if (hasBytes(bytes, 0, [0x49, 0x49, 0x2a, 0]) || hasBytes(bytes, 0, [0x4d, 0x4d, 0, 0x2a])) {
    return true;
  }
  const brand = String.fromCharCode(...bytes.subarray(8, 12));
  return hasAscii(bytes, 4, 'ftyp') && PHOTO_BRAND.test(brand);
}

/**
 * `bytes` is the head of the file, or all of it. `undefined` is anything that is no evidence:
 * HTML, SVG, XML, scripts, archives, programs, text in an unknown encoding, nothing at all.
 */
export function detectMediaType(bytes: Uint8Array): EvidenceMediaType | undefined {
  if (hasBytes(bytes, 0, PNG_SIGNATURE)) return 'image/png';
  if (hasBytes(bytes, 0, JPEG_SIGNATURE)) return 'image/jpeg';
  if (hasAscii(bytes, 0, 'GIF87a') || hasAscii(bytes, 0, 'GIF89a')) return 'image/gif';
  if (hasAscii(bytes, 0, 'RIFF') && hasAscii(bytes, 8, 'WEBP')) return 'image/webp';
  if (hasAscii(bytes, 0, '%PDF-')) return 'application/pdf';
  return detectTextType(bytes);
}
