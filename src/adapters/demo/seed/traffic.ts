/**
 * The calls of one line in one billing cycle, in order of time and never overlapping. Only the
 * seed and the number of the cycle decide what happens; the window decides on which days.
 */
import type { CallDirection, CallType } from '../../../contract/call.js';
import type { PartyNumber } from '../../../contract/party-number.js';
import type { CalendarDate } from '../../../contract/time.js';
import { epochDayOf } from '../../../domain/calendar.js';
import { CHARITY_DONATION, DIRECTORY_ENQUIRIES } from '../tariff/demo-tariffs.js';
import { timeOnDayMs } from '../../../domain/local-time.js';
import type { LineSeed, Neighbourhood, TrafficKind } from './account-seed.js';
import { makeContacts, pickContact, type Contacts } from './contacts.js';
import { createRandom, seedOf, type Random } from './random.js';

/** One call before it has a price. */
export interface SeededCall {
  readonly startMs: number;
  readonly durationSeconds: number;
  readonly direction: CallDirection;
  readonly otherParty: PartyNumber;
  readonly type: CallType;
  readonly destination?: string;
}

export interface TrafficInput {
  readonly seed: number;
  readonly line: LineSeed;
  readonly places: Neighbourhood;
  readonly timeZone: string;
  readonly cycle: {
    readonly index: number;
    readonly start: CalendarDate;
    readonly end: CalendarDate;
  };
}

/** Counted from 1970, since dates as text are slow to count with, and an account has thousands of calls. */
interface Days {
  readonly firstDay: number;
  readonly days: number;
}

type Party = Pick<SeededCall, 'direction' | 'otherParty' | 'type' | 'destination'>;

const MEAN_SECONDS: Readonly<Record<TrafficKind, number>> = {
  local: 150,
  national: 220,
  mobile: 190,
  international: 400,
  'toll-free': 280,
  premium: 200,
  voicemail: 40,
  forwarded: 170,
  incoming: 200,
  withheld: 60,
  enquiries: 80,
  charity: 25,
  sip: 260,
};

const LONGEST_SECONDS = 2 * 3600;
const PAUSE_MS = 4_000;

export function seededTraffic({ seed, line, places, timeZone, cycle }: TrafficInput): SeededCall[] {
  const contacts = contactsOf(seed, line, places);
  const random = createRandom(seedOf(seed, line.id, cycle.index));
  const spread = 0.85 + random.next() * 0.3;
  const count = Math.round(line.callsPerCycle * spread);
  const firstDay = epochDayOf(cycle.start);
  const days = { firstDay, days: epochDayOf(cycle.end) - firstDay };
  const calls = [...Array(count).keys()].map((): SeededCall => {
    const kind = random.weighted(line.mix);
    return {
      startMs: startTime(random, line.rhythm, days, timeZone),
      durationSeconds: duration(random, kind),
      ...partyOf(random, kind, contacts, places),
    };
  });
  return oneAfterTheOther(calls);
}

function contactsOf(seed: number, line: LineSeed, places: Neighbourhood): Contacts {
  const size = Math.max(8, Math.round(line.callsPerCycle / 6));
  return makeContacts(createRandom(seedOf(seed, line.id, 'contacts')), places, size);
}

function startTime(
  random: Random,
  rhythm: LineSeed['rhythm'],
  { firstDay, days }: Days,
  timeZone: string,
): number {
  let day = firstDay + random.whole(0, days - 1);
  if (rhythm === 'office' && isWeekend(day) && random.next() < 0.9) {
    day = firstDay + random.whole(0, days - 1);
  }
  const middle = rhythm === 'office' ? 13 : 15.5;
  const width = rhythm === 'office' ? 4.5 : 8;
  // The mean of three even chances is dense in the middle and never leaves the day.
  const bell = (random.next() + random.next() + random.next()) / 3;
  const hour = middle + (bell * 2 - 1) * width;
  return timeOnDayMs(day, Math.floor(hour * 3600), timeZone);
}

/** The first day of 1970 was a Thursday. */
const isWeekend = (epochDay: number): boolean => [2, 3].includes(epochDay % 7);

/** Some calls are not answered, and some end after a few seconds: those are worth a dispute. */
function duration(random: Random, kind: TrafficKind): number {
  const chance = random.next();
  if (chance < 0.03) return 0;
  if (chance < 0.13) return random.whole(1, 25);
  return Math.min(LONGEST_SECONDS, 6 + Math.round(random.exponential(MEAN_SECONDS[kind])));
}

function partyOf(
  random: Random,
  kind: TrafficKind,
  contacts: Contacts,
  places: Neighbourhood,
): Party {
  const out = (type: CallType, otherParty: PartyNumber): Party => ({
    direction: 'out',
    type,
    otherParty,
  });
  switch (kind) {
    case 'local':
    case 'national':
    case 'mobile':
    case 'premium':
      return out(kind, pickContact(random, contacts[kind]));
    case 'toll-free':
      return out(kind, pickContact(random, contacts.tollFree));
    case 'international': {
      const { number, destination } = pickContact(random, contacts.foreign);
      return { ...out(kind, number), destination };
    }
    case 'voicemail':
      return out(kind, places.voicemail);
    case 'forwarded':
      return out(kind, pickContact(random, contacts.mobile));
    case 'incoming':
      return { ...out('other', pickContact(random, contacts.local)), direction: 'in' };
    case 'withheld':
      return { direction: 'in', type: 'other', otherParty: { raw: '', kind: 'withheld' } };
    case 'enquiries':
      return { ...out('other', places.enquiries), destination: DIRECTORY_ENQUIRIES };
    case 'charity':
      return { ...out('other', places.charity), destination: CHARITY_DONATION };
    case 'sip':
      return out('other', places.sip);
  }
}

function oneAfterTheOther(calls: readonly SeededCall[]): SeededCall[] {
  let free = Number.NEGATIVE_INFINITY;
  return [...calls]
    .sort((a, b) => a.startMs - b.startMs)
    .map((call) => {
      const startMs = Math.max(call.startMs, free);
      free = startMs + call.durationSeconds * 1_000 + PAUSE_MS;
      return { ...call, startMs };
    });
}
