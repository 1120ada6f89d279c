/** How the values of a file are written, where that cannot be seen from the values. */
import { DIRECTION_MEANINGS, type CallRecordReport } from '../../src/records/index.js';
import { build } from '../dom/build.js';
import type { DemoText } from '../text/index.js';
import { directionName } from './mapping-form.js';

interface FormatFieldsOptions {
  readonly text: DemoText;
  readonly locale: string;
  readonly report: CallRecordReport;
  readonly timeZone: string;
}

type Option = readonly [value: string, label: string];

export function formatFields(options: FormatFieldsOptions): HTMLElement {
  const { text, report } = options;
  const { records, formats } = text;
  const { format } = report.mapping;
  const cents = build('input', {
    type: 'checkbox',
    name: 'minorUnits',
    checked: format.minorUnitDigits > 0,
  });
  const negative = build('input', {
    type: 'checkbox',
    name: 'negativeCharges',
    checked: format.chargeSign === 'negative',
  });
  return build(
    'div',
    { class: 'mapper__formats' },
    select('dateOrder', records.dateOrder, format.dateOrder, [
      ['dmy', formats.dmy],
      ['mdy', formats.mdy],
      ['ymd', formats.ymd],
    ]),
    select('durationUnit', records.durationUnit, format.durationUnit, [
      ['seconds', formats.seconds],
      ['minutes', formats.minutes],
      ['hours', formats.hours],
      ['milliseconds', formats.milliseconds],
    ]),
    select('durationClock', records.durationClock, format.durationClock ?? 'minutes-seconds', [
      ['minutes-seconds', formats.minutesSeconds],
      ['hours-minutes', formats.hoursMinutes],
    ]),
    select('decimalMark', records.decimalMark, format.decimalMark, [
      ['.', formats.point],
      [',', formats.comma],
    ]),
    select('currency', records.currency, format.currency ?? '', currencies(options)),
    select('parties', records.parties, format.parties, [
      ['line-and-other', formats.lineAndOther],
      ['caller-and-called', formats.callerAndCalled],
    ]),
    select('timeZone', records.timeZone, format.timeZone ?? options.timeZone, timeZones(options)),
    field(
      'defaultLine',
      records.defaultLine,
      build('input', { type: 'text', name: 'defaultLine', value: format.defaultLine ?? '' }),
    ),
    field(
      'timeOfDay',
      records.timeOfDay,
      build('input', { type: 'time', name: 'timeOfDay', value: format.timeOfDay ?? '' }),
    ),
    ...unknownWords(options),
    build('label', { class: 'check' }, cents, build('span', {}, records.minorUnits)),
    build('label', { class: 'check' }, negative, build('span', {}, records.negativeCharges)),
  );
}

/** What the words mean that nobody here knows. */
function unknownWords({ text, report }: FormatFieldsOptions): readonly HTMLElement[] {
  const { records, formats } = text;
  const words = report.doubts.flatMap(({ field: of, words: unknown = [] }) =>
    of === 'direction' ? unknown : [],
  );
  const meanings: readonly Option[] = DIRECTION_MEANINGS.map((meaning) => [
    meaning,
    formats[meaning],
  ]);
  return words.map((word) =>
    select(directionName(word), records.directionWord(word), '', [
      ['', records.directionUnknown],
      ...meanings,
    ]),
  );
}

function select(
  name: string,
  label: string,
  chosen: string,
  options: readonly Option[],
): HTMLElement {
  const choices = options.map(([value, written]) =>
    build('option', { value, selected: value === chosen }, written),
  );
  return field(name, label, build('select', { name }, ...choices));
}

function field(name: string, label: string, control: HTMLElement): HTMLElement {
  control.id = `records-${name}`;
  return build('div', { class: 'field' }, build('label', { for: control.id }, label), control);
}

function currencies({ text, locale }: FormatFieldsOptions): readonly Option[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  const known = Intl.supportedValuesOf('currency').map((code): Option => [
    code,
    `${code} – ${names.of(code) ?? code}`,
  ]);
  return [['', text.records.noCurrency], ...known];
}

function timeZones({ timeZone }: FormatFieldsOptions): readonly Option[] {
  const known = new Set(['UTC', timeZone, ...Intl.supportedValuesOf('timeZone')]);
  return [...known].toSorted().map((zone): Option => [zone, zone.replaceAll('_', ' ')]);
}
