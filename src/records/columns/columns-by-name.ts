/** Takes the columns whose header says what they are, where the content bears it out. */
import type { ColumnContent } from './column-content.js';
import { readHeaderName, type HeaderName, type HeaderRole } from './header-names.js';
import type { MappedField } from '../column-mapping.js';
import type { MappingDraft } from './mapping-draft.js';

/** So much of a column must look like what its name says. */
const MOST = 0.6;

interface NamedColumn extends HeaderName {
  readonly index: number;
  readonly content: ColumnContent;
}

export function takeColumnsByName(draft: MappingDraft, header: readonly string[]): void {
  const named = draft.contents
    .flatMap((content, index): NamedColumn[] => {
      const name = readHeaderName(header[index] ?? '');
      return name === undefined ? [] : [{ ...name, index, content }];
    })
    // Known names before names with a known word in them; among equals the first column wins.
    .sort((a, b) => Number(b.exact) - Number(a.exact) || a.index - b.index);
  const withRole = (...roles: HeaderRole[]): NamedColumn[] =>
    roles.flatMap((role) => named.filter((column) => column.role === role));

  for (const { index } of withRole('ignored')) draft.close(index);
  takeStartAndEnd(draft, withRole('start', 'date', 'time'), withRole('end'));
  takeDirectionAndType(draft, withRole('direction'), withRole('type'));
  takeParties(draft, withRole);
  takeDuration(draft, withRole('duration'));
  takeCharge(draft, withRole('charge'));
  takeFirst(
    draft,
    'currency',
    withRole('currency'),
    (content) => content.share('currency') >= MOST,
  );
  takeFirst(draft, 'destination', withRole('destination'), (content) => content.cells.length > 0);
}

function takeFirst(
  draft: MappingDraft,
  field: MappedField,
  columns: readonly NamedColumn[],
  fits: (content: ColumnContent) => boolean,
): NamedColumn | undefined {
  return columns.find(({ content, index }) => fits(content) && draft.take(field, index));
}

/** "Start" can be a moment, a day or a time of day: the content tells. */
function takeStartAndEnd(
  draft: MappingDraft,
  starts: readonly NamedColumn[],
  ends: readonly NamedColumn[],
): void {
  const isMoment = (content: ColumnContent): boolean =>
    content.share('moment') >= MOST || content.share('epoch') >= MOST;
  const isDate = (content: ColumnContent): boolean => content.share('date') >= MOST;
  const isClock = (content: ColumnContent): boolean => content.share('clock') >= MOST;
  if (!takeFirst(draft, 'start', starts, isMoment)) {
    takeFirst(draft, 'date', starts, isDate);
    takeFirst(draft, 'time', starts, isClock);
  }
  if (!takeFirst(draft, 'end', ends, isMoment)) {
    takeFirst(draft, 'endDate', ends, isDate);
    takeFirst(draft, 'endTime', ends, isClock);
  }
}

/** A telephone's call log calls the direction "type". */
function takeDirectionAndType(
  draft: MappingDraft,
  directions: readonly NamedColumn[],
  types: readonly NamedColumn[],
): void {
  const candidates = [...directions, ...types];
  takeFirst(draft, 'direction', candidates, (content) => content.share('direction') >= MOST);
  takeFirst(draft, 'type', types, (content) => content.share('words') >= MOST);
}

function takeParties(
  draft: MappingDraft,
  withRole: (...roles: HeaderRole[]) => readonly NamedColumn[],
): void {
  const isParty = (content: ColumnContent): boolean => content.share('party') >= MOST;
  // "Line" may also say which of two sockets it was: 0 or 1.
  const isLine = (content: ColumnContent): boolean =>
    isParty(content) && content.cells.some((cell) => /\d{3}/.test(cell));
  takeFirst(draft, 'line', withRole('line'), isLine);
  const caller = withRole('caller').find(({ content }) => isParty(content));
  // "Destination" is a number in some files and a place in others.
  const called = [...withRole('called'), ...withRole('destination')].find(
    ({ content }) => isParty(content) && content.share('words') < MOST,
  );
  if (!draft.has('line') && caller !== undefined && called !== undefined) {
    draft.take('line', caller.index);
    draft.take('otherParty', called.index);
    draft.setFormat({ parties: 'caller-and-called' });
    return;
  }
  if (!takeFirst(draft, 'otherParty', withRole('otherParty'), isParty)) {
    draft.take('otherParty', called?.index);
  }
  if (caller !== undefined && called !== undefined && draft.has('direction')) {
    // Beside the customer's own line, an incoming call's other party is in the column not taken.
    draft.doubtful.add('otherParty');
  }
  if (!draft.has('otherParty') || !draft.has('line')) takeNumbers(draft, withRole, isParty);
}

/** A bare "number" is the other party, unless that is known; a lone caller is the line. */
function takeNumbers(
  draft: MappingDraft,
  withRole: (...roles: HeaderRole[]) => readonly NamedColumn[],
  isParty: (content: ColumnContent) => boolean,
): void {
  takeFirst(draft, 'line', withRole('caller'), isParty);
  takeFirst(draft, 'otherParty', withRole('number'), isParty);
  takeFirst(draft, 'line', withRole('number'), isParty);
}

function takeDuration(draft: MappingDraft, columns: readonly NamedColumn[]): void {
  const isDuration = (content: ColumnContent): boolean => content.share('duration') >= MOST;
  const taken = takeFirst(draft, 'duration', columns, isDuration);
  if (taken === undefined) return;
  draft.setFormat({ durationUnit: taken.durationUnit ?? 'seconds' });
  const isBare = taken.content.cells.some((cell) => /^[\d.,]+$/.test(cell));
  const hasFractions = taken.content.cells.some((cell) => /^\d+[.,]\d/.test(cell));
  if (taken.durationUnit === undefined && isBare && hasFractions) draft.doubtful.add('duration');
}

function takeCharge(draft: MappingDraft, columns: readonly NamedColumn[]): void {
  const taken = takeFirst(draft, 'charge', columns, (content) => content.share('amount') >= MOST);
  if (taken === undefined) return;
  draft.setFormat({
    minorUnitDigits: taken.minorUnitDigits ?? 0,
    ...(taken.currency !== undefined && { currency: taken.currency }),
  });
}
