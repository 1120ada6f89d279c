/**
 * Skipped where REDRESS_DATA names no folder with them: see test/support/shared-data.ts.
 *
 * The two real files: every line accounted for, and sums equal to sums worked out another way.
 */
import { describe, expect, it } from 'vitest';
import { readCallRecords, type CallRecordReport } from '../../src/records/index.js';
import { instantSchema } from '../../src/contract/time.js';
import { sumMoney } from '../../src/domain/money-sum.js';
import { readSharedData, readSharedText } from '../support/shared-data.js';

const NODOBO = 'cdr/nodobo/calls.csv';
const RATED = 'cdr/rated-42k/cdr.csv.gz';

const nodoboText = await readSharedText(NODOBO);
const ratedBytes = await readSharedData(RATED);
const ratedText = await readSharedText(RATED);

/** Line by line and comma by comma: neither file has a quotation mark. */
function naiveRows(text: string): string[][] {
  expect(text).not.toContain('"');
  return text.split(/\r?\n/).map((line) => line.split(','));
}

/** Neither reads a date nor knows a library: figures of the text itself. */
function naiveSeconds(clock: string): bigint {
  const [hour = '', minute = '', second = ''] = clock.split(':');
  return BigInt(hour) * 3600n + BigInt(minute) * 60n + BigInt(second);
}

describe.skipIf(nodoboText === undefined)('readCallRecords, calls of the Nodobo study', () => {
  const rows = naiveRows(nodoboText ?? '').filter((cells) => cells.length > 1);
  const unset = rows.filter((cells) => cells[4]?.endsWith(' 1980'));

  it('accounts for each of the 13,035 lines', async () => {
    const report = await readCallRecords(nodoboText ?? '', { timeZone: 'Europe/London' });
    expect(report.layout).toBe('nodobo');
    expect(report.confidence).toBe('high');
    expect(report.lineCount).toBe(13_035);
    expect(report.headerLines + report.emptyLines).toBe(0);
    expect(report.records.length + report.rejected.length).toBe(13_035);
    const lines = [...report.records, ...report.rejected].map(({ lineNumber }) => lineNumber);
    expect(lines.sort((a, b) => a - b)).toEqual(Array.from({ length: 13_035 }, (_, at) => at + 1));
  });

  it('lists the 31 records of unset clocks, and nothing else', async () => {
    const { rejected } = await readCallRecords(nodoboText ?? '');
    expect(unset).toHaveLength(31);
    expect(rejected.map(({ reason }) => reason)).toEqual(unset.map(() => 'date-implausible'));
    expect(rejected.map(({ text }) => text)).toEqual(unset.map((cells) => cells.join(',')));
  });

  it('keeps every second, direction and missed call', async () => {
    const { records } = await readCallRecords(nodoboText ?? '');
    const kept = rows.filter((cells) => !unset.includes(cells));
    const seconds = kept.reduce((sum, cells) => sum + BigInt(cells[3] ?? ''), 0n);
    expect(records.reduce((sum, record) => sum + BigInt(record.durationSeconds), 0n)).toBe(seconds);
    const naive = (word: string): number => kept.filter((cells) => cells[2] === word).length;
    expect(records.filter(({ missed }) => missed)).toHaveLength(naive('Missed'));
    expect(records.filter(({ direction }) => direction === 'out')).toHaveLength(naive('Outgoing'));
    expect(records.filter(({ direction }) => direction === 'in')).toHaveLength(
      naive('Incoming') + naive('Missed'),
    );
    expect(records.some((record) => record.missed && record.durationSeconds > 0)).toBe(false);
    expect(records.some((record) => record.charge !== undefined)).toBe(false);
  });

  it('keeps each offset, on both sides of the change of clocks', async () => {
    const { records } = await readCallRecords(nodoboText ?? '', { timeZone: 'America/New_York' });
    const kept = rows.filter((cells) => !unset.includes(cells));
    const told = kept.map((cells) => {
      const [, month, day, clock, offset, year] = (cells[4] ?? '').split(' ');
      return `${day} ${month} ${year} ${clock} ${offset}`;
    });
    const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
    const read = records.map(({ start }) => {
      const [, year, month, day, clock, offset] =
        /^(\d+)-(\d+)-(\d+)T([\d:]+)(.*)$/.exec(start) ?? [];
      return `${day} ${months[Number(month) - 1]} ${year} ${clock} ${offset?.replace(':', '')}`;
    });
    expect(read).toEqual(told);
    expect(new Set(records.map(({ start }) => start.slice(-6)))).toEqual(
      new Set(['+00:00', '+01:00']),
    );
    expect(records.every(({ start }) => instantSchema.safeParse(start).success)).toBe(true);
  });

  it('keeps lines and other parties as they stand, whatever their length', async () => {
    const { records } = await readCallRecords(nodoboText ?? '');
    const kept = rows.filter((cells) => !unset.includes(cells));
    expect(records.map(({ line }) => line)).toEqual(kept.map((cells) => cells[0]));
    expect(records.map(({ otherParty }) => otherParty.raw)).toEqual(kept.map((cells) => cells[1]));
    for (const { otherParty } of records) {
      const { length } = otherParty.raw;
      const kind = otherParty.raw.startsWith('00')
        ? otherParty.kind
        : length <= 6
          ? 'shortcode'
          : length <= 15
            ? 'national'
            : 'other';
      expect(otherParty.kind).toBe(kind);
    }
  });
});

describe.skipIf(ratedBytes === undefined)('readCallRecords, 42,238 rated calls', () => {
  const [header = [], ...rows] = naiveRows((ratedText ?? '').replace(/\n$/, ''));
  let reading: Promise<CallRecordReport> | undefined;
  const read = (): Promise<CallRecordReport> => {
    reading ??= readCallRecords(new Uint8Array(ratedBytes ?? []).buffer, {
      currency: 'GBP',
      timeZone: 'Europe/London',
    });
    return reading;
  };

  it('unpacks and keeps every line below the header', async () => {
    expect(header).toHaveLength(10);
    const report = await read();
    expect(report.layout).toBe('rated-42k');
    expect(report.rejected).toEqual([]);
    expect(report.headerLines).toBe(1);
    expect(report.lineCount).toBe(42_239);
    expect(report.records).toHaveLength(42_238);
    expect(report.records.map(({ lineNumber }) => lineNumber)).toEqual(rows.map((_, at) => at + 2));
  });

  it('sums up to the pennies that the file counts', async () => {
    const { records } = await read();
    const pence = rows.reduce((sum, cells) => sum + BigInt(cells[9] ?? ''), 0n);
    const total = sumMoney(
      records.flatMap(({ charge }) => charge ?? []),
      'GBP',
    );
    expect(pence).toBe(4_515_113n);
    expect(total).toEqual({ amount: '45151.13', currency: 'GBP' });
    expect(records.every(({ charge }) => charge !== undefined)).toBe(true);
  });

  it('reckons durations from start and end, also past midnight', async () => {
    const { records } = await read();
    const seconds = rows.map((cells) => {
      const difference = naiveSeconds(cells[7] ?? '') - naiveSeconds(cells[6] ?? '');
      return cells[4] === cells[5] ? difference : difference + 86_400n;
    });
    expect(records.map((record) => BigInt(record.durationSeconds))).toEqual(seconds);
  });

  it('reads day before month, padded or not', async () => {
    const { records } = await read();
    const told = rows.map((cells) => {
      const [day = '', month = '', year] = (cells[4] ?? '').split('/');
      const clock = (cells[6] ?? '').padStart(8, '0');
      return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${clock}+00:00`;
    });
    expect(records.map(({ start }) => start)).toEqual(told);
  });

  it('reads the six types, and takes every call for an outgoing one', async () => {
    const { records } = await read();
    const types: Readonly<Record<string, string>> = {
      Local: 'local',
      Mobile: 'mobile',
      National: 'national',
      Intl: 'international',
      Free: 'toll-free',
      PRS: 'premium',
    };
    expect(records.map(({ type }) => type)).toEqual(rows.map((cells) => types[cells[8] ?? '']));
    expect(records.every(({ direction }) => direction === 'out')).toBe(true);
  });

  it('asks for the currency rather than guessing it', async () => {
    const report = await readCallRecords(new Uint8Array(ratedBytes ?? []).buffer);
    expect(report.needsMapping).toBe(true);
    expect(report.missing).toEqual(['currency']);
    expect(report.records).toEqual([]);
  });
});
