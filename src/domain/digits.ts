/** Customers type in the digits of their script: Arabic-Indic, Devanagari, Bengali, full-width … (I5). */

/** Of any script but ASCII. */
const FOREIGN_DIGIT = /[^\P{Nd}0-9]/gu;
const DIGIT = /\p{Nd}/u;

/** Turns the digits of all scripts into ASCII digits; leaves everything else. */
export function normaliseDigits(text: string): string {
  return text.replace(FOREIGN_DIGIT, valueOf);
}

/** Unicode has the ten digits of a script one after the other, from zero on. */
function valueOf(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (DIGIT.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}
