/**
 * Everything that is written differently from country to country, by `Intl` alone (I4).
 * One set per locale.
 */

/** Structurally the contract's money, so that this leaf imports nothing. */
export interface MoneyLike {
  readonly amount: string;
  readonly currency: string;
}

/**
 * How a number is written. No `string`, so that a message that counts something cannot be given the
 * text alone: it gets the number first, for the form of the word.
 */
export interface NumberText {
  readonly [written]: true;
  toString(): string;
}

declare const written: unique symbol;

export interface Formatters {
  number(value: number): NumberText;
  /** Rounded to the currency's own digits, `$4.32`, but never to nothing: `$0.004`. */
  money(value: MoneyLike): string;
  /** With every digit the amount carries: `$0.0425`. */
  exactMoney(value: MoneyLike): string;
  /** A calendar day, `2026-08-31`: "31 August 2026". */
  date(day: string): string;
  /** Day of an instant in a time zone, short with year: "31 Aug 2026". */
  dateOf(instant: string, timeZone: string): string;
  /** The same within a bill, which says the year: "31 Aug". */
  shortDateOf(instant: string, timeZone: string): string;
  /** Time of day of an instant; the doubled hour at the end of summer time shows its offset. */
  timeOf(instant: string, timeZone: string): string;
  dateTimeOf(instant: string, timeZone: string): string;
  /** What `dateOf` and `timeOf` wrote, as one. */
  dateAndTime(date: string, time: string): string;
  /** A half-open window of calendar days, last day included in the text: "Aug 1 – 31, 2026". */
  dayRange(start: string, endExclusive: string): string;
  /** Seconds as "2 min 5 sec" in the locale's short words. */
  duration(seconds: number): string;
  /** Bytes as "1.4 MB". */
  fileSize(bytes: number): string;
  percent(share: number): string;
  /** "a, b, and c". */
  list(items: readonly string[]): string;
}

const DAY_MS = 86_400_000;

/** By how much clocks go back somewhere in the world: half an hour, an hour, two hours. */
const CLOCK_CHANGES_MS = [1_800_000, 3_600_000, 7_200_000];

function memoize<T, K = string>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** A calendar day has no zone: it is formatted at noon UTC, in UTC. */
function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** `Intl` takes decimal text exactly; TypeScript knows that only as a template literal type. */
function decimal(text: string): Intl.StringNumericLiteral {
  return text as Intl.StringNumericLiteral;
}

/** On one line: a day or a number with its unit is read as one word. A range may break after its dash. */
function joined(text: string): string {
  return text.replace(/(?<!–)[ \u2009]/gu, (space) => (space === ' ' ? '\u00a0' : '\u202f'));
}

/** `Intl` objects are dear: each is made once for all widgets of a page, when it is first needed. */
export const createFormatters: (locale: string) => Formatters = memoize((locale) => {
  const isFrench = locale.startsWith('fr');
  /** The first of a month is an ordinal in French: "1er août". */
  const dated = (text: string): string =>
    joined(isFrench ? text.replace(/(?<!\p{Nd})1(?!\p{Nd})/gu, '1er') : text);
  const number = once(() => new Intl.NumberFormat(locale));
  const percent = once(() => new Intl.NumberFormat(locale, { style: 'percent' }));
  const day = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
  const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const money = memoize(
    (currency) => new Intl.NumberFormat(locale, { style: 'currency', currency }),
  );
  const exactMoney = memoize(
    (currency) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 12 }),
  );
  const zonedDate = memoize(
    (timeZone) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }),
  );
  const zonedShortDate = memoize(
    (timeZone) => new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone }),
  );
  const zonedTime = memoize(
    (timeZone) => new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }),
  );
  const zonedTimeWithOffset = memoize(
    (timeZone) =>
      new Intl.DateTimeFormat(locale, {
        hour: 'numeric',
        minute: '2-digit',
        timeZoneName: 'shortOffset',
        timeZone,
      }),
  );
  const unit = memoize(
    (name) => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }),
  );
  const size = memoize(
    (name) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: name,
        // Short bytes have no plural: "24 byte".
        unitDisplay: name === 'byte' ? 'long' : 'short',
        maximumFractionDigits: 1,
      }),
  );

  /** By zone, for each day of UTC whether some clock changes on it, or half a day before or after. */
  const clockChanges = memoize((timeZone) => {
    const short = zonedTime(timeZone);
    return memoize((utcDay: number) => {
      const start = utcDay * DAY_MS;
      return short.format(start - DAY_MS / 2) !== short.format(start + 1.5 * DAY_MS);
    });
  });
  const timeOf = (instant: string, timeZone: string): string => {
    const at = Date.parse(instant);
    const short = zonedTime(timeZone);
    const written = short.format(at);
    if (!clockChanges(timeZone)(Math.floor(at / DAY_MS))) return joined(written);
    const isDoubled = CLOCK_CHANGES_MS.some(
      (change) => short.format(at - change) === written || short.format(at + change) === written,
    );
    return joined(isDoubled ? zonedTimeWithOffset(timeZone).format(at) : written);
  };
  const dateOf = (instant: string, timeZone: string): string =>
    dated(zonedDate(timeZone).format(new Date(instant)));

  const dateAndTime = (date: string, time: string): string => `${date}, ${time}`;

  return {
    number: (value) => number().format(value) as unknown as NumberText,
    money: (value) => {
      const format = money(value.currency);
      const rounded = format.format(decimal(value.amount));
      const isNothing = rounded === format.format(0) || rounded === format.format(-0);
      return isNothing && /[1-9]/.test(value.amount)
        ? exactMoney(value.currency).format(decimal(value.amount))
        : rounded;
    },
    exactMoney: (value) => exactMoney(value.currency).format(decimal(value.amount)),
    date: (text) => dated(day().format(noonOf(text))),
    dateOf,
    shortDateOf: (instant, timeZone) => dated(zonedShortDate(timeZone).format(new Date(instant))),
    timeOf,
    dateTimeOf: (instant, timeZone) =>
      dateAndTime(dateOf(instant, timeZone), timeOf(instant, timeZone)),
    dateAndTime,
    dayRange: (start, endExclusive) =>
      dated(
        zonedDate('UTC').formatRange(
          noonOf(start),
          new Date(noonOf(endExclusive).getTime() - DAY_MS),
        ),
      ),
    duration: (seconds) => {
      const hours = Math.floor(seconds / 3600);
      const minutes = Math.floor((seconds % 3600) / 60);
      const parts: string[] = [];
      const add = (name: string, count: number): unknown =>
        parts.push(joined(unit(name).format(count)));
      if (hours > 0) add('hour', hours);
      if (minutes > 0) add('minute', minutes);
      if (seconds % 60 > 0 || parts.length === 0) add('second', seconds % 60);
      return parts.join(' ');
    },
    fileSize: (bytes) => {
      if (bytes < 1_000) return joined(size('byte').format(bytes));
      if (bytes < 1_000_000) return joined(size('kilobyte').format(bytes / 1_000));
      return joined(size('megabyte').format(bytes / 1_000_000));
    },
    percent: (share) => percent().format(share),
    list: (items) => list().format(items),
  };
});
