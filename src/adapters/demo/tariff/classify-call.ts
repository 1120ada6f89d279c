/**
 * Guesses what kind of call a record without a type is, by its numbers. It is only used to rate
 * records that carry no price, whose charge is marked as estimated.
 */
import type { CallType } from '../../../contract/call.js';
import type { PartyNumber } from '../../../contract/party-number.js';
import { countryOfDigits } from './calling-codes.js';

export interface CallClass {
  readonly type: CallType;
  readonly destination?: string;
}

/** Where the line itself is: `''` when its number does not tell. */
type CallingCode = string;

const TOLL_FREE = /^(0800|0808|080[1-5]|00800|1?8(00|33|44|55|66|77|88))\d{5,}$/;
const PREMIUM = /^(09\d\d|089\d|118\d|1?900)\d{4,}$/;
const MOBILE = /^0[67]\d{7,}$/;
/** How many leading digits two numbers of one place share. */
const AREA_DIGITS = 4;

export function classifyCall(line: string, otherParty: PartyNumber): CallClass {
  const { kind, raw } = otherParty;
  if (kind === 'shortcode' || kind === 'withheld' || kind === 'sip') return { type: 'other' };
  const home = callingCodeOf(line);
  const digits = raw.replace(/\D/g, '');
  const abroad = internationalDigits(raw, digits);
  if (abroad === undefined) return { type: domesticType(digits, nationalDigits(line, home)) };
  if (home !== '' && abroad.startsWith(home)) {
    const national = withTrunkPrefix(abroad.slice(home.length), home);
    return { type: domesticType(national, nationalDigits(line, home)) };
  }
  const destination = countryOfDigits(abroad);
  return destination === undefined
    ? { type: 'international' }
    : { type: 'international', destination };
}

function internationalDigits(raw: string, digits: string): string | undefined {
  if (raw.trim().startsWith('+')) return digits;
  if (/^00[1-9]\d{6,}$/.test(digits) && !TOLL_FREE.test(digits)) return digits.slice(2);
  if (/^011[1-9]\d{6,}$/.test(digits)) return digits.slice(3);
  return undefined;
}

function callingCodeOf(line: string): CallingCode {
  if (!line.trim().startsWith('+')) return '';
  const digits = line.replace(/\D/g, '');
  return ['1', '33', '44', '49'].find((code) => digits.startsWith(code)) ?? digits.slice(0, 2);
}

function nationalDigits(line: string, home: CallingCode): string {
  const digits = line.replace(/\D/g, '');
  return home === '' ? digits : withTrunkPrefix(digits.slice(home.length), home);
}

/** North America dials without a zero, nearly everybody else with one. */
function withTrunkPrefix(digits: string, home: CallingCode): string {
  return home === '1' ? digits : `0${digits}`;
}

function domesticType(digits: string, ownDigits: string): CallType {
  if (digits === '') return 'other';
  if (TOLL_FREE.test(digits)) return 'toll-free';
  if (PREMIUM.test(digits)) return 'premium';
  if (MOBILE.test(digits)) return 'mobile';
  const area = digits.slice(0, AREA_DIGITS);
  return area.length === AREA_DIGITS && ownDigits.startsWith(area) ? 'local' : 'national';
}
