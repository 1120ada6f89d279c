/** The two other digit systems in which our customers type: Arabic-Indic and Persian (I5). */
const FOREIGN_DIGIT = /[\u0660-\u0669\u06F0-\u06F9]/g;

/** Turns Arabic-Indic and Persian digits into ASCII digits; leaves everything else. */
export function normaliseDigits(text: string): string {
  // Both blocks begin at a multiple of sixteen, so the low four bits are the digit's value.
  return text.replace(FOREIGN_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf));
}
