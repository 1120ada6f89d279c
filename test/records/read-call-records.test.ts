import { describe, expect, it, vi } from 'vitest';
import { BillingError } from '../../src/contract/billing-error.js';
import {
  CallRecordFileError,
  DEFAULT_FORMAT,
  MAX_FILE_BYTES,
  MAX_FILE_LINES,
  readCallRecords,
  REJECTION_REASONS,
  type CallRecordReport,
  type ColumnMapping,
} from '../../src/records/index.js';

const HEADER = 'Line,Direction,Other party,Start,Duration,Cost,Currency,Type,Destination';
const GOOD = '07700900001,out,07700900456,2024-05-01 10:00:00,61,0.1225,GBP,Mobile,Leeds';

/** Every line below the header but the first, which is good, is of the test's making. */
function fileWith(...lines: string[]): string {
  return [HEADER, GOOD, ...lines].join('\n');
}

function expectEveryLineAccountedFor(report: CallRecordReport): void {
  const { records, rejected, headerLines, emptyLines, lineCount } = report;
  expect(records.length + rejected.length + headerLines + emptyLines).toBe(lineCount);
}

function bytesOf(text: string, encode: (code: number) => number[]): ArrayBuffer {
  return new Uint8Array(Array.from(text, (char) => encode(char.charCodeAt(0))).flat()).buffer;
}

describe('readCallRecords', () => {
  it('reads a record with all its fields', async () => {
    const report = await readCallRecords(fileWith(), { timeZone: 'Europe/London' });
    expect(report.records).toEqual([
      {
        lineNumber: 2,
        line: '07700900001',
        otherParty: { raw: '07700900456', kind: 'national' },
        direction: 'out',
        start: '2024-05-01T10:00:00+01:00',
        durationSeconds: 61,
        type: 'mobile',
        destination: 'Leeds',
        charge: { amount: '0.1225', currency: 'GBP' },
      },
    ]);
    expect(report.rejected).toEqual([]);
    expectEveryLineAccountedFor(report);
  });

  it('leaves out the charge of a record without a price, so that it can be rated', async () => {
    const { records } = await readCallRecords(
      fileWith('07700900001,in,anonymous,2024-05-01 10:00:00,61,,,,'),
    );
    expect(records[1]).toEqual({
      lineNumber: 3,
      line: '07700900001',
      otherParty: { raw: '', kind: 'withheld' },
      direction: 'in',
      start: '2024-05-01T10:00:00+00:00',
      durationSeconds: 61,
    });
  });

  it('turns round the parties of an incoming call where the file says who called', async () => {
    const { records } = await readCallRecords(
      [
        'Calling number,Called number,Direction,Start,Duration',
        '07700900001,07700900456,Outgoing,2024-05-01 10:00:00,61',
        '07700900456,07700900001,Incoming,2024-05-01 11:00:00,61',
        'anonymous,07700900001,Missed,2024-05-01 12:00:00,0',
      ].join('\n'),
    );
    expect(records.map(({ line }) => line)).toEqual(Array(3).fill('07700900001'));
    expect(records.map(({ otherParty }) => otherParty.raw)).toEqual([
      '07700900456',
      '07700900456',
      '',
    ]);
    expect(records[2]).toMatchObject({ direction: 'in', missed: true, durationSeconds: 0 });
  });

  it('calls every line to account, also below a preamble and above a total', async () => {
    const report = await readCallRecords(
      [
        'Calls of May',
        '',
        HEADER,
        GOOD,
        '   ',
        GOOD,
        ',,,,,,,,',
        'Total,,,,122,0.245,GBP,,',
        '',
      ].join('\r\n'),
    );
    expect(report.records.map(({ lineNumber }) => lineNumber)).toEqual([4, 6]);
    expect(report.rejected).toEqual([
      { lineNumber: 1, reason: 'too-few-columns', text: 'Calls of May' },
      { lineNumber: 8, reason: 'unknown-direction', text: 'Total,,,,122,0.245,GBP,,' },
    ]);
    expect([report.headerLines, report.emptyLines, report.lineCount]).toEqual([1, 3, 8]);
    expectEveryLineAccountedFor(report);
  });

  it('never takes a good record for the header', async () => {
    const { mapping } = await readCallRecords(fileWith());
    const report = await readCallRecords(GOOD, { mapping: { ...mapping, hasHeader: true } });
    expect(report.records).toHaveLength(1);
    expect(report.headerLines).toBe(0);
  });

  it('reads by the mapping that it is given, and asks when that is not enough', async () => {
    const text = ['60;x;0612345678;1,5;03/04/2024;10:00'].join('\n');
    const mapping: ColumnMapping = {
      hasHeader: false,
      columns: { otherParty: 2, duration: 0, charge: 3, date: 4, time: 5 },
      format: { ...DEFAULT_FORMAT, dateOrder: 'mdy', decimalMark: ',', timeZone: 'Europe/Paris' },
    };
    const incomplete = await readCallRecords(text, { mapping });
    expect(incomplete).toMatchObject({
      layout: 'given',
      needsMapping: true,
      missing: ['line', 'currency'],
    });
    const format = { ...mapping.format, defaultLine: '0611111111', currency: 'EUR' };
    const report = await readCallRecords(text, { mapping: { ...mapping, format } });
    expect(report.needsMapping).toBeUndefined();
    expect(report.records).toEqual([
      {
        lineNumber: 1,
        line: '0611111111',
        otherParty: { raw: '0612345678', kind: 'national' },
        direction: 'out',
        start: '2024-03-04T10:00:00+01:00',
        durationSeconds: 60,
        type: 'mobile',
        charge: { amount: '1.50', currency: 'EUR' },
      },
    ]);
  });

  it('shows the first rows of a file whose columns it does not know', async () => {
    const report = await readCallRecords('fruit,taste\napple,sweet\npear,soft\n');
    expect(report).toMatchObject({ needsMapping: true, confidence: 'low', lineCount: 3 });
    expect(report.preview).toEqual({
      names: [],
      rows: [
        ['fruit', 'taste'],
        ['apple', 'sweet'],
        ['pear', 'soft'],
      ],
      columnCount: 2,
    });
  });

  it.each(['', '\n', '\ufeff', ' \r\n \r\n'])('bears an empty file: %j', async (text) => {
    const report = await readCallRecords(text);
    expect(report.needsMapping).toBeUndefined();
    expect([report.records, report.rejected]).toEqual([[], []]);
    expectEveryLineAccountedFor(report);
  });

  it('refuses options which are a programming mistake', async () => {
    await expect(readCallRecords('', { currency: 'dollars' })).rejects.toThrow(RangeError);
    await expect(readCallRecords('', { timeZone: 'Mars/Olympus' })).rejects.toThrow(RangeError);
  });
});

describe('readCallRecords, refused lines', () => {
  const long = '9'.repeat(101);
  const cases = [
    ['too-few-columns', '07700900001,out,07700900456,2024-05-01 10:00:00'],
    ['too-many-columns', `${GOOD},surplus`],
    ['no-line', ',out,07700900456,2024-05-01 10:00:00,61,0.10,GBP,,'],
    ['field-too-long', `07700900001,out,${long},2024-05-01 10:00:00,61,0.10,GBP,,`],
    ['field-too-long', `${GOOD}${'s'.repeat(300)}`],
    ['unknown-direction', '07700900001,sideways,07700900456,2024-05-01 10:00:00,61,0.10,GBP,,'],
    ['bad-date', '07700900001,out,07700900456,2024-02-30 10:00:00,61,0.10,GBP,,'],
    ['bad-date', '07700900001,out,07700900456,,61,0.10,GBP,,'],
    ['date-implausible', '07700900001,out,07700900456,1980-01-06 10:00:00,61,0.10,GBP,,'],
    ['bad-duration', '07700900001,out,07700900456,2024-05-01 10:00:00,,0.10,GBP,,'],
    ['negative-duration', '07700900001,out,07700900456,2024-05-01 10:00:00,-61,0.10,GBP,,'],
    ['duration-too-long', '07700900001,out,07700900456,2024-05-01 10:00:00,9999999,0.10,GBP,,'],
    ['missed-with-duration', '07700900001,missed,07700900456,2024-05-01 10:00:00,61,,GBP,,'],
    ['bad-charge', '07700900001,out,07700900456,2024-05-01 10:00:00,61,free?,GBP,,'],
    ['negative-charge', '07700900001,out,07700900456,2024-05-01 10:00:00,61,-0.10,GBP,,'],
    ['bad-currency', '07700900001,out,07700900456,2024-05-01 10:00:00,61,0.10,pounds,,'],
    ['bad-currency', '07700900001,out,07700900456,2024-05-01 10:00:00,61,0.10,,,'],
    ['malformed-quotes', '07700900001,out,"07700900456,2024-05-01 10:00:00,61,0.10,GBP,,'],
    ['malformed-quotes', '07700900001,out,"0770"0900456,2024-05-01 10:00:00,61,0.10,GBP,,'],
  ] as const;

  it.each(cases)('lists as %s: %s', async (reason, line) => {
    const report = await readCallRecords(fileWith(line, GOOD));
    const text = line.slice(0, 200);
    expect(report.rejected).toEqual([{ lineNumber: 3, reason, text }]);
    expect(report.records.map(({ lineNumber }) => lineNumber)).toEqual([2, 4]);
    expectEveryLineAccountedFor(report);
  });

  it('lists as end-before-start, and as bad-date when there is no end', async () => {
    const report = await readCallRecords(
      [
        'Line,Called number,Start,End',
        '07700900001,07700900456,2024-05-01 10:00:00,2024-05-01 10:01:00',
        '07700900001,07700900456,2024-05-01 10:00:00,2024-05-01 09:59:59',
        '07700900001,07700900456,2024-05-01 10:00:00,',
        '07700900001,07700900456,2024-05-01 10:00:00,2024-07-01 10:00:00',
      ].join('\n'),
    );
    expect(report.rejected.map(({ reason }) => reason)).toEqual([
      'end-before-start',
      'bad-date',
      'duration-too-long',
    ]);
    expect(report.records).toHaveLength(1);
  });

  it('does not look into a line that nobody writes, nor hand it on whole', async () => {
    const endless = `${GOOD}${'\r'.repeat(1_000_000)}x`;
    const report = await readCallRecords(fileWith(endless, GOOD));
    expect(report.rejected).toEqual([{ lineNumber: 3, reason: 'field-too-long', text: GOOD }]);
    expect(report.records).toHaveLength(2);
    expectEveryLineAccountedFor(report);
  });

  it('has a test for every reason', () => {
    // The others have tests of their own here and in field-cases.test.ts.
    const tested = new Set<string>(cases.map(([reason]) => reason))
      .add('end-before-start')
      .add('above-header')
      .add('not-a-call');
    expect([...tested].sort()).toEqual([...REJECTION_REASONS].sort());
  });

  it('keeps a row that ends before its type and destination, and no shorter one', async () => {
    const cells = GOOD.split(',');
    const report = await readCallRecords(
      fileWith(cells.slice(0, 7).join(','), cells.slice(0, 6).join(',')),
    );
    expect(report.records.map(({ lineNumber }) => lineNumber)).toEqual([2, 3]);
    expect(report.rejected.map(({ reason }) => reason)).toEqual(['too-few-columns']);
  });

  it('bears a comma at the end of a line', async () => {
    const { records } = await readCallRecords(fileWith(`${GOOD},`, `${GOOD}, ,`));
    expect(records).toHaveLength(3);
  });
});

describe('readCallRecords, ways of writing a file', () => {
  const french = [
    'Ligne;Correspondant;Début;Durée;Coût;Devise;Lieu',
    '0611111111;0147200001;22/01/2024 10:00;60;0,12;EUR;Besançon',
  ].join('\r\n');

  async function expectFrench(input: ArrayBuffer | Blob | string): Promise<void> {
    const { records, rejected } = await readCallRecords(input);
    expect(rejected).toEqual([]);
    expect(records).toEqual([
      expect.objectContaining({
        lineNumber: 2,
        destination: 'Besançon',
        charge: { amount: '0.12', currency: 'EUR' },
      }),
    ]);
  }

  it('reads text, bytes and files alike', async () => {
    await expectFrench(french);
    await expectFrench(new TextEncoder().encode(french).buffer);
    await expectFrench(new Blob([french]));
  });

  it('reads UTF-8 with its mark', async () => {
    await expectFrench(`\ufeff${french}`);
    await expectFrench(new Blob([`\ufeff${french}`]));
  });

  it('reads UTF-16 of both kinds, with and without a mark', async () => {
    const little = (code: number): number[] => [code & 0xff, code >> 8];
    const big = (code: number): number[] => [code >> 8, code & 0xff];
    for (const mark of ['', '\ufeff']) {
      await expectFrench(bytesOf(mark + french, little));
      await expectFrench(bytesOf(mark + french, big));
    }
  });

  it('reads the encoding of old spreadsheets', async () => {
    await expectFrench(bytesOf(french, (code) => [code]));
  });

  it('unpacks gzip', async () => {
    const packed = new Blob([french]).stream().pipeThrough(new CompressionStream('gzip'));
    await expectFrench(await new Response(packed).arrayBuffer());
  });

  it.each([
    ['a comma', ','],
    ['a semicolon', ';'],
    ['a tabulator', '\t'],
    ['a bar', '|'],
  ])('finds out %s as the delimiter', async (_, delimiter) => {
    const text = fileWith(GOOD).replaceAll(',', delimiter);
    expect((await readCallRecords(text)).records).toHaveLength(2);
  });

  it('does not take decimal commas for the delimiter', async () => {
    const rows = Array.from({ length: 5 }, () => '0611;61200;22/01/2024 10:00;1,5;0,12');
    const { records } = await readCallRecords(
      ['Ligne;Correspondant;Début;Durée (min);Coût', ...rows].join('\n'),
      { currency: 'EUR' },
    );
    expect(records.map(({ durationSeconds }) => durationSeconds)).toEqual(Array(5).fill(90));
  });

  it('heeds the mark with which spreadsheets name the delimiter', async () => {
    const report = await readCallRecords(`sep=;\n${french}`);
    expect(report.records).toHaveLength(1);
    expect(report.emptyLines).toBe(1);
    expectEveryLineAccountedFor(report);
  });

  it.each(['\n', '\r\n', '\r'])('reads lines that end with %j', async (end) => {
    const text = fileWith(GOOD, 'bad').replaceAll('\n', end);
    const { records, rejected } = await readCallRecords(text + end);
    expect(records.map(({ lineNumber }) => lineNumber)).toEqual([2, 3]);
    expect(rejected).toEqual([{ lineNumber: 4, reason: 'too-few-columns', text: 'bad' }]);
  });

  it('counts lines rightly behind quoted values with line breaks', async () => {
    const quoted = GOOD.replace('Leeds', '"Leeds, the ""old""\r\n\r\ntown"');
    const report = await readCallRecords(fileWith(quoted, 'bad', GOOD));
    expect(report.records.map(({ lineNumber }) => lineNumber)).toEqual([2, 3, 7]);
    expect(report.records[1]?.destination).toBe('Leeds, the "old"\n\ntown');
    expect(report.rejected.map(({ lineNumber }) => lineNumber)).toEqual([6]);
    expectEveryLineAccountedFor(report);
  });

  it('loses one line to a stray quotation mark, and not the rest of the file', async () => {
    const stray = GOOD.replace('Leeds', '"Leeds');
    const report = await readCallRecords(fileWith(stray, ...Array<string>(60).fill(GOOD)));
    expect(report.records).toHaveLength(61);
    expect(report.rejected.map(({ lineNumber }) => lineNumber)).toEqual([3]);
    expectEveryLineAccountedFor(report);
  });

  it('loses two lines to two stray marks, and none between them', async () => {
    const stray = GOOD.replace('07700900456', '"07700900456');
    const report = await readCallRecords(fileWith(stray, GOOD, GOOD, stray, GOOD));
    expect(report.records.map(({ lineNumber }) => lineNumber)).toEqual([2, 4, 5, 7]);
    expect(report.rejected.map(({ lineNumber }) => lineNumber)).toEqual([3, 6]);
    expectEveryLineAccountedFor(report);
  });

  it('keeps a quotation mark within a value', async () => {
    const inches = GOOD.replace('Leeds', '5" pipe');
    const { records, rejected } = await readCallRecords(fileWith(inches, GOOD, inches));
    expect(rejected).toEqual([]);
    expect(records.map(({ destination }) => destination)).toEqual([
      'Leeds',
      '5" pipe',
      'Leeds',
      '5" pipe',
    ]);
  });
});

describe('readCallRecords, files it refuses', () => {
  async function problemOf(input: Blob | ArrayBuffer | string): Promise<string> {
    try {
      await readCallRecords(input);
    } catch (error) {
      expect(BillingError.is(error) && error.code).toBe('invalid');
      return error instanceof CallRecordFileError ? error.problem : String(error);
    }
    return 'none';
  }

  it('refuses more than 200,000 lines, and takes as many', async () => {
    const lines = '\n'.repeat(MAX_FILE_LINES);
    expect(await problemOf(lines)).toBe('none');
    expect(await problemOf(`${lines}x`)).toBe('too-many-lines');
  });

  it('refuses more than 50 MB before it reads them', async () => {
    const blob = new Blob(['x']);
    const read = vi.spyOn(blob, 'arrayBuffer');
    Object.defineProperty(blob, 'size', { value: MAX_FILE_BYTES + 1 });
    expect(await problemOf(blob)).toBe('file-too-large');
    expect(read).not.toHaveBeenCalled();
    expect(await problemOf(new ArrayBuffer(MAX_FILE_BYTES + 1))).toBe('file-too-large');
  });

  it('stops unpacking at 50 MB', async () => {
    const zeros = new Blob([new Uint8Array(MAX_FILE_BYTES + 1)]);
    const packed = zeros.stream().pipeThrough(new CompressionStream('gzip'));
    const bytes = await new Response(packed).arrayBuffer();
    expect(bytes.byteLength).toBeLessThan(100_000);
    expect(await problemOf(bytes)).toBe('file-too-large');
  });

  it('refuses a damaged archive', async () => {
    const packed = new Blob([fileWith()]).stream().pipeThrough(new CompressionStream('gzip'));
    const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
    expect(await problemOf(bytes.slice(0, -12).buffer)).toBe('damaged-archive');
    expect(await problemOf(new Uint8Array([0x1f, 0x8b, 1, 2]).buffer)).toBe('damaged-archive');
  });

  it('refuses a spreadsheet, a picture, and broken UTF-16', async () => {
    const zip = [0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0x62, 0x9d];
    expect(await problemOf(new Uint8Array(zip).buffer)).toBe('not-text');
    const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d];
    expect(await problemOf(new Uint8Array(png).buffer)).toBe('not-text');
    expect(await problemOf(new Uint8Array([0xff, 0xfe, 0x00, 0xdc, 0x41]).buffer)).toBe('not-text');
  });
});

describe('readCallRecords, in a page', () => {
  const many = fileWith(...Array<string>(5_000).fill(GOOD));

  it('gives the page its turn during long work', async () => {
    let turns = 0;
    let isReading = true;
    const tick = (): void => {
      turns += 1;
      if (isReading) setImmediate(tick);
    };
    setImmediate(tick);
    // A clock that runs fast: each look at it is another millisecond of work.
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 1));
    const { records } = await readCallRecords(many);
    isReading = false;
    expect(records).toHaveLength(5_001);
    expect(turns).toBeGreaterThan(2);
  });

  it('tells how far it is', async () => {
    const shares: number[] = [];
    await readCallRecords(many, { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('stops when called off, before and during the work', async () => {
    const controller = new AbortController();
    const onProgress = vi.fn(() => controller.abort());
    await expect(
      readCallRecords(many, { signal: controller.signal, onProgress }),
    ).rejects.toMatchObject({ code: 'aborted' });
    expect(onProgress).toHaveBeenCalledTimes(1);
    await expect(readCallRecords(many, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'aborted',
    });
  });
});
