import { describe, expect, it } from 'vitest';
import { native } from '../src/native.js';

class Page {
  readonly #address = 'https://portal.example/';

  get baseURI(): string {
    return this.#address;
  }

  pathTo(name: string): string {
    return `${this.#address}${name}`;
  }
}

describe('native', () => {
  const page = Object.defineProperties(new Page(), {
    baseURI: { value: 'an image' },
    pathTo: { value: 'a form' },
  });

  it('reads a property that something of the page hides (S2)', () => {
    expect(page.baseURI).toBe('an image');
    expect(native(page, 'baseURI')).toBe('https://portal.example/');
  });

  it('gives a hidden method, bound to its object (S2)', () => {
    expect(native(page, 'pathTo')('help')).toBe('https://portal.example/help');
  });

  it('gives undefined for what the object lacks', () => {
    expect(native(page as Page & { missing?: string }, 'missing')).toBe(undefined);
  });
});
