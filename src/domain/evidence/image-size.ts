/**
 * Reads an image's width and height from its header. It never decodes pixels: the point is to know
 * beforehand that an image of a few kilobytes would unfold into gigabytes.
 */
import type { EvidenceMediaType } from '../../contract/index.js';
import { hasAscii, hasBytes, viewOf } from './bytes.js';
import { gifSize } from './gif-size.js';
import { jpegSize } from './jpeg-size.js';

/** In pixels, both above zero. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** `undefined` when the header is cut short or broken, or when the type is no image. Never throws. */
export function imageSize(bytes: Uint8Array, mediaType: EvidenceMediaType): ImageSize | undefined {
  const size = statedSize(bytes, mediaType);
  return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
}

function statedSize(bytes: Uint8Array, mediaType: EvidenceMediaType): ImageSize | undefined {
  switch (mediaType) {
    case 'image/png':
      return pngSize(bytes);
    case 'image/jpeg':
      return jpegSize(bytes);
    case 'image/gif':
      return gifSize(bytes);
    case 'image/webp':
      return webpSize(bytes);
    default:
      return undefined;
  }
}

/** IHDR is always the first chunk and always 13 bytes long. */
function pngSize(bytes: Uint8Array): ImageSize | undefined {
  const isHeader = hasBytes(bytes, 8, [0, 0, 0, 13]) && hasAscii(bytes, 12, 'IHDR');
  if (!isHeader || bytes.length < 33) return undefined;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The first chunk tells the flavour: lossy, lossless, or extended with a canvas size of its own. */
function webpSize(bytes: Uint8Array): ImageSize | undefined {
  if (bytes.length < 30) return undefined;
  const view = viewOf(bytes);
  if (hasAscii(bytes, 12, 'VP8 ') && hasBytes(bytes, 23, [0x9d, 0x01, 0x2a])) {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (hasAscii(bytes, 12, 'VP8L') && bytes[20] === 0x2f) {
    const packed = view.getUint32(21, true);
    return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
  }
  if (hasAscii(bytes, 12, 'VP8X')) {
    return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
  }
  return undefined;
}

const uint24 = (view: DataView, at: number): number =>
  view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
