import { describe, expect, it } from 'vitest';
import type { Call } from '../../src/contract/index.js';
import {
  CallIndex,
  CallList,
  EMPTY_QUERY,
  askingFor,
  groupOf,
  isFiltering,
  runCallQuery,
  type CallQuery,
  type SortColumn,
} from '../../src/domain/index.js';
import { buildCall, buildCalls, money } from '../support/builders.js';
import { find, withNumber } from './find-calls.js';

function sorted(calls: readonly Call[], column: SortColumn, descending = false): readonly string[] {
  return find(calls, { sort: { column, descending } });
}

describe('EMPTY_QUERY', () => {
  it('should give every call, newest first', () => {
    const calls = [
      buildCall({ id: 'old', start: '2026-07-01T10:00:00Z' }),
      buildCall({ id: 'newest', start: '2026-07-03T00:30:00+02:00' }),
      buildCall({ id: 'new', start: '2026-07-02T22:00:00Z' }),
    ];
    expect(find(calls, {})).toEqual(['newest', 'new', 'old']);
  });

  it('should keep the order of arrival among calls of the same second', () => {
    const calls = buildCalls(5);
    expect(find(calls, {})).toEqual(['call-1', 'call-2', 'call-3', 'call-4', 'call-5']);
  });
});

describe('isFiltering', () => {
  it('should be false for the empty query, for another order, and for blanks', () => {
    expect(isFiltering(EMPTY_QUERY)).toBe(false);
    const sort = { column: 'charge', descending: false } as const;
    expect(isFiltering({ ...EMPTY_QUERY, sort, text: '  ', from: '', minAmount: '' })).toBe(false);
  });

  it('is false for a group of calls, which is chosen beside search and filters', () => {
    for (const group of ['all', 'charged', 'eligible'] as const) {
      const query = { ...EMPTY_QUERY, ...askingFor(group) };
      expect(isFiltering(query)).toBe(false);
      expect(groupOf(query)).toBe(group);
    }
  });

  it.each<Partial<CallQuery>>([
    { text: 'a' },
    { direction: 'in' },
    { types: ['premium'] },
    { from: '2026-07-01' },
    { to: '2026-07-01' },
    { from: '', to: '2026-07-01' },
    { minAmount: '0' },
    { maxAmount: '1' },
  ])('should be true for %o', (change) => {
    expect(isFiltering({ ...EMPTY_QUERY, ...change })).toBe(true);
  });
});

describe('runCallQuery', () => {
  describe('filtering', () => {
    it('should count calendar days in the time zone of the account, both inclusive', () => {
      const calls = [
        buildCall({ id: 'june', start: '2026-06-30T21:59:59Z' }),
        buildCall({ id: 'first', start: '2026-06-30T22:00:00Z' }),
        buildCall({ id: 'last', start: '2026-07-02T21:59:59Z' }),
        buildCall({ id: 'after', start: '2026-07-02T22:00:00Z' }),
      ];
      expect(find(calls, { from: '2026-07-01', to: '2026-07-02' })).toEqual(['last', 'first']);
      expect(find(calls, { to: '2026-06-30' })).toEqual(['june']);
      expect(find(calls, { from: '2026-07-03' })).toEqual(['after']);
    });

    it('should compare amounts as amounts, both bounds inclusive', () => {
      const calls = ['0.0', '0.04', '0.0425', '0.05', '9', '10'].map((amount) =>
        buildCall({ id: amount, charge: money(amount) }),
      );
      expect(find(calls, { minAmount: '0.04', maxAmount: '0.05' })).toEqual([
        '0.04',
        '0.0425',
        '0.05',
      ]);
      expect(find(calls, { minAmount: '0.040000000001', maxAmount: '9.0' })).toEqual([
        '0.0425',
        '0.05',
        '9',
      ]);
      expect(find(calls, { chargedOnly: true, maxAmount: '0.04' })).toEqual(['0.04']);
    });

    it('should stay exact for amounts beyond floating point', () => {
      const calls = ['999999999999999.000000000001', '999999999999999'].map((amount) =>
        buildCall({ id: amount, charge: money(amount) }),
      );
      expect(find(calls, { minAmount: '999999999999999.000000000001' })).toEqual([calls[0]?.id]);
      expect(sorted(calls, 'charge')).toEqual([calls[1]?.id, calls[0]?.id]);
      expect(find(calls, { chargedOnly: true })).toHaveLength(2);
    });

    it('should refuse a day or an amount that is none', () => {
      expect(() => find([], { from: '2026-02-30' })).toThrow(RangeError);
      expect(() => find([], { minAmount: '1,5' })).toThrow(RangeError);
    });

    it('should take empty bounds for none', () => {
      const bounds = { from: '', to: '', minAmount: '', maxAmount: '' };
      expect(find(buildCalls(2), bounds)).toHaveLength(2);
    });
  });

  describe('sorting', () => {
    it('should put equal values in order of their start, also when descending', () => {
      const calls = [
        buildCall({ id: 'late', start: '2026-07-02T10:00:00Z', type: 'local' }),
        buildCall({ id: 'early', start: '2026-07-01T10:00:00Z', type: 'local' }),
        buildCall({ id: 'other', start: '2026-07-03T10:00:00Z', type: 'other' }),
      ];
      expect(sorted(calls, 'type')).toEqual(['early', 'late', 'other']);
      expect(sorted(calls, 'type', true)).toEqual(['other', 'early', 'late']);
    });

    it('should order texts by the alphabet of the language, missing ones last', () => {
      const places = ['Zagreb', undefined, 'Éire', 'Zone 10', 'Zone 9', 'Estonie'];
      const calls = places.map((destination) =>
        buildCall({ id: destination ?? 'missing', destination }),
      );
      expect(sorted(calls, 'destination')).toEqual([
        'Éire',
        'Estonie',
        'Zagreb',
        'Zone 9',
        'Zone 10',
        'missing',
      ]);
    });

    it('should order types by the label that is shown', () => {
      const calls = (['premium', 'toll-free', 'local'] as const).map((type) =>
        buildCall({ id: type, type }),
      );
      expect(sorted(calls, 'type')).toEqual(['toll-free', 'local', 'premium']);
    });

    it('should keep the numbers of one area together, then names, then withheld numbers', () => {
      const calls = [
        withNumber('withheld', { raw: '', kind: 'withheld' }),
        withNumber('sip', { raw: 'sip:0@office.example', kind: 'sip' }),
        withNumber('swiss', { raw: '+41225550100' }),
        withNumber('short', { raw: '33', kind: 'shortcode' }),
        withNumber('paris', { raw: '+33 1 42 68 53 00' }),
        withNumber('longest', { raw: '+331426853001234' }),
        withNumber('too-long', { raw: '+3314268530012345', kind: 'other' }),
      ];
      const byNumber = ['short', 'paris', 'longest', 'swiss', 'too-long', 'sip', 'withheld'];
      expect(sorted(calls, 'otherParty')).toEqual(byNumber);
      expect(sorted(calls, 'otherParty', true)).toEqual(byNumber.toReversed());
    });

    it('should never mix the amounts of two currencies', () => {
      const calls = [
        buildCall({ id: '5 USD', charge: money('5', 'USD') }),
        buildCall({ id: '9 EUR', charge: money('9', 'EUR') }),
        buildCall({ id: '1 USD', charge: money('1', 'USD') }),
      ];
      expect(sorted(calls, 'charge')).toEqual(['9 EUR', '1 USD', '5 USD']);
      expect(sorted(calls, 'charge', true)).toEqual(['5 USD', '1 USD', '9 EUR']);
    });

    it('should put eligible calls first', () => {
      const calls = [
        buildCall({ id: 'no', eligibility: { eligible: false, reason: 'not-eligible' } }),
        buildCall({ id: 'later', eligibility: { eligible: false, reason: 'not-billed-yet' } }),
        buildCall({ id: 'yes', eligibility: { eligible: true } }),
      ];
      expect(sorted(calls, 'eligibility')).toEqual(['yes', 'later', 'no']);
    });

    it('should sort points in time that lie far apart', () => {
      const calls = [
        '9999-12-31T23:59:59Z',
        '0001-01-01T00:00:00Z',
        '2026-07-01T00:00:00.001Z',
      ].map((start) => buildCall({ id: start, start }));
      expect(sorted(calls, 'start')).toEqual([calls[1]?.id, calls[2]?.id, calls[0]?.id]);
    });
  });

  it('should answer an empty list with an empty list', () => {
    expect(find([], { text: 'paris', chargedOnly: true })).toEqual([]);
  });
});

describe('CallIndex', () => {
  const eligibilityOf = () => ({ eligible: true }) as const;

  it('should refuse a call without a point in time (R11)', () => {
    const calls = [buildCall({ start: 'yesterday' })];
    expect(() => new CallIndex(new CallList(calls), { timeZone: 'UTC', eligibilityOf })).toThrow(
      RangeError,
    );
  });

  it('should refuse to compare a charge that is no amount (R11)', () => {
    const index = new CallIndex(new CallList([buildCall({ charge: money('NaN') })]), {
      timeZone: 'UTC',
      eligibilityOf,
    });
    expect(() => runCallQuery(index, { ...EMPTY_QUERY, chargedOnly: true })).toThrow(RangeError);
  });

  it('should ask for the eligibility of a call once, and only when it matters', () => {
    const asked: string[] = [];
    const index = new CallIndex(new CallList(buildCalls(3)), {
      timeZone: 'UTC',
      eligibilityOf: (call) => {
        asked.push(call.id);
        return { eligible: true };
      },
    });
    runCallQuery(index, EMPTY_QUERY);
    expect(asked).toEqual([]);
    runCallQuery(index, { ...EMPTY_QUERY, eligibleOnly: true });
    runCallQuery(index, { ...EMPTY_QUERY, sort: { column: 'eligibility', descending: true } });
    expect(asked).toEqual(['call-1', 'call-2', 'call-3']);
  });
});
