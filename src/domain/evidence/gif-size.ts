/**
 * The size of a GIF. Decoders enlarge the canvas to the first frame where that one is bigger than
 * the screen stated in the header, so both are read. Reaching a frame also tells a GIF from a script
 * that merely begins with the letters GIF89a.
 */
import type { ImageSize } from './image-size.js';
import { viewOf } from './bytes.js';

const HEADER_BYTES = 13;
const EXTENSION = 0x21;
const IMAGE = 0x2c;

/** `undefined` when no frame begins within `bytes`. */
export function gifSize(bytes: Uint8Array): ImageSize | undefined {
  if (bytes.length < HEADER_BYTES) return undefined;
  const view = viewOf(bytes);
  const frame = firstFrame(bytes);
  if (frame === undefined || frame + 9 > bytes.length) return undefined;
  return {
    width: Math.max(
      view.getUint16(6, true),
      view.getUint16(frame + 1, true) + view.getUint16(frame + 5, true),
    ),
    height: Math.max(
      view.getUint16(8, true),
      view.getUint16(frame + 3, true) + view.getUint16(frame + 7, true),
    ),
  };
}

/** Offset of the first image descriptor. */
function firstFrame(bytes: Uint8Array): number | undefined {
  const packed = bytes[10] ?? 0;
  const colourTableBytes = packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0;
  let at = HEADER_BYTES + colourTableBytes;
  while (bytes[at] === EXTENSION) at = endOfSubBlocks(bytes, at + 2);
  return bytes[at] === IMAGE ? at : undefined;
}

/** Sub-blocks start with their length; one of length zero ends them. */
function endOfSubBlocks(bytes: Uint8Array, start: number): number {
  let at = start;
  for (let length = bytes[at]; length !== undefined && length > 0; length = bytes[at]) {
    at += length + 1;
  }
  return at + 1;
}
