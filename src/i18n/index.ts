export { completeText } from './complete-text.js';
export type { Formatters, NumberText } from './formatters.js';
export {
  onLanguageRegistered,
  registerLanguage,
  type LanguageLoader,
  type LanguageTexts,
} from './languages.js';
export { englishText, LANGUAGES, loadText, type LoadedText } from './load-text.js';
export type { FirstMessages, MessageOverrides, Messages } from './messages.js';
export { pluralOf, type Plural, type PluralCategory, type PluralForms } from './plural.js';
export type { FirstText, Text } from './text.js';
