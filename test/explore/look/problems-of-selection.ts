/**
 * The selection as the list shows it, compared with exact sums: rows that are ticked, their number,
 * and what they add up to, those on other pages included.
 */
import type { Call } from '../../../src/contract/index.js';

export interface ShownRow {
  readonly callId: string;
  readonly isTicked: boolean;
  /** As it stands in the row. */
  readonly amount: string;
}

export interface ShownSelection {
  /** On this page of the list. */
  readonly rows: readonly ShownRow[];
  /** "3 calls selected" */
  readonly count: string;
  /** "$12.34"; undefined when nothing is selected. */
  readonly sum: string | undefined;
}

/** All calls of a list that are known, and those which are selected; by id. */
export interface Selected {
  readonly known: ReadonlyMap<string, Call>;
  readonly selected: ReadonlyMap<string, Call>;
}

export function problemsOfSelection(
  { rows, count, sum }: ShownSelection,
  { known, selected }: Selected,
): string[] {
  const problems = rows.flatMap(({ callId, isTicked, amount }) => {
    if (isTicked !== selected.has(callId)) return [`${callId} is ${isTicked ? '' : 'not '}ticked`];
    const call = known.get(callId);
    if (!call) return [`${callId} is not on the list`];
    return isWritten(amount, [call])
      ? []
      : [`${callId} costs ${call.charge.amount}, not ${amount}`];
  });
  const number = digitsOf(count);
  if (number !== (selected.size === 0 ? '' : String(selected.size))) {
    problems.push(`${selected.size} are selected, not: ${count}`);
  }
  if ((sum === undefined) !== (selected.size === 0)) problems.push(`the sum is ${sum}`);
  const calls = [...selected.values()];
  if (sum !== undefined && !isWritten(sum, calls)) {
    problems.push(`${calls.map(({ charge }) => charge.amount).join(' + ')} is not ${sum}`);
  }
  return problems;
}

/** Twelve decimal places: more than any charge has. */
const SCALE = 12;

/** Sums of several currencies are not compared: they stand side by side. */
function isWritten(text: string, calls: readonly Call[]): boolean {
  const [currency, ...others] = new Set(calls.map(({ charge }) => charge.currency));
  if (currency === undefined || others.length > 0) return true;
  const total = calls.reduce((sum, { charge }) => sum + scaled(charge.amount), 0n);
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const places = format.resolvedOptions().maximumFractionDigits ?? 2;
  const digits = digitsOf(text);
  return digits === rounded(total, places) || (isTiny(total, places) && digits === exact(total));
}

function scaled(amount: string): bigint {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  return BigInt(`${sign}${whole}${fraction.padEnd(SCALE, '0')}`);
}

/** Half away from zero. */
function rounded(total: bigint, places: number): string {
  const unit = 10n ** BigInt(SCALE - places);
  const size = total < 0n ? -total : total;
  return String((size + unit / 2n) / unit);
}

const isTiny = (total: bigint, places: number): boolean =>
  total !== 0n && rounded(total, places) === '0';

const exact = (total: bigint): string => String(total < 0n ? -total : total).replace(/0+$/, '');

/** All digits of a text in ours, without zeros at the beginning: "$0.04" is "4". */
export function digitsOf(text: string): string {
  const digits = [...text].flatMap((sign) => {
    if (!/\p{Nd}/u.test(sign)) return [];
    const code = sign.codePointAt(0) ?? 0;
    // Ours, and those of Arabic and Persian: each ten begin at a multiple of sixteen.
    return [String(code % 16)];
  });
  return digits.join('').replace(/^0+(?=\d)/, '');
}
