import { describe, expect, it } from 'vitest';
import { suggestMapping } from '../../../src/records/index.js';

/** Rows as a table: cells between bars. */
function table(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

describe('suggestMapping, by header', () => {
  it('reads an English switch record, with who called whom', () => {
    const { mapping, layout, missing } = suggestMapping(
      table(`
        Record ID | Calling Number | Called Number | Direction | Start Time | Duration (s) | Cost (USD)
        1 | +12025550143 | +12025550199 | Outgoing | 2024-05-01 10:00:00 | 60 | 0.10
        2 | +12025550177 | +12025550143 | Incoming | 2024-05-02 10:00:00 | 30 | 0.00
      `),
    );
    expect(layout).toBe('header');
    expect(missing).toEqual([]);
    expect(mapping.hasHeader).toBe(true);
    expect(mapping.columns).toEqual({
      line: 1,
      otherParty: 2,
      direction: 3,
      start: 4,
      duration: 5,
      charge: 6,
    });
    expect(mapping.format).toMatchObject({
      parties: 'caller-and-called',
      currency: 'USD',
      durationUnit: 'seconds',
      minorUnitDigits: 0,
    });
  });

  it('reads a French bill, with minutes and centimes', () => {
    const { mapping, confidence } = suggestMapping(
      table(`
        N° de ligne | Numéro appelé | Date d'appel | Heure d'appel | Durée (min) | Coût (centimes) | Type d'appel | Pays
        0612345678 | 0147200001 | 22/01/2024 | 10:00:00 | 2,5 | 12 | National | France
        0612345678 | 0033147200001 | 03/02/2024 | 18:30:00 | 1 | 250 | International | Maroc
      `),
      { currency: 'EUR' },
    );
    expect(mapping.columns).toEqual({
      line: 0,
      otherParty: 1,
      date: 2,
      time: 3,
      duration: 4,
      charge: 5,
      type: 6,
      destination: 7,
    });
    expect(mapping.format).toMatchObject({
      dateOrder: 'dmy',
      durationUnit: 'minutes',
      minorUnitDigits: 2,
    });
    expect(confidence).toBe('high');
  });

  it('reads a German itemised bill, with decimal commas and euros', () => {
    const { mapping, missing } = suggestMapping(
      table(`
        Anschluss | Zielrufnummer | Datum | Uhrzeit | Dauer (hh:mm:ss) | Betrag (€) | Verbindungsart | Richtung
        030123456 | 017612345678 | 24.12.2023 | 08:15:00 | 00:03:10 | 0,29 | Mobilfunk | Ausgehend
        030123456 | 08912345678 | 25.12.2023 | 09:00:00 | 01:00:00 | 1,20 | Ferngespräch | Ausgehend
      `),
    );
    expect(missing).toEqual([]);
    expect(mapping.columns).toEqual({
      line: 0,
      otherParty: 1,
      date: 2,
      time: 3,
      duration: 4,
      charge: 5,
      type: 6,
      direction: 7,
    });
    expect(mapping.format).toMatchObject({ decimalMark: ',', currency: 'EUR' });
  });

  it('reads a Spanish list', () => {
    const { mapping } = suggestMapping(
      table(`
        Línea | Número llamado | Fecha y hora | Duración (segundos) | Importe | Moneda | Destino
        600123123 | 911234567 | 13/05/2024 09:01:02 | 75 | 0,12 | EUR | Madrid
      `),
    );
    expect(mapping.columns).toEqual({
      line: 0,
      otherParty: 1,
      start: 2,
      duration: 3,
      charge: 4,
      currency: 5,
      destination: 6,
    });
  });

  it.each([
    ['MSISDN', 'B-number'],
    ['Subscriber', 'Dialed Number'],
    ['A-number', 'B-number'],
    ['msisdn', 'dest_phone_number'],
    ['Mon numéro', 'Correspondant'],
    ['Eigene Rufnummer', 'Gesprächspartner'],
    ['phoneNumber', 'calledNumber'],
  ])('knows %s from %s', (line, other) => {
    const { mapping } = suggestMapping([
      [other, 'Start', 'End', line],
      ['+12025550199', '2024-05-01T10:00:00Z', '2024-05-01T10:01:00Z', '+12025550143'],
    ]);
    expect(mapping.columns).toMatchObject({ otherParty: 0, start: 1, end: 2, line: 3 });
  });

  it('takes the type of a telephone log for its direction, and asks for the line', () => {
    const { mapping, missing } = suggestMapping(
      table(`
        Name | Number | Type | Date | Duration
        Ann | 07700900123 | INCOMING | 1388746800123 | 61
        Bob | 07700900456 | MISSED | 1388746900123 | 0
      `),
    );
    expect(mapping.columns).toMatchObject({ otherParty: 1, direction: 2, start: 3, duration: 4 });
    expect(missing).toEqual(['line']);
  });

  it('does not take an identifier, a tax or a rate for the charge', () => {
    const { mapping } = suggestMapping(
      table(`
        Line | Called number | Start | Duration | Tax | Rate per minute | Call ID
        07700900123 | 07700900456 | 2024-05-01 10:00 | 60 | 0.02 | 0.10 | 8841
      `),
    );
    expect(mapping.columns.charge).toBeUndefined();
    expect(Object.keys(mapping.columns)).toHaveLength(4);
  });

  it('does not believe a name that its column belies', () => {
    const { mapping } = suggestMapping(
      table(`
        Phone number | Called number | Start | Duration | Cost centre | Line
        07700900123 | 07700900456 | 2024-05-01 10:00 | 60 | Sales | 1
        07700900123 | 07700900457 | 2024-05-02 10:00 | 60 | Support | 0
      `),
    );
    expect(mapping.columns).toMatchObject({ line: 0, otherParty: 1, start: 2, duration: 3 });
    expect(mapping.columns.charge).toBeUndefined();
  });
});

describe('suggestMapping, doubts', () => {
  const header = ['Line', 'Called number', 'Start', 'Duration', 'Cost'];
  const rowOn = (date: string, cost = '0.10'): string[] => [
    '07700900123',
    '07700900456',
    `${date} 10:00`,
    '60',
    cost,
  ];

  it('finds the order of day and month from a day above 12', () => {
    const dayFirst = suggestMapping([header, rowOn('01/02/2024'), rowOn('13/02/2024')]);
    const monthFirst = suggestMapping([header, rowOn('02/01/2024'), rowOn('02/13/2024')]);
    expect(dayFirst.mapping.format.dateOrder).toBe('dmy');
    expect(monthFirst.mapping.format.dateOrder).toBe('mdy');
    expect([dayFirst.doubtful, monthFirst.doubtful]).toEqual([[], []]);
  });

  it('takes the order in which the days lie closer together, and says that it is in doubt', () => {
    const monthFirst = suggestMapping(
      ['02/01/2024', '02/05/2024', '02/09/2024'].map((date) => rowOn(date)),
    );
    expect(monthFirst.mapping.format.dateOrder).toBe('mdy');
    const { doubtful, confidence } = suggestMapping(
      [header, rowOn('01/02/2024'), rowOn('03/02/2024')],
      { currency: 'GBP' },
    );
    expect(doubtful).toEqual(['start']);
    expect(confidence).toBe('medium');
  });

  it('has no doubt where the year stands first or the month has a name', () => {
    expect(suggestMapping([header, rowOn('2024-02-01')]).doubtful).toEqual([]);
    expect(suggestMapping([header, rowOn('1 Feb 2024')]).doubtful).toEqual([]);
  });

  it('says that whole numbers without a currency may be cents', () => {
    const { mapping, doubtful } = suggestMapping([header, rowOn('2024-02-01', '72')]);
    expect(mapping.format.minorUnitDigits).toBe(0);
    expect(doubtful).toEqual(['charge']);
  });

  it('says that 1,234 may be much or little', () => {
    expect(suggestMapping([header, rowOn('2024-02-01', '1,234')]).doubtful).toEqual(['charge']);
    const clear = suggestMapping([
      header,
      rowOn('2024-02-01', '1,234'),
      rowOn('2024-02-01', '0,5'),
    ]);
    expect(clear.doubtful).toEqual([]);
    expect(clear.mapping.format.decimalMark).toBe(',');
  });

  it('asks for a currency unless somebody names one', () => {
    const rows = [header, rowOn('2024-02-01')];
    expect(suggestMapping(rows).missing).toEqual(['currency']);
    expect(suggestMapping(rows, { currency: 'USD' }).missing).toEqual([]);
    const own = suggestMapping([header, rowOn('2024-02-01', '£0.10')]);
    expect(own.missing).toEqual([]);
    expect(own.mapping.format.currency).toBe('GBP');
  });
});

describe('suggestMapping, by content', () => {
  it('guesses columns without a header', () => {
    const { mapping, layout, confidence, missing } = suggestMapping(
      table(`
        1 | out | 07700900001 | 07700900456 | 2024-05-01 10:00:00 | 61 | 0.10
        2 | in | 07700900001 | 07700900457 | 2024-05-02 11:00:00 | 5 | 0.00
        3 | out | 07700900001 | 07700900458 | 2024-05-03 12:00:00 | 600 | 1.05
      `),
      { currency: 'GBP' },
    );
    expect(mapping.hasHeader).toBe(false);
    expect(mapping.columns).toEqual({
      direction: 1,
      line: 2,
      otherParty: 3,
      start: 4,
      duration: 5,
      charge: 6,
    });
    expect([layout, confidence, missing]).toEqual(['content', 'low', []]);
  });

  it('guesses columns below names that say nothing', () => {
    const { mapping, names, doubtful } = suggestMapping(
      table(`
        f1 | f2 | f3 | f4 | f5 | f6
        14/05/2024 | 18:30:00 | 07700900456 | 00:01:10 | 07700900001 | Leeds
        15/05/2024 | 07:05:00 | 07700900457 | 00:20:00 | 07700900001 | York
      `),
    );
    expect(mapping.hasHeader).toBe(true);
    expect(names).toEqual(['f1', 'f2', 'f3', 'f4', 'f5', 'f6']);
    expect(mapping.columns).toEqual({
      date: 0,
      time: 1,
      otherParty: 2,
      duration: 3,
      line: 4,
      destination: 5,
    });
    expect(doubtful).toContain('line');
  });

  it('guesses start and end when there is no duration', () => {
    const { mapping } = suggestMapping(
      table(`
        07700900001 | 07700900456 | 2024-05-01 10:00:00 | 2024-05-01 10:01:00
        07700900001 | 07700900457 | 2024-05-01 11:00:00 | 2024-05-01 11:01:00
      `),
    );
    expect(mapping.columns).toEqual({ line: 0, otherParty: 1, start: 2, end: 3 });
  });

  it('says what is missing of a file that holds no calls', () => {
    const { missing, confidence } = suggestMapping(
      table(`
        fruit | taste
        apple | sweet
      `),
    );
    expect(missing).toEqual(['line', 'otherParty', 'start', 'duration']);
    expect(confidence).toBe('low');
  });

  it('bears an empty file', () => {
    expect(suggestMapping([]).missing).toContain('start');
  });

  it('believes whoever says whether there is a header', () => {
    const rows = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    expect(suggestMapping(rows, { hasHeader: true }).names).toEqual(['a', 'b']);
    expect(suggestMapping(rows, { hasHeader: false }).mapping.hasHeader).toBe(false);
  });
});
