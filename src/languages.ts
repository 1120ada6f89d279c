/**
 * The entry for a host that adds a language, or words a region in another way. It shares its modules
 * with `redress/define/flow` and adds none.
 */
export { registerLanguage, type LanguageLoader, type LanguageTexts } from './i18n/languages.js';
export { pluralOf, type Plural, type PluralCategory, type PluralForms } from './i18n/plural.js';
export type { NumberText } from './i18n/formatters.js';
export type { MessageOverrides, Messages } from './i18n/messages.js';
