/**
 * Files as many systems might write them: whatever is read without a question is right, to the cent
 * and to the second. What is in doubt may be anything, but must be said to be in doubt.
 */
import fc from 'fast-check';
import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readCallRecords, type CallRecord } from '../../src/records/index.js';
import { utcOffsetAt } from '../../src/domain/utc-offset.js';

const ZONE = 'Europe/Paris';
const LINE = '+33199001020';

interface TrueCall {
  readonly number: string;
  readonly ms: number;
  readonly seconds: number;
  /** In thousandths of the currency. */
  readonly price: bigint;
  readonly direction: 'in' | 'out';
}

interface Column {
  readonly name: string;
  readonly cell: (call: TrueCall, at: number) => string;
}
/** One way to write a fact, in one column or several. */
type Style = (language: Language) => readonly Column[];

const LANGUAGES = {
  en: {
    line: 'Line',
    number: 'Number',
    start: 'Start',
    date: 'Date',
    time: 'Time',
    duration: 'Duration',
    charge: 'Charge',
    currency: 'Currency',
    direction: ['Direction', 'Incoming', 'Outgoing'],
    net: 'Charge ex VAT',
    tax: 'VAT',
    gross: 'Charge inc VAT',
    rate: 'Rate per minute',
  },
  fr: {
    line: 'Ligne',
    number: 'Numéro',
    start: 'Début',
    date: 'Date',
    time: 'Heure',
    duration: 'Durée',
    charge: 'Montant',
    currency: 'Devise',
    direction: ['Sens', 'Entrant', 'Sortant'],
    net: 'Montant HT',
    tax: 'TVA',
    gross: 'Montant TTC',
    rate: 'Prix à la minute',
  },
  de: {
    line: 'Anschluss',
    number: 'Rufnummer',
    start: 'Beginn',
    date: 'Datum',
    time: 'Uhrzeit',
    duration: 'Dauer',
    charge: 'Betrag',
    currency: 'Währung',
    direction: ['Richtung', 'Eingehend', 'Ausgehend'],
    net: 'Betrag netto',
    tax: 'MwSt',
    gross: 'Betrag brutto',
    rate: 'Preis pro Minute',
  },
  es: {
    line: 'Línea',
    number: 'Número',
    start: 'Inicio',
    date: 'Fecha',
    time: 'Hora',
    duration: 'Duración',
    charge: 'Importe',
    currency: 'Moneda',
    direction: ['Sentido', 'Entrante', 'Saliente'],
    net: 'Importe sin IVA',
    tax: 'IVA',
    gross: 'Importe con IVA',
    rate: 'Precio por minuto',
  },
} as const;
type Language = (typeof LANGUAGES)[keyof typeof LANGUAGES];

const two = (value: number): string => String(value).padStart(2, '0');

/** The wall clock of a place, or of UTC. */
function wall(ms: number, isUtc = false) {
  const local = new Date(ms + (isUtc ? 0 : utcOffsetAt(ms, ZONE)));
  const [day, month, year] = [local.getUTCDate(), local.getUTCMonth() + 1, local.getUTCFullYear()];
  const clock = [local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()].map(two);
  return { d: two(day), m: two(month), y: String(year), clock: clock.join(':') };
}

const startWith =
  (write: (at: ReturnType<typeof wall>) => string, suffix = '', isUtc = false): Style =>
  ({ start }) => [{ name: `${start}${suffix}`, cell: ({ ms }) => write(wall(ms, isUtc)) }];

const STARTS: readonly Style[] = [
  startWith(({ y, m, d, clock }) => `${y}-${m}-${d} ${clock}`),
  startWith(({ d, m, y, clock }) => `${d}/${m}/${y} ${clock}`),
  startWith(({ d, m, y, clock }) => `${m}/${d}/${y} ${clock}`),
  startWith(({ d, m, y, clock }) => `${d}.${m}.${y.slice(2)} ${clock}`),
  startWith(({ d, m, y, clock }) => `${y.slice(2)}-${m}-${d} ${clock}`),
  startWith(({ d, m, y, clock }) => `${y}-${m}-${d}T${clock}`, ' (UTC)', true),
  startWith(({ d, m, y, clock }) => `${y}-${m}-${d}T${clock}Z`, '', true),
  startWith(({ d, m, y, clock }) => `${d}/${m}/${y} ${clock} GMT`, '', true),
  startWith(
    ({ d, m, y, clock }) =>
      `${d}/${m}/${y} à ${clock.slice(0, 5).replace(':', 'h')}:${clock.slice(6)}`,
  ),
  ({ start }) => [{ name: start, cell: ({ ms }) => String(ms / 1_000) }],
  ({ start }) => [{ name: start, cell: ({ ms }) => `${ms / 1_000}.25` }],
  ({ date, time }) => [
    { name: date, cell: ({ ms }) => `${wall(ms).d}/${wall(ms).m}/${wall(ms).y}` },
    { name: time, cell: ({ ms }) => wall(ms).clock },
  ],
  ({ date, time }) => [
    { name: date, cell: ({ ms }) => `${wall(ms).y}${wall(ms).m}${wall(ms).d}` },
    { name: time, cell: ({ ms }) => wall(ms).clock.replaceAll(':', '') },
  ],
  ({ date }) => [{ name: date, cell: ({ ms }) => `${wall(ms).d}/${wall(ms).m}/${wall(ms).y}` }],
];

const durationWith =
  (write: (seconds: number) => string, suffix = ''): Style =>
  ({ duration }) => [{ name: `${duration}${suffix}`, cell: ({ seconds }) => write(seconds) }];

const hours = (s: number): number => Math.floor(s / 3_600);
const minutes = (s: number): number => Math.floor(s / 60) % 60;

/** All durations are whole minutes, so that each of these can write them. */
const DURATIONS: readonly Style[] = [
  durationWith(String, ' (s)'),
  durationWith(String),
  durationWith((s) => String(s * 1_000), ' (ms)'),
  durationWith((s) => String(s * 1_000)),
  durationWith((s) => String(s / 60), ' (min)'),
  durationWith((s) => `${hours(s)}:${two(minutes(s))}`, ' (h:mm)'),
  durationWith((s) => `${hours(s)}:${two(minutes(s))}`),
  durationWith((s) => `${hours(s)}:${two(minutes(s))}:${two(s % 60)}`),
  durationWith((s) => `${Math.floor(s / 60)}:${two(s % 60)}`, ' (m:ss)'),
  durationWith((s) => `${Math.floor(s / 60)}:${two(s % 60)}`),
  durationWith((s) => `${hours(s)}h${two(minutes(s))}`),
  durationWith((s) => `${hours(s)} h ${minutes(s)} min ${s % 60} s`),
  durationWith((s) => `${Math.floor(s / 60)}'${two(s % 60)}''`),
  ({ duration }) => [
    { name: duration, cell: ({ seconds }) => String(seconds + 7) },
    { name: 'billsec', cell: ({ seconds }) => String(seconds) },
  ],
];

function decimal(price: bigint, mark: string, group = ''): string {
  const whole = String(price / 1_000n).replace(/\B(?=(\d{3})+$)/g, group);
  const fraction = String(price % 1_000n)
    .padStart(3, '0')
    .replace(/0$/, '');
  return `${whole}${mark}${fraction}`;
}

const chargeWith =
  (write: (price: bigint) => string, suffix = ''): Style =>
  ({ charge }) => [{ name: `${charge}${suffix}`, cell: ({ price }) => write(price) }];

/** All in euros, which only some of them say. */
const CHARGES: readonly Style[] = [
  chargeWith((price) => decimal(price, '.')),
  chargeWith((price) => `€${decimal(price, '.', ',')}`),
  chargeWith((price) => `${decimal(price, ',', '.')} €`),
  chargeWith((price) => `${decimal(price, ',', ' ')} EUR`),
  chargeWith((price) => decimal(price, ','), ' (€)'),
  chargeWith((price) => decimal(price, '.'), ' EUR'),
  chargeWith((price) => (price === 0n ? '0' : `-${decimal(price, '.')}`), ' EUR'),
  chargeWith((price) => (price === 0n ? 'Free' : `€ ${decimal(price, '.')}`)),
  ({ charge, currency }) => [
    { name: charge, cell: ({ price }) => decimal(price, '.') },
    { name: currency, cell: () => 'EUR' },
  ],
  ({ net, tax, gross }) => [
    { name: net, cell: ({ price }) => `${decimal(price - price / 5n, ',')} €` },
    { name: tax, cell: ({ price }) => `${decimal(price / 5n, ',')} €` },
    { name: gross, cell: ({ price }) => `${decimal(price, ',')} €` },
  ],
  ({ rate, charge }) => [
    { name: rate, cell: () => '€0.07' },
    { name: charge, cell: ({ price }) => `€${decimal(price, '.')}` },
  ],
  ({ charge }) => [
    { name: charge, cell: ({ price }) => `€${decimal(price, '.')}` },
    { name: 'Amount', cell: ({ price }, at) => `€${decimal(price + BigInt(at), '.')}` },
  ],
];

const DIRECTIONS: readonly Style[] = [
  ({ direction: [name, incoming, outgoing] }) => [
    { name, cell: ({ direction }) => (direction === 'in' ? incoming : outgoing) },
  ],
  ({ direction: [name] }) => [{ name, cell: ({ direction }) => (direction === 'in' ? 'E' : 'A') }],
];

const NOISE: readonly Column[] = [
  { name: 'uniqueid', cell: ({ ms }, at) => `${ms / 1_000}.${at}` },
  { name: 'origIpAddr', cell: (_, at) => `10.10.20.${30 + at}` },
  { name: 'clid', cell: () => '"Bob" <1115>' },
  { name: 'MOS', cell: (_, at) => `4.${10 + at}` },
  { name: 'Status', cell: () => 'ANSWERED' },
  { name: '', cell: () => '' },
];

const trueCall: fc.Arbitrary<TrueCall> = fc.record({
  number: fc.stringMatching(/^\+336[1-9]\d{7}$/),
  ms: fc.integer({ min: 0, max: 24 * 86_400 }).map((s) => Date.UTC(2024, 9, 2) + s * 1_000),
  seconds: fc.integer({ min: 0, max: 200 }).map((value) => value * 60),
  price: fc.oneof(fc.constant(0n), fc.bigInt({ min: 1n, max: 4_000_000n })),
  direction: fc.constantFrom('in' as const, 'out' as const),
});

const file = fc.record({
  calls: fc.array(trueCall, { minLength: 1, maxLength: 25 }),
  language: fc.constantFrom(...Object.values(LANGUAGES)),
  start: fc.constantFrom(...STARTS),
  duration: fc.constantFrom(...DURATIONS),
  charge: fc.option(fc.constantFrom(...CHARGES), { nil: undefined, freq: 8 }),
  direction: fc.option(fc.constantFrom(...DIRECTIONS), { nil: undefined }),
  noise: fc.subarray([...NOISE]),
  order: fc.infiniteStream(fc.nat(1_000)),
  delimiter: fc.constantFrom(',', ';', '\t'),
  currency: fc.constantFrom('EUR', 'USD', undefined),
});
type File = typeof file extends fc.Arbitrary<infer T> ? T : never;

function columnsOf(given: File): readonly Column[] {
  const { language, start, duration, charge, direction, noise, order } = given;
  const columns: Column[] = [
    { name: language.line, cell: () => LINE },
    { name: language.number, cell: ({ number }) => number },
    ...start(language),
    ...duration(language),
    ...(charge?.(language) ?? []),
    ...(direction?.(language) ?? []),
    ...noise,
  ];
  const keys = columns.map(() => Number(order.next().value));
  return columns
    .map((column, at) => ({ column, key: keys[at] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ column }) => column);
}

function told({ number, ms, seconds, price, direction }: TrueCall, { charge, ...given }: File) {
  return {
    number,
    start: new Date(ms).toISOString(),
    seconds,
    direction: given.direction === undefined ? 'out' : direction,
    charge: charge && `${decimal(price, '.')} EUR`,
  };
}

function read({ otherParty, start, durationSeconds, direction, charge }: CallRecord) {
  const [whole = '', fraction = ''] = charge?.amount.split('.') ?? [];
  const price = BigInt(`${whole}${fraction.padEnd(3, '0')}`);
  return {
    number: otherParty.raw,
    start: new Date(start).toISOString(),
    seconds: durationSeconds,
    direction,
    charge: charge && `${decimal(price, '.')} ${charge.currency}`,
  };
}

describe('readCallRecords, for files of any system', () => {
  it('is right wherever it does not ask', async () => {
    let certain = 0;
    let all = 0;
    await fc.assert(
      fc.asyncProperty(file, async (given) => {
        const columns = columnsOf(given);
        const rows = given.calls.map((call, at) => columns.map(({ cell }) => cell(call, at)));
        const text = papa.unparse([columns.map(({ name }) => name), ...rows], {
          delimiter: given.delimiter,
        });
        const { currency } = given;
        const report = await readCallRecords(text, { timeZone: ZONE, currency });
        all += 1;
        if (report.confidence !== 'high') return;
        certain += 1;
        // Only a currency that the file does not tell is the one that was named.
        const isNamed = currency !== 'USD' || /€|EUR/.test(text) || given.charge === undefined;
        if (!isNamed) return;
        expect(report.rejected).toEqual([]);
        expect(report.records.map(read)).toEqual(given.calls.map((call) => told(call, given)));
      }),
      { numRuns: 400 },
    );
    // Whoever asks about everything is never wrong either.
    expect(certain / all).toBeGreaterThan(0.15);
  });
});
