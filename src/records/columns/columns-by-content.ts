/**
 * Guesses at the columns whose name says nothing, by what stands in them. What is guessed is marked
 * as in doubt, so that the screen can ask.
 */
import type { CellShape, ColumnContent } from './column-content.js';
import type { MappedField } from '../column-mapping.js';
import { isDirection, unknownDirections } from './choose-direction.js';
import { doubtUnit } from './choose-duration.js';
import type { MappingDraft } from './mapping-draft.js';

/** A guess needs more agreement than a name does. */
const NEARLY_ALL = 0.9;

/** How much of a column tells a serial number: a few steps of one, or many that never go back. */
const FIRST_STEPS = 10;
const MANY_STEPS = 20;

/** Files seldom hold calls in more currencies; names of people are many. */
const MOST_CURRENCIES = 3;

export interface ContentContext {
  /** In a file with names a currency has one: other words of three capitals are initials. */
  readonly hasNames: boolean;
  /** Names tell who was called and when: then unknown words elsewhere are no types and places. */
  readonly isNamed: boolean;
  /** Of the customer: a column without it is not its currency. */
  readonly currency: string | undefined;
}

export function takeColumnsByContent(draft: MappingDraft, context: ContentContext): void {
  takeDirection(draft);
  if (!draft.has('date')) takeShaped(draft, 'start', 'moment');
  if (!draft.has('start')) {
    takeShaped(draft, 'date', 'date');
    takeClock(draft, 'time');
  }
  if (!context.hasNames) takeCurrency(draft, context.currency);
  if (!context.isNamed) takeShaped(draft, 'type', 'type');
  takeParties(draft);
  if (!draft.has('end') && !draft.has('endTime')) takeDuration(draft);
  if (!draft.has('duration')) takeEnd(draft);
  takeCharge(draft);
  if (!context.isNamed) takeDestination(draft);
}

/** `Answered` and `no answer` tell how a call ended, not who called. */
function takeDirection(draft: MappingDraft): void {
  if (draft.has('direction')) return;
  const column = findFree(
    draft,
    (content) => content.share('direction') >= NEARLY_ALL && isDirection(content),
  );
  guess(draft, 'direction', column);
  const content = draft.contentOf('direction');
  const unknown = content === undefined ? [] : unknownDirections(content);
  if (unknown.length > 0) draft.doubt('direction', 'unknown-words', unknown);
}

function takeCurrency(draft: MappingDraft, currency: string | undefined): void {
  if (draft.has('currency')) return;
  const column = findFree(
    draft,
    (content) =>
      content.share('currencyCode') >= NEARLY_ALL &&
      content.distinct <= MOST_CURRENCIES &&
      (currency === undefined || content.cells.includes(currency)),
  );
  guess(draft, 'currency', column);
}

function guess(draft: MappingDraft, field: MappedField, column: number | undefined): void {
  if (draft.take(field, column)) draft.doubt(field, 'guessed');
}

function findFree(
  draft: MappingDraft,
  fits: (content: ColumnContent) => boolean,
): number | undefined {
  return draft.freeColumns.find((index) => {
    const content = draft.contents[index];
    return content !== undefined && content.cells.length > 0 && fits(content);
  });
}

function takeShaped(draft: MappingDraft, field: MappedField, shape: CellShape): void {
  if (draft.has(field)) return;
  guess(
    draft,
    field,
    findFree(draft, (content) => content.share(shape) >= NEARLY_ALL),
  );
}

/** Clocks that never get beyond two hours are durations. */
function isDurationClock({ cells }: ColumnContent): boolean {
  return cells.every((cell) => /^0{0,2}:|^0?[01]:\d\d:|^\d+:\d\d$/.test(cell));
}

function takeClock(draft: MappingDraft, field: MappedField): void {
  const isClock = (content: ColumnContent): boolean => content.share('clock') >= NEARLY_ALL;
  const timeOfDay = findFree(draft, (content) => isClock(content) && !isDurationClock(content));
  guess(draft, field, timeOfDay ?? findFree(draft, isClock));
}

/** Of two columns of numbers the customer's own has fewer different ones; of equals, the first. */
function takeParties(draft: MappingDraft): void {
  const numbers = draft.freeColumns.filter((index) => isColumnOfNumbers(draft.contents[index]));
  const byVariety = numbers.sort(
    (a, b) => (draft.contents[a]?.distinct ?? 0) - (draft.contents[b]?.distinct ?? 0) || a - b,
  );
  if (byVariety.length > 1 || draft.has('otherParty')) guess(draft, 'line', byVariety[0]);
  guess(draft, 'otherParty', draft.has('line') ? byVariety.at(-1) : byVariety[0]);
}

function isColumnOfNumbers(content: ColumnContent | undefined): boolean {
  if (content === undefined || content.cells.length === 0) return false;
  const hasLongOnes = content.share('longNumber') >= 0.5;
  const isTime = content.share('date') >= 0.5 || content.share('moment') >= 0.5;
  return hasLongOnes && !isTime && content.share('party') >= NEARLY_ALL && !onlyGrows(content);
}

/** Numbers that go up by one each time are the numbers of the records. */
function countsUp(content: ColumnContent): boolean {
  const steps = stepsOf(content).slice(0, FIRST_STEPS);
  return (steps.length > 0 && steps.every((step) => step === 1)) || onlyGrows(content);
}

/** So are those that never go back over many records. */
function onlyGrows(content: ColumnContent): boolean {
  const steps = stepsOf(content);
  return steps.length >= MANY_STEPS && steps.every((step) => step > 0);
}

/** Empty unless the column is all digits. */
function stepsOf({ cells }: ColumnContent): number[] {
  if (!cells.every((cell) => /^\d{1,15}$/.test(cell))) return [];
  return cells.slice(1).map((cell, at) => Number(cell) - Number(cells[at]));
}

function takeDuration(draft: MappingDraft): void {
  if (draft.has('duration')) return;
  const isClock = (content: ColumnContent): boolean =>
    content.share('duration') >= NEARLY_ALL && isDurationClock(content);
  const isCount = (content: ColumnContent): boolean =>
    content.share('integer') >= NEARLY_ALL &&
    content.share('duration') >= NEARLY_ALL &&
    content.share('longNumber') === 0 &&
    !countsUp(content);
  guess(draft, 'duration', findFree(draft, isClock) ?? findFree(draft, isCount));
  const content = draft.contentOf('duration');
  if (content !== undefined) doubtUnit(draft, content, false);
}

function takeEnd(draft: MappingDraft): void {
  if (draft.has('end') || draft.has('endTime')) return;
  takeShaped(draft, 'end', 'moment');
  if (draft.has('end')) return;
  takeClock(draft, 'endTime');
  if (draft.has('endTime')) takeShaped(draft, 'endDate', 'date');
}

/** A price with a fraction or a currency; a bare whole number could be anything. */
function takeCharge(draft: MappingDraft): void {
  if (draft.has('charge')) return;
  const isAmount = (content: ColumnContent): boolean =>
    content.share('price') >= NEARLY_ALL &&
    content.share('moment') === 0 &&
    content.share('date') < 0.5 &&
    content.cells.some((cell) => /\d[.,\u066b]\d|\p{Sc}/u.test(cell));
  guess(draft, 'charge', findFree(draft, isAmount));
}

function takeDestination(draft: MappingDraft): void {
  takeShaped(draft, 'destination', 'words');
}
