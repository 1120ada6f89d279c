/** Chooses the form of a word for a count, by the plural rules of one language (cached `Intl`). */

/**
 * The plural categories of whole and broken numbers, by language (CLDR; a test compares them with
 * `Intl`). The type of a catalogue demands all forms of its language (I3).
 */
interface CategoriesByLanguage {
  ar: Intl.LDMLPluralRule;
  bg: 'one' | 'other';
  bn: 'one' | 'other';
  ca: 'one' | 'many' | 'other';
  cs: 'one' | 'few' | 'many' | 'other';
  cy: Intl.LDMLPluralRule;
  da: 'one' | 'other';
  de: 'one' | 'other';
  el: 'one' | 'other';
  en: 'one' | 'other';
  es: 'one' | 'many' | 'other';
  et: 'one' | 'other';
  eu: 'one' | 'other';
  fa: 'one' | 'other';
  fi: 'one' | 'other';
  fr: 'one' | 'many' | 'other';
  ga: 'one' | 'two' | 'few' | 'many' | 'other';
  he: 'one' | 'two' | 'other';
  hi: 'one' | 'other';
  hr: 'one' | 'few' | 'other';
  hu: 'one' | 'other';
  id: 'other';
  it: 'one' | 'many' | 'other';
  ja: 'other';
  ko: 'other';
  lt: 'one' | 'few' | 'many' | 'other';
  lv: 'zero' | 'one' | 'other';
  ms: 'other';
  nb: 'one' | 'other';
  nl: 'one' | 'other';
  pl: 'one' | 'few' | 'many' | 'other';
  pt: 'one' | 'many' | 'other';
  ro: 'one' | 'few' | 'other';
  ru: 'one' | 'few' | 'many' | 'other';
  sk: 'one' | 'few' | 'many' | 'other';
  sl: 'one' | 'two' | 'few' | 'other';
  sr: 'one' | 'few' | 'other';
  sv: 'one' | 'other';
  th: 'other';
  tr: 'one' | 'other';
  uk: 'one' | 'few' | 'many' | 'other';
  ur: 'one' | 'other';
  vi: 'other';
  zh: 'other';
}

/** Of `fr-CA` those of `fr`. A language that is not listed has to give every form. */
export type PluralCategory<Tag extends string> = Tag extends keyof CategoriesByLanguage
  ? CategoriesByLanguage[Tag]
  : Tag extends `${infer Language}-${string}`
    ? PluralCategory<Language>
    : Intl.LDMLPluralRule;

/** All that the language needs, and none that it does not have. */
export type PluralForms<Tag extends string, T> = {
  readonly [category in PluralCategory<Tag>]: T;
};

export type Plural<Tag extends string> = <T>(count: number, forms: PluralForms<Tag, T>) => T;

export function pluralOf<const Tag extends string>(locale: Tag): Plural<Tag> {
  const rules = new Intl.PluralRules(locale);
  return <T>(count: number, forms: PluralForms<Tag, T>): T => {
    const all: { readonly other: T } & { readonly [category in Intl.LDMLPluralRule]?: T } =
      forms as never;
    return all[rules.select(count)] ?? all.other;
  };
}
