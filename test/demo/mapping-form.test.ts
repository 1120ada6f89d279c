import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnName,
  directionName,
  fieldsToAsk,
  mappingFromForm,
  samplesOf,
} from '../../demo/records/mapping-form.js';
import {
  DATE_ORDERS,
  DEFAULT_FORMAT,
  DURATION_CLOCKS,
  DURATION_UNITS,
  MAPPED_FIELDS,
  type ColumnMapping,
} from '../../src/records/index.js';

/** As the form is filled in with a mapping. */
function filledIn({ hasHeader, columns, format }: ColumnMapping): FormData {
  const form = new FormData();
  if (hasHeader) form.set('hasHeader', 'on');
  for (const field of MAPPED_FIELDS) form.set(columnName(field), String(columns[field] ?? ''));
  form.set('dateOrder', format.dateOrder);
  form.set('durationUnit', format.durationUnit);
  form.set('decimalMark', format.decimalMark);
  form.set('durationClock', format.durationClock ?? '');
  form.set('timeOfDay', format.timeOfDay ?? '');
  if (format.chargeSign === 'negative') form.set('negativeCharges', 'on');
  if (format.minorUnitDigits > 0) form.set('minorUnits', 'on');
  form.set('parties', format.parties);
  form.set('currency', format.currency ?? '');
  form.set('timeZone', format.timeZone ?? '');
  form.set('defaultLine', format.defaultLine ?? '');
  return form;
}

const anyMapping: fc.Arbitrary<ColumnMapping> = fc.record({
  hasHeader: fc.constant(true),
  headerLine: fc.integer({ min: 1, max: 40 }),
  columns: fc.dictionary(fc.constantFrom(...MAPPED_FIELDS), fc.nat(30)),
  format: fc.record(
    {
      dateOrder: fc.constantFrom(...DATE_ORDERS),
      durationUnit: fc.constantFrom(...DURATION_UNITS),
      durationClock: fc.constantFrom(...DURATION_CLOCKS),
      chargeSign: fc.constant('negative' as const),
      timeOfDay: fc.constant('00:00'),
      directionWords: fc.constant({ 1: 'in' as const }),
      decimalMark: fc.constantFrom('.', ','),
      minorUnitDigits: fc.constantFrom(0, 2, 3),
      parties: fc.constantFrom('line-and-other', 'caller-and-called'),
      currency: fc.constantFrom('USD', 'EUR'),
      timeZone: fc.constantFrom('UTC', 'Europe/Paris'),
      defaultLine: fc.constant('+1 202 555 0142'),
      delimiter: fc.constantFrom(',', ';'),
    },
    { requiredKeys: ['dateOrder', 'durationUnit', 'decimalMark', 'minorUnitDigits', 'parties'] },
  ),
});

describe('mappingFromForm', () => {
  it('gives back the mapping with which the form was filled in', () => {
    fc.assert(
      fc.property(anyMapping, (mapping) => {
        expect(mappingFromForm(filledIn(mapping), mapping)).toEqual(mapping);
      }),
    );
  });

  it('takes what the visitor says of unknown words, and leaves the header line without a header', () => {
    const before: ColumnMapping = {
      hasHeader: true,
      headerLine: 3,
      columns: {},
      format: { ...DEFAULT_FORMAT, directionWords: { a: 'in' } },
    };
    const form = filledIn({ ...before, hasHeader: false });
    form.set(directionName('Abgang'), 'out');
    form.set(directionName('?'), '');
    const { format, headerLine } = mappingFromForm(form, before);
    expect(format.directionWords).toEqual({ a: 'in', Abgang: 'out' });
    expect(headerLine).toBeUndefined();
  });

  it('counts cents when the visitor says that charges are in hundredths', () => {
    const before: ColumnMapping = { hasHeader: false, columns: {}, format: DEFAULT_FORMAT };
    const form = filledIn(before);
    form.set('minorUnits', 'on');
    expect(mappingFromForm(form, before).format.minorUnitDigits).toBe(2);
  });
});

describe('fieldsToAsk', () => {
  it('asks first about needed and found fields, and names every field once', () => {
    const mapping = { hasHeader: true, columns: { date: 4, time: 5 }, format: DEFAULT_FORMAT };
    const { first, others } = fieldsToAsk(mapping);
    expect(first).toEqual(expect.arrayContaining(['line', 'otherParty', 'date', 'time', 'charge']));
    expect([...first, ...others].toSorted()).toEqual([...MAPPED_FIELDS].toSorted());
  });
});

describe('samplesOf', () => {
  it('shows a few different values of a column', () => {
    const rows = [['a'], ['a'], [' b '], [''], [], ['c'], ['d']];
    expect(samplesOf(rows, 0)).toBe('a · b · c');
    expect(samplesOf(rows, 7)).toBe('');
  });
});
