/** Calls with a story, put among the ordinary ones of the newest bill so that there is one to tell. */
import { addDays } from '../../../domain/calendar.js';
import { localTimeMs } from '../../../domain/local-time.js';
import type { PartyNumber } from '../../../contract/party-number.js';
import type { SeededCall, TrafficInput } from './traffic.js';

/** The calls to add to those of a line in a cycle. */
export type Story = (input: TrafficInput) => readonly SeededCall[];

/** The cycle of the newest bill when the demonstration begins. */
const NEWEST_BILLED = 0;

export const NIGHT_LINE: PartyNumber = {
  raw: '+19005550147',
  kind: 'e164',
  display: '+1 900-555-0147',
};
const NIGHT_DURATIONS = [497, 811, 644, 902, 738, 566];

/** Six premium calls in a row after three o'clock at night, as a hijacked telephone makes them. */
export const premiumCallsAtNight: Story = ({ cycle, timeZone }) => {
  if (cycle.index !== NEWEST_BILLED) return [];
  let startMs = localTimeMs(addDays(cycle.end, -9), 3 * 3600 + 2 * 60 + 11, timeZone);
  return NIGHT_DURATIONS.map((durationSeconds) => {
    const call: SeededCall = {
      startMs,
      durationSeconds,
      direction: 'out',
      otherParty: NIGHT_LINE,
      type: 'premium',
    };
    startMs += (durationSeconds + 21) * 1_000;
    return call;
  });
};

export const CHARGED_TWICE: PartyNumber = {
  raw: '+18765550162',
  kind: 'e164',
  display: '+1 876-555-0162',
};

/** One call to Jamaica that stands on the bill two times. */
export const callChargedTwice: Story = ({ cycle, timeZone }) => {
  if (cycle.index !== NEWEST_BILLED) return [];
  const call: SeededCall = {
    startMs: localTimeMs(addDays(cycle.end, -14), 20 * 3600 + 17 * 60 + 42, timeZone),
    durationSeconds: 713,
    direction: 'out',
    otherParty: CHARGED_TWICE,
    type: 'international',
    destination: 'Jamaica',
  };
  return [call, { ...call }];
};
