/**
 * Finds calls by number, destination and type. Destinations and types are searched once per distinct
 * text; only the numbers are searched call by call.
 */
import type { Call, CallType } from '../contract/call.js';
import type { PartyNumber } from '../contract/party-number.js';
import { columnOf, passingCodes, type Column } from './call-column.js';
import { digitsOf, foldText, isNumberLike, type SearchTerm } from './search-text.js';

export class CallSearch {
  readonly #calls: readonly Call[];
  #digits: readonly string[] | undefined;
  #names: readonly string[] | undefined;
  readonly #destinations: Column<string | undefined>;
  readonly #types: Column<CallType>;
  readonly #typeLabel: (type: CallType) => string;

  constructor(calls: readonly Call[], typeLabel: (type: CallType) => string) {
    this.#calls = calls;
    this.#destinations = columnOf(calls, (call) => call.destination);
    this.#types = columnOf(calls, (call) => call.type);
    this.#typeLabel = typeLabel;
  }

  /** The digits of each call's number, in both its forms. */
  #digitsOfCalls(): readonly string[] {
    this.#digits ??= this.#calls.map(({ otherParty }) =>
      digitsIn(foldText(otherParty.raw), displayOf(otherParty)),
    );
    return this.#digits;
  }

  /** What in a number is more than digits: the name in a SIP address. Mostly empty. */
  #namesOfCalls(): readonly string[] {
    this.#names ??= this.#calls.map(({ otherParty }) => nameOf(otherParty));
    return this.#names;
  }

  /** Whether the term occurs in the call at a position of the list. */
  finder({ text, digits }: SearchTerm): (position: number) => boolean {
    const allDigits = digits === undefined ? undefined : this.#digitsOfCalls();
    const names = this.#namesOfCalls();
    const destinationCodes = this.#destinations.codes;
    const typeCodes = this.#types.codes;
    const destinations = passingCodes(this.#destinations, (name) =>
      foldText(name ?? '').includes(text),
    );
    const types = passingCodes(
      this.#types,
      (type) => type.includes(text) || foldText(this.#typeLabel(type)).includes(text),
    );
    return (at) =>
      destinations[destinationCodes[at] as number] === 1 ||
      types[typeCodes[at] as number] === 1 ||
      (digits !== undefined && allDigits?.[at]?.includes(digits)) ||
      (names[at] as string).includes(text);
  }
}

function displayOf({ raw, display }: PartyNumber): string {
  return display === undefined || display === raw ? '' : foldText(display);
}

/** A number as most networks record it. */
const PLAIN_NUMBER = /^\+[0-9]+$/;

/** Each form on its own line, so that no match runs across the two. */
function digitsIn(raw: string, display: string): string {
  const digits = PLAIN_NUMBER.test(raw) ? raw.slice(1) : digitsOf(raw);
  if (display === '' || hasDigits(display, digits)) return digits;
  return `${digits}\n${digitsOf(display)}`;
}

/** Whether the digits of a text are exactly these; makes no text of its own. */
function hasDigits(text: string, digits: string): boolean {
  let found = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x30 || code > 0x39) continue;
    if (code !== digits.charCodeAt(found)) return false;
    found += 1;
  }
  return found === digits.length;
}

function nameOf(party: PartyNumber): string {
  const { raw, display = '' } = party;
  if (PLAIN_NUMBER.test(raw) && (display === '' || isNumberLike(display))) return '';
  return nameIn(foldText(raw), displayOf(party));
}

function nameIn(raw: string, display: string): string {
  if (display === '' || isNumberLike(display)) return isNumberLike(raw) ? '' : raw;
  return `${raw}\n${display}`;
}
