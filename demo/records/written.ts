/** Numbers and money as the page's language writes them. */
import type { Money } from '../../src/index.js';

export function moneyText(locale: string, { amount, currency }: Money): string {
  // `Intl` takes decimal text exactly; TypeScript knows that only as a template literal type.
  const exact = amount as Intl.StringNumericLiteral;
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(exact);
}

export function numberText(locale: string, value: number): string {
  return new Intl.NumberFormat(locale).format(value);
}

export function percentText(locale: string, share: number): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
}

/** The first of a month is an ordinal in French: "mardi 1er décembre 2026". */
export function dateText(locale: string, date: Date, dateStyle: 'full' | 'medium'): string {
  const written = new Intl.DateTimeFormat(locale, { dateStyle }).format(date);
  return locale.startsWith('fr') ? written.replace(/\b1 /u, '1er ') : written;
}
