/** What a cell says, without what spreadsheets and other languages put around it. */

/** `="0770…"` keeps a spreadsheet from taking a number for one. */
const TEXT_FORMULA = /^=\s*"((?:[^"]|"")*)"$/;
/** So does an apostrophe, which our own export also puts before anything like a formula. */
const APOSTROPHE = /^'(?=[=+\-@(\t\r\n\d\uff1d\uff0b\uff0d\uff20])/;
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const FOREIGN_DIGIT = /(?![0-9])\p{Nd}/gu;
// oxlint-disable-next-line no-control-regex -- this is how ASCII is told from the rest
const ASCII = /^[\x00-\x7f]*$/;

/** Without surrounding blanks, as the author of the file meant it. */
export function cellText(raw: string): string {
  const text = raw.trim();
  if (text.startsWith('=')) {
    const formula = TEXT_FORMULA.exec(text);
    return formula === null ? text : (formula[1] ?? '').replaceAll('""', '"').trim();
  }
  return text.startsWith("'") ? text.replace(APOSTROPHE, '') : text;
}

/**
 * For reading figures: digits of any script and full-width forms become ASCII, every kind of space
 * becomes a blank, invisible marks go.
 */
export function plainFigures(text: string): string {
  if (ASCII.test(text)) return text.replace(/\s+/g, ' ').trim();
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(FOREIGN_DIGIT, asciiDigit)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Digits of a script stand in a row of ten: how far it goes back tells the value. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
