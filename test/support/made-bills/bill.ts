/**
 * Bills as they are made up by the thousand: some lines of different people, a month of calls, rated
 * right, and a month before it. What is odd about them is odd in real bills too.
 */
import type { Call } from '../../../src/contract/index.js';
import type { FindingsContext, LineFacts } from '../../../src/domain/findings/index.js';
import { Dice } from './dice.js';
import { callsOf, makePerson, type Contact, type MadeCall, type Person } from './life.js';
import { makePriceList, Rater } from './price-list.js';

export interface MadeLine {
  readonly id: string;
  readonly person: Person;
  readonly rater: Rater;
}

export interface MadeBill {
  readonly dice: Dice;
  readonly lines: readonly MadeLine[];
  readonly timeZone: string;
  /** Of the cycle that is looked at. */
  calls: Call[];
  earlier: Call[];
  lineFacts: LineFacts[];
}

export const BILL_START_MS = Date.parse('2026-07-01T00:00:00Z');
export const BILL_DAYS = 30;
const DAY_MS = 86_400_000;

export interface BillWishes {
  readonly seed: number;
  readonly lines: number;
  readonly callsPerLine: number;
}

export function makeCleanBill({ seed, lines: lineCount, callsPerLine }: BillWishes): MadeBill {
  const dice = new Dice(seed);
  const timeZone = dice.pick(['America/New_York', 'Europe/Paris', 'Asia/Kolkata']);
  const list = makePriceList(dice);
  const bill: MadeBill = { dice, timeZone, lines: [], calls: [], earlier: [], lineFacts: [] };
  const lines = Array.from({ length: lineCount }, (_, at): MadeLine => ({
    id: `line-${at + 1}`,
    person: makePerson(dice),
    rater: new Rater(list),
  }));
  for (const line of lines) {
    const number = { raw: line.person.ownNumber, kind: 'e164' } as const;
    bill.lineFacts.push({ id: line.id, number, activeFrom: '2024-02-01', activeUntil: undefined });
    const month = (startMs: number, count: number): MadeCall[] =>
      callsOf(line.person, dice, { startMs, days: BILL_DAYS, count });
    const before = new Rater(list);
    for (const made of month(BILL_START_MS - BILL_DAYS * DAY_MS, callsPerLine)) {
      bill.earlier.push(ratedCall(bill, { ...line, rater: before }, made));
    }
    for (const made of month(BILL_START_MS, callsPerLine)) addCall(bill, line, made);
  }
  return { ...bill, lines };
}

let serial = 0;

export function ratedCall(
  { timeZone }: MadeBill,
  { id: lineId, rater }: MadeLine,
  { contact, startMs, seconds, direction }: MadeCall,
): Call {
  serial += 1;
  const { type, destination, number, isSatellite } = contact;
  return {
    id: `call-${serial}`,
    lineId,
    cycleId: 'cycle-1',
    start: instantText(startMs, timeZone),
    durationSeconds: seconds,
    direction,
    otherParty: { raw: number, kind: number.startsWith('+') ? 'e164' : 'shortcode' },
    ...(destination !== undefined && { destination }),
    type,
    ...rater.rate({ type, direction, durationSeconds: seconds }, isSatellite),
  };
}

/** One call, or what a network makes of it: two parts of a long one, a leg that is forwarded. */
function addCall(bill: MadeBill, line: MadeLine, made: MadeCall): void {
  const { dice } = bill;
  if (made.seconds > 3_600 && dice.chance(0.3)) {
    const first = Math.floor(made.seconds / 2);
    bill.calls.push(ratedCall(bill, line, { ...made, seconds: first }));
    const startMs = made.startMs + first * 1_000;
    bill.calls.push(ratedCall(bill, line, { ...made, startMs, seconds: made.seconds - first }));
    return;
  }
  const call = ratedCall(bill, line, made);
  bill.calls.push(call);
  if (made.direction === 'in' && made.seconds > 0 && dice.chance(0.02)) {
    const contact: Contact = { number: `+1212${dice.digits(7)}`, type: 'forwarded' };
    bill.calls.push(ratedCall(bill, line, { ...made, contact, direction: 'out' }));
  }
  if (Number(call.charge.amount) > 0 && dice.chance(0.001)) reverse(bill, call);
}

/** The provider has found out by itself: the row again, and a row that takes one of them back. */
function reverse(bill: MadeBill, call: Call): void {
  const { amount, currency } = call.charge;
  serial += 2;
  bill.calls.push({ ...call, id: `call-${serial - 1}` });
  bill.calls.push({ ...call, id: `call-${serial}`, charge: { amount: `-${amount}`, currency } });
}

/** The offset of a zone in July 2026 and the month before, in which no clock changes. */
const OFFSETS: Readonly<Record<string, readonly [text: string, minutes: number]>> = {
  'America/New_York': ['-04:00', -240],
  'Europe/Paris': ['+02:00', 120],
  'Asia/Kolkata': ['+05:30', 330],
};

/** `startMs` is the local time, read as if it were UTC. */
function instantText(startMs: number, timeZone: string): string {
  const [offset] = OFFSETS[timeZone] ?? ['Z', 0];
  return `${new Date(startMs).toISOString().slice(0, 19)}${offset}`;
}

export function contextOf({ timeZone, earlier, lineFacts }: MadeBill): FindingsContext {
  return { timeZone, earlier, lines: lineFacts };
}
