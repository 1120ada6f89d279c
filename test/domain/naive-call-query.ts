/**
 * The call query once more, as plainly as it can be said: one comparison at a time, nothing prepared,
 * no code of the product. What the fast one answers is held against it.
 */
import type { Call, Eligibility } from '../../src/contract/index.js';
import type { CallQuery, SortColumn } from '../../src/domain/index.js';
import { modelOf } from './arbitrary-money.js';

export interface NaiveOptions {
  readonly timeZone: string;
  readonly eligibilityOf: (call: Call) => Eligibility;
  readonly typeLabel: (type: Call['type']) => string;
  readonly directionLabel: (direction: Call['direction']) => string;
}

const ELIGIBILITY_ORDER = [
  'eligible',
  'not-billed-yet',
  'already-disputed',
  'already-credited',
  'outside-window',
  'included-in-plan',
  'not-charged',
  'not-eligible',
];

function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}

function isFound(call: Call, query: string, { typeLabel }: NaiveOptions): boolean {
  const { raw, display = '' } = call.otherParty;
  const isNumber = /^[-+()./\s]*\d[-+()./\s\d]*$/.test(query);
  const texts = [call.destination ?? '', call.type, typeLabel(call.type), raw, display].map(fold);
  const terms = isNumber
    ? [query.trim()]
    : query.split(/\s+/).filter((word) => /[^-+()./]/.test(word));
  return terms.every((term) => {
    if (texts.some((text) => text.includes(fold(term)))) return true;
    const isNumberTerm = /^[-+()./\s\d]*\d[-+()./\s\d]*$/.test(term);
    return isNumberTerm && [raw, display].some((text) => digits(text).includes(digits(term)));
  });
}

function passes(call: Call, query: CallQuery, options: NaiveOptions): boolean {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: options.timeZone }).format(
    Date.parse(call.start),
  );
  const amount = modelOf(call.charge);
  const bound = (text: string) => modelOf({ amount: text, currency: 'USD' });
  return (
    isFound(call, query.text, options) &&
    (query.direction === 'any' || call.direction === query.direction) &&
    (query.types.length === 0 || query.types.includes(call.type)) &&
    (!query.chargedOnly || amount !== 0n) &&
    (!query.eligibleOnly || options.eligibilityOf(call).eligible) &&
    (query.from === undefined || day >= query.from) &&
    (query.to === undefined || day <= query.to) &&
    (query.minAmount === undefined || amount >= bound(query.minAmount)) &&
    (query.maxAmount === undefined || amount <= bound(query.maxAmount))
  );
}

type Key = string | number | bigint | undefined;

function keysOf(call: Call, column: SortColumn, options: NaiveOptions): readonly Key[] {
  switch (column) {
    case 'start':
      return [Date.parse(call.start)];
    case 'otherParty':
      return numberKeys(call);
    case 'destination':
      return [call.destination];
    case 'type':
      return [options.typeLabel(call.type)];
    case 'direction':
      return [options.directionLabel(call.direction)];
    case 'duration':
      return [call.durationSeconds];
    case 'charge':
      return [call.charge.currency, modelOf(call.charge)];
    case 'eligibility': {
      const answer = options.eligibilityOf(call);
      return [ELIGIBILITY_ORDER.indexOf(answer.eligible ? 'eligible' : answer.reason)];
    }
  }
}

/** Numbers by their digits, then names and what is too long, then nothing at all. */
function numberKeys({ otherParty: { raw, kind } }: Call): readonly Key[] {
  if (raw === '') return [2];
  if (kind === 'sip') return [1, fold(raw)];
  return [digits(raw).length > 15 ? 1 : 0, digits(raw)];
}

const { compare: compareInEnglish } = new Intl.Collator('en', { numeric: true });

function compareKeys(a: Key, b: Key, byAlphabet: boolean): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  if (byAlphabet) return compareInEnglish(String(a), String(b));
  return a < b ? -1 : 1;
}

export function naiveCallQuery(
  calls: readonly Call[],
  query: CallQuery,
  options: NaiveOptions,
): readonly Call[] {
  const { column, descending } = query.sort;
  const byAlphabet = ['destination', 'type', 'direction'].includes(column);
  const compare = (a: Call, b: Call): number => {
    const keysOfB = keysOf(b, column, options);
    const differences = keysOf(a, column, options).map((key, at) =>
      compareKeys(key, keysOfB[at], byAlphabet),
    );
    const difference = differences.find((value) => value !== 0) ?? 0;
    return descending ? -difference : difference;
  };
  const byStart = (a: Call, b: Call): number => Date.parse(a.start) - Date.parse(b.start);
  return calls
    .filter((call) => passes(call, query, options))
    .toSorted((a, b) => compare(a, b) || (column === 'start' ? 0 : byStart(a, b)));
}
