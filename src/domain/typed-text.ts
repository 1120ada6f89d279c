/**
 * Text that the customer typed, in the form in which it is checked, shown for checking and sent. A
 * pasted text may hold what a database or a JSON parser refuses, and the whole dispute with it.
 */

const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** All but tab and line feed. */
const CONTROL = /[^\P{Cc}\t\n]/gu;
/** Half of a pair: as `String.prototype.toWellFormed`, which older web views lack. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** Text of several lines, which end in a line feed each. */
export function typedText(text: string): string {
  return text.replace(LINE_END, '\n').replace(CONTROL, '').replace(LONE_SURROGATE, '\ufffd').trim();
}

/** Text of one line. */
export function typedLine(text: string): string {
  return typedText(text).replace(/[\t\n]+/g, ' ');
}
