import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../../src/contract/index.js';
import { matchCallLog, type LogEntry } from '../../../src/domain/call-log/index.js';
import { money } from '../../support/builders.js';
import { callAt, partyNumber } from '../findings/call-at.js';

/** The log's own entry of a call, by default as the bill has it. */
function entryOf(
  call: Call,
  changes: Partial<LogEntry> & { laterSeconds?: number } = {},
): LogEntry {
  const { laterSeconds = 0, ...rest } = changes;
  const { otherParty, direction, durationSeconds, start } = call;
  const startMs = Date.parse(start) + laterSeconds * 1_000;
  return {
    otherParty,
    direction,
    durationSeconds,
    start: new Date(startMs).toISOString(),
    ...rest,
  };
}

const first = callAt('10T09:00:00', { otherParty: partyNumber('+12025550101') });
const call = callAt('14T09:12:30');
const last = callAt('20T09:00:00', { otherParty: partyNumber('+12025550102') });
const bill = [first, call, last];

/** A log that covers the month, with this in place of the call. */
const match = (...entries: readonly LogEntry[]) =>
  matchCallLog(bill, [entryOf(first), ...entries, entryOf(last)]);

describe('matchCallLog', () => {
  it('matches calls that bill and log tell alike', () => {
    const log = bill.map((one) => entryOf(one));
    expect(matchCallLog(bill, log)).toEqual({
      covers: { from: log[0]?.start, to: log[2]?.start },
      shiftMinutes: 0,
      matched: bill.map((one, at) => ({ call: one, entry: log[at], longerSeconds: 0 })),
      longerOnBill: [],
      notInLog: [],
      notCompared: [],
    });
  });

  it.each([
    ['two minutes earlier', { laterSeconds: -120 }],
    ['two minutes later', { laterSeconds: 120 }],
    ['with the number in another form', { otherParty: partyNumber('0033 1 42 68 53 00') }],
    ['ten seconds shorter', { durationSeconds: 151 }],
    ['longer in the log', { durationSeconds: 900 }],
  ])('takes for the same a call %s', (_, changes) => {
    const { notInLog, longerOnBill, matched } = match(entryOf(call, changes));
    expect([notInLog, longerOnBill]).toEqual([[], []]);
    expect(matched).toHaveLength(3);
  });

  it.each([
    ['that is not there', []],
    ['at another time', [entryOf(call, { laterSeconds: 121 })]],
    ['to another number', [entryOf(call, { otherParty: partyNumber('+33142685301') })]],
    ['in the other direction', [entryOf(call, { direction: 'in' })]],
    ['of a withheld number', [entryOf(call, { otherParty: { raw: '', kind: 'withheld' } })]],
  ] as const)('tells of a charged call %s', (_, entries) => {
    expect(match(...entries).notInLog).toEqual([call]);
  });

  it('tells how much longer a call is on the bill', () => {
    const entry = entryOf(call, { durationSeconds: 150 });
    expect(match(entry).longerOnBill).toEqual([{ call, entry, longerSeconds: 11 }]);
  });

  it('allows a minute where the bill shows whole minutes', () => {
    const inMinutes = bill.map((one) => ({ ...one, durationSeconds: 180 }));
    const log = (durationSeconds: number) =>
      inMinutes.map((one) => entryOf(one, { durationSeconds }));
    expect(matchCallLog(inMinutes, log(120)).longerOnBill).toEqual([]);
    expect(matchCallLog(inMinutes, log(119)).longerOnBill).toHaveLength(3);
  });

  it('gives an entry to one call only, so that a second charge shows', () => {
    const again = callAt('14T09:12:50');
    const log = bill.map((one) => entryOf(one));
    expect(matchCallLog([...bill, again], log).notInLog).toEqual([again]);
  });

  it('prefers the closest of several entries', () => {
    const later = entryOf(call, { laterSeconds: 60, durationSeconds: 20 });
    const same = entryOf(call, { laterSeconds: 3 });
    expect(match(later, same).matched.map(({ entry }) => entry)).toContain(same);
  });

  it('says nothing of what the log does not cover', () => {
    const outside = [callAt('09T09:00:00'), callAt('21T09:00:00')];
    const log = bill.map((one) => entryOf(one));
    const { notInLog, notCompared } = matchCallLog([...bill, ...outside], log);
    expect(notInLog).toEqual([]);
    expect(notCompared).toEqual(outside);
  });

  it.each([
    ['of a withheld number', { otherParty: { raw: '', kind: 'withheld' } }],
    ['of a masked number', { otherParty: partyNumber('+33 1 42 68 XX XX') }],
    ['of a number with its end in stars', { otherParty: partyNumber('0142****') }],
    ['that was forwarded', { type: 'forwarded' }],
    ['that came in, when the log has no such call', { direction: 'in' }],
  ] as const)('compares no call %s', (_, overrides) => {
    const other = callAt('15T09:00:00', overrides);
    const { notInLog, notCompared } = matchCallLog(
      [...bill, other],
      bill.map((one) => entryOf(one)),
    );
    expect(notInLog).toEqual([]);
    expect(notCompared).toEqual([other]);
  });

  it('compares service codes, which are no masked numbers', () => {
    const other = callAt('15T09:00:00', { otherParty: partyNumber('*86') });
    expect(
      matchCallLog(
        [...bill, other],
        bill.map((one) => entryOf(one)),
      ).notInLog,
    ).toEqual([other]);
  });

  it('asks nothing about calls without a charge', () => {
    const free = callAt('15T09:00:00', { charge: money('0.00') });
    const back = callAt('16T09:00:00', { charge: money('-1.20') });
    const { notInLog, notCompared } = matchCallLog(
      [...bill, free, back],
      bill.map((one) => entryOf(one)),
    );
    expect([notInLog, notCompared]).toEqual([[], []]);
  });

  it('compares nothing with an empty log', () => {
    expect(matchCallLog(bill, [])).toMatchObject({
      covers: undefined,
      matched: [],
      notCompared: bill,
    });
  });

  it('finds out that the log was read in another zone', () => {
    const log = bill.map((one) => entryOf(one, { laterSeconds: -5.5 * 3_600 }));
    expect(matchCallLog(bill, log)).toMatchObject({
      shiftMinutes: 330,
      notInLog: [],
      notCompared: [],
    });
  });

  it('believes in no shift by one or two calls', () => {
    const log = [
      entryOf(first),
      entryOf(call, { laterSeconds: 3_600 }),
      entryOf(last, { laterSeconds: 3_600 }),
    ];
    const { shiftMinutes, notInLog } = matchCallLog(bill, log);
    expect(shiftMinutes).toBe(0);
    expect(notInLog).toEqual([call, last]);
  });

  it('finds exactly the calls that are missing, whatever clocks and forms do', () => {
    fc.assert(
      fc.property(anyMonth, ({ calls, missing, shift, jitter }) => {
        const log = calls
          .filter((_, at) => !missing.includes(at))
          .map((one, at) =>
            entryOf(one, {
              laterSeconds: shift * 900 + (jitter[at % jitter.length] ?? 0),
              otherParty: partyNumber(one.otherParty.raw.replace('+1', at % 2 === 0 ? '' : '001')),
            }),
          );
        const result = matchCallLog(calls, log);
        expect(result.notInLog).toEqual(calls.filter((_, at) => missing.includes(at)));
        expect(result.shiftMinutes + shift * 15).toBe(0);
        expect(result.longerOnBill).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

/** Calls of a month at least ten minutes apart, of which some in the middle are not in the log. */
const anyMonth = fc
  .record({
    gaps: fc.array(fc.integer({ min: 700, max: 40_000 }), { minLength: 12, maxLength: 40 }),
    numbers: fc.array(fc.integer({ min: 1_000, max: 9_999 }), { minLength: 3, maxLength: 8 }),
    missing: fc.uniqueArray(fc.integer({ min: 1, max: 10 }), { maxLength: 4 }),
    shift: fc.integer({ min: -48, max: 48 }),
    jitter: fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 9 }),
  })
  .map(({ gaps, numbers, ...rest }) => {
    let startMs = Date.parse('2026-07-01T00:00:05Z');
    const calls = gaps.map((gap, at) => {
      startMs += gap * 1_000;
      return callAt('01T00:00:00', {
        start: new Date(startMs).toISOString(),
        otherParty: partyNumber(`+1202555${numbers[at % numbers.length]}`),
        // No two alike, so that the shift has one answer.
        durationSeconds: 20 + at * 10 + (gap % 5),
      });
    });
    return { calls, ...rest };
  });
