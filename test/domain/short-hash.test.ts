import { describe, expect, it } from 'vitest';
import { shortHash } from '../../src/domain/index.js';

describe('shortHash', () => {
  it('is 16 hexadecimal digits, the same for the same text', () => {
    expect(shortHash('account-1\ncall-1')).toMatch(/^[0-9a-f]{16}$/);
    expect(shortHash('account-1\ncall-1')).toBe(shortHash('account-1\ncall-1'));
    expect(shortHash('')).not.toBe(shortHash('\0'));
  });

  it('tells 200,000 calls with similar ids apart (R1)', () => {
    const ids = Array.from({ length: 100_000 }, (_, index) => [`c-${index}`, `${index}-c`]).flat();
    const hashes = ids.map((id) => shortHash(`account-1\n${id}`));
    expect(new Set(hashes).size).toBe(ids.length);
    // Each half alone is a hash of 32 bits, which repeats some of so many.
    const halves = new Set(hashes.map((hash) => hash.slice(0, 8)));
    expect(halves.size).toBeGreaterThan(ids.length * 0.9999);
  });
});
