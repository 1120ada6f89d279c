/** One row per field: its column, and values of that column as they stand in the file. */
import type { CallRecordReport, MappedField } from '../../src/records/index.js';
import { build } from '../dom/build.js';
import type { DemoText } from '../text/index.js';
import { columnName, NEEDED_FIELDS, samplesOf } from './mapping-form.js';
import { numberText } from './written.js';

interface ColumnTableOptions {
  readonly text: DemoText;
  readonly locale: string;
  readonly report: CallRecordReport;
}

export function columnTable(
  fields: readonly MappedField[],
  options: ColumnTableOptions,
): HTMLTableElement {
  const { records } = options.text;
  const heads = [records.field, records.column, records.samples];
  return build(
    'table',
    { class: 'mapper__table' },
    build(
      'thead',
      {},
      build('tr', {}, ...heads.map((head) => build('th', { scope: 'col' }, head))),
    ),
    build('tbody', {}, ...fields.map((field) => fieldRow(field, options))),
  );
}

function fieldRow(field: MappedField, options: ColumnTableOptions): HTMLTableRowElement {
  const { text, report } = options;
  const { mapping, preview, doubtful, doubts, missing } = report;
  const name = columnName(field);
  const select = columnSelect(name, mapping.columns[field], options);
  const samples = build('td', { class: 'mapper__samples' });
  const isDoubtful = doubtful.includes(field) || missing.includes(field);
  const isNeeded = NEEDED_FIELDS.includes(field);
  const showSamples = (): void => {
    const column = select.value === '' ? undefined : Number(select.value);
    samples.textContent = column === undefined ? '' : samplesOf(preview.rows, column);
  };
  select.addEventListener('change', showSamples);
  showSamples();
  const label = isNeeded ? `${text.fields[field]} *` : text.fields[field];
  return build(
    'tr',
    { class: isDoubtful ? 'mapper__row mapper__row--check' : 'mapper__row' },
    build(
      'th',
      { scope: 'row' },
      build('label', { for: select.id }, label),
      isDoubtful ? build('span', { class: 'mapper__check' }, text.records.check) : undefined,
      ...doubts
        .filter((doubt) => doubt.field === field)
        .map(({ reason }) => build('span', { class: 'mapper__doubt' }, text.doubts[reason])),
    ),
    build('td', {}, select),
    samples,
  );
}

function columnSelect(
  name: string,
  chosen: number | undefined,
  { text, locale, report }: ColumnTableOptions,
): HTMLSelectElement {
  const { names, columnCount } = report.preview;
  const none = build('option', { value: '' }, text.records.noColumn);
  const columns = Array.from({ length: columnCount }, (_, column) => {
    const number = numberText(locale, column + 1);
    const columnTitle = names[column];
    const label = columnTitle
      ? text.records.columnNamed(number, columnTitle)
      : text.records.columnNumber(number);
    return build('option', { value: column, selected: column === chosen }, label);
  });
  return build('select', { name, id: `records-${name}` }, none, ...columns);
}
