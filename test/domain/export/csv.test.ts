import fc from 'fast-check';
import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv, withoutFormula } from '../../../src/domain/export/csv.js';

describe('toCsv', () => {
  it('should write RFC 4180: commas, CRLF after every row, quotation marks doubled (S9)', () => {
    const rows = [
      ['a', 'b,c', 'say "hi"'],
      ['', 'two\nlines', 'é'],
    ];
    expect(toCsv(rows)).toBe('a,"b,c","say ""hi"""\r\n,"two\nlines",é\r\n');
    expect(toCsv([])).toBe('');
  });

  it.each([
    ['=1+1', "'=1+1\r\n"],
    ['+44 20 7946 0123', "'+44 20 7946 0123\r\n"],
    ['-1+2', "'-1+2\r\n"],
    ["x;=cmd|' /C calc'!A0", "x;'=cmd|' /C calc'!A0\r\n"],
    ['x;-1', "x;'-1\r\n"],
    ['x\t=1', "x\t'=1\r\n"],
    ['x\n=1', '"x\n\'=1"\r\n'],
    ['@SUM(A1)', "'@SUM(A1)\r\n"],
    ['\t=1', "'\t'=1\r\n"],
    ['\r=1', '"\'\r\'=1"\r\n'],
    ['\n=1', '"\'\n\'=1"\r\n'],
    ['＝1', "'＝1\r\n"],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"\r\n'],
  ])('should put an apostrophe before what a spreadsheet would run: %j (S9)', (cell, text) => {
    expect(toCsv([[cell]])).toBe(text);
  });

  it.each(['1=1', ' =1', 'a+b', '0.35', '-5.98', 'a;b', '2026-08-03', "'=1"])(
    'should leave what no spreadsheet runs: %j',
    (cell) => {
      expect(toCsv([[cell]])).toBe(`${cell}\r\n`);
    },
  );

  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', "'", ' ', 'é', '1'),
      )
      .map((parts) => parts.join('')),
  );
  /** Two cells at least: a row with one empty cell is an empty line to a reader. */
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), {
    minLength: 1,
    maxLength: 10,
  });

  it('should be read back as what was written, formulas with their apostrophe (S9)', () => {
    fc.assert(
      fc.property(rows, (written) => {
        const { data, errors } = papa.parse(toCsv(written), { delimiter: ',', newline: '\r\n' });
        expect(errors).toEqual([]);
        expect(data).toEqual([...written.map((cells) => cells.map(withoutFormula)), ['']]);
      }),
      { numRuns: 500 },
    );
  });

  it('never gives a spreadsheet a formula, wherever it splits the rows (S9)', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t'), (written, delimiter) => {
        const { data } = papa.parse<string[]>(toCsv(written), { delimiter: ',', newline: '\r\n' });
        const parts = data
          .flat()
          .flatMap((text) => text.split(delimiter === ',' ? '\0' : delimiter));
        for (const part of parts) {
          if (!/^-?\d+(\.\d+)?$/.test(part)) expect(part).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
