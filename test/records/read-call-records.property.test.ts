import fc from 'fast-check';
import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_FORMAT,
  DELIMITERS,
  readCallRecords,
  type CallRecord,
  type ColumnMapping,
} from '../../src/records/index.js';

const MAPPING: ColumnMapping = {
  hasHeader: false,
  columns: {
    line: 0,
    direction: 1,
    otherParty: 2,
    start: 3,
    duration: 4,
    charge: 5,
    currency: 6,
    destination: 7,
  },
  format: DEFAULT_FORMAT,
};

const phoneNumber = fc.stringMatching(/^\+?[1-9]\d{7,12}$/);
/** Hostile to CSV, but without blanks at the ends, which are not kept, and not empty. */
const place = fc
  .array(fc.constantFrom('Leeds', '"', ',', ';', '\n', "'", 'é', '=', 'x y', '|', '\t'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => `a${parts.join('')}z`);

const record = fc.record({
  line: phoneNumber,
  otherParty: phoneNumber,
  direction: fc.constantFrom('in' as const, 'out' as const),
  second: fc.integer({ min: 631_152_000, max: 4_000_000_000 }),
  durationSeconds: fc.integer({ min: 0, max: 100_000 }),
  cents: fc.option(fc.bigInt({ min: 0n, max: 10_000_000n }), { nil: undefined }),
  destination: fc.option(place, { nil: undefined }),
});
type RandomRecord = typeof record extends fc.Arbitrary<infer T> ? T : never;

function priceOf(cents: bigint): string {
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}

function cellsOf(value: RandomRecord): string[] {
  return [
    value.line,
    value.direction,
    value.otherParty,
    new Date(value.second * 1000).toISOString(),
    String(value.durationSeconds),
    value.cents === undefined ? '' : priceOf(value.cents),
    'USD',
    value.destination ?? '',
  ];
}

function expected(value: RandomRecord): Omit<CallRecord, 'lineNumber'> {
  const start = `${new Date(value.second * 1000).toISOString().slice(0, 19)}+00:00`;
  return {
    line: value.line,
    otherParty: { raw: value.otherParty, kind: value.otherParty[0] === '+' ? 'e164' : 'national' },
    direction: value.direction,
    start,
    durationSeconds: value.durationSeconds,
    ...(value.destination !== undefined && { destination: value.destination }),
    ...(value.cents !== undefined && {
      charge: { amount: priceOf(value.cents), currency: 'USD' },
    }),
  };
}

/** Places of the test begin and end so; others come from the number. */
function asWritten(read: CallRecord): Partial<CallRecord> {
  const record: { -readonly [K in keyof CallRecord]?: CallRecord[K] } = { ...read };
  delete record.type;
  if (!/^a.*z$/s.test(record.destination ?? '')) delete record.destination;
  return record;
}

describe('readCallRecords, for any records', () => {
  it('reads back what was written, with the line on which each record starts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom('\n', '\r\n'),
        async (values, delimiter, newline) => {
          const text = papa.unparse(values.map(cellsOf), { delimiter, newline });
          const { records, rejected } = await readCallRecords(text, {
            mapping: { ...MAPPING, format: { ...DEFAULT_FORMAT, delimiter } },
          });
          let lineNumber = 1;
          const told = values.map((value) => {
            const at = lineNumber;
            lineNumber += (value.destination ?? '').split('\n').length;
            return { lineNumber: at, ...expected(value) };
          });
          expect(rejected).toEqual([]);
          // What the numbers tell is not in the file.
          expect(records.map((read) => asWritten(read))).toEqual(told);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('accounts for every line of any text whatever', async () => {
    const good = cellsOf({
      line: '07700900001',
      otherParty: '07700900456',
      direction: 'out',
      second: 1_700_000_000,
      durationSeconds: 5,
      cents: 7n,
      destination: 'Leeds',
    }).join(',');
    const piece = fc.constantFrom(good, good, '"', ',', '\n', '\r\n', ' ', 'x', '""', ',,,', '=1');
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, fc.string()), async (content) => {
        const report = await readCallRecords(content, { mapping: MAPPING });
        const { records, rejected, headerLines, emptyLines, lineCount } = report;
        expect(records.length + rejected.length + headerLines + emptyLines).toBe(lineCount);
        const numbers = [...records, ...rejected].map(({ lineNumber }) => lineNumber);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(Math.max(0, ...numbers)).toBeLessThanOrEqual(content.split(/\r\n|\n|\r/).length);
      }),
      { numRuns: 300 },
    );
  });

  it('adds up to the sum of what was written, to the cent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 50 }), async (values) => {
        const { records } = await readCallRecords(papa.unparse(values.map(cellsOf)), {
          mapping: { ...MAPPING, format: { ...DEFAULT_FORMAT, delimiter: ',' } },
        });
        const cents = records.reduce(
          (sum, { charge }) => sum + BigInt((charge?.amount ?? '0').replace('.', '')),
          0n,
        );
        expect(cents).toBe(values.reduce((sum, value) => sum + (value.cents ?? 0n), 0n));
      }),
      { numRuns: 50 },
    );
  });
});
