/**
 * A hand-written twin of `callSchema` for the one answer that is large: a page may hold 100,000
 * calls, and the schema would take many times as long. A property test proves that both accept,
 * refuse and return the same; whoever changes one changes the other.
 */
import {
  CALL_DIRECTIONS,
  CALL_TYPES,
  callSchema,
  MAX_CALL_SECONDS,
  MAX_CALLS_PER_PAGE,
  tariffSchema,
  type Call,
  type Tariff,
} from './call.js';
import { eligibilitySchema, INELIGIBILITY_REASONS, type Eligibility } from './eligibility.js';
import { ownFields } from './own-fields.js';
import {
  CHARGE_PATTERN,
  CURRENCY_PATTERN,
  DECIMAL_PATTERN,
  moneySchema,
  type Money,
} from './money.js';
import { PARTY_NUMBER_KINDS, partyNumberSchema, type PartyNumber } from './party-number.js';
import { hasAtMost } from './text-length.js';
import { isCalendarDate, isInstant } from './time.js';

/** The rows were refused. */
export interface CallCheckFailure {
  /** Where the first wrong field is, such as `3.tariff.tax.amount`. Never its value. */
  readonly refusedAt: string;
}

/** Calls without unknown keys, absent fields set to `undefined`; or where the first refusal is. */
export function checkCalls(items: unknown): readonly Call[] | CallCheckFailure {
  if (!isCallList(items)) return { refusedAt: '' };
  return checkCallRange(items, 0, items.length);
}

/** Whether it is a list of acceptable length. Its rows are not looked at. */
export function isCallList(items: unknown): items is readonly unknown[] {
  return Array.isArray(items) && items.length <= MAX_CALLS_PER_PAGE;
}

/** The rows from `start` until before `end`, so that a long list can be checked bit by bit. */
export function checkCallRange(
  items: readonly unknown[],
  start: number,
  end: number,
): readonly Call[] | CallCheckFailure {
  const polluted = isObjectPrototypePolluted();
  const calls: Call[] = [];
  for (let index = start; index < Math.min(end, items.length); index += 1) {
    try {
      const item = polluted ? ownFields(callSchema, items[index], 'undefined') : items[index];
      calls.push(call(item, String(index)));
    } catch (thrown) {
      // Anything else comes out of a getter or a proxy: not plain data, so not what was promised.
      return { refusedAt: thrown instanceof RefusedField ? thrown.path : String(index) };
    }
  }
  return calls;
}

const FIELD_NAMES = [
  callSchema,
  partyNumberSchema,
  moneySchema,
  tariffSchema,
  ...eligibilitySchema.def.options,
].flatMap(({ shape }) => Object.keys(shape));

/** Asked once per range, as asking for every field of every row would double the time. */
function isObjectPrototypePolluted(): boolean {
  return FIELD_NAMES.some((name) => name in Object.prototype);
}

/** Thrown and caught inside this file only, so that a path is put together only when needed. */
class RefusedField {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }
}

type Fields = Record<string, unknown>;
type Check<T> = (value: unknown, field: string) => T;

/** A check of an object; what it refuses is reported below the object's own field. */
function objectCheck<T>(build: (fields: Fields) => T): Check<T> {
  return (value, field) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new RefusedField(field);
    }
    try {
      return build(value as Fields);
    } catch (thrown) {
      throw thrown instanceof RefusedField ? new RefusedField(`${field}.${thrown.path}`) : thrown;
    }
  };
}

function optional<T>(value: unknown, field: string, check: Check<T>): T | undefined {
  return value === undefined ? undefined : check(value, field);
}

function textCheck(shortest: number, longest: number): Check<string> {
  return (value, field) => {
    if (typeof value === 'string' && value.length >= shortest && hasAtMost(value, longest)) {
      return value;
    }
    throw new RefusedField(field);
  };
}

function formatCheck(isValid: (text: string) => boolean): Check<string> {
  return (value, field) => {
    if (typeof value === 'string' && isValid(value)) return value;
    throw new RefusedField(field);
  };
}

function wholeNumberCheck(least: number, most: number): Check<number> {
  return (value, field) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) {
      return value;
    }
    throw new RefusedField(field);
  };
}

function oneOfCheck<T>(values: readonly T[]): Check<T> {
  const allowed: ReadonlySet<unknown> = new Set(values);
  return (value, field) => {
    if (allowed.has(value)) return value as T;
    throw new RefusedField(field);
  };
}

const id = textCheck(1, 200);
const label = textCheck(0, 300);
const partyText = textCheck(0, 100);
const unsigned = formatCheck((text) => CHARGE_PATTERN.test(text));
const signed = formatCheck((text) => DECIMAL_PATTERN.test(text));
const currency = formatCheck((text) => CURRENCY_PATTERN.test(text));
const instant = formatCheck(isInstant);
const calendarDate = formatCheck(isCalendarDate);
const seconds = wholeNumberCheck(0, MAX_CALL_SECONDS);
const incrementSeconds = wholeNumberCheck(1, 86_400);
const minimumSeconds = wholeNumberCheck(0, 86_400);
const flag = oneOfCheck([true, false]);
const direction = oneOfCheck(CALL_DIRECTIONS);
const type = oneOfCheck(CALL_TYPES);
const numberKind = oneOfCheck(PARTY_NUMBER_KINDS);
const ineligibilityReason = oneOfCheck(INELIGIBILITY_REASONS);

const partyNumber = objectCheck((fields): PartyNumber => ({
  raw: partyText(fields['raw'], 'raw'),
  kind: numberKind(fields['kind'], 'kind'),
  display: optional(fields['display'], 'display', partyText),
}));

const moneyCheck = (amount: Check<string>): Check<Money> =>
  objectCheck((fields) => ({
    amount: amount(fields['amount'], 'amount'),
    currency: currency(fields['currency'], 'currency'),
  }));

const money = moneyCheck(signed);
const charge = moneyCheck(unsigned);

const tariff = objectCheck((fields): Tariff => ({
  name: optional(fields['name'], 'name', label),
  setupFee: optional(fields['setupFee'], 'setupFee', charge),
  ratePerMinute: optional(fields['ratePerMinute'], 'ratePerMinute', charge),
  incrementSeconds: optional(fields['incrementSeconds'], 'incrementSeconds', incrementSeconds),
  minimumSeconds: optional(fields['minimumSeconds'], 'minimumSeconds', minimumSeconds),
  includedSeconds: optional(fields['includedSeconds'], 'includedSeconds', seconds),
  tax: optional(fields['tax'], 'tax', charge),
}));

const eligibility = objectCheck((fields): Eligibility => {
  const eligible = flag(fields['eligible'], 'eligible');
  if (eligible) return { eligible, lastDay: optional(fields['lastDay'], 'lastDay', calendarDate) };
  return {
    eligible,
    reason: ineligibilityReason(fields['reason'], 'reason'),
    lastDay: optional(fields['lastDay'], 'lastDay', calendarDate),
  };
});

const call = objectCheck((fields): Call => ({
  id: id(fields['id'], 'id'),
  lineId: id(fields['lineId'], 'lineId'),
  cycleId: id(fields['cycleId'], 'cycleId'),
  start: instant(fields['start'], 'start'),
  durationSeconds: seconds(fields['durationSeconds'], 'durationSeconds'),
  billedSeconds: optional(fields['billedSeconds'], 'billedSeconds', seconds),
  direction: direction(fields['direction'], 'direction'),
  otherParty: partyNumber(fields['otherParty'], 'otherParty'),
  destination: optional(fields['destination'], 'destination', label),
  type: type(fields['type'], 'type'),
  charge: money(fields['charge'], 'charge'),
  chargeEstimated: optional(fields['chargeEstimated'], 'chargeEstimated', flag),
  tariff: optional(fields['tariff'], 'tariff', tariff),
  includedInPlan: flag(fields['includedInPlan'], 'includedInPlan'),
  eligibility: optional(fields['eligibility'], 'eligibility', eligibility),
  disputeId: optional(fields['disputeId'], 'disputeId', id),
}));
