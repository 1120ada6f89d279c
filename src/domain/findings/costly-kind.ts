/** Which numbers are costly to call, by the type that the bill gives and by the world's numbering. */
import type { Call } from '../../contract/call.js';
import type { CostlyKind } from './finding-facts.js';

/** As whole numbers for the table of calls: 0 is none. */
export const COSTLY_KINDS = [undefined, 'premium', 'satellite', 'international'] as const;
const NOT_COSTLY = 0;
const PREMIUM = 1;
const SATELLITE = 2;
const INTERNATIONAL = 3;

/**
 * Codes that belong to no country, in ITU-T E.164 (list of assigned country codes): 870 Inmarsat,
 * 881 the global mobile satellite systems, 882 16 Thuraya among the international networks, 979
 * international premium rate. A bill seldom has a type for them.
 */
const CODES_OF_NO_COUNTRY: readonly (readonly [code: string, kind: number])[] = [
  ['870', SATELLITE],
  ['881', SATELLITE],
  ['88216', SATELLITE],
  ['979', PREMIUM],
];

/** How an international number begins: in the network, in most countries, in North America. */
const INTERNATIONAL_PREFIX = /^(?:\+|00|011)[\s.-]*/;

/** The place of the kind in `COSTLY_KINDS`. */
export function costlyKindOf({ type, otherParty }: Call): number {
  if (type === 'premium') return PREMIUM;
  const kind = isInternational(otherParty.raw) ? kindByCode(otherParty.raw) : NOT_COSTLY;
  if (kind !== NOT_COSTLY) return kind;
  return type === 'international' ? INTERNATIONAL : NOT_COSTLY;
}

export function costlyKind(place: number): CostlyKind | undefined {
  return COSTLY_KINDS[place];
}

/** Asked first, as the pattern costs more, and all codes of the list begin with an 8 or a 9. */
function isInternational(raw: string): boolean {
  const first = raw.charCodeAt(0);
  if (first === 0x2b) return raw.charCodeAt(1) === 0x38 || raw.charCodeAt(1) === 0x39;
  return first === 0x30 && (raw.startsWith('00') || raw.startsWith('011'));
}

function kindByCode(raw: string): number {
  const number = raw.replace(INTERNATIONAL_PREFIX, '').replace(/\D+/g, '');
  return CODES_OF_NO_COUNTRY.find(([code]) => number.startsWith(code))?.[1] ?? NOT_COSTLY;
}
