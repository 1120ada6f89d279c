/**
 * Everything that is written differently from country to country, by `Intl` alone (I4).
 * One set per locale; the `Intl` objects inside are made once and kept.
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

/** A calendar day has no zone: it is formatted at noon UTC, in UTC. */
function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** `Intl` takes decimal text exactly; TypeScript knows that only as a template literal type. */
function decimal(text: string): Intl.StringNumericLiteral {
  return text as Intl.StringNumericLiteral;
}

export function createFormatters(locale: string): Formatters {
  // In French a number stays on the line of what it counts, which `Intl` leaves open here and there.
  const isFrench = locale.startsWith('fr');
  const joined = (text: string): string =>
    isFrench ? text.replace(/(?<=\p{Nd}|1er) (?=\p{L})/gu, '\u00a0') : text;
  /** The first of a month is an ordinal in French: "1er août". */
  const dated = (text: string): string =>
    joined(isFrench ? text.replace(/(?<!\p{Nd})1(?!\p{Nd})/gu, '1er') : text);
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const mediumDay = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
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
    if (!clockChanges(timeZone)(Math.floor(at / DAY_MS))) return written;
    const isDoubled = CLOCK_CHANGES_MS.some(
      (change) => short.format(at - change) === written || short.format(at + change) === written,
    );
    return isDoubled ? joined(zonedTimeWithOffset(timeZone).format(at)) : written;
  };
  const dateOf = (instant: string, timeZone: string): string =>
    dated(zonedDate(timeZone).format(new Date(instant)));

  const dateAndTime = (date: string, time: string): string => `${date}, ${time}`;

  return {
    number: (value) => number.format(value) as unknown as NumberText,
    money: (value) => {
      const format = money(value.currency);
      const rounded = format.format(decimal(value.amount));
      const isNothing = rounded === format.format(0) || rounded === format.format(-0);
      const exact = exactMoney(value.currency);
      return isNothing && /[1-9]/.test(value.amount)
        ? exact.format(decimal(value.amount))
        : rounded;
    },
    exactMoney: (value) => exactMoney(value.currency).format(decimal(value.amount)),
    date: (text) => dated(day.format(noonOf(text))),
    dateOf,
    timeOf,
    dateTimeOf: (instant, timeZone) =>
      dateAndTime(dateOf(instant, timeZone), timeOf(instant, timeZone)),
    dateAndTime,
    dayRange: (start, endExclusive) =>
      dated(
        mediumDay.formatRange(noonOf(start), new Date(noonOf(endExclusive).getTime() - DAY_MS)),
      ),
    duration: (seconds) => {
      const hours = Math.floor(seconds / 3600);
      const minutes = Math.floor((seconds % 3600) / 60);
      const parts: string[] = [];
      if (hours > 0) parts.push(unit('hour').format(hours));
      if (minutes > 0) parts.push(unit('minute').format(minutes));
      if (seconds % 60 > 0 || parts.length === 0) parts.push(unit('second').format(seconds % 60));
      return joined(parts.join(' '));
    },
    fileSize: (bytes) => {
      if (bytes < 1_000) return joined(size('byte').format(bytes));
      if (bytes < 1_000_000) return joined(size('kilobyte').format(bytes / 1_000));
      return joined(size('megabyte').format(bytes / 1_000_000));
    },
    percent: (share) => percent.format(share),
    list: (items) => list.format(items),
  };
}
