/** Between the form of the column mapper and the mapping that it stands for. No page needed. */
import {
  DATE_ORDERS,
  DIRECTION_MEANINGS,
  DURATION_UNITS,
  MAPPED_FIELDS,
  type ColumnMapping,
  type DirectionMeaning,
  type MappedField,
  type RecordFormat,
} from '../../src/records/index.js';

/** Always asked about; the others are rarely there, or another way to say the same. */
const MAIN_FIELDS: readonly MappedField[] = [
  'line',
  'otherParty',
  'direction',
  'start',
  'duration',
  'charge',
];

/** What is asked about first, and what can wait: a field that was found is worth a look. */
export function fieldsToAsk({ columns }: ColumnMapping): {
  readonly first: readonly MappedField[];
  readonly others: readonly MappedField[];
} {
  const isFirst = (field: MappedField): boolean =>
    MAIN_FIELDS.includes(field) || columns[field] !== undefined;
  return {
    first: MAPPED_FIELDS.filter(isFirst),
    others: MAPPED_FIELDS.filter((field) => !isFirst(field)),
  };
}

/** Without these, or what can stand in for them, no record can be read. */
export const NEEDED_FIELDS: readonly MappedField[] = ['line', 'otherParty', 'start', 'duration'];

export function columnName(field: MappedField): string {
  return `column-${field}`;
}

/** The name of the choice of what a word means for directions. */
export function directionName(word: string): string {
  return `direction:${word}`;
}

/** @param before the mapping that the form was filled in with; what it does not ask about stays */
export function mappingFromForm(form: FormData, before: ColumnMapping): ColumnMapping {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const columns: Partial<Record<MappedField, number>> = {};
  for (const field of MAPPED_FIELDS) {
    const column = text(columnName(field));
    if (/^\d+$/.test(column)) columns[field] = Number(column);
  }
  const { delimiter, minorUnitDigits, directionWords } = before.format;
  const cents = minorUnitDigits === 0 ? 2 : minorUnitDigits;
  const format: RecordFormat = {
    dateOrder: oneOf(DATE_ORDERS, text('dateOrder')) ?? before.format.dateOrder,
    durationUnit: oneOf(DURATION_UNITS, text('durationUnit')) ?? before.format.durationUnit,
    ...(text('durationClock') === 'hours-minutes' && { durationClock: 'hours-minutes' }),
    ...(text('durationClock') === 'minutes-seconds' && { durationClock: 'minutes-seconds' }),
    decimalMark: text('decimalMark') === ',' ? ',' : '.',
    minorUnitDigits: form.has('minorUnits') ? cents : 0,
    ...(form.has('negativeCharges') && { chargeSign: 'negative' }),
    parties: text('parties') === 'caller-and-called' ? 'caller-and-called' : 'line-and-other',
    ...(text('currency') !== '' && { currency: text('currency') }),
    ...(text('timeZone') !== '' && { timeZone: text('timeZone') }),
    ...(text('timeOfDay') !== '' && { timeOfDay: text('timeOfDay') }),
    ...wordsOf(form, directionWords),
    ...(text('defaultLine') !== '' && { defaultLine: text('defaultLine') }),
    ...(delimiter !== undefined && { delimiter }),
  };
  const hasHeader = form.has('hasHeader');
  const { headerLine } = before;
  return hasHeader && headerLine !== undefined
    ? { hasHeader, headerLine, columns, format }
    : { hasHeader, columns, format };
}

/** What the visitor says of words that nobody knew, and what a layout said before. */
function wordsOf(
  form: FormData,
  before: RecordFormat['directionWords'],
): Pick<RecordFormat, 'directionWords'> {
  const words: Record<string, DirectionMeaning> = { ...before };
  const prefix = directionName('');
  for (const [name, value] of form) {
    const meaning = oneOf(DIRECTION_MEANINGS, typeof value === 'string' ? value : '');
    if (name.startsWith(prefix) && meaning) words[name.slice(prefix.length)] = meaning;
  }
  return Object.keys(words).length > 0 ? { directionWords: words } : {};
}

function oneOf<T extends string>(choices: readonly T[], text: string): T | undefined {
  return choices.find((choice) => choice === text);
}

/** A few different values of a column, to recognise it by. */
export function samplesOf(rows: readonly (readonly string[])[], column: number): string {
  const values = rows.map((cells) => cells[column]?.trim() ?? '').filter((value) => value !== '');
  return [...new Set(values)].slice(0, 3).join(' · ');
}
