/**
 * Rows of text as CSV by RFC 4180: comma, CRLF, quotation marks doubled. Made for opening in a
 * spreadsheet, which takes a cell that begins with one of a few characters for a formula and may
 * run it (S9): such a cell gets an apostrophe in front. That holds for harmless cells too:
 * `+44 20 7946 0123` becomes `'+44 20 7946 0123`, which a spreadsheet shows as the number it is.
 * Where the semicolon separates cells, as in French spreadsheets, a spreadsheet splits the rows there,
 * whatever is quoted: so each part of a cell is looked at. A number, such as `-5.98`, stays a number.
 */

/** Spreadsheets take a file without it for one of their own old encoding, and spoil accents. */
export const BYTE_ORDER_MARK = '\ufeff';

/** `= + - @` TAB CR LF, and the full-width forms that spreadsheets of East Asia read alike. */
const FORMULA_START = /(?<=^|[;\t\r\n])(?=[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/g;
const NUMBER = /^-?\d+(\.\d+)?$/;
const NEEDS_QUOTES = /[",\r\n]/;

/** Every row ends with CRLF, the last one too; no rows give an empty text. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(text: string): string {
  const harmless = withoutFormula(text);
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** What a cell holds in the file: the text itself, or with an apostrophe before what could be run. */
export function withoutFormula(text: string): string {
  return NUMBER.test(text) ? text : text.replace(FORMULA_START, "'");
}
