/**
 * Time zones as files name them: `UTC`, `+02:00`, `EDT`, `GMT-3`, `Europe/Paris`. An abbreviation
 * that several places use, such as IST, names all of their offsets: the zone of the reader decides
 * among them, or nobody does.
 */
export interface NamedZone {
  /** Minutes east of UTC; several when the name is shared. */
  readonly offsets?: readonly number[];
  /** IANA name, instead of offsets. */
  readonly timeZone?: string;
  /** True for CET or EST, which people also write for the summer time of the place. */
  readonly isSeasonal?: boolean;
}

const HOURS = 60;

/** Minutes east of UTC. German and French abbreviations among them. */
const ABBREVIATIONS: Readonly<Record<string, readonly number[]>> = {
  UTC: [0],
  UT: [0],
  GMT: [0],
  Z: [0],
  WET: [0],
  WEST: [HOURS],
  BST: [HOURS, 6 * HOURS],
  IST: [330, 2 * HOURS, HOURS],
  CET: [HOURS],
  MEZ: [HOURS],
  HNEC: [HOURS],
  CEST: [2 * HOURS],
  MESZ: [2 * HOURS],
  EET: [2 * HOURS],
  OEZ: [2 * HOURS],
  EEST: [3 * HOURS],
  OESZ: [3 * HOURS],
  IDT: [3 * HOURS],
  MSK: [3 * HOURS],
  TRT: [3 * HOURS],
  EAT: [3 * HOURS],
  CAT: [2 * HOURS],
  SAST: [2 * HOURS],
  WAT: [HOURS],
  GST: [4 * HOURS],
  PKT: [5 * HOURS],
  NPT: [345],
  ICT: [7 * HOURS],
  WIB: [7 * HOURS],
  WITA: [8 * HOURS],
  WIT: [9 * HOURS],
  SGT: [8 * HOURS],
  MYT: [8 * HOURS],
  HKT: [8 * HOURS],
  PHT: [8 * HOURS],
  AWST: [8 * HOURS],
  JST: [9 * HOURS],
  KST: [9 * HOURS],
  ACST: [570],
  ACDT: [630],
  AEST: [10 * HOURS],
  AEDT: [11 * HOURS],
  NZST: [12 * HOURS],
  NZDT: [13 * HOURS],
  NST: [-210],
  NDT: [-150],
  AST: [-4 * HOURS, 3 * HOURS],
  ADT: [-3 * HOURS],
  EST: [-5 * HOURS],
  EDT: [-4 * HOURS],
  HNE: [-5 * HOURS],
  HAE: [-4 * HOURS],
  CST: [-6 * HOURS, 8 * HOURS],
  CDT: [-5 * HOURS],
  MST: [-7 * HOURS],
  MDT: [-6 * HOURS],
  PST: [-8 * HOURS],
  PDT: [-7 * HOURS],
  AKST: [-9 * HOURS],
  AKDT: [-8 * HOURS],
  HST: [-10 * HOURS],
  BRT: [-3 * HOURS],
  ART: [-3 * HOURS],
  CLT: [-4 * HOURS],
  CLST: [-3 * HOURS],
  PET: [-5 * HOURS],
  COT: [-5 * HOURS],
};

const OFFSET = /^(?:UTC|GMT)?\s?([+\u2212-])\s?(\d{1,2})(?::?(\d{2}))?$/i;
const PLACE = /^[A-Z]\w+(?:\/[A-Z][\w+-]*){1,2}$/i;
const MOST_MINUTES = 14 * HOURS;

/** `undefined` when nobody knows such a zone. */
export function zoneNamed(text: string): NamedZone | undefined {
  const name = text
    .trim()
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^\[(.*)\]$/, '$1')
    .trim();
  const abbreviation = name.toUpperCase();
  if (Object.hasOwn(ABBREVIATIONS, abbreviation)) {
    const offsets = ABBREVIATIONS[abbreviation] ?? [];
    return /^(?:UTC?|GMT|Z)$/.test(abbreviation) ? { offsets } : { offsets, isSeasonal: true };
  }
  const offset = OFFSET.exec(name);
  if (offset !== null) return offsetZone(offset);
  return PLACE.test(name) && isPlace(name) ? { timeZone: name } : undefined;
}

function offsetZone([, sign, hours, minutes = '0']: RegExpExecArray): NamedZone | undefined {
  const size = Number(hours) * HOURS + Number(minutes);
  if (size > MOST_MINUTES || Number(minutes) > 59) return undefined;
  return { offsets: [sign === '+' ? size : 0 - size] };
}

function isPlace(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Zones without summer time, for offsets that are no whole hours. */
const PLACES: Readonly<Record<number, string>> = {
  '-570': 'Pacific/Marquesas',
  270: 'Asia/Kabul',
  330: 'Asia/Kolkata',
  345: 'Asia/Kathmandu',
  390: 'Asia/Yangon',
  525: 'Australia/Eucla',
  570: 'Australia/Darwin',
};

/** The IANA name of a fixed offset; `undefined` for one that no zone keeps all year. */
export function zoneOfOffset(minutes: number): string | undefined {
  if (minutes === 0) return 'UTC';
  if (minutes % HOURS !== 0) return PLACES[minutes];
  const hours = minutes / HOURS;
  // POSIX counts them westwards.
  return `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}
