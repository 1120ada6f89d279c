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
 * @param amounts as they are shown
 * @param currency of the account
 */
export function ofOtherMoney(amounts: readonly string[], currency: string): string[] {
  const allowed = signsOf(currency);
  return amounts
    .filter((text) => /\p{Nd}/u.test(text) && !allowed.has(signIn(text)))
    .map((text) => `not in ${currency}: ${text}`);
}

const known = new Map<string, ReadonlySet<string>>();

/** How a currency is written, in all the languages. */
function signsOf(currency: string): ReadonlySet<string> {
  const found = known.get(currency);
  if (found) return found;
  const signs = LOCALES.map((locale) => {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
    return signIn(format.format(1));
  });
  const made = new Set([currency, ...signs]);
  known.set(currency, made);
  return made;
}

/** What is left of an amount without its digits, signs, points and spaces. */
const signIn = (text: string): string => text.replace(/[\p{Nd}\p{Z}\p{C}\p{P}\p{Sm}]/gu, '');
