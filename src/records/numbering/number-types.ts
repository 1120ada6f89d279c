/**
 * What kind of call it is, by its two numbers: the plans of all countries by libphonenumber, which
 * Google maintains. Loaded when the first file is read of which a call has no known type.
 *
 * Numbers kept free for films and examples are in no plan. Such a number is taken for what its
 * neighbours are.
 */
import {
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
  type CountryCode,
  type NumberType,
  type PhoneNumber,
} from 'libphonenumber-js/max';
import type { CallType } from '../../contract/call.js';
import type { PartyNumber } from '../../contract/party-number.js';
import { plainFigures } from '../cells/cell-text.js';
import { countryOfZone } from './home-country.js';

export interface NumberKind {
  readonly type: CallType;
  /** The country, of international calls. */
  readonly destination?: string;
}

export type NumberTypes = (line: string, otherParty: PartyNumber) => NumberKind | undefined;

/** Fewer digits at the beginning say nothing about a number ... */
const FEWEST_DIGITS = 2;
/** ... and where so many do not, more will not either. */
const MOST_DIGITS_WITHOUT = 5;
/** Plans have numbers of several lengths; and some numbers have an extension behind them. */
const OTHER_LENGTHS = [0, 1, -1, 2, -2];
/** Where most time zones of files are: looked at first, since looking takes time. */
const COMMON: readonly CountryCode[] = ['US', 'GB', 'DE', 'FR', 'CA', 'AU', 'IN', 'ES', 'IT', 'NL'];
const MOST_REMEMBERED = 5_000;

/** Calls between them are no international ones, whatever country the number is in. */
const UNITED_STATES = new Set<string | undefined>(['US', 'PR', 'VI', 'GU', 'AS', 'MP']);
/** Calling codes of several countries that charge each other as foreign. */
const SHARED_CODES = new Set<string>(['1', '7']);

const KINDS: Readonly<Partial<Record<Exclude<NumberType, undefined>, CallType>>> = {
  TOLL_FREE: 'toll-free',
  PREMIUM_RATE: 'premium',
  MOBILE: 'mobile',
  FIXED_LINE: 'national',
  FIXED_LINE_OR_MOBILE: 'national',
  VOIP: 'national',
  UAN: 'national',
  VOICEMAIL: 'voicemail',
  SHARED_COST: 'other',
  PERSONAL_NUMBER: 'other',
  PAGER: 'other',
};

/** @param timeZone IANA name: where lines are that do not tell their country */
export function createNumberTypes(timeZone: string): NumberTypes {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  const zoneCountry = once(() => countryOfZone(timeZone, [...COMMON, ...getCountries()]));
  const homes = new Map<string, PhoneNumber | undefined>();
  const known = new Map<string, NumberKind | undefined>();
  const typesOfBeginnings = new Map<string, NumberType>();

  function lineNumber(line: string): PhoneNumber | undefined {
    const digits = plainFigures(line);
    const isWhole = /^(?:\+|00)/.test(digits);
    return parse(
      isWhole ? digits.replace(/^00/, '+') : digits,
      isWhole ? undefined : zoneCountry(),
    );
  }

  function classify(line: string, raw: string): NumberKind | undefined {
    if (!homes.has(line)) homes.set(line, lineNumber(line));
    const own = homes.get(line);
    const home = own?.country ?? zoneCountry();
    const digits = plainFigures(raw.replace(/^tel:/i, ''));
    const other = parse(home === undefined ? digits.replace(/^00/, '+') : digits, home);
    return other && kindOf(own, home, other, /^[+0]/.test(digits));
  }

  function kindOf(
    own: PhoneNumber | undefined,
    home: CountryCode | undefined,
    other: PhoneNumber,
    isWhole: boolean,
  ): NumberKind | undefined {
    const kind = kindOfNumber(other, isWhole);
    const isAbroad = home === undefined || isForeign(own, home, other);
    // A world-wide free number belongs to no country.
    if (isAbroad && other.country === undefined && kind === 'toll-free') return { type: kind };
    if (isAbroad && home !== undefined) {
      const country = other.country && names.of(other.country);
      if (country === undefined) return { type: 'international' };
      const destination = kind === 'mobile' ? `${country} (mobile)` : country;
      return { type: 'international', destination };
    }
    // Without a country of one's own nobody knows whether a landline is abroad.
    if (kind === undefined || (home === undefined && kind === 'national')) return undefined;
    return { type: kind === 'national' && isSameArea(own, other) ? 'local' : kind };
  }

  /** What a telephone system dials may begin with a 9 for the line outside, and is in no plan. */
  function kindOfNumber(number: PhoneNumber, isWhole: boolean): CallType | undefined {
    const type = number.getType() ?? (isWhole ? typeOfNeighbours(number) : undefined);
    return type === undefined ? undefined : KINDS[type];
  }

  /** Of the numbers that share the most of the first digits. */
  function typeOfNeighbours({ countryCallingCode, nationalNumber }: PhoneNumber): NumberType {
    const { length } = nationalNumber;
    let found: NumberType;
    for (let kept = FEWEST_DIGITS; kept < length; kept += 1) {
      const beginning = `+${countryCallingCode}${nationalNumber.slice(0, kept)}`;
      const key = `${beginning} ${length}`;
      if (!typesOfBeginnings.has(key)) {
        typesOfBeginnings.set(key, typeOfBeginning(beginning, length - kept));
      }
      const type = typesOfBeginnings.get(key);
      if (type === undefined && (found !== undefined || kept >= MOST_DIGITS_WITHOUT)) break;
      found = type ?? found;
    }
    return found;
  }

  return (line, { kind, raw }) => {
    if (kind !== 'e164' && kind !== 'national') return undefined;
    const key = `${line} ${raw}`;
    if (known.has(key)) return known.get(key);
    const found = classify(line, raw);
    if (known.size < MOST_REMEMBERED) known.set(key, found);
    return found;
  };
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => (done ??= { value: work() }).value;
}

function parse(text: string, country: CountryCode | undefined): PhoneNumber | undefined {
  return parsePhoneNumberFromString(
    text,
    country === undefined ? {} : { defaultCountry: country, extract: false },
  );
}

function isForeign(own: PhoneNumber | undefined, home: CountryCode, other: PhoneNumber): boolean {
  if (UNITED_STATES.has(home) && UNITED_STATES.has(other.country)) return false;
  const code = own?.countryCallingCode ?? getCountryCallingCode(home);
  if (code !== other.countryCallingCode) return true;
  // Free and premium numbers of North America are those of all its countries.
  if (other.country === undefined) return false;
  return SHARED_CODES.has(other.countryCallingCode) && other.country !== home;
}

/** The area in brackets or behind the trunk prefix: `(212)`, `030`. */
function isSameArea(own: PhoneNumber | undefined, other: PhoneNumber): boolean {
  const [a, b] = [areaOf(own), areaOf(other)];
  return a !== undefined && a === b && own?.countryCallingCode === other.countryCallingCode;
}

function areaOf(number: PhoneNumber | undefined): string | undefined {
  const type = number?.getType();
  if (number === undefined || type === undefined || !type.startsWith('FIXED_LINE'))
    return undefined;
  return /^(?:\(\d+\)|0\d+)/.exec(number.formatNational())?.[0];
}

/** The type of a number that begins so, if there is one. */
function typeOfBeginning(beginning: string, missing: number): NumberType {
  for (const more of OTHER_LENGTHS) {
    if (missing + more < 1) continue;
    for (let digit = 0; digit < 10; digit += 1) {
      const end = String(digit).repeat(missing + more);
      const type = parse(beginning + end, undefined)?.getType();
      if (type !== undefined) return type;
    }
  }
  return undefined;
}
