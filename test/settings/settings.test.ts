import { describe, expect, it } from 'vitest';
import {
  HOST_LINKS,
  pick,
  SETTING_NAMES,
  SETTING_PROPERTIES,
  SETTINGS,
} from '../../src/settings/settings.js';

const attributes = SETTING_NAMES.flatMap((name) => SETTINGS[name].attribute || []);

describe('SETTINGS', () => {
  it('has attributes that every sanitiser lets through after data- (E3, E4)', () => {
    for (const attribute of attributes) expect(attribute).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(new Set(attributes).size).toBe(attributes.length);
  });

  it('names an attribute as its property, with hyphens', () => {
    for (const name of SETTING_NAMES) {
      const { attribute } = SETTINGS[name];
      const hyphened = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      if (attribute) expect(attribute).toBe(hyphened);
    }
  });

  it('keeps tokens out of attributes (S5)', () => {
    expect(SETTINGS.getToken.attribute).toBe(false);
  });

  it('has all columns in each row, whatever a page adds to objects (S3)', () => {
    for (const name of SETTING_NAMES) {
      const row = SETTINGS[name];
      expect(Object.keys(row).toSorted()).toEqual(['attribute', 'isProperty', 'kind']);
      expect(Object.keys(row.kind)).toEqual(
        expect.arrayContaining(['allowed', 'isGood', 'isLink']),
      );
    }
  });
});

describe('SETTING_PROPERTIES', () => {
  it('are all but the theme, which style sheets read', () => {
    const properties: readonly string[] = SETTING_PROPERTIES;
    expect(SETTING_NAMES.filter((name) => !properties.includes(name))).toEqual(['theme']);
  });
});

describe('HOST_LINKS', () => {
  it('are the ways to a person and to sign in', () => {
    expect(HOST_LINKS).toEqual(['supportUrl', 'supportPhone', 'signInUrl', 'forgotPasswordUrl']);
  });
});

describe('pick', () => {
  it('copies these settings and nothing else', () => {
    const links = { supportUrl: '/help', supportPhone: undefined, signInUrl: '/login' };
    const host = { ...links, forgotPasswordUrl: undefined, id: 'x' };
    expect(pick(host, HOST_LINKS)).toStrictEqual({
      supportUrl: '/help',
      supportPhone: undefined,
      signInUrl: '/login',
      forgotPasswordUrl: undefined,
    });
  });
});
