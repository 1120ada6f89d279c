/** Chooses the form of a word for a count, by the plural rules of one language (cached `Intl`). */

/** `other` is required because every language has it; the rest as the language needs (I3). */
export type PluralForms<T> = { readonly other: T } & {
  readonly [category in Exclude<Intl.LDMLPluralRule, 'other'>]?: T;
};

export type Plural = <T>(count: number, forms: PluralForms<T>) => T;

export function pluralOf(locale: string): Plural {
  const rules = new Intl.PluralRules(locale);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
}
