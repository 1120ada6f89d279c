import { describe, expect, it } from 'vitest';
import { findProblems, usableSettings } from '../../demo/playground/problems.js';
import { DEFAULTS, type PlaygroundSettings } from '../../demo/playground/settings.js';
import { writePlayground } from '../../demo/playground/address.js';
import { demoTextOf } from '../../demo/text/index.js';

/** What a browser would say of these. */
const isKnownColour = (value: string) => /^(#[0-9a-f]{6}|tomato|oklch\(.*\))$/.test(value);

const written = (change: Partial<PlaygroundSettings['written']>): PlaygroundSettings => ({
  ...DEFAULTS,
  written: { ...DEFAULTS.written, ...change },
});
const tokens = (change: PlaygroundSettings['tokens']) => ({ ...DEFAULTS, tokens: change });
const problemsOf = (settings: PlaygroundSettings) =>
  Object.fromEntries(findProblems(settings, isKnownColour));

describe('findProblems', () => {
  it('should find nothing wrong with the defaults', () => {
    expect(problemsOf(DEFAULTS)).toEqual({});
  });

  it.each<[string, PlaygroundSettings]>([
    ['an address', written({ adapter: 'rest', endpoint: 'https://billing.example/api' })],
    ['an address of this machine', written({ adapter: 'rest', endpoint: 'http://localhost:8080' })],
    ['no endpoint where none is used', written({ endpoint: 'ftp://billing.example' })],
    ['a language', written({ locale: 'fr-CA' })],
    ['links', written({ 'support-url': 'mailto:a@b.example', 'sign-in-url': '/login' })],
    ['colours', tokens({ accent: 'oklch(0.4 0.1 30)', 'text-dark': 'tomato' })],
    ['lengths', tokens({ space: '3px', radius: '.5em' })],
    ['panels from npm', { ...DEFAULTS, form: 'npm', shows: 'panels' }],
  ])('should accept %s (E12)', (_, settings) => {
    expect(problemsOf(settings)).toEqual({});
  });

  it.each<[string, PlaygroundSettings, Record<string, string>]>([
    ['no endpoint', written({ adapter: 'rest' }), { endpoint: 'noEndpoint' }],
    [
      'an endpoint with a password',
      written({ adapter: 'rest', endpoint: 'https://me:secret@billing.example' }),
      { endpoint: 'noEndpoint' },
    ],
    [
      'an endpoint with a query',
      written({ adapter: 'rest', endpoint: 'https://billing.example/?key=1' }),
      { endpoint: 'noEndpoint' },
    ],
    ['a language that is none', written({ locale: 'English, please' }), { locale: 'noLanguage' }],
    ['a script', written({ 'support-url': 'javascript:alert(1)' }), { 'support-url': 'noLink' }],
    ['another scheme', written({ 'sign-in-url': 'ftp://x' }), { 'sign-in-url': 'noLink' }],
    ['words', written({ 'support-phone': 'call us' }), { 'support-phone': 'noPhone' }],
    ['an unknown colour', tokens({ 'accent-dark': 'reddish' }), { 'accent-dark': 'noColour' }],
    ['two colours', tokens({ accent: 'light-dark(red, blue)' }), { accent: 'noColour' }],
    ['a length without its unit', tokens({ space: '4' }), { space: 'noLength' }],
    ['a negative length', tokens({ radius: '-4px' }), { radius: 'noLength' }],
    ['no panel', { ...DEFAULTS, form: 'npm', shows: 'panels', panels: [] }, { shows: 'noPanels' }],
    [
      'panels in another form',
      { ...DEFAULTS, form: 'tag', shows: 'panels' },
      { shows: 'panelsNeedNpm' },
    ],
  ])('should say what is wrong with %s (E12)', (_, settings, expected) => {
    expect(problemsOf(settings)).toEqual(expected);
    for (const language of ['en', 'fr']) {
      const { playground }: { readonly playground: object } = demoTextOf(language);
      for (const problem of Object.values(expected)) expect(playground).toHaveProperty(problem);
    }
  });

  it.each([
    '#b3005e; } body { display: none',
    'url(https://evil.example/x)',
    'red/**/',
    'rgb(1 2 3 /* x */)',
    'var(--brand)',
    'expression(alert(1))}',
    '</style><script>',
    'inherit',
  ])(
    'should take no colour that could do something else, whatever the browser says: %s',
    (value) => {
      const problems = findProblems(tokens({ accent: value }), () => true);
      expect(problems.get('accent')).toBe('noColour');
    },
  );
});

describe('usableSettings', () => {
  it('should leave out what is wrong, and nothing else', () => {
    const settings = {
      ...written({ adapter: 'rest', endpoint: '/x?y', 'support-phone': '112' }),
      shows: 'panels' as const,
      tokens: { accent: 'nothing', space: '3px' },
    };
    const usable = usableSettings(settings, findProblems(settings, isKnownColour));
    expect(usable).toEqual({
      ...settings,
      shows: 'flow',
      written: { ...settings.written, endpoint: '' },
      tokens: { space: '3px' },
    });
  });

  it('should keep a secret in an endpoint out of the address, also when none is used (S5)', () => {
    for (const adapter of ['rest', 'demo']) {
      const settings = written({ adapter, endpoint: 'https://me:canary@billing.example' });
      const usable = usableSettings(settings, findProblems(settings, isKnownColour));
      expect(writePlayground('', usable)).not.toContain('canary');
    }
  });
});
