/** Which columns hold the customer's own number and the other one. */
import { plainFigures } from '../cells/cell-text.js';
import type { ColumnContent } from './column-content.js';
import type { MappingDraft } from './mapping-draft.js';
import { MOST, type NamedColumns, takeFirst } from './named-column.js';

const isParty = (content: ColumnContent): boolean => content.share('party') >= MOST;

/** "Line" may also say which of two sockets it was: 0 or 1. */
const isLine = (content: ColumnContent): boolean =>
  isParty(content) && content.cells.some((cell) => /\d{3}/.test(plainFigures(cell)));

export function chooseParties(draft: MappingDraft, columns: NamedColumns): void {
  takeFirst(draft, 'line', columns.withRole('line'), isLine);
  const caller = columns
    .withRole('caller')
    .find(({ content, index }) => isParty(content) && draft.freeColumns.includes(index));
  // "Destination" is a number in some files and a place in others.
  const called = columns
    .withRole('called', 'destination')
    .find(
      ({ role, content }) =>
        isParty(content) && (role === 'called' || content.share('words') < MOST),
    );
  if (!draft.has('line') && caller !== undefined && called !== undefined) {
    draft.take('line', caller.index);
    draft.take('otherParty', called.index);
    draft.setFormat({ parties: 'caller-and-called' });
    if (!draft.has('direction')) doubtBothDirections(draft, caller.content, called.content);
    return;
  }
  if (!takeFirst(draft, 'otherParty', columns.withRole('otherParty'), isParty)) {
    draft.take('otherParty', called?.index);
  }
  if (caller !== undefined && called !== undefined && draft.has('direction')) {
    // Beside the customer's own line, an incoming call's other party is in the column not taken.
    draft.doubt('otherParty', 'several-columns');
  }
  if (!draft.has('otherParty') || !draft.has('line')) takeNumbers(draft, columns);
}

/** A bare "number" is the other party, unless that is known; a lone caller is the line. */
function takeNumbers(draft: MappingDraft, columns: NamedColumns): void {
  takeFirst(draft, 'line', columns.withRole('caller'), isParty);
  takeFirst(draft, 'otherParty', columns.withRole('number'), isParty);
  takeFirst(draft, 'line', columns.withRole('number'), isParty);
}

/** Nobody says which calls came in, and a number that calls is called as well: some of them did. */
function doubtBothDirections(draft: MappingDraft, a: ColumnContent, b: ColumnContent): void {
  const callers = new Set(a.cells);
  if (b.cells.some((cell) => callers.has(cell))) draft.doubt('direction', 'both-directions');
}
