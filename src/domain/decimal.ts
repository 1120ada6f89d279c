/**
 * Decimal text as scaled integers: `"4.25"` is 425 units at scale 2. Everything that reckons with
 * money goes through here, and nothing here ever makes a fraction of a `number`.
 */

export interface ScaledDecimal {
  /** The value without its point, signed. */
  readonly units: bigint;
  /** How many of the digits stand behind the point. */
  readonly scale: number;
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** A whole number of at most this many digits is exact as a `number`. */
export const EXACT_DIGITS = 15;

const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;

const powers: bigint[] = [1n];

export function powerOfTen(exponent: number): bigint {
  for (let next = powers.length; next <= exponent; next += 1) powers.push(10n ** BigInt(next));
  return powers[exponent] as bigint;
}

export function isDecimalText(text: string): boolean {
  return DECIMAL.test(text);
}

/** @throws RangeError when the text is not a decimal (R11) */
export function parseDecimal(text: string): ScaledDecimal {
  const exact = exactUnits(text);
  const units = exact === undefined ? BigInt(text.replace('.', '')) : BigInt(exact);
  return { units, scale: fractionDigitsOf(text) };
}

/** How many digits stand behind the point of a decimal. */
export function fractionDigitsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/**
 * The units as a `number`: always a whole one, and only when it has so few digits that it is exact;
 * `undefined` for a longer amount. For long lists, where a bigint per amount would cost too much.
 * @throws RangeError when the text is not a decimal (R11)
 */
export function exactUnits(text: string): number | undefined {
  if (!DECIMAL.test(text)) throw new RangeError('Not a decimal amount');
  if (text.length > EXACT_DIGITS) return undefined;
  let units = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== POINT && code !== MINUS) units = units * 10 + (code - ZERO);
  }
  return text.charCodeAt(0) === MINUS ? 0 - units : units;
}

/** The same value at a larger or equal scale. */
export function unitsAtScale(value: ScaledDecimal, scale: number): bigint {
  return value.scale === scale ? value.units : value.units * powerOfTen(scale - value.scale);
}

export function compareDecimals(a: ScaledDecimal, b: ScaledDecimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale);
  const left = unitsAtScale(a, scale);
  const right = unitsAtScale(b, scale);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Text with at least `minimumDigits` behind the point, and no more zeros at the end than that. */
export function formatDecimal(value: ScaledDecimal, minimumDigits: number): string {
  const scale = Math.max(value.scale, minimumDigits);
  const units = unitsAtScale(value, scale);
  const negative = units < 0n;
  const digits = String(negative ? -units : units).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  let fraction = digits.slice(digits.length - scale);
  while (fraction.length > minimumDigits && fraction.endsWith('0'))
    fraction = fraction.slice(0, -1);
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
