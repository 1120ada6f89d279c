import { describe, expect, it } from 'vitest';
import { settingProblems } from '../../src/settings/setting-problems.js';
import type { Settings } from '../../src/settings/settings.js';

const element = (attributes: Readonly<Record<string, string>> = {}) => ({
  localName: 'redress-flow',
  getAttribute: (name: string) => attributes[name] ?? null,
});

/** What a page may set, with types or without. */
const properties = (set: Readonly<Record<string, unknown>>) => set as Partial<Settings>;

const GUIDE = 'See redress/docs/embedding.md#settings.';

describe('settingProblems', () => {
  it('says nothing of what is good, left out or removed', () => {
    const good = properties({ supportUrl: '/help', persist: 'session', signInUrl: null });
    expect(settingProblems(element({ theme: 'dark' }), good)).toEqual([]);
    expect(settingProblems(element(), {})).toEqual([]);
  });

  it('says element, attribute, value, what is allowed, and where to read on (E12)', () => {
    const wrong = properties({ persist: 'local', supportPhone: 'call us' });
    expect(settingProblems(element({ theme: 'blue' }), wrong)).toEqual([
      `<redress-flow support-phone="call us"> is not used. Allowed: a phone number. ${GUIDE}`,
      `<redress-flow persist="local"> is not used. Allowed: session. ${GUIDE}`,
      `<redress-flow theme="blue"> is not used. Allowed: light, dark. ${GUIDE}`,
    ]);
  });

  it('reads the properties, which scripts set without attributes (E12)', () => {
    const wrong = properties({ supportUrl: 'ftp://x' });
    expect(settingProblems(element({ 'support-url': '/help' }), wrong)).toEqual([
      `<redress-flow support-url="ftp://x"> is not used. Allowed: an address with http, https, mailto or tel, or a path on this site. ${GUIDE}`,
    ]);
  });

  it.each([
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'https://bank.example@evil.example/',
    '//user@evil.example/',
    String.raw`\\user@evil.example/`,
    'tel:*21*5550100#',
    'tel:%2a21%2a5550100%23',
  ])('refuses %j as an address, with a message (S1)', (supportUrl) => {
    expect(settingProblems(element(), properties({ supportUrl }))).toHaveLength(1);
  });

  it.each(['tel:+18005550100', 'mailto:help@example.com', '/help#top', 'help?a=b:c', '//host/x'])(
    'takes %j as an address',
    (supportUrl) => {
      expect(settingProblems(element(), properties({ supportUrl }))).toEqual([]);
    },
  );

  it('takes a phone number that is a number, and no other value for text (E12)', () => {
    expect(settingProblems(element(), properties({ supportPhone: 18005550100 }))).toEqual([]);
    expect(settingProblems(element(), properties({ persist: true }))).toHaveLength(1);
  });

  it('leaves adapters, endpoints and objects to whatever uses them', () => {
    const others = properties({ adapter: 'demmo', endpoint: 'ftp://x', messages: {} });
    expect(settingProblems(element(), others)).toEqual([]);
  });
});
