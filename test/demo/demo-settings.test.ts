import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACCOUNTS,
  CONNECTIONS,
  DEFAULT_SETTINGS,
  LOCALES,
  NETWORKS,
  readSettings,
  THEMES,
  WIDTHS,
  writeSettings,
  type DemoSettings,
} from '../../demo/session/demo-settings.js';

const anySettings: fc.Arbitrary<DemoSettings> = fc.record({
  account: fc.constantFrom(...ACCOUNTS),
  session: fc.constantFrom('in', 'out'),
  locale: fc.constantFrom(...LOCALES),
  theme: fc.constantFrom(...THEMES),
  width: fc.constantFrom(...WIDTHS),
  network: fc.constantFrom(...NETWORKS),
  connection: fc.constantFrom(...CONNECTIONS),
  days: fc.integer({ min: 0, max: 3660 }),
  storage: fc.constantFrom('browser', 'memory'),
  controls: fc.constantFrom('open', 'closed'),
});

describe('readSettings', () => {
  it('should take the defaults when the address says nothing', () => {
    expect(readSettings('')).toEqual(DEFAULT_SETTINGS);
  });

  it('should read what a link says', () => {
    const link = '?account=business&locale=fr&theme=dark&width=320&days=14&network=slow';
    expect(readSettings(link)).toMatchObject({
      account: 'business',
      locale: 'fr',
      theme: 'dark',
      width: '320',
      days: 14,
      network: 'slow',
    });
  });

  it.each([
    '?account=nobody&locale=xx&theme=__proto__&width=1&network=',
    '?days=-3',
    '?days=1e9',
    '?days=99999',
  ])('should take the default for what it does not understand: %s', (link) => {
    expect(readSettings(link)).toEqual(DEFAULT_SETTINGS);
  });
});

describe('writeSettings', () => {
  it('should write what can be read again', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(readSettings(writeSettings('', settings))).toEqual(settings);
      }),
    );
  });

  it('should leave out what is the default', () => {
    expect(writeSettings('?theme=dark', DEFAULT_SETTINGS)).toBe('');
  });

  it('should keep parameters of others', () => {
    const settings = { ...DEFAULT_SETTINGS, locale: 'fr' } as const;
    expect(writeSettings('?campaign=x', settings)).toBe('?campaign=x&locale=fr');
  });
});
