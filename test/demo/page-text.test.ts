import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { counted } from '../../demo/text/counted.js';
import { demoTextOf, lookUp } from '../../demo/text/index.js';

const pages = globSync('demo/*.html').toSorted();

/** Keys with the English words that stand in the markup, with single spaces. */
function textsOf(markup: string): readonly { readonly key: string; readonly written: string }[] {
  const shown = markup.matchAll(/data-text="([^"]+)"[^>]*>([^<]*)</g);
  const labels = markup.matchAll(/aria-label="([^"]+)"\s+data-label="([^"]+)"/g);
  return [
    ...[...shown].map(([, key = '', written = '']) => ({ key, written })),
    ...[...labels].map(([, written = '', key = '']) => ({ key, written })),
  ].map(({ key, written }) => ({ key, written: written.trim().replaceAll(/\s+/g, ' ') }));
}

describe('the pages of the demonstration', () => {
  it('should be five', () => {
    expect(pages).toEqual([
      'demo/conformance.html',
      'demo/events.html',
      'demo/index.html',
      'demo/panels.html',
      'demo/playground.html',
    ]);
  });

  it.each(pages)('should have in %s the English texts of the catalogue (I1)', (page) => {
    const texts = textsOf(readFileSync(page, 'utf8'));
    expect(texts.length).toBeGreaterThan(8);
    const english = demoTextOf('en');
    expect(texts).toEqual(texts.map(({ key }) => ({ key, written: lookUp(english, key) })));
  });

  it.each(pages)('should let %s run only what is its own (E6)', (page) => {
    const markup = readFileSync(page, 'utf8');
    const [, policy = ''] = /Content-Security-Policy"\s+content="([^"]+)"/.exec(markup) ?? [];
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toContain('unsafe');
    // The pages with a service worker name a policy for its address.
    expect(policy).toMatch(
      /require-trusted-types-for 'script'; trusted-types lit-html( redress-demo)?$/,
    );
    expect(markup).not.toMatch(/<style|\sstyle="|\son[a-z]+="|<script(?![^>]*\ssrc=)/);
  });
});

describe('demoTextOf', () => {
  it('should give French in its own words, and English for a language without texts', () => {
    expect(demoTextOf('fr').page.title).toBe('Aide à la facturation');
    expect(demoTextOf('ar')).toBe(demoTextOf('en'));
  });
});

describe('lookUp', () => {
  it('should not find what is no text', () => {
    const text = demoTextOf('en');
    expect(lookUp(text, 'page.unheardOf')).toBeUndefined();
    expect(lookUp(text, 'page.constructor')).toBeUndefined();
    expect(lookUp(text, 'controls.clockAt')).toBeUndefined();
    expect(lookUp(text, '')).toBeUndefined();
  });
});

describe('counted', () => {
  it('should choose the form by the language: none is singular in French (I3)', () => {
    const forms = { one: 'one', other: 'other' };
    expect(counted('en', 0, forms)).toBe('other');
    expect(counted('fr', 0, forms)).toBe('one');
    expect(counted('fr', 2, forms)).toBe('other');
  });
});
