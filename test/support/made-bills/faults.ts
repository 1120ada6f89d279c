/**
 * Faults of each kind, put into a bill that is right. Each is as in the field: some plain, some just
 * so much that a person would still call it wrong. It is rated by the price list of the bill, so that
 * only the one fault is to be found.
 */
import type { Call, Money } from '../../../src/contract/index.js';
import { FINDING_RULES, type FindingRule } from '../../../src/domain/findings/index.js';
import { BILL_DAYS, BILL_START_MS, ratedCall, type MadeBill, type MadeLine } from './bill.js';
import { contactAbroad, homeContact, premiumContact, type Contact } from './life.js';

export interface Fault {
  readonly rule: FindingRule;
  /** What is to be found: of two equal calls either one will do. */
  readonly callIds: readonly string[];
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

type Injector = (bill: MadeBill, line: MadeLine) => readonly Call[] | undefined;

/** Any time of the month, of day or of night, in the last three weeks. */
function timeIn({ dice }: MadeBill, fromHour = 0, hours = 24): number {
  const day = dice.between(8, BILL_DAYS - 2);
  const ofDay = (fromHour + dice.share() * hours) * HOUR_MS;
  return BILL_START_MS + day * DAY_MS + Math.round(ofDay / 1_000) * 1_000;
}

function chargedCallsOf({ calls }: MadeBill, { id }: MadeLine): readonly Call[] {
  return calls.filter(
    ({ lineId, direction, charge, durationSeconds }) =>
      lineId === id && direction === 'out' && Number(charge.amount) > 0 && durationSeconds > 0,
  );
}

function add(bill: MadeBill, calls: readonly Call[]): readonly Call[] {
  bill.calls.push(...calls);
  return calls;
}

let serial = 0;

function copyOf(call: Call, changes: Partial<Call>): Call {
  serial += 1;
  return { ...call, id: `fault-${serial}`, ...changes };
}

function movedBy({ start }: Call, ms: number): string {
  const offset = start.slice(19);
  return `${new Date(Date.parse(`${start.slice(0, 19)}Z`) + ms).toISOString().slice(0, 19)}${offset}`;
}

function replace(bill: MadeBill, old: Call, changes: Partial<Call>): readonly Call[] {
  const changed = copyOf(old, changes);
  bill.calls = bill.calls.map((call) => (call === old ? changed : call));
  return [changed];
}

function more({ amount, currency }: Money, byShare: number, least: number): Money {
  const digits = amount.split('.')[1]?.length ?? 0;
  const added = Math.max(least, Number(amount) * byShare);
  return { amount: (Number(amount) + added).toFixed(digits), currency };
}

/** A charge as for a short call, where the price list makes none. */
function someCharge({ dice }: MadeBill, { rater }: MadeLine): Money {
  return rater.money(dice.between(5, 400) * 100);
}

function costly(bill: MadeBill): Contact {
  const { dice } = bill;
  const satellite = { number: `+8816${dice.digits(8)}`, type: 'other', isSatellite: true } as const;
  return dice.pick([premiumContact(dice), contactAbroad(dice), satellite]);
}

function spell(
  bill: MadeBill,
  line: MadeLine,
  contact: Contact,
  { startMs, count, seconds }: { startMs: number; count: number; seconds: () => number },
): readonly Call[] {
  const calls: Call[] = [];
  let nextMs = startMs;
  for (let at = 0; at < count; at += 1) {
    const call = ratedCall(bill, line, {
      contact,
      startMs: nextMs,
      seconds: seconds(),
      direction: 'out',
    });
    calls.push(call);
    nextMs += call.durationSeconds * 1_000 + bill.dice.between(2, 300) * 1_000;
  }
  return add(bill, calls);
}

const INJECTORS: Readonly<Record<FindingRule, Injector>> = {
  'same-call-twice': (bill, line) => {
    const { dice } = bill;
    const long = chargedCallsOf(bill, line).filter(({ durationSeconds }) => durationSeconds > 20);
    if (long.length === 0) return undefined;
    const call = dice.pick(long);
    const apart = dice.chance(0.5) ? 0 : dice.between(1, Math.min(55, call.durationSeconds - 2));
    return add(bill, [copyOf(call, { start: movedBy(call, apart * 1_000) })]);
  },
  'overlapping-calls': (bill, line) => {
    const { dice } = bill;
    if (line.person.kind === 'trunk') return undefined;
    const long = chargedCallsOf(bill, line).filter(({ durationSeconds }) => durationSeconds > 90);
    if (long.length === 0) return undefined;
    const call = dice.pick(long);
    const contact = homeContact(dice);
    const into = dice.between(10, Math.floor(call.durationSeconds / 2));
    const startMs = Date.parse(`${call.start.slice(0, 19)}Z`) + into * 1_000;
    const other = ratedCall(bill, line, {
      contact,
      startMs,
      seconds: dice.between(30, 900),
      direction: 'out',
    });
    if (Number(other.charge.amount) === 0) return undefined;
    add(bill, [other]);
    return [other, call];
  },
  'above-tariff': (bill, line) => {
    const { dice } = bill;
    const told = chargedCallsOf(bill, line).filter(
      ({ tariff, durationSeconds, billedSeconds }) =>
        tariff !== undefined && (durationSeconds > 60 || billedSeconds !== undefined),
    );
    if (told.length === 0) return undefined;
    const call = dice.pick(told);
    return replace(bill, call, { charge: more(call.charge, dice.pick([0.1, 0.5, 2]), 0.02) });
  },
  'included-but-charged': (bill, line) => {
    const included = bill.calls.filter((call) => call.lineId === line.id && call.includedInPlan);
    if (included.length === 0) return undefined;
    return replace(bill, bill.dice.pick(included), { charge: someCharge(bill, line) });
  },
  'unanswered-but-charged': (bill, line) => {
    const unanswered = bill.calls.filter(
      ({ lineId, direction, durationSeconds }) =>
        lineId === line.id && direction === 'out' && durationSeconds === 0,
    );
    if (unanswered.length === 0) return undefined;
    return replace(bill, bill.dice.pick(unanswered), { charge: someCharge(bill, line) });
  },
  'toll-free-but-charged': (bill, line) => {
    const { dice } = bill;
    const contact: Contact = { number: `+1888${dice.digits(7)}`, type: 'toll-free' };
    const made = {
      contact,
      startMs: timeIn(bill),
      seconds: dice.logNormal(200, 1),
      direction: 'out' as const,
    };
    return add(bill, [{ ...ratedCall(bill, line, made), charge: someCharge(bill, line) }]);
  },
  'voicemail-but-charged': (bill, line) => {
    const { dice } = bill;
    const own = { number: line.person.ownNumber, type: 'mobile' } as const;
    const contact: Contact = dice.chance(0.5) ? own : { number: '*86', type: 'voicemail' };
    const made = {
      contact,
      startMs: timeIn(bill),
      seconds: dice.logNormal(40, 1),
      direction: 'out' as const,
    };
    const { tariff: _, ...call } = ratedCall(bill, line, made);
    return add(bill, [{ ...call, charge: someCharge(bill, line), includedInPlan: false }]);
  },
  'many-calls-to-one-number': (bill, line) => {
    const { dice } = bill;
    const atNight = dice.chance(0.7);
    return spell(bill, line, costly(bill), {
      startMs: atNight ? timeIn(bill, 0.2, 4) : timeIn(bill, 9, 12),
      count: atNight ? dice.between(4, 25) : dice.between(6, 25),
      seconds: () => dice.between(20, 600),
    });
  },
  'many-short-calls': (bill, line) => {
    const { dice } = bill;
    const startMs = timeIn(bill);
    const count = dice.between(20, 60);
    const calls = Array.from({ length: count }, (_, at) =>
      ratedCall(bill, line, {
        contact: { ...homeContact(dice), type: dice.pick(['international', 'other']) },
        startMs: startMs + at * dice.between(40, 120) * 1_000,
        seconds: dice.between(1, 28),
        direction: 'out',
      }),
    );
    return add(bill, calls);
  },
  'call-back-after-missed-call': (bill, line) => {
    const { dice } = bill;
    const contact = contactAbroad(dice);
    const startMs = timeIn(bill);
    // Incoming numbers are often recorded in another form than those that were dialled.
    const number = dice.chance(0.3) ? contact.number.replace('+', '00') : contact.number;
    const missed = {
      contact: { ...contact, number },
      startMs,
      seconds: 0,
      direction: 'in' as const,
    };
    const later = dice.between(1, 600) * 60_000;
    const back = {
      contact,
      startMs: startMs + later,
      seconds: dice.between(20, 400),
      direction: 'out' as const,
    };
    add(bill, [ratedCall(bill, line, missed)]);
    return add(bill, [ratedCall(bill, line, back)]);
  },
  'first-costly-call': (bill, line) => {
    const { dice } = bill;
    const known = [...bill.calls, ...bill.earlier].filter(({ lineId }) => lineId === line.id);
    const contact = costly(bill);
    const isNew = known.every(({ type }) => type !== contact.type || contact.isSatellite);
    if (!isNew) return undefined;
    const made = {
      contact,
      startMs: timeIn(bill),
      seconds: dice.between(900, 3_000),
      direction: 'out' as const,
    };
    return add(bill, [ratedCall(bill, line, made)]);
  },
  'unusual-duration': (bill, line) => {
    const { dice } = bill;
    const seconds = Math.round((3 + 9 * dice.share()) * 3_600) + 7;
    const made = {
      contact: homeContact(dice),
      startMs: timeIn(bill),
      seconds,
      direction: 'out' as const,
    };
    const call = ratedCall(bill, line, made);
    return Number(call.charge.amount) === 0 ? undefined : add(bill, [call]);
  },
  'cut-at-limit': (bill, line) => {
    const { dice } = bill;
    const seconds = dice.pick([14_400, 21_600]) + dice.between(-1, 1);
    const contact = dice.chance(0.5) ? homeContact(dice) : contactAbroad(dice);
    const call = ratedCall(bill, line, {
      contact,
      startMs: timeIn(bill),
      seconds,
      direction: 'out',
    });
    return Number(call.charge.amount) === 0 ? undefined : add(bill, [call]);
  },
  'outside-active-dates': (bill, line) => {
    const { dice } = bill;
    const last = dice.between(10, BILL_DAYS - 5);
    const activeUntil = new Date(BILL_START_MS + last * DAY_MS).toISOString().slice(0, 10);
    const startMs = BILL_START_MS + (last + 1) * DAY_MS + dice.between(0, 3 * 86_400) * 1_000;
    // The line is given up: nothing of it comes after that day but the fault.
    bill.calls = bill.calls.filter(
      (call) => call.lineId !== line.id || call.start.slice(0, 10) <= activeUntil,
    );
    bill.lineFacts = bill.lineFacts.map((facts) =>
      facts.id === line.id ? { ...facts, activeUntil } : facts,
    );
    const contact: Contact = { ...homeContact(dice), type: 'other' };
    return add(bill, [
      ratedCall(bill, line, { contact, startMs, seconds: dice.between(30, 600), direction: 'out' }),
    ]);
  },
};

/**
 * At most one fault a line, so that none hides another. Not every fault fits every line: those that
 * do not are left out.
 */
export function putFaultsInto(
  bill: MadeBill,
  linesWithFaults: readonly MadeLine[],
): readonly Fault[] {
  return linesWithFaults.flatMap((line, at) => {
    const first = (at + bill.dice.between(0, FINDING_RULES.length - 1)) % FINDING_RULES.length;
    const rule = FINDING_RULES[first] as FindingRule;
    const calls = INJECTORS[rule](bill, line);
    return calls === undefined ? [] : [{ rule, callIds: calls.map(({ id }) => id) }];
  });
}
