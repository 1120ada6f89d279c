/** Reminders as a calendar file by RFC 5545: whole days, each with an alarm on the day before. */
import type { CalendarDate, Instant } from '../../contract/time.js';
import { addDays } from '../calendar.js';

export interface Reminder {
  /** The same for the same reminder in every file, so that a calendar replaces the former one. */
  readonly id: string;
  readonly day: CalendarDate;
  readonly summary: string;
  readonly description?: string | undefined;
}

const LINE_OCTETS = 75;

/** @throws RangeError when a day or the instant is none */
export function calendarFile(reminders: readonly Reminder[], madeAt: Instant): string {
  const stamp = `${new Date(madeAt).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Redress//Reminders//EN',
    'CALSCALE:GREGORIAN',
    ...reminders.flatMap(({ id, day, summary, description }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(id)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(summary)}`,
      'TRIGGER:-P1D',
      'END:VALARM',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function compact(day: CalendarDate): string {
  return addDays(day, 0).replaceAll('-', '');
}

/** Control characters have no place in a text value (section 3.3.11). */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** A line of more than 75 octets goes on after a line break and a space, never within a character. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (octets + size > LINE_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += sign;
    octets += size;
  }
  return text;
}
