/** Charged calls of one line for tests of the rules: a test says when, and what is odd about it. */
import type { Call } from '../../../src/contract/index.js';
import type { Finding, FindingsContext } from '../../../src/domain/findings/index.js';
import { buildCall, money } from '../../support/builders.js';

export const CONTEXT: FindingsContext = { timeZone: 'America/New_York' };

let serial = 0;

/** `callAt('14T09:12:30')` is on 14 July 2026 in New York. */
export function callAt(dayAndTime: string, overrides: Partial<Call> = {}): Call {
  serial += 1;
  return buildCall({ id: `call-${serial}`, start: `2026-07-${dayAndTime}-04:00`, ...overrides });
}

export function partyNumber(raw: string): Call['otherParty'] {
  return { raw, kind: raw.startsWith('+') ? 'e164' : 'national' };
}

/** Ordinary charged local calls, one every six hours from 1 July on: what is usual on the line. */
export function ordinaryCalls(count: number, overrides: Partial<Call> = {}): readonly Call[] {
  return Array.from({ length: count }, (_, at) => {
    const startMs = Date.parse('2026-06-20T08:10:05-04:00') + at * 21_600_000;
    return callAt('01T00:00:00', {
      start: new Date(startMs).toISOString(),
      durationSeconds: 70 + (at % 7) * 13,
      otherParty: partyNumber(`+1202555${String(1_000 + (at % 9))}`),
      type: 'local',
      charge: money('0.10'),
      ...overrides,
    });
  });
}

export function idsOf({ calls }: Finding): readonly string[] {
  return calls.map(({ call }) => call.id);
}

export function amountsOf({ calls }: Finding): readonly string[] {
  return calls.map(({ amount }) => amount.amount);
}
