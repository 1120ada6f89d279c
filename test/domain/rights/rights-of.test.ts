import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  checkRightsFile,
  rightsOf,
  type RightsCase,
  type RightsEntry,
} from '../../../src/domain/rights/index.js';

const source = { title: 'Law', checked: '2026-12-01' };
const term = { count: 8, unit: 'weeks', after: 'bill-received' } as const;

const CASE: RightsCase = {
  places: ['DE', 'EU'],
  timeZone: 'Europe/Berlin',
  now: '2026-08-10T12:00:00Z',
  billIssued: '2026-08-01',
};

const ask = (entries: readonly RightsEntry[], facts: Partial<RightsCase> = {}) =>
  rightsOf({ entries }, { ...CASE, ...facts });

describe('rightsOf', () => {
  const objection: RightsEntry = { id: 'a', place: 'DE', kind: 'dispute-by', term, source };

  it('tells the last day to dispute, from the day of issue when no other is known (F6)', () => {
    const [due] = ask([objection]).disputeBy;
    expect(due).toEqual({ day: '2026-09-26', isOver: false, entry: objection });
    expect(ask([objection], { billReceived: '2026-08-05' }).disputeBy[0]?.day).toBe('2026-09-30');
    expect(ask([objection], { billIssued: undefined }).disputeBy).toEqual([]);
  });

  it('says when the last day is over, in the time zone of the account', () => {
    const at = (now: string) => ask([objection], { now }).disputeBy[0]?.isOver;
    expect(at('2026-09-26T21:59:59Z')).toBe(false);
    expect(at('2026-09-26T22:00:00Z')).toBe(true);
  });

  it('tells when the provider must answer, from the day of the dispute in that zone (F6)', () => {
    const entry: RightsEntry = {
      id: 'b',
      place: 'DE',
      kind: 'answer-by',
      by: 'provider',
      term: { count: 10, unit: 'working-days', after: 'dispute-submitted' },
      source,
    };
    // Already Saturday, 8 August, in Berlin.
    const disputeSubmitted = '2026-08-07T23:30:00Z';
    expect(ask([entry], { disputeSubmitted }).answerBy).toEqual([
      { day: '2026-08-21', isOver: false, by: 'provider', entry },
    ]);
    expect(ask([entry]).answerBy).toEqual([]);
    const holidays = { DE: ['2026-08-17'] };
    const facts = { ...CASE, disputeSubmitted };
    expect(rightsOf({ entries: [entry], holidays }, facts).answerBy[0]?.day).toBe('2026-08-24');
  });

  it('tells which body comes next, and from when until when (F6)', () => {
    const after = 'dispute-submitted';
    const entry: RightsEntry = {
      id: 'c',
      place: 'DE',
      kind: 'next-body',
      body: 'Ombudsman',
      opens: { count: 6, unit: 'weeks', after },
      closes: { count: 1, unit: 'years', after },
      atDeadlock: true,
      source,
    };
    const disputeSubmitted = '2026-08-03T10:00:00Z';
    expect(ask([entry], { disputeSubmitted }).nextBodies).toEqual([
      { body: 'Ombudsman', opens: '2026-09-15', closes: '2027-08-03', atDeadlock: true, entry },
    ]);
    expect(ask([entry]).nextBodies).toMatchObject([{ opens: undefined, closes: undefined }]);
    expect(ask([entry], { disputeSubmitted, now: '2027-08-04T10:00:00Z' }).nextBodies).toEqual([]);
  });

  it('tells whether payment is suspended, or that no entry tells', () => {
    const entry: RightsEntry = {
      id: 'd',
      place: 'DE',
      kind: 'payment-suspended',
      suspended: false,
      source,
    };
    expect(ask([entry]).paymentSuspended).toEqual({ suspended: false, entry });
    expect(ask([]).paymentSuspended).toBeUndefined();
  });

  it('puts the earliest day first', () => {
    const later: RightsEntry = { ...objection, id: 'e', place: 'EU', term: { ...term, count: 9 } };
    expect(ask([later, objection]).disputeBy.map(({ entry: { id } }) => id)).toEqual(['a', 'e']);
  });

  it('leaves out other places', () => {
    expect(ask([objection], { places: ['FR', 'EU'] }).disputeBy).toEqual([]);
  });

  it.each([
    ['that has lapsed', { until: '2026-08-09' }],
    ['that is not in force yet', { from: '2026-08-11' }],
    ['that began after the term did', { from: '2026-08-02' }],
  ])('never applies an entry %s (F6)', (_, dates) => {
    expect(ask([{ ...objection, ...dates }]).disputeBy).toEqual([]);
    const body: RightsEntry = {
      id: 'f',
      place: 'DE',
      kind: 'next-body',
      body: 'Ombudsman',
      opens: { count: 6, unit: 'weeks', after: 'dispute-submitted' },
      source,
      ...dates,
    };
    const disputeSubmitted = '2026-08-01T10:00:00Z';
    expect(ask([body], { disputeSubmitted }).nextBodies).toEqual([]);
  });

  it.each([
    ['on its first day', { from: '2026-08-01' }],
    ['on its last day', { until: '2026-08-10' }],
  ])('applies an entry %s', (_, dates) => {
    expect(ask([{ ...objection, ...dates }]).disputeBy).toHaveLength(1);
  });
});

describe('docs/rights.example.json', () => {
  const text = readFileSync('docs/rights.example.json', 'utf8');
  const file = checkRightsFile(JSON.parse(text));
  const inPlace = (place: string, facts: Partial<RightsCase> = {}) =>
    rightsOf(file, {
      ...CASE,
      places: [place, 'EU'],
      now: '2026-12-01T12:00:00Z',
      billIssued: '2026-11-02',
      paid: '2026-11-20',
      disputeSubmitted: '2026-11-25T10:00:00Z',
      ...facts,
    });

  it('gives each entry a source and the day on which it was read (F6)', () => {
    expect(file.entries.length).toBeGreaterThan(12);
    for (const {
      source: { title, checked },
    } of file.entries) {
      expect(title).not.toBe('');
      expect(checked).toBe('2026-12-01');
    }
  });

  it('tells the days of several countries (F6)', () => {
    expect(inPlace('DE').disputeBy[0]?.day).toBe('2026-12-28');
    expect(inPlace('FR').disputeBy[0]?.day).toBe('2027-11-20');
    expect(inPlace('IT').answerBy[0]?.day).toBe('2027-01-09');
    expect(inPlace('AU').answerBy[0]?.day).toBe('2026-12-09');
    expect(inPlace('CA').nextBodies[0]?.opens).toBe('2026-12-26');
    expect(inPlace('US', { escalated: '2026-11-30T10:00:00Z' }).answerBy[0]?.day).toBe(
      '2026-12-30',
    );
  });

  it('knows the newer term of a rule that changed, and no longer the older one (F6)', () => {
    expect(inPlace('GB').nextBodies).toMatchObject([{ opens: '2027-01-07' }]);
    // Complained under the old rule, which has lapsed: nothing is told rather than something wrong.
    expect(inPlace('GB', { disputeSubmitted: '2026-04-01T10:00:00Z' }).nextBodies).toEqual([]);
  });

  it('never leads to the platform that was closed (F6)', () => {
    for (const place of ['DE', 'FR', 'IT']) {
      expect(inPlace(place).nextBodies.map(({ body }) => body)).not.toContain(
        'European ODR platform',
      );
    }
  });
});
