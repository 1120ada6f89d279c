import { describe, expect, it } from 'vitest';
import { ADDRESS, anything, oneOf, PHONE } from '../../src/settings/kinds.js';

describe('ADDRESS', () => {
  it.each([
    'https://acme.example/help',
    'HTTP://acme.example',
    'mailto:help@acme.example',
    'tel:+18005550100',
    '/help',
    'help',
    'index.php/help',
    '?topic=bill',
    '#help',
    '/redirect?to=javascript:x',
  ])('takes %s', (value) => {
    expect(ADDRESS.isGood(value)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'ftp://acme.example',
    'www.acme.example',
    'acme.example/help',
    'help@acme.example',
  ])('refuses %s (S1, E12)', (value) => {
    expect(ADDRESS.isGood(value)).toBe(false);
  });
});

describe('PHONE', () => {
  it('takes what has a digit, as people write it', () => {
    expect(['1-800-555-0100', '112', '(020) 7946 0000'].every(PHONE.isGood)).toBe(true);
    expect(['call us', ''].some(PHONE.isGood)).toBe(false);
  });
});

describe('oneOf', () => {
  it('takes exactly its choices, and names them', () => {
    const kind = oneOf('light', 'dark');
    expect(kind).toMatchObject({ allowed: 'light, dark', choices: ['light', 'dark'] });
    expect(['light', 'dark'].every(kind.isGood)).toBe(true);
    expect(['', 'Light', 'lightdark', ' dark'].some(kind.isGood)).toBe(false);
  });
});

describe('anything', () => {
  it('leaves the judgement to others', () => {
    expect(anything<string>().isGood('ftp://billing')).toBe(true);
  });
});
