/**
 * What the people behind a line do with it, without any fault: whom they call, when, and for how
 * long. Shares and durations are those of 13,035 real records (Nodobo, University of Strathclyde):
 * a quarter of the calls unanswered, half of the answered ones under half a minute, redials within a
 * minute. Much of it looks like a fault and is none: two calls held at once, a spell of calls to a
 * relative abroad, votes by telephone, a night shift, a call back to a friend in another country.
 */
import type { CallDirection, CallType } from '../../../src/contract/index.js';
import type { Dice } from './dice.js';

export interface Contact {
  readonly number: string;
  readonly type: CallType;
  readonly destination?: string;
  readonly isSatellite?: boolean;
  /** Talks for long. */
  readonly isClose?: boolean;
}

/** A call as it was made, before anybody rated it. */
export interface MadeCall {
  readonly contact: Contact;
  readonly startMs: number;
  readonly seconds: number;
  readonly direction: CallDirection;
  /** Made while another call was on hold. */
  readonly onHold?: boolean;
}

export interface Person {
  readonly kind: 'family' | 'expatriate' | 'night-shift' | 'teenager' | 'trunk';
  readonly ownNumber: string;
  readonly contacts: readonly Contact[];
  readonly abroad: readonly Contact[];
  readonly services: readonly Contact[];
}

export const COUNTRIES = [
  ['33', 'France'],
  ['44', 'United Kingdom'],
  ['91', 'India'],
  ['52', 'Mexico'],
  ['234', 'Nigeria'],
  ['63', 'Philippines'],
  ['61', 'Australia'],
] as const;

const KINDS = ['family', 'family', 'expatriate', 'night-shift', 'teenager', 'trunk'] as const;

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

export function makePerson(dice: Dice): Person {
  const kind = dice.pick(KINDS);
  const contacts = Array.from({ length: dice.between(8, kind === 'trunk' ? 120 : 40) }, () =>
    homeContact(dice),
  );
  const abroad = Array.from({ length: kind === 'expatriate' ? dice.between(2, 6) : 0 }, () => ({
    ...contactAbroad(dice),
    isClose: dice.chance(0.6),
  }));
  return {
    kind,
    ownNumber: `+1202${dice.digits(7)}`,
    contacts,
    abroad,
    services: [
      { number: `+1800${dice.digits(7)}`, type: 'toll-free' },
      { number: '*86', type: 'voicemail' },
      { number: '411', type: 'other', destination: 'Directory enquiries' },
      ...(dice.chance(0.3) ? [premiumContact(dice)] : []),
    ],
  };
}

export function homeContact(dice: Dice): Contact {
  const type = dice.pick(['local', 'local', 'national', 'mobile', 'mobile', 'mobile'] as const);
  return {
    number: `+1${dice.between(201, 899)}${dice.digits(7)}`,
    type,
    isClose: dice.chance(0.15),
  };
}

export function contactAbroad(dice: Dice): Contact {
  const [code, destination] = dice.pick(COUNTRIES);
  return { number: `+${code}${dice.digits(9)}`, type: 'international', destination };
}

export function premiumContact(dice: Dice): Contact {
  return { number: `+1900${dice.digits(7)}`, type: 'premium', destination: 'Premium services' };
}

/** The calls of a line from `startMs` on, for as many days, about as many as are wanted. */
export function callsOf(
  person: Person,
  dice: Dice,
  { startMs, days, count }: { startMs: number; days: number; count: number },
): MadeCall[] {
  const made: MadeCall[] = [];
  while (made.length < count) {
    const start = startMs + dice.between(0, days - 1) * DAY_MS + hourOf(person, dice);
    made.push(...occasion(person, dice, Math.round(start / 1_000) * 1_000));
  }
  return withoutCollisions(person, made.slice(0, count));
}

function hourOf({ kind }: Person, dice: Dice): number {
  const hour =
    kind === 'night-shift' && dice.chance(0.7) ? 23 + 7 * dice.share() : 8 + 14 * dice.share();
  return hour * HOUR_MS;
}

function occasion(person: Person, dice: Dice, startMs: number): readonly MadeCall[] {
  const { abroad, services, contacts, kind } = person;
  if (abroad.length > 0 && dice.chance(0.1))
    return callsAbroad(dice.pickByRank(abroad), dice, startMs);
  if (dice.chance(0.06)) return serviceCalls(dice.pick(services), dice, startMs);
  const contact = dice.pickByRank(contacts);
  if (dice.chance(0.33)) return [incoming(contact, dice, startMs)];
  const calls = [outgoing(contact, dice, startMs)];
  // Nobody answers, or a voicemail does: many try again at once.
  while ((calls.at(-1)?.seconds ?? 0) < 9 && dice.chance(0.35) && calls.length < 5) {
    const last = calls.at(-1) as MadeCall;
    calls.push(
      outgoing(contact, dice, last.startMs + last.seconds * 1_000 + dice.between(9, 60) * 1_000),
    );
  }
  const first = calls[0] as MadeCall;
  if (kind !== 'trunk' && first.seconds > 120 && dice.chance(0.006)) {
    // A second call while the first one is on hold.
    const second = dice.pick(contacts);
    const startSecond = first.startMs + dice.between(20, 60) * 1_000;
    const seconds = dice.between(10, 60);
    calls.push({ contact: second, startMs: startSecond, seconds, direction: 'out', onHold: true });
  }
  return calls;
}

function callsAbroad(contact: Contact, dice: Dice, startMs: number): readonly MadeCall[] {
  if (dice.chance(0.2)) {
    const missed = { contact, startMs, seconds: 0, direction: 'in' as const };
    return [missed, outgoing(contact, dice, startMs + dice.between(2, 300) * 60_000)];
  }
  // A bad line: the call drops, and is made again.
  const calls: MadeCall[] = [];
  let nextMs = startMs;
  do {
    const call = outgoing(contact, dice, nextMs);
    calls.push(call);
    nextMs += call.seconds * 1_000 + dice.between(10, 90) * 1_000;
  } while (dice.chance(0.4) && calls.length < 12);
  return calls;
}

function serviceCalls(contact: Contact, dice: Dice, startMs: number): readonly MadeCall[] {
  const votes = contact.type === 'premium' && dice.chance(0.3) ? dice.between(2, 3) : 1;
  return Array.from({ length: votes }, (_, at) => ({
    contact,
    startMs: startMs + at * 120_000,
    seconds: dice.logNormal(contact.type === 'toll-free' ? 200 : 50, 0.7),
    direction: 'out' as const,
  }));
}

function incoming(contact: Contact, dice: Dice, startMs: number): MadeCall {
  const seconds = dice.chance(0.36) ? 0 : talk(contact, dice);
  return { contact, startMs, seconds, direction: 'in' };
}

function outgoing(contact: Contact, dice: Dice, startMs: number): MadeCall {
  return {
    contact,
    startMs,
    seconds: dice.chance(0.25) ? 0 : talk(contact, dice),
    direction: 'out',
  };
}

function talk({ isClose, type }: Contact, dice: Dice): number {
  if (dice.chance(0.15)) return dice.between(1, 8);
  const median = isClose ? 240 : type === 'international' ? 150 : 35;
  return Math.min(3 * 3_600, dice.logNormal(median, isClose ? 1 : 1.2));
}

/** A person has one telephone: a call begins when the one before has ended. A trunk carries many. */
function withoutCollisions({ kind }: Person, made: readonly MadeCall[]): MadeCall[] {
  const sorted = made.toSorted((a, b) => a.startMs - b.startMs);
  if (kind === 'trunk') return sorted;
  let freeMs = 0;
  return sorted.map((call) => {
    // Incoming calls and a second call on hold are taken while another one goes on.
    if (call.direction === 'in' || call.onHold) return call;
    const startMs = Math.max(call.startMs, freeMs);
    freeMs = startMs + call.seconds * 1_000 + 4_000;
    return { ...call, startMs };
  });
}
