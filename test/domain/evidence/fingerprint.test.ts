import { describe, expect, it, vi } from 'vitest';
import { fingerprintOf } from '../../../src/domain/evidence/fingerprint.js';

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
    const long = new Uint8Array(1024 * 1024 + 3);
    const first = await fingerprintOf(new Blob([long]));
    long[long.length - 1] = 1;
    const second = await fingerprintOf(new Blob([long]));
    expect(first).toMatch(/^fnv1a-[0-9a-f]{16}$/);
    expect(second).toMatch(/^fnv1a-[0-9a-f]{16}$/);
    expect(second).not.toBe(first);
  });
});
