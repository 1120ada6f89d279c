/** What must never be read on a page: a value that was not computed, and an amount of other money. */

/** What JavaScript writes for no number, no value, no date and no text. */
const NOT_COMPUTED = /\b(NaN|undefined|Infinity|Invalid Date)\b|\[object |∞|ليس رقم/;
/** Languages in which the pages can be shown. */
const LOCALES = ['en', 'fr', 'ar'];

/** @param texts as they are read, of whatever element */
export function notComputed(texts: readonly string[]): string[] {
  return texts.filter((text) => NOT_COMPUTED.test(text)).map((text) => `not computed: ${text}`);
}

/**
 * @param amounts as they are shown; what has no currency in it may be anything else
 * @param currency of the account
 */
export function ofOtherMoney(amounts: readonly string[], currency: string): string[] {
  const allowed = signsOf(currency);
  return amounts
    .filter((text) => signsIn(text).some((sign) => !allowed.has(sign)))
    .map((text) => `not in ${currency}: ${text}`);
}

const known = new Map<string, ReadonlySet<string>>();

/** How a currency is written, in all the languages. */
function signsOf(currency: string): ReadonlySet<string> {
  const found = known.get(currency);
  if (found) return found;
  const signs = LOCALES.flatMap((locale) =>
    signsIn(new Intl.NumberFormat(locale, { style: 'currency', currency }).format(1)),
  );
  const made = new Set([currency, ...signs]);
  known.set(currency, made);
  return made;
}

/** Such as "$", "CA$", "$US", "€" and "CHF". */
function signsIn(text: string): string[] {
  const found = text.match(/\p{Lu}*\p{Sc}\p{Lu}*|\b[A-Z]{3}\b/gu) ?? [];
  return found.filter((sign) => /\p{Sc}/u.test(sign) || isCode(sign));
}

const isCode = (text: string): boolean => Intl.supportedValuesOf('currency').includes(text);
