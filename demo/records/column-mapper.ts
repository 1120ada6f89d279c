/** The form in which the visitor says which column holds what, with values of the file beside it. */
import {
  missingFields,
  type CallRecordReport,
  type ColumnMapping,
  type MappedField,
} from '../../src/records/index.js';
import { build } from '../dom/build.js';
import type { DemoText } from '../text/index.js';
import { columnTable } from './column-table.js';
import { formatFields } from './format-fields.js';
import { fieldsToAsk, mappingFromForm } from './mapping-form.js';

export interface ColumnMapperOptions {
  readonly text: DemoText;
  readonly locale: string;
  readonly source: string;
  readonly report: CallRecordReport;
  /** IANA name, proposed for times without an offset. */
  readonly timeZone: string;
  readonly onRead: (mapping: ColumnMapping) => void;
}

export function columnMapper(options: ColumnMapperOptions): HTMLFormElement {
  const { text, source, report, onRead } = options;
  const { mapping } = report;
  const problem = build('p', { class: 'records__problem', role: 'alert' });
  const { first, others } = fieldsToAsk(mapping);
  const header = build('input', {
    type: 'checkbox',
    name: 'hasHeader',
    checked: mapping.hasHeader,
  });
  const form = build(
    'form',
    { class: 'mapper', novalidate: true, 'aria-labelledby': 'records-columns' },
    build('h3', { id: 'records-columns', tabindex: -1 }, text.records.columnsTitle),
    build('p', {}, text.records.columnsIntro(source)),
    problem,
    build('label', { class: 'check' }, header, build('span', {}, text.records.hasHeader)),
    columnTable(first, options),
    build(
      'details',
      { class: 'mapper__more', open: isFormatAsked(report) },
      build('summary', {}, text.records.moreFields),
      columnTable(others, options),
      formatFields(options),
    ),
    build(
      'div',
      { class: 'records__actions' },
      build('button', { type: 'submit', class: 'primary' }, text.records.read),
    ),
  );

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = mappingFromForm(new FormData(form), mapping);
    const missing = missingFields(chosen);
    if (missing.length === 0) onRead(chosen);
    else showMissing(missing);
  });

  function showMissing(missing: readonly MappedField[]): void {
    const list = new Intl.ListFormat(options.locale, { type: 'conjunction' });
    const names = list.format(missing.map((field) => text.fields[field]));
    problem.textContent = `${text.records.columnsMissing} ${names}`;
    problem.scrollIntoView({ block: 'nearest' });
  }

  if (report.missing.length > 0) showMissing(report.missing);
  return form;
}

/** A currency is seldom in the file, and times and amounts can be read in two ways. */
function isFormatAsked({ missing, doubtful }: CallRecordReport): boolean {
  return missing.includes('currency') || doubtful.length > 0;
}
