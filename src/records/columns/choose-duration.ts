/** Which column holds how long a call lasted, and in which unit. */
import { parseDuration } from '../cells/duration.js';
import { cellText } from '../cells/cell-text.js';
import type { ColumnContent } from './column-content.js';
import type { MappingDraft } from './mapping-draft.js';
import { MOST, type NamedColumn, type NamedColumns } from './named-column.js';

/** A call of half a day is rather one in another unit. */
const UNLIKELY_SECONDS = 12 * 3_600;
/** No clock shows more hours; above, it can only be minutes. */
const MOST_HOURS = 23;

export function chooseDuration(draft: MappingDraft, columns: NamedColumns): void {
  const named = columns
    .withRole('duration')
    .filter(({ content, index }) => draft.freeColumns.includes(index) && isDuration(content));
  const chosen = best(draft, named);
  if (chosen === undefined || !draft.take('duration', chosen.index)) return;
  // What is left of them is no charge and no number.
  for (const { index } of named) draft.close(index);
  const { durationUnit = 'seconds', durationClock } = chosen;
  draft.setFormat({ durationUnit, ...(durationClock && { durationClock }) });
  if (chosen.remark !== undefined) draft.doubt('duration', 'remark-in-name', [chosen.remark]);
  doubtUnit(draft, chosen.content, chosen.durationUnit !== undefined);
}

function isDuration(content: ColumnContent): boolean {
  return content.share('duration') >= MOST;
}

/** Talking counts, ringing does not; and what was rounded up for the bill is longer than the call. */
function best(draft: MappingDraft, named: readonly NamedColumn[]): NamedColumn | undefined {
  const whole = named.filter(({ durationKind }) => durationKind === 'whole');
  const [first, ...others] = whole;
  const talk = named.find(({ durationKind }) => durationKind === 'talk');
  const billed = named.find(({ durationKind }) => durationKind === 'billed');
  if (talk !== undefined) return talk;
  if (first === undefined) return billed;
  if (others.some((other) => relation(draft, first, other) !== 'equal')) {
    draft.doubt('duration', 'several-columns');
  }
  if (billed === undefined) return first;
  const compared = relation(draft, billed, first);
  if (compared === 'mixed') draft.doubt('duration', 'several-columns');
  return compared === 'shorter' ? billed : first;
}

/** Of two columns, over all rows in which both can be read. */
function relation(
  draft: MappingDraft,
  a: NamedColumn,
  b: NamedColumn,
): 'equal' | 'shorter' | 'longer' | 'mixed' {
  let isShorter = false;
  let isLonger = false;
  for (const row of draft.rows) {
    const [left, right] = [a, b].map((column) => secondsOf(column, row));
    if (left === undefined || right === undefined) continue;
    isShorter ||= left < right;
    isLonger ||= left > right;
  }
  if (isShorter && isLonger) return 'mixed';
  return isShorter ? 'shorter' : isLonger ? 'longer' : 'equal';
}

function secondsOf(
  { index, durationUnit = 'seconds', durationClock }: NamedColumn,
  row: readonly string[],
): number | undefined {
  const seconds = parseDuration(cellText(row[index] ?? ''), durationUnit, durationClock);
  return typeof seconds === 'number' ? seconds : undefined;
}

const TWO_PARTS = /^\d{1,4}:\d{2}$/;

/** Also for a column without a name. */
export function doubtUnit(draft: MappingDraft, content: ColumnContent, isUnitNamed: boolean): void {
  const { cells } = content;
  const bare = cells.filter((cell) => /^\d+(?:[.,]\d+)?$/.test(cell));
  if (!isUnitNamed && bare.some((cell) => /[.,]/.test(cell) || Number(cell) > UNLIKELY_SECONDS)) {
    draft.doubt('duration', 'duration-unit');
  }
  if (draft.format.durationClock === undefined && isClockUnclear(cells)) {
    draft.doubt('duration', 'duration-clock');
  }
}

/** `5:20` alone; a third part, or more minutes than a clock has hours, settle it. */
function isClockUnclear(cells: readonly string[]): boolean {
  const clocks = cells.filter((cell) => TWO_PARTS.test(cell));
  return (
    clocks.length > 0 &&
    !cells.some((cell) => /^\d+:\d{2}:\d{2}/.test(cell)) &&
    !clocks.some((cell) => Number(cell.split(':')[0]) > MOST_HOURS)
  );
}
