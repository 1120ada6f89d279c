import { describe, expect, it, vi } from 'vitest';
import { fingerprintOf } from '../../../src/domain/evidence/fingerprint.js';

/** As the definition reads, with integers of any size. */
function plainFnv1a64(bytes: Uint8Array): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

describe('fingerprintOf', () => {
  it('should be the SHA-256 of the content in hex', async () => {
    expect(await fingerprintOf(new Blob(['abc']))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  // The values are those which the authors of FNV publish for 64 bits.
  it.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('should be FNV-1a of %j where the page is no secure context', async (text, expected) => {
    vi.stubGlobal('crypto', { getRandomValues: () => undefined });
    expect(await fingerprintOf(new Blob([text]))).toBe(`fnv1a-${expected}`);
  });

  it('should work without any crypto, and over more than one slice of the file', async () => {
    vi.stubGlobal('crypto', undefined);
    const long = Uint8Array.from({ length: 1024 * 1024 + 3 }, (_, index) => index % 251);
    expect(await fingerprintOf(new Blob([long]))).toBe(`fnv1a-${plainFnv1a64(long)}`);
  });
});
