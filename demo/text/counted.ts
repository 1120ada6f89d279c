/** Chooses the form of a sentence for a count, by the plural rules of its language. */
type Forms = { readonly other: string } & {
  readonly [category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

const rulesByLanguage = new Map<string, Intl.PluralRules>();

export function counted(language: string, count: number, forms: Forms): string {
  const rules = rulesByLanguage.get(language) ?? new Intl.PluralRules(language);
  rulesByLanguage.set(language, rules);
  return forms[rules.select(count)] ?? forms.other;
}
