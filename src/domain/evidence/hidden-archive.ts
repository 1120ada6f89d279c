/**
 * Finds a ZIP archive (and so a JAR, an APK, an office document) behind the content which the head
 * of a file shows. Such files are read from their end, which is how one file can be a valid picture
 * and a valid program archive at once.
 */
import type { EvidenceMediaType } from '../../contract/index.js';
import { hasBytes, viewOf } from './bytes.js';

const END_RECORD_BYTES = 22;
/** The end record and the longest comment that may follow it. */
export const ARCHIVE_TAIL_BYTES = END_RECORD_BYTES + 0xffff;

/** `tail` is the end of the file: `ARCHIVE_TAIL_BYTES`, or all of a shorter file. */
export function hidesArchive(tail: Uint8Array, mediaType: EvidenceMediaType): boolean {
  // A PDF may honestly carry an archive as an attachment, but is none unless the archive ends it.
  const mustEndFile = mediaType === 'application/pdf';
  const view = viewOf(tail);
  for (let at = tail.length - END_RECORD_BYTES; at >= 0; at -= 1) {
    // The signature, then two disk numbers which are zero in every archive of a single file.
    if (!hasBytes(tail, at, [0x50, 0x4b, 0x05, 0x06, 0, 0, 0, 0])) continue;
    const commentEnd = at + END_RECORD_BYTES + view.getUint16(at + 20, true);
    if (commentEnd === tail.length || (!mustEndFile && commentEnd < tail.length)) return true;
  }
  return false;
}
