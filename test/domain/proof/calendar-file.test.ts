import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/index.js';
import { calendarFile, type Reminder } from '../../../src/domain/proof/index.js';
import { arbitraryDay } from '../../support/arbitraries.js';

const MADE = '2026-12-01T10:00:00+01:00';

/** What another program reads in the file. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      id: event.uid,
      day: event.startDate.toString(),
      end: event.endDate.toString(),
      isDate: event.startDate.isDate,
      summary: event.summary,
      description: event.description,
      alarms: component
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
      stamp: String(component.getFirstPropertyValue('dtstamp')),
    };
  });
}

describe('calendarFile', () => {
  it('is read by another program, with an alarm on the day before', () => {
    const reminder = {
      id: 'RD-1001-answer@redress',
      day: '2026-12-31',
      summary: 'Dispute RD-1001: answer; "due", now\\later',
      description: 'First line\nsecond line',
    };
    expect(read(calendarFile([reminder], MADE))).toEqual([
      {
        ...reminder,
        end: '2027-01-01',
        isDate: true,
        alarms: ['-P1D'],
        stamp: '2026-12-01T09:00:00Z',
      },
    ]);
  });

  it('is a calendar without reminders too', () => {
    expect(read(calendarFile([], MADE))).toEqual([]);
  });

  const text = fc
    .string({ unit: 'grapheme', size: 'max', maxLength: 200 })
    .map((one) => one.trim() || 'x');
  const reminders: fc.Arbitrary<Reminder[]> = fc.uniqueArray(
    fc.record({ id: fc.uuid(), day: arbitraryDay, summary: text, description: text }),
    { selector: ({ id }) => id, maxLength: 4 },
  );

  it('keeps every text and day, in lines of at most 75 octets that end with CRLF', () => {
    fc.assert(
      fc.property(reminders, (all) => {
        const file = calendarFile(all, MADE);
        const lines = file.split('\r\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        expect(read(file)).toEqual(
          all.map(({ id, day, summary, description }) =>
            expect.objectContaining({ id, day, end: addDays(day, 1), summary, description }),
          ),
        );
      }),
    );
  });
});
