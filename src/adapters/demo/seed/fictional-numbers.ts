/**
 * Phone numbers that belong to nobody: only ranges which the numbering authorities keep for
 * fiction. Where a country keeps none, digits are masked the way some bills mask them.
 */
import type { PartyNumber } from '../../../contract/party-number.js';
import type { Random } from './random.js';

export type NumberMaker = (random: Random) => PartyNumber;

export const WITHHELD: PartyNumber = { raw: '', kind: 'withheld' };

export function shortCode(code: string): PartyNumber {
  return { raw: code, kind: 'shortcode' };
}

export function sipAddress(address: string): PartyNumber {
  return { raw: `sip:${address}`, kind: 'sip', display: address };
}

/** `555-0100` to `555-0199` in an area of North America. */
export function northAmerican(area: string, last?: number): NumberMaker {
  return (random) => {
    const subscriber = `01${digits(last ?? random.whole(0, 99), 2)}`;
    return {
      raw: `+1${area}555${subscriber}`,
      kind: 'e164',
      display: `+1 ${area}-555-${subscriber}`,
    };
  };
}

/** A national number of France: `prefix` is one of the six ranges, such as `019900`. */
export function french(prefix: string): NumberMaker {
  return (random) => {
    const national = prefix + digits(random.whole(0, 9999), 4);
    return {
      raw: `+33${national.slice(1)}`,
      kind: 'e164',
      display: `+33 ${national.slice(1, 2)} ${inPairs(national.slice(2))}`,
    };
  };
}

/** The same as it is dialled and billed within France. */
export function frenchAsDialled(prefix: string): NumberMaker {
  return (random) => {
    const national = prefix + digits(random.whole(0, 9999), 4);
    return { raw: national, kind: 'national', display: inPairs(national) };
  };
}

/** `shape` is what follows the calling code, grouped for reading, with a `#` for every digit that is free. */
export function reserved(callingCode: string, shape: string): NumberMaker {
  const free = shape.replaceAll(/[^#]/g, '').length;
  return (random) => {
    const rest = [...digits(random.whole(0, 10 ** free - 1), free)];
    const display = `+${callingCode} ${shape.replaceAll('#', () => rest.shift() ?? '')}`;
    return { raw: display.replaceAll(' ', ''), kind: 'e164', display };
  };
}

/** `shape` with an `X` for every masked digit and a `#` for every digit that is shown. */
export function masked(shape: string): NumberMaker {
  return (random) => {
    const display = shape.replace(/#/g, () => String(random.whole(0, 9)));
    return { raw: display.replace(/ /g, ''), kind: 'other', display };
  };
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function inPairs(text: string): string {
  return text.replace(/(\d\d)(?=\d)/g, '$1 ');
}
