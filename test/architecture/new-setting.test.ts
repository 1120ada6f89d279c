/** A row that is added to the table of settings is a setting everywhere. */
import { describe, expect, it, vi } from 'vitest';
import { readPlayground, writePlayground } from '../../demo/playground/address.js';
import { findProblems } from '../../demo/playground/problems.js';
import { DEFAULTS, FORMS } from '../../demo/playground/settings.js';
import { snippetOf } from '../../demo/playground/snippets/index.js';
import { RedressFlow } from '../../src/elements/flow/flow-element.js';
import { RedressProvider } from '../../src/elements/provider/provider-element.js';
import { PLACE_SETTINGS } from '../../src/embed/place-settings.js';
import { settingProblems } from '../../src/settings/setting-problems.js';
import type * as Table from '../../src/settings/settings.js';
import { WORDS } from '../support/playground-words.js';

vi.mock('../../src/settings/settings.js', async (original) => {
  const real = await original<typeof Table>();
  const { ADDRESS, oneOf } = await import('../../src/settings/kinds.js');
  const added = {
    holdTune: { attribute: 'hold-tune', isProperty: true, kind: oneOf('waltz', 'polka') },
    privacyUrl: { attribute: 'privacy-url', isProperty: true, kind: ADDRESS },
  };
  return {
    ...real,
    SETTINGS: { ...real.SETTINGS, ...added },
    SETTING_NAMES: [...real.SETTING_NAMES, ...Object.keys(added)],
    SETTING_PROPERTIES: [...real.SETTING_PROPERTIES, ...Object.keys(added)],
  };
});

const withWritten = (change: object) => ({
  ...DEFAULTS,
  written: { ...DEFAULTS.written, ...change },
});
const CHOSEN = withWritten({ 'hold-tune': 'polka', 'privacy-url': '/privacy' });

describe('a row of the table of settings', () => {
  it.each([RedressFlow, RedressProvider])('is a property and an attribute of %o', (element) => {
    expect(element.elementProperties.get('holdTune')).toMatchObject({ attribute: 'hold-tune' });
  });

  it('is an attribute of a marked div', () => {
    expect(PLACE_SETTINGS).toEqual(expect.arrayContaining(['hold-tune', 'privacy-url']));
  });

  it('is explained in the console where its value is wrong (E12)', () => {
    const element = { localName: 'redress-flow', getAttribute: () => null };
    const settings = { holdTune: 'samba', privacyUrl: 'ftp://x' };
    expect(settingProblems(element, settings as object)).toEqual([
      expect.stringContaining('hold-tune="samba"> is not used. Allowed: waltz, polka.'),
      expect.stringContaining('privacy-url="ftp://x"> is not used. Allowed: an address'),
    ]);
  });

  it('is kept in the address of the playground, and judged there', () => {
    expect(readPlayground(writePlayground('', CHOSEN))).toEqual(CHOSEN);
    expect(readPlayground('set-hold-tune=samba')).toEqual(DEFAULTS);
    expect([...findProblems(withWritten({ 'privacy-url': 'ftp://x' }))]).toEqual([
      ['privacy-url', 'noLink'],
    ]);
  });

  it.each(FORMS)('is in the snippet of the form %s', (form) => {
    const codes = snippetOf({ ...CHOSEN, form }, WORDS).parts.map(({ code }) => code);
    expect(codes.join('\n')).toMatch(/hold-tune="polka"|holdTune: "polka"/);
  });
});
