/**
 * The size of a JPEG: it stands in the frame header, behind any number of metadata segments, each
 * of which may hold a smaller JPEG of its own and is therefore stepped over, never searched.
 */
import type { ImageSize } from './image-size.js';
import { viewOf } from './bytes.js';

const MARKER_PREFIX = 0xff;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;

/** `undefined` when the frame header lies behind the end of `bytes`, or is missing. */
export function jpegSize(bytes: Uint8Array): ImageSize | undefined {
  const view = viewOf(bytes);
  let at = 2;
  for (;;) {
    // Like every decoder: bytes between segments are skipped, fill bytes before a marker too.
    while (at < bytes.length && bytes[at] !== MARKER_PREFIX) at += 1;
    while (bytes[at] === MARKER_PREFIX) at += 1;
    const marker = bytes[at];
    if (marker === undefined || marker === END_OF_IMAGE || marker === START_OF_SCAN) {
      return undefined;
    }
    at += 1;
    if (!hasSegment(marker)) continue;
    if (isFrameHeader(marker)) {
      if (at + 7 > bytes.length) return undefined;
      return { width: view.getUint16(at + 5), height: view.getUint16(at + 3) };
    }
    if (at + 2 > bytes.length) return undefined;
    // A length counts its own two bytes; less than that is broken.
    const length = view.getUint16(at);
    if (length < 2) return undefined;
    at += length;
  }
}

/** Stuffed zeros, TEM and restart and start markers stand alone. */
function hasSegment(marker: number): boolean {
  return marker > 0x01 && !(marker >= 0xd0 && marker <= 0xd8);
}

/** SOF0 to SOF15 without the three codes in their range that mean tables, extensions, conditioning. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
