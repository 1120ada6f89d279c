/** Durations as files write them: `211`, `3.5` minutes, `0:03:31`, `1h 3min 31s`, `PT3M31S`. */
import { MAX_CALL_SECONDS } from '../../contract/call.js';
import { normaliseDigits } from '../../domain/digits.js';
import type { DurationUnit } from '../column-mapping.js';
import type { RejectionReason } from '../rejection.js';

const NUMBER = /^(\d{1,9})(?:[.,](\d{1,6})\d*)?$/;
const CLOCK = /^(?:(\d{1,4}):)?(\d{1,4}):(\d{2})(?:[.,]\d+)?$/;
const UNITS =
  /^(?:pt)?(?:(\d{1,4})\s*(?:h|hr|hrs|hours?|std|heures?|horas?)\.?\s*)?(?:(\d{1,5})\s*(?:m|min|mins|minutes?|minuten|minutos?|['′])\.?\s*)?(?:(\d{1,9})(?:[.,]\d+)?\s*(?:s|secs?|seconds?|sek|secondes?|sekunden|segundos?|["″])\.?)?$/i;

/** Whole seconds, a fraction rounded half up; or why it is none. */
export function parseDuration(text: string, unit: DurationUnit): number | RejectionReason {
  const trimmed = normaliseDigits(text.trim());
  const negative = /^[-\u2212]/.test(trimmed);
  const seconds = secondsIn(negative ? trimmed.slice(1).trim() : trimmed, unit);
  if (seconds === undefined) return 'bad-duration';
  if (negative && seconds > 0) return 'negative-duration';
  return seconds > MAX_CALL_SECONDS ? 'duration-too-long' : seconds;
}

function secondsIn(text: string, unit: DurationUnit): number | undefined {
  const number = NUMBER.exec(text);
  if (number !== null) {
    const millionths = Number(`${number[1]}${(number[2] ?? '').padEnd(6, '0')}`);
    return Math.round((millionths * (unit === 'minutes' ? 60 : 1)) / 1_000_000);
  }
  const clock = CLOCK.exec(text);
  if (clock !== null) {
    const [, hours = '0', minutes, seconds] = clock;
    if (Number(seconds) > 59 || (clock[1] !== undefined && Number(minutes) > 59)) return undefined;
    return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
  }
  const parts = UNITS.exec(text);
  if (parts === null || (parts[1] ?? parts[2] ?? parts[3]) === undefined) return undefined;
  return Number(parts[1] ?? 0) * 3_600 + Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0);
}
