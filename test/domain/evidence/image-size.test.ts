import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_MEDIA_TYPES } from '../../../src/contract/index.js';
import { imageSize } from '../../../src/domain/evidence/index.js';
import {
  ascii,
  gifWith,
  IMAGE_SAMPLES,
  joined,
  JPEG_START,
  jpegFrame,
  jpegSegment,
  pngClaiming,
  REAL_IMAGES,
  SMALL_PDF,
  TINY_GIF,
} from './sample-files.js';

const sizes = fc.integer({ min: 1, max: 0xffff });

describe('imageSize', () => {
  it.each([
    ['PNG', 'image/png', REAL_IMAGES.png],
    ['JPEG', 'image/jpeg', REAL_IMAGES.jpeg],
    ['lossy WebP', 'image/webp', REAL_IMAGES.webpLossy],
    ['lossless WebP', 'image/webp', REAL_IMAGES.webpLossless],
    ['extended WebP', 'image/webp', REAL_IMAGES.webpExtended],
  ] as const)('should read a %s that a browser wrote', (_what, mediaType, bytes) => {
    expect(imageSize(bytes, mediaType)).toEqual({ width: 7, height: 5 });
  });

  it('should read a GIF', () => {
    expect(imageSize(TINY_GIF, 'image/gif')).toEqual({ width: 1, height: 1 });
  });

  it('should give no size to what is no image', () => {
    expect(imageSize(SMALL_PDF, 'application/pdf')).toBeUndefined();
    expect(imageSize(REAL_IMAGES.png, 'text/plain')).toBeUndefined();
  });

  it('should read what a header claims, however large', () => {
    expect(imageSize(pngClaiming(0xffff_ffff, 100_000), 'image/png')).toEqual({
      width: 0xffff_ffff,
      height: 100_000,
    });
  });

  it('should read every size that JPEG and GIF can state', () => {
    fc.assert(
      fc.property(sizes, sizes, (width, height) => {
        const jpeg = joined(JPEG_START, jpegFrame(width, height));
        expect(imageSize(jpeg, 'image/jpeg')).toEqual({ width, height });
        const gif = gifWith([width, height], [0, 0, 1, 1]);
        expect(imageSize(gif, 'image/gif')).toEqual({ width, height });
      }),
    );
  });

  it.each(IMAGE_SAMPLES)(
    'should give either the true size or none for each cut of a %s',
    (mediaType, bytes) => {
      const whole = imageSize(bytes, mediaType);
      expect(imageSize(bytes.subarray(0, 12), mediaType)).toBeUndefined();
      for (let length = 0; length < bytes.length; length += 1) {
        const size = imageSize(bytes.subarray(0, length), mediaType);
        expect([whole, undefined]).toContainEqual(size);
      }
    },
  );

  it('should not trust a PNG header that is cut before its checksum', () => {
    expect(imageSize(pngClaiming(7, 5).subarray(0, 32), 'image/png')).toBeUndefined();
  });

  it('should not take the scaling bits of a lossy WebP for pixels', () => {
    const scaled = REAL_IMAGES.webpLossy.slice();
    scaled.set([7, 0x40, 5, 0x80], 26);
    expect(imageSize(scaled, 'image/webp')).toEqual({ width: 7, height: 5 });
  });

  it('should treat a size of zero as broken', () => {
    expect(imageSize(pngClaiming(0, 5), 'image/png')).toBeUndefined();
    expect(imageSize(joined(JPEG_START, jpegFrame(7, 0)), 'image/jpeg')).toBeUndefined();
    expect(imageSize(gifWith([0, 0], [0, 0, 0, 0]), 'image/gif')).toBeUndefined();
  });

  it('should not look for a PNG header anywhere but first', () => {
    const png = pngClaiming(7, 5);
    const shifted = joined(png.subarray(0, 8), [0, 0, 0, 0], ascii('CgBI'), png.subarray(8));
    expect(imageSize(shifted, 'image/png')).toBeUndefined();
  });

  it('should never throw, whatever the bytes', () => {
    const starts = IMAGE_SAMPLES.map(([, bytes]) => bytes);
    fc.assert(
      fc.property(
        fc.constantFrom(new Uint8Array(), ...starts),
        fc.nat({ max: 60 }),
        fc.uint8Array({ maxLength: 300 }),
        (start, kept, rest) => {
          const bytes = joined(start.subarray(0, kept), rest);
          for (const mediaType of EVIDENCE_MEDIA_TYPES) {
            const size = imageSize(bytes, mediaType);
            if (size !== undefined) expect(size.width * size.height).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  it('should respect a view into a larger buffer', () => {
    const padded = joined(new Uint8Array(11), REAL_IMAGES.png).subarray(11);
    expect(imageSize(padded, 'image/png')).toEqual({ width: 7, height: 5 });
  });
});

describe('imageSize of JPEG', () => {
  it('should not be fooled by the thumbnail inside the metadata', () => {
    const thumbnail = joined(JPEG_START, jpegFrame(1, 1));
    const photo = joined(JPEG_START, jpegSegment(0xe1, thumbnail), jpegFrame(4000, 3000));
    expect(imageSize(photo, 'image/jpeg')).toEqual({ width: 4000, height: 3000 });
  });

  it.each([0xc0, 0xc1, 0xc2, 0xc3, 0xc9, 0xcf])('should read frame header %i', (marker) => {
    const bytes = joined(JPEG_START, jpegFrame(40, 30, marker));
    expect(imageSize(bytes, 'image/jpeg')).toEqual({ width: 40, height: 30 });
  });

  it.each([0xc4, 0xc8, 0xcc])('should step over %i, which is no frame header', (marker) => {
    const bytes = joined(JPEG_START, jpegFrame(1, 1, marker), jpegFrame(40, 30));
    expect(imageSize(bytes, 'image/jpeg')).toEqual({ width: 40, height: 30 });
  });

  it('should skip fill bytes, stray bytes and lone markers as decoders do', () => {
    const noise = [0xff, 0xff, 0x01, 0x00, 0x12, 0xff, 0x00, 0xff, 0xd0];
    const bytes = joined(JPEG_START, noise, jpegFrame(40, 30));
    expect(imageSize(bytes, 'image/jpeg')).toEqual({ width: 40, height: 30 });
  });

  it.each([
    ['pixels begin without a frame header', jpegSegment(0xda, [0])],
    ['the image ends', [0xff, 0xd9]],
    ['a length is impossible', [0xff, 0xe0, 0, 1]],
  ])('should give no size when %s', (_what, middle) => {
    const bytes = joined(JPEG_START, middle, jpegFrame(40, 30));
    expect(imageSize(bytes, 'image/jpeg')).toBeUndefined();
  });
});

describe('imageSize of GIF', () => {
  it('should count a first frame that is larger than the screen', () => {
    const bytes = gifWith([1, 1], [10, 20, 60_000, 50_000]);
    expect(imageSize(bytes, 'image/gif')).toEqual({ width: 60_010, height: 50_020 });
  });

  it('should find the frame behind comments', () => {
    const comment = joined([0x21, 0xfe, 5], ascii('hello'), [2], ascii('hi'), [0]);
    const bytes = gifWith([3, 4], [0, 0, 3, 4], joined(comment, comment));
    expect(imageSize(bytes, 'image/gif')).toEqual({ width: 3, height: 4 });
  });

  it('should tell a script that starts like a GIF from a GIF (S8)', () => {
    const script = ascii('GIF89a=0;alert(document.domain)//<script>alert(1)</script>');
    expect(imageSize(script, 'image/gif')).toBeUndefined();
  });
});
