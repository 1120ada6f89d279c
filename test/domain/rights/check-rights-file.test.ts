import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRightsFile, RightsFileError } from '../../../src/domain/rights/index.js';
import { hostileChange } from '../../support/arbitraries.js';

const entry = {
  id: 'de-objection',
  place: 'DE',
  kind: 'dispute-by',
  term: { count: 8, unit: 'weeks', after: 'bill-received' },
  source: { title: 'TKG, section 67', checked: '2026-12-01' },
} as const;

const refusal = (value: unknown): string => {
  try {
    checkRightsFile(value);
  } catch (error) {
    if (error instanceof RightsFileError) return error.message;
    throw error;
  }
  return 'accepted';
};

describe('checkRightsFile', () => {
  it('gives a good file back without what it does not know', () => {
    const file = checkRightsFile({
      entries: [{ ...entry, from: '2026-01-01', note: 'unknown' }],
      holidays: { DE: ['2026-12-25'] },
      restDays: { DE: [7] },
      comment: 'unknown',
    });
    expect(file.entries).toEqual([{ ...entry, from: '2026-01-01', until: undefined }]);
    expect(file.holidays?.['DE']).toEqual(['2026-12-25']);
    expect(file.restDays?.['DE']).toEqual([7]);
  });

  it.each([
    [{ kind: 'answer-by', by: 'provider' }],
    [
      {
        kind: 'next-body',
        body: 'Ombudsman',
        opens: entry.term,
        closes: entry.term,
        atDeadlock: true,
      },
    ],
    [{ kind: 'next-body', body: 'Ombudsman' }],
    [{ kind: 'payment-suspended', suspended: true }],
  ])('accepts %j', (fields) => {
    const file = checkRightsFile({ entries: [{ ...entry, ...fields }] });
    expect(file.entries[0]).toMatchObject(fields);
  });

  it('refuses an unknown unit with its place and what is allowed (F6)', () => {
    const term = { ...entry.term, unit: 'fortnights' };
    expect(refusal({ entries: [entry, { ...entry, id: 'b', term }] })).toBe(
      'Rights file, entries[1].term.unit: "fortnights" is not one of days, working-days, weeks, months, years',
    );
  });

  it.each([
    ['the file: must be an object', 'text'],
    ['entries: must be a list', {}],
    ['entries[0]: must be an object', { entries: [null] }],
    [
      'entries[0].id: must be a text of at most 300 characters',
      { entries: [{ ...entry, id: ' ' }] },
    ],
    ['entries[1].id: "de-objection" occurs twice', { entries: [entry, entry] }],
    [
      'entries[0].place: must be two capital letters',
      { entries: [{ ...entry, place: 'Germany' }] },
    ],
    ['entries[0].from: must be a day', { entries: [{ ...entry, from: '1.1.2026' }] }],
    ['entries[0].until: must be a day', { entries: [{ ...entry, until: '2026-02-30' }] }],
    [
      'entries[0].until: is before the first day',
      { entries: [{ ...entry, from: '2026-02-02', until: '2026-02-01' }] },
    ],
    ['entries[0].source: must be an object', { entries: [{ ...entry, source: undefined }] }],
    [
      'entries[0].source.title: must be a text',
      { entries: [{ ...entry, source: { checked: '2026-12-01' } }] },
    ],
    [
      'entries[0].source.checked: must be a day',
      { entries: [{ ...entry, source: { title: 'Law' } }] },
    ],
    ['entries[0].kind: "advice" is not one of', { entries: [{ ...entry, kind: 'advice' }] }],
    ['entries[0].kind: it is not one of', { entries: [{ ...entry, kind: 3 }] }],
    ['entries[0].term: must be an object', { entries: [{ ...entry, term: '8 weeks' }] }],
    [
      'entries[0].term.count: must be a whole number',
      { entries: [{ ...entry, term: { ...entry.term, count: 0 } }] },
    ],
    [
      'entries[0].term.count: must be a whole number',
      { entries: [{ ...entry, term: { ...entry.term, count: 1.5 } }] },
    ],
    [
      'entries[0].term.after: "birth" is not one of',
      { entries: [{ ...entry, term: { ...entry.term, after: 'birth' } }] },
    ],
    [
      'entries[0].by: it is not one of provider, body',
      { entries: [{ ...entry, kind: 'answer-by' }] },
    ],
    ['entries[0].body: must be a text', { entries: [{ ...entry, kind: 'next-body' }] }],
    [
      'entries[0].suspended: must be true or false',
      { entries: [{ ...entry, kind: 'payment-suspended' }] },
    ],
    ['holidays.DE[0]: must be a day', { entries: [], holidays: { DE: ['Christmas'] } }],
    ['holidays.Germany: must be two capital letters', { entries: [], holidays: { Germany: [] } }],
    ['restDays.DE[0]: must be the number of a weekday', { entries: [], restDays: { DE: [0] } }],
  ])('says: %s', (message, file) => {
    expect(refusal(file)).toContain(message);
  });

  it('reads nothing from a prototype (S3)', () => {
    const inherited: unknown = Object.create({ entries: [entry] });
    expect(refusal(inherited)).toContain('entries: must be a list');
  });

  it('accepts or refuses whatever a host supplies, and fails in no other way (F6)', () => {
    const file = {
      entries: [entry, { ...entry, id: 'b', until: '2026-12-31' }],
      restDays: { DE: [6, 7] },
    };
    fc.assert(
      fc.property(hostileChange(file), (value) => {
        expect(refusal(value)).toEqual(expect.any(String));
      }),
      { numRuns: 300 },
    );
  });
});
