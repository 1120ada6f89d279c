import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlayground, writePlayground } from '../../demo/playground/address.js';
import { readPreview, writePreview } from '../../demo/playground/preview-address.js';
import { DEFAULTS } from '../../demo/playground/settings.js';
import { readSettings, writeSettings } from '../../demo/session/demo-settings.js';
import { anyPlayground } from '../support/any-playground.js';

describe('readPlayground', () => {
  it('should take the defaults when the address says nothing', () => {
    expect(readPlayground('')).toEqual(DEFAULTS);
  });

  it.each([
    'set-form=popup&set-shows=all&set-adapter=acme&set-theme=pink&set-persist=local',
    'form=tag&adapter=rest&theme=dark',
    'set-getToken=secret&set-token=secret&set-__proto__=x&set-constructor=x',
  ])('should take the default for what it does not understand: %s', (search) => {
    expect(readPlayground(search)).toEqual(DEFAULTS);
  });

  it('should leave out panels that are none, and put the others in order', () => {
    const search = 'set-panels=dispute-status+script+call-activity';
    expect(readPlayground(search).panels).toEqual(['call-activity', 'dispute-status']);
  });

  it('should put a text on one line, so that an attribute keeps it', () => {
    const { written } = readPlayground(`set-support-url=${encodeURIComponent(' /a\r\n\u0000b ')}`);
    expect(written['support-url']).toBe('/ab');
  });
});

describe('writePlayground', () => {
  it('should write what can be read again', () => {
    fc.assert(
      fc.property(anyPlayground, (settings) => {
        expect(readPlayground(writePlayground('', settings))).toEqual(settings);
      }),
    );
  });

  it('should leave out the defaults', () => {
    expect(writePlayground('', DEFAULTS)).toBe('');
    expect(writePlayground('?set-form=tag&set-accent=red', DEFAULTS)).toBe('');
  });

  it('should leave the other settings of the page alone, as they leave these', () => {
    const settings = { ...DEFAULTS, written: { ...DEFAULTS.written, theme: 'dark', locale: 'fr' } };
    const search = writePlayground('?theme=light&locale=en', settings);
    expect(readSettings(search)).toMatchObject({ theme: 'light', locale: 'en' });
    const after = writeSettings(search, { ...readSettings(search), theme: 'system' });
    expect(readPlayground(after)).toEqual(settings);
  });
});

describe('writePreview', () => {
  it('should tell the page in the frame everything', () => {
    fc.assert(
      fc.property(
        anyPlayground,
        fc.constantFrom('en', 'fr'),
        fc.constantFrom('system' as const, 'light' as const, 'dark' as const),
        fc.string({ unit: 'grapheme' }),
        (settings, language, theme, fallback) => {
          const preview = { settings, language, theme, fallback };
          expect(readPreview(`#${writePreview(preview)}`)).toEqual(preview);
        },
      ),
    );
  });
});
