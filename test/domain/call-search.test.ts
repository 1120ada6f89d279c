import { describe, expect, it } from 'vitest';
import { buildCall } from '../support/builders.js';
import { find, withNumber } from './find-calls.js';

describe('runCallQuery', () => {
  describe('searching for a number', () => {
    const calls = [
      withNumber('french', { raw: '+33761003412', display: '07 61 00 34 12' }),
      withNumber('short', { raw: '611', kind: 'shortcode' }),
      withNumber('sip', { raw: 'sip:Anna42@office.example', kind: 'sip' }),
      withNumber('star', { raw: '*100#', kind: 'other' }),
      withNumber('withheld', { raw: '', kind: 'withheld' }),
    ];

    it.each([
      ['761 00', 'in groups'],
      ['(761) 003-412', 'with punctuation'],
      ['+33 7 61', 'from its start'],
      ['0761', 'as it is shown'],
      ['٧٦١٠٠', 'in Arabic-Indic digits (I5)'],
      ['۷۶۱ ۰۰', 'in Persian digits (I5)'],
      ['\u202a+33 761\u00a0003\u202c', 'as copied from another page'],
    ])('should find it by %j, %s', (text) => {
      expect(find(calls, { text })).toEqual(['french']);
    });

    it('should not find digits that stand apart', () => {
      expect(find(calls, { text: '761 12' })).toEqual([]);
    });

    it('should not find digits across the two forms of a number', () => {
      // "…3412" ends the one form, and "0761…" begins the other.
      expect(find(calls, { text: '34120761' })).toEqual([]);
    });

    it('should find names and codes by their text', () => {
      expect(find(calls, { text: 'ANNA' })).toEqual(['sip']);
      expect(find(calls, { text: 'anna42@' })).toEqual(['sip']);
      expect(find(calls, { text: '*100' })).toEqual(['star']);
    });

    it('should wait for more when only punctuation is typed', () => {
      expect(find(calls, { text: '+' })).toHaveLength(calls.length);
      expect(find(calls, { text: '- (' })).toHaveLength(calls.length);
    });

    it('should find a number by the name under which it is shown', () => {
      const named = withNumber('named', { raw: '888', kind: 'shortcode', display: 'Messagerie' });
      expect(find([...calls, named], { text: 'messagerie' })).toEqual(['named']);
      expect(find([...calls, named], { text: '888' })).toEqual(['named']);
    });

    it('should find the digits within a name', () => {
      expect(find(calls, { text: '42' })).toEqual(['sip']);
    });
  });

  describe('searching for words', () => {
    const calls = [
      buildCall({ id: 'zurich', destination: 'Zürich, Schweiz', type: 'international' }),
      buildCall({ id: 'cairo', destination: 'القَاهِرة', type: 'premium' }),
      buildCall({ id: 'free', destination: undefined, type: 'toll-free' }),
      buildCall({ id: 'zone', destination: 'Zone ٣', type: 'other' }),
    ];

    it.each([
      ['zurich', 'zurich'],
      ['ZÜR', 'zurich'],
      ['schweiz zurich', 'zurich'],
      ['القاهرة', 'cairo'],
      ['surtaxe', 'cairo'],
      ['premium', 'cairo'],
      ['toll-free', 'free'],
      ['gratuit', 'free'],
      ['zone 3', 'zone'],
    ])('should find %j', (text, id) => {
      expect(find(calls, { text })).toEqual([id]);
    });

    it('should want all words', () => {
      expect(find(calls, { text: 'zurich premium' })).toEqual([]);
      expect(find(calls, { text: 'zurich 3314' })).toEqual(['zurich']);
    });

    it('should not find a word across two fields', () => {
      expect(find(calls, { text: 'schweizinternational' })).toEqual([]);
    });

    it('should take text for text, not for a pattern', () => {
      expect(find(calls, { text: '.*' })).toEqual([]);
      expect(find(calls, { text: '[' })).toEqual([]);
    });
  });
});
