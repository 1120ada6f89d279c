/**
 * The order of phone numbers: by their digits from left to right, so that the numbers of one country
 * or area stand together. After them come, by their text, names such as SIP addresses and what has
 * more digits than a number can have; last comes what was withheld.
 */
import type { PartyNumber } from '../contract/party-number.js';
import { columnOf, compareText, missingLast, ranksOf } from './call-column.js';
import { digitsOf, foldText } from './search-text.js';

/** The longest number of the world's numbering plan; eleven to the fifteenth is exact. */
const MAX_DIGITS = 15;
const BASE = 11;
const AFTER_NUMBERS = BASE ** MAX_DIGITS;

/** For each number a whole number: the lower one comes first. */
export function numberSortKeys(numbers: readonly PartyNumber[]): Float64Array {
  const digitKeys = numbers.map(keyOfDigits);
  const names = numbers.map((number, at) =>
    digitKeys[at] === undefined ? nameOf(number) : undefined,
  );
  const nameRanks = ranksOf(
    columnOf(names, (name) => name),
    missingLast(compareText),
  );
  const keys = new Float64Array(numbers.length);
  for (let at = 0; at < keys.length; at += 1) {
    keys[at] = digitKeys[at] ?? AFTER_NUMBERS + (nameRanks[at] as number);
  }
  return keys;
}

function textOf({ raw, display }: PartyNumber): string {
  return raw === '' ? (display ?? '') : raw;
}

function nameOf(number: PartyNumber): string | undefined {
  const folded = foldText(textOf(number)).trim();
  return (isDialled(number) && digitsOf(folded)) || folded || undefined;
}

function isDialled({ kind }: PartyNumber): boolean {
  return kind !== 'sip' && kind !== 'other' && kind !== 'withheld';
}

/** Reads digits as those of a number of base eleven, in which the end comes before every digit. */
function keyOfDigits(number: PartyNumber): number | undefined {
  if (!isDialled(number)) return undefined;
  const text = foldText(textOf(number));
  let key = 0;
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) continue;
    key = key * BASE + digit + 1;
    digits += 1;
  }
  return digits === 0 || digits > MAX_DIGITS ? undefined : key * BASE ** (MAX_DIGITS - digits);
}
