/**
 * The two kinds of rules: what a call tells by itself, and what it tells among the calls of its line.
 * A rule is pure; what it needs to know of the bill as a whole it finds out when it is made.
 */
import type { CallTable } from './call-table.js';
import type { Finding } from './finding.js';
import type { LineCalls } from './line-calls.js';

/** Asked only about calls that are charged and not settled. */
export type CallRule = (table: CallTable) => (position: number) => Finding | undefined;

export type LineRule = (line: LineCalls) => readonly Finding[];
