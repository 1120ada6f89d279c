/** What a file held: the numbers, the rejected lines with their reasons, and the way on. */
import type { CallRecordReport, OtherUsage } from '../../src/records/index.js';
import { addMoney } from '../../src/domain/money-arithmetic.js';
import type { Money } from '../../src/index.js';
import { build } from '../dom/build.js';
import type { DemoText } from '../text/index.js';
import { rejectedLines } from './rejected-lines.js';
import { moneyText, numberText } from './written.js';

export interface ImportReportOptions {
  readonly text: DemoText;
  readonly locale: string;
  readonly source: string;
  readonly report: CallRecordReport;
  readonly onUse: () => void;
  readonly onChangeColumns: () => void;
}

export function importReport(options: ImportReportOptions): HTMLElement {
  const { text, locale, source, report } = options;
  const { records, rejected, otherUsage, lineCount, headerLines, emptyLines } = report;
  const number = (value: number): string => numberText(locale, value);
  const withoutCharge = records.filter(({ charge }) => charge === undefined).length;
  return build(
    'section',
    { class: 'report', 'aria-labelledby': 'records-report' },
    build('h3', { id: 'records-report', tabindex: -1 }, text.records.reportTitle(source)),
    build(
      'dl',
      { class: 'report__counts' },
      ...count(text.records.kept, number(records.length)),
      ...count(text.records.rejected, number(rejected.length - otherUsage.length)),
      ...(otherUsage.length > 0 ? count(text.records.notCalls, number(otherUsage.length)) : []),
      ...count(text.records.skipped, number(headerLines + emptyLines)),
      ...count(text.records.lines, number(lineCount)),
    ),
    records.length === 0
      ? build('p', { class: 'records__problem' }, text.records.nothingKept)
      : undefined,
    notCalls(options, otherUsage),
    withoutCharge > 0
      ? build('p', {}, text.records.withoutCharge(withoutCharge, number(withoutCharge)))
      : undefined,
    actions(options),
    rejected.length > 0 ? rejectedLines(text, locale, rejected) : undefined,
  );
}

/** What messages and data cost, by currency. */
function notCalls(
  { text, locale }: ImportReportOptions,
  usage: readonly OtherUsage[],
): HTMLElement | undefined {
  const totals = new Map<string, Money>();
  for (const { charge } of usage) {
    if (charge === undefined) continue;
    const before = totals.get(charge.currency);
    totals.set(charge.currency, before === undefined ? charge : addMoney(before, charge));
  }
  if (totals.size === 0) return undefined;
  const written = [...totals.values()].map((total) => moneyText(locale, total));
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(written);
  return build('p', {}, text.records.notCallsCharged(list));
}

function count(label: string, value: string): readonly HTMLElement[] {
  return [build('div', {}, build('dt', {}, label), build('dd', {}, value))];
}

function actions(options: ImportReportOptions): HTMLElement {
  const { text, locale, report, onUse, onChangeColumns } = options;
  const { length } = report.records;
  const use = build(
    'button',
    { type: 'button', class: 'primary', disabled: length === 0 },
    text.records.use(length, numberText(locale, length)),
  );
  use.addEventListener('click', onUse);
  const change = build('button', { type: 'button' }, text.records.changeColumns);
  change.addEventListener('click', onChangeColumns);
  return build('div', { class: 'records__actions' }, use, change);
}
