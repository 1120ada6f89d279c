/** Instants as a spreadsheet sorts them: the day and the time of a time zone. */
import { dateOfEpochDay, DAY_MS } from '../calendar.js';
import { utcOffsetAt } from '../utc-offset.js';

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;

export function localDateAndTime(timeMs: number, timeZone: string): { date: string; time: string } {
  const offsetMinutes = Math.trunc(utcOffsetAt(timeMs, timeZone) / MINUTE_MS);
  const localMs = timeMs + offsetMinutes * MINUTE_MS;
  const day = Math.floor(localMs / DAY_MS);
  const clock = clockText(Math.floor((localMs - day * DAY_MS) / SECOND_MS));
  return { date: dateOfEpochDay(day), time: `${clock}${offsetText(offsetMinutes)}` };
}

function clockText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return [Math.floor(minutes / 60), minutes % 60, seconds % 60].map(twoDigits).join(':');
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
