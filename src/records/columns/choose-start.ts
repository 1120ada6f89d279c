/** Which columns hold when a call began and ended, and in which time zone. */
import { plainFigures } from '../cells/cell-text.js';
import { momentMs, parseMoment, settleZone } from '../cells/moment.js';
import { plainWords } from '../cells/plain-words.js';
import { zoneNamed, zoneOfOffset, type NamedZone } from '../cells/zone-names.js';
import { DATE_ORDERS } from '../column-mapping.js';
import { utcOffsetAt } from '../../domain/utc-offset.js';
import type { ColumnContent } from './column-content.js';
import type { MappingDraft } from './mapping-draft.js';
import { MOST, type NamedColumn, type NamedColumns, takeFirst } from './named-column.js';

export interface ZoneContext {
  /** IANA name: of times without a zone. */
  readonly timeZone: string;
}

const MINUTE_MS = 60_000;

const isMoment = (content: ColumnContent): boolean =>
  content.share('moment') >= MOST || content.share('epoch') >= MOST;
const isDate = (content: ColumnContent): boolean => content.share('date') >= MOST;
const isClock = (content: ColumnContent): boolean => content.share('clock') >= MOST;

/** "Start" can be a moment, a day or a time of day: the content tells. */
export function chooseStart(
  draft: MappingDraft,
  columns: NamedColumns,
  context: ZoneContext,
): void {
  const starts = columns.withRole('start', 'date', 'time');
  const moments = starts.filter(({ content }) => isMoment(content) && isExact(content));
  const [first] = moments;
  // Of "Start (local)" and "Start (UTC)" the one that says which zone it is.
  const zoned = moments.find(
    (column) =>
      (column.zone !== undefined || namesZones(column.content)) &&
      firstWord(column.text) === firstWord(first?.text ?? ''),
  );
  const taken = takeFirst(draft, 'start', zoned ? [zoned] : moments, isMoment);
  if (taken !== undefined) {
    chooseZone(draft, columns, [taken], context);
    return;
  }
  const date = takeFirst(draft, 'date', starts, isDate);
  const time = takeFirst(draft, 'time', starts, isClock);
  chooseZone(
    draft,
    columns,
    [time, date].flatMap((column) => column ?? []),
    context,
  );
}

/** Where every time is midnight, the column holds days, and the time of day stands elsewhere. */
function isExact(content: ColumnContent): boolean {
  return content.share('date') < MOST || content.cells.length === 1;
}

function firstWord(text: string): string {
  return plainWords(text).split(' ')[0] ?? '';
}

export function chooseEnd(draft: MappingDraft, columns: NamedColumns): void {
  const ends = columns.withRole('end');
  if (takeFirst(draft, 'end', ends, isMoment)) return;
  takeFirst(draft, 'endDate', ends, isDate);
  takeFirst(draft, 'endTime', ends, isClock);
}

function chooseZone(
  draft: MappingDraft,
  columns: NamedColumns,
  taken: readonly NamedColumn[],
  context: ZoneContext,
): void {
  const field = draft.has('start') ? 'start' : draft.has('time') ? 'time' : 'date';
  const zones = columns.withRole('zone').filter(({ content }) => content.cells.length > 0);
  if (taken.length > 0 && zones.length > 0) {
    const found = takeFirst(draft, 'zone', zones, (content) => content.share('zone') >= MOST);
    if (found === undefined) draft.doubt(field, 'time-zone');
  }
  const dateOrder = taken.find((column) => column.dateOrder !== undefined)?.dateOrder;
  if (dateOrder !== undefined) draft.nameDateOrder(dateOrder);
  const remark = taken.find((column) => column.remark !== undefined)?.remark;
  if (remark !== undefined) draft.doubt(field, 'remark-in-name', [remark]);
  if (taken.some(({ content }) => content.cells.some((cell) => isUnsettled(cell, context)))) {
    draft.doubt(field, 'time-zone');
  }
  const named = taken.find(({ zone }) => zone !== undefined);
  if (named?.zone !== undefined && !taken.some(({ content }) => namesZones(content))) {
    settle(draft, field, named.zone, named.content, context);
  }
}

/** An abbreviation of several zones, of which the reader's is none. */
function isUnsettled(cell: string, { timeZone }: ZoneContext): boolean {
  const [moment] = DATE_ORDERS.flatMap((order) => parseMoment(cell, order) ?? []);
  return moment?.possibleOffsets !== undefined && settleZone(moment, timeZone) === undefined;
}

/** Every time says itself where it is, as an epoch does. */
function namesZones(content: ColumnContent): boolean {
  const { cells } = content;
  return (
    content.share('epoch') >= MOST ||
    (cells.length > 0 && cells.every((cell) => momentZone(cell) !== undefined))
  );
}

function momentZone(cell: string): unknown {
  const moments = DATE_ORDERS.flatMap((order) => parseMoment(cell, order) ?? []);
  const [moment] = moments;
  if (moment === undefined) return zoneNamed(plainFigures(cell).split(' ').at(-1) ?? '');
  return moment.offsetMinutes ?? moment.timeZone ?? moment.possibleOffsets;
}

/** The zone of a name becomes that of the file, unless the name can mean several. */
function settle(
  draft: MappingDraft,
  field: 'start' | 'time' | 'date',
  { offsets, timeZone, isSeasonal }: NamedZone,
  content: ColumnContent,
  context: ZoneContext,
): void {
  if (timeZone !== undefined) {
    draft.setFormat({ timeZone });
    return;
  }
  const own = offsets?.find((offset) => isAlways(offset, content, context.timeZone));
  if (isSeasonal && own !== undefined) return;
  const [offset, ...others] = offsets ?? [];
  const zone = offset === undefined ? undefined : zoneOfOffset(offset);
  if (zone !== undefined) draft.setFormat({ timeZone: zone });
  // People write CET in summer, too; and IST is the time of three countries.
  if (zone === undefined || others.length > 0 || isSeasonal) draft.doubt(field, 'time-zone');
}

/** True when the reader's own zone has this offset at all of the times: then nothing is to be settled. */
function isAlways(offset: number, { cells }: ColumnContent, timeZone: string): boolean {
  const moments = cells.map(
    (cell) => DATE_ORDERS.flatMap((order) => parseMoment(cell, order) ?? [])[0],
  );
  return (
    moments.length > 0 &&
    moments.every(
      (moment) =>
        moment !== undefined &&
        utcOffsetAt(momentMs(moment, timeZone), timeZone) === offset * MINUTE_MS,
    )
  );
}
