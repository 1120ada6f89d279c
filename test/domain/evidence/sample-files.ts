/**
 * Bytes of small files. The images in base64 came out of a browser's own encoders and decode in it;
 * the rest is assembled by hand, because no honest encoder writes what these tests need.
 */
import type { EvidenceMediaType } from '../../../src/contract/index.js';

export const ascii = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

export const utf8 = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(new TextEncoder().encode(text));

export function joined(...parts: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)));
}

export const fileOf = (name: string, ...parts: BlobPart[]): File => new File(parts, name);

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => ascii(atob(text));

/** All 7 pixels wide and 5 high. */
export const REAL_IMAGES = {
  png: fromBase64(
    'iVBORw0KGgoAAAANSUhEUgAAAAcAAAAFCAYAAACJmvbYAAAAJElEQVR4AbSJsQkAAAyDSg7Jrf2ub3UVMkcQBHX2' +
      '0gFCR5bmAwAA//8HPL79AAAABklEQVQDAD80BhfoweyUAAAAAElFTkSuQmCC',
  ),
  jpeg: fromBase64(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERX' +
      'RTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj' +
      'Y2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAFAAcDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAA' +
      'AAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAb/xAAUEQEAAAAAAAAAAAAAAAAA' +
      'AAAA/9oADAMBAAIRAxEAPwCOACqH/9k=',
  ),
  webpLossy: fromBase64(
    'UklGRjQAAABXRUJQVlA4ICgAAABwAQCdASoHAAUABABoJaACdAFAAAD+6mX8GyRTnL/8bx/ku/t32UAA',
  ),
  webpLossless: fromBase64('UklGRh4AAABXRUJQVlA4TBEAAAAvBgABAAdQjyLXo/+BiOh/AAA='),
  webpExtended: fromBase64(
    'UklGRl4AAABXRUJQVlA4WAoAAAAQAAAABgAABAAAQUxQSAsAAAABDzCAERGiDxH9DwBWUDggLAAAALABAJ0BKgcA' +
      'BQAEAGglqAJ0R/+CQAAA/upl4I1lnRAvM5nhyTHeVtU5AAAA',
  ),
} as const;

/** One pixel, with a colour table and a graphic control extension. */
export const TINY_GIF = fromBase64('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7');

export const SMALL_PDF = ascii(
  '%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n',
);

export const IMAGE_SAMPLES: readonly [EvidenceMediaType, Uint8Array<ArrayBuffer>][] = [
  ['image/png', REAL_IMAGES.png],
  ['image/jpeg', REAL_IMAGES.jpeg],
  ['image/gif', TINY_GIF],
  ['image/webp', REAL_IMAGES.webpLossy],
  ['image/webp', REAL_IMAGES.webpLossless],
  ['image/webp', REAL_IMAGES.webpExtended],
];

const uint16 = (value: number): number[] => [value >> 8, value & 0xff];
const uint16le = (value: number): number[] => uint16(value).reverse();
const uint32 = (value: number): number[] => [...uint16(value >>> 16), ...uint16(value & 0xffff)];

/** The header of a PNG that claims a size; nothing follows it. */
export function pngClaiming(width: number, height: number): Uint8Array<ArrayBuffer> {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const flags = [8, 6, 0, 0, 0];
  const checksum = [0, 0, 0, 0];
  return joined(
    signature,
    uint32(13),
    ascii('IHDR'),
    uint32(width),
    uint32(height),
    flags,
    checksum,
  );
}

/** A JPEG segment: marker, length, content. */
export function jpegSegment(marker: number, content: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  return joined([0xff, marker], uint16(content.length + 2), content);
}

/** The frame header alone; `marker` chooses the coding process, 0xc0 is baseline. */
export function jpegFrame(width: number, height: number, marker = 0xc0): Uint8Array<ArrayBuffer> {
  return jpegSegment(marker, [8, ...uint16(height), ...uint16(width), 1, 1, 0x11, 0]);
}

export const JPEG_START = [0xff, 0xd8];

/** A GIF whose screen and first frame may disagree; extensions may stand between the two. */
export function gifWith(
  screen: readonly [number, number],
  frame: readonly [number, number, number, number],
  extensions: ArrayLike<number> = [],
): Uint8Array<ArrayBuffer> {
  return joined(
    ascii('GIF89a'),
    screen.flatMap(uint16le),
    [0, 0, 0],
    extensions,
    [0x2c],
    frame.flatMap(uint16le),
    [0],
  );
}

/** The record that ends a ZIP archive of no files. */
export function emptyArchive(comment = ''): Uint8Array<ArrayBuffer> {
  return joined(ascii('PK\x05\x06'), new Uint8Array(16), uint16le(comment.length), ascii(comment));
}
