import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { createFormatters, type NumberText } from '../../src/i18n/formatters.js';
import type { Messages } from '../../src/i18n/index.js';

/** `Intl` writes several kinds of spaces, which differ from version to version. */
const plain = (text: string): string => text.replaceAll(/\s/gu, ' ');

const en = createFormatters('en-US');
const gb = createFormatters('en-GB');
const fr = createFormatters('fr');

describe('the formatters', () => {
  const instant = '2026-11-01T05:30:00Z';
  const zone = 'America/New_York';

  it.each(['en-US', 'en-GB', 'fr', 'de', 'ar', 'pl'])(
    'break no day, time, number or amount over two lines in %s',
    (locale) => {
      const f = createFormatters(locale);
      const written = [
        f.number(1_234_567.8),
        f.money({ amount: '1234.5', currency: 'CHF' }),
        f.exactMoney({ amount: '1234.0425', currency: 'USD' }),
        f.date('2026-11-26'),
        f.dateOf(instant, zone),
        f.shortDateOf(instant, zone),
        f.timeOf(instant, zone),
        f.timeOf('2026-11-03T05:30:00Z', zone),
        f.duration(59),
        f.fileSize(1_400_000),
        f.percent(0.5),
      ];
      for (const text of written) expect(text).not.toMatch(/[ \u2009]/u);
      // A range and a duration break where a reader would pause.
      for (const text of [f.dayRange('2026-10-27', '2026-11-27'), f.duration(3_661)]) {
        expect(text).not.toMatch(/\p{Nd}[ \u2009]\p{L}|\p{L}[ \u2009]\p{Nd}{4}/u);
      }
      expect(f.duration(3_661).split(' ')).toHaveLength(3);
    },
  );
});

describe('money', () => {
  it('should be rounded to the digits of the currency (I4)', () => {
    expect(en.money({ amount: '4.325', currency: 'USD' })).toBe('$4.33');
    expect(en.money({ amount: '1234567.8', currency: 'USD' })).toBe('$1,234,567.80');
    expect(en.money({ amount: '1234.5', currency: 'JPY' })).toBe('¥1,235');
    expect(en.money({ amount: '1.2345', currency: 'KWD' })).toMatch(/1\.235/);
    expect(plain(fr.money({ amount: '1234.5', currency: 'EUR' }))).toBe('1 234,50 €');
  });

  it('should not pass through binary numbers on its way (promise 4)', () => {
    // As a binary number this would become …0.00.
    expect(en.money({ amount: '9007199254740993.01', currency: 'USD' })).toBe(
      '$9,007,199,254,740,993.01',
    );
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), (cents) => {
        const digits = String(cents).padStart(3, '0');
        const amount = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
        const written = en.money({ amount, currency: 'USD' });
        expect(written.replaceAll(/[$,]/g, '')).toBe(amount);
      }),
    );
  });

  it('should keep a negative amount negative', () => {
    expect(en.money({ amount: '-3.10', currency: 'USD' })).toBe('-$3.10');
  });
});

describe('exactMoney', () => {
  it('should show every digit that the amount carries, and at least those of the currency', () => {
    expect(en.exactMoney({ amount: '0.0425', currency: 'USD' })).toBe('$0.0425');
    expect(en.exactMoney({ amount: '0.000000000001', currency: 'USD' })).toBe('$0.000000000001');
    expect(en.exactMoney({ amount: '1.2', currency: 'USD' })).toBe('$1.20');
    expect(plain(fr.exactMoney({ amount: '0.0425', currency: 'EUR' }))).toBe('0,0425 €');
  });
});

describe('dates', () => {
  it('should write a calendar day as that day wherever the page runs (I4)', () => {
    expect(plain(en.date('2026-08-31'))).toBe('August 31, 2026');
    expect(plain(gb.date('2026-08-31'))).toBe('31 August 2026');
    expect(plain(fr.date('2026-08-01'))).toBe('1er août 2026');
  });

  it('should write a half-open window with its last day (I4)', () => {
    expect(plain(gb.dayRange('2026-08-01', '2026-09-01'))).toMatch(/^1 ?– ?31 Aug 2026$/);
    expect(plain(en.dayRange('2026-12-15', '2027-01-15'))).toMatch(/^Dec 15, 2026 – Jan 14, 2027$/);
    expect(plain(fr.dayRange('2026-08-01', '2026-09-01'))).toMatch(/^1er ?– ?31 août 2026$/);
    expect(plain(gb.dayRange('2026-08-01', '2026-08-02'))).toBe('1 Aug 2026');
  });

  it('should write an instant in the time zone of the account, not of the page (I4)', () => {
    const instant = '2026-08-01T02:30:00Z';
    expect(plain(en.dateOf(instant, 'America/New_York'))).toBe('Jul 31, 2026');
    expect(plain(en.timeOf(instant, 'America/New_York'))).toBe('10:30 PM');
    expect(plain(en.dateOf(instant, 'Asia/Tokyo'))).toBe('Aug 1, 2026');
    expect(plain(en.shortDateOf(instant, 'America/New_York'))).toBe('Jul 31');
    expect(plain(fr.shortDateOf(instant, 'Asia/Tokyo'))).toBe('1er août');
    expect(fr.timeOf(instant, 'Asia/Tokyo')).toBe('11:30');
    expect(plain(en.dateTimeOf(instant, 'America/New_York'))).toBe('Jul 31, 2026, 10:30 PM');
  });
});

describe('dates in French', () => {
  it.each(['fr', 'fr-CA', 'fr-CH'])(
    'call the first of a month "1er", and no other number, in %s',
    (locale) => {
      const f = createFormatters(locale);
      expect(plain(f.date('2026-12-01'))).toBe('1er décembre 2026');
      expect(plain(f.date('2026-12-11'))).toBe('11 décembre 2026');
      expect(plain(f.dateOf('2026-12-01T12:00:00Z', 'Europe/Paris'))).toBe('1er déc. 2026');
      expect(plain(f.dayRange('2026-11-30', '2026-12-02'))).toBe('30 nov. – 1er déc. 2026');
      expect(plain(f.dateTimeOf('2026-12-21T00:01:00Z', 'UTC'))).not.toContain('1er');
      expect(plain(f.duration(61))).toBe('1 min 1 s');
      expect(plain(createFormatters('en-GB').date('2026-12-01'))).toBe('1 December 2026');
    },
  );
});

describe('numbers', () => {
  it('are no text, so that no message gets them without the number itself', () => {
    expectTypeOf<NumberText>().not.toExtend<string>();
    expectTypeOf<Messages['activity']['found']>().parameters.toEqualTypeOf<[number, NumberText]>();
    // @ts-expect-error -- the text alone does not tell which form the word has
    const text = (): string => en.number(2);
    expect(text()).toBe('2');
  });
});

describe('timeOf', () => {
  it('should show the offset in the hour that happens twice, and only there (I4)', () => {
    const [first, second] = ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z'].map((instant) =>
      plain(en.timeOf(instant, 'America/New_York')),
    );
    expect(first).toBe('1:30 AM GMT-4');
    expect(second).toBe('1:30 AM GMT-5');
    expect(plain(en.timeOf('2026-11-01T04:59:00Z', 'America/New_York'))).toBe('12:59 AM');
    expect(plain(en.timeOf('2026-11-01T07:00:00Z', 'America/New_York'))).toBe('2:00 AM');
    expect(plain(fr.timeOf('2026-10-25T00:30:00Z', 'Europe/Paris'))).toBe('02:30 UTC+2');
    expect(plain(fr.timeOf('2026-10-25T01:30:00Z', 'Europe/Paris'))).toBe('02:30 UTC+1');
  });

  it('should show it where the clock goes back by half an hour or by two hours (I4)', () => {
    // Lord Howe Island: back from 2:00 to 1:30 on 5 April 2026.
    const [first, second] = ['2026-04-04T14:45:00Z', '2026-04-04T15:15:00Z'].map((instant) =>
      plain(gb.timeOf(instant, 'Australia/Lord_Howe')),
    );
    expect(first).toMatch(/^0?1:45 GMT\+11$/);
    expect(second).toMatch(/^0?1:45 GMT\+10:30$/);
    // Troll in Antarctica: back from 3:00 to 1:00 on 25 October 2026.
    expect(plain(gb.timeOf('2026-10-25T00:15:00Z', 'Antarctica/Troll'))).toMatch(/GMT\+2$/);
  });

  it('should not show it in spring, when an hour is left out', () => {
    expect(plain(en.timeOf('2026-03-08T07:30:00Z', 'America/New_York'))).toBe('3:30 AM');
  });
});

describe('duration', () => {
  it('should write hours, minutes and seconds, leaving out what is zero', () => {
    expect(plain(en.duration(0))).toBe('0 sec');
    expect(plain(en.duration(59))).toBe('59 sec');
    expect(plain(en.duration(60))).toBe('1 min');
    expect(plain(en.duration(161))).toBe('2 min 41 sec');
    expect(plain(en.duration(3_605))).toBe('1 hr 5 sec');
    expect(plain(en.duration(2_678_400))).toBe('744 hr');
    expect(plain(fr.duration(161))).toBe('2 min 41 s');
  });

  it('should lose no second (I4)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000_000 }), (seconds) => {
        const written = en.duration(seconds).replaceAll(',', '');
        const sizes: Record<string, number> = { hr: 3600, min: 60, sec: 1 };
        const parts = [...written.matchAll(/(\d+)\s(hr|min|sec)/gu)];
        const total = parts.reduce(
          (sum, [, count, unit]) => sum + Number(count) * (sizes[unit ?? ''] ?? 0),
          0,
        );
        expect(total).toBe(seconds);
      }),
    );
  });
});

describe('timeOf, around a change of clocks', () => {
  const ZONES = ['America/New_York', 'Europe/Paris', 'Australia/Lord_Howe', 'Asia/Tokyo'];
  const HOUR_MS = 3_600_000;

  it('shows an offset exactly when the same time comes twice (I4)', () => {
    const anyInstant = fc.integer({
      min: Date.parse('2026-01-01T00:00:00Z') / 60_000,
      max: Date.parse('2027-01-01T00:00:00Z') / 60_000,
    });
    const nearChanges = fc.tuple(
      fc.constantFrom('2026-11-01T06:00:00Z', '2026-10-25T01:00:00Z', '2026-04-04T15:00:00Z'),
      fc.integer({ min: -240, max: 240 }),
    );
    const instant = fc.oneof(
      anyInstant.map((minute) => minute * 60_000),
      nearChanges.map(([change, minutes]) => Date.parse(change) + minutes * 60_000),
    );
    fc.assert(
      fc.property(instant, fc.constantFrom(...ZONES), (at, timeZone) => {
        const short = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone });
        const written = short.format(at);
        const comesTwice = [-2, -1, -0.5, 0.5, 1, 2].some(
          (hours) => short.format(at + hours * HOUR_MS) === written,
        );
        const shown = gb.timeOf(new Date(at).toISOString(), timeZone);
        expect(shown === written).toBe(!comesTwice);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the other formats', () => {
  it('should write sizes of files, shares and lists in the language', () => {
    expect(plain(en.fileSize(1))).toBe('1 byte');
    expect(plain(en.fileSize(24))).toBe('24 bytes');
    expect(plain(fr.fileSize(24))).toBe('24 octets');
    expect(plain(en.fileSize(48_213))).toBe('48.2 kB');
    expect(plain(en.fileSize(5_000_000))).toBe('5 MB');
    expect(plain(fr.fileSize(1_400_000))).toBe('1,4 Mo');
    expect(plain(fr.percent(0.5))).toBe('50 %');
    expect(en.list(['a', 'b', 'c'])).toBe('a, b, and c');
    expect(fr.list(['a', 'b', 'c'])).toBe('a, b et c');
    expect(plain(String(fr.number(1_234.5)))).toBe('1 234,5');
  });
});

describe('what is written', () => {
  it.each(['fr', 'fr-CA', 'fr-CH'])('keeps numbers with what they count, in %s', (locale) => {
    const f = createFormatters(locale);
    const written = [
      String(f.number(1_234_567.8)),
      f.money({ amount: '1234567.8', currency: 'EUR' }),
      f.money({ amount: '-1234.5', currency: 'USD' }),
      f.exactMoney({ amount: '1234.5678', currency: 'CHF' }),
      f.date('2026-08-31'),
      f.dateOf('2026-08-01T02:30:00Z', 'Europe/Paris'),
      f.timeOf('2026-10-25T00:30:00Z', 'Europe/Paris'),
      f.dayRange('2026-08-01', '2026-10-01'),
      f.duration(7_961),
      f.fileSize(1_400_000),
      f.fileSize(12_000),
      f.fileSize(12),
      f.percent(0.5),
    ];
    for (const text of written) expect(text).not.toMatch(/\p{Nd} [\p{L}\p{Nd}\p{Sc}%]/u);
  });
});

describe('the Intl objects', () => {
  it('are made when first needed, once for all widgets of a page (P1)', () => {
    const made: string[] = [];
    const { NumberFormat, DateTimeFormat, ListFormat } = Intl;
    const counted = <T extends object>(name: string, Class: T): T =>
      new Proxy(Class, {
        construct(target, args: unknown[]) {
          made.push(name);
          return Reflect.construct(target as new () => object, args) as object;
        },
      });
    Object.assign(Intl, {
      NumberFormat: counted('number', NumberFormat),
      DateTimeFormat: counted('date', DateTimeFormat),
      ListFormat: counted('list', ListFormat),
    });
    try {
      const first = createFormatters('pt-BR');
      const second = createFormatters('pt-BR');
      expect(made).toEqual([]);
      for (const format of [first, second]) {
        format.money({ amount: '1.50', currency: 'BRL' });
        format.dayRange('2026-08-01', '2026-09-01');
      }
      expect(made).toEqual(['number', 'date']);
    } finally {
      Object.assign(Intl, { NumberFormat, DateTimeFormat, ListFormat });
    }
  });
});
