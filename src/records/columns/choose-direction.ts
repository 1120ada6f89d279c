/** Which column tells the direction, and which the type: a telephone's log calls the first one "type". */
import { findDirection, findUsage, isResultWord } from '../cells/call-words.js';
import type { ColumnContent } from './column-content.js';
import type { MappingDraft } from './mapping-draft.js';
import { MOST, type NamedColumns } from './named-column.js';

/** A few unknown words are enough to recognise them by. */
const WORDS_SHOWN = 5;

export function chooseDirection(draft: MappingDraft, columns: NamedColumns): void {
  const named = columns.withRole('direction').filter(({ whole }) => whole.cells.length > 0);
  // Also when it is not understood: without it, every call would be an outgoing one.
  const best = named.find(({ whole }) => tellsDirections(whole)) ?? named[0];
  const taken =
    best ??
    columns.withRole('type').find(({ whole }) => tellsDirections(whole) && isDirection(whole));
  if (taken === undefined || !draft.take('direction', taken.index)) return;
  const unknown = unknownDirections(taken.whole);
  if (unknown.length > 0) draft.doubt('direction', 'unknown-words', unknown);
}

/** Words for messages and data stand among those for calls. */
function tellsDirections(content: ColumnContent): boolean {
  const { cells } = content;
  const directions = cells.filter((cell) => findDirection(cell) !== undefined);
  const usages = cells.filter((cell) => findUsage(cell) !== undefined);
  return directions.length > 0 && (directions.length + usages.length) / cells.length >= MOST;
}

/** `Answered` and `Missed` alone tell how calls ended, whoever called. */
export function isDirection({ cells }: ColumnContent): boolean {
  return cells.some((cell) => findDirection(cell) !== undefined && !isResultWord(cell));
}

export function unknownDirections({ cells }: ColumnContent): string[] {
  const unknown = cells.filter(
    (cell) => findDirection(cell) === undefined && findUsage(cell) === undefined,
  );
  return [...new Set(unknown)].slice(0, WORDS_SHOWN);
}

export function chooseType(draft: MappingDraft, columns: NamedColumns): void {
  const hasWords = (content: ColumnContent): boolean => content.share('words') >= MOST;
  const free = columns
    .withRole('type')
    .filter(({ index, whole }) => draft.freeColumns.includes(index) && hasWords(whole));
  const service = free.find(({ whole }) => whole.share('service') >= MOST);
  const type = free.find((column) => column !== service) ?? service;
  draft.take('type', type?.index);
  if (service !== type) draft.take('service', service?.index);
}
