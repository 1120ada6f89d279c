/** Takes the columns whose header says what they are, where the content bears it out. */
import { chooseCharge } from './choose-charge.js';
import { chooseDirection, chooseType } from './choose-direction.js';
import { chooseDuration } from './choose-duration.js';
import { chooseParties } from './choose-parties.js';
import { chooseEnd, chooseStart, type ZoneContext } from './choose-start.js';
import type { MappingDraft } from './mapping-draft.js';
import { MOST, NamedColumns, takeFirst } from './named-column.js';

export function takeColumnsByName(
  draft: MappingDraft,
  header: readonly string[],
  context: ZoneContext,
): void {
  const columns = new NamedColumns(draft, header);
  for (const { index } of columns.withRole('ignored')) draft.close(index);
  chooseStart(draft, columns, context);
  chooseEnd(draft, columns);
  chooseDirection(draft, columns);
  chooseType(draft, columns);
  chooseParties(draft, columns);
  chooseDuration(draft, columns);
  chooseCharge(draft, columns);
  chooseCurrency(draft, columns);
  const destinations = columns.withRole('destination');
  takeFirst(draft, 'destination', destinations, ({ cells }) => cells.length > 0);
  // What a known name does not hold is nothing else either.
  for (const { index, exact } of columns.all) if (exact) draft.close(index);
}

function chooseCurrency(draft: MappingDraft, columns: NamedColumns): void {
  const named = columns.withRole('currency').filter(({ content }) => content.cells.length > 0);
  if (takeFirst(draft, 'currency', named, (content) => content.share('currency') >= MOST)) return;
  if (named.length > 0) draft.doubt('currency', 'not-understood');
}
