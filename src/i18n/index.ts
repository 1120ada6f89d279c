export type { Formatters } from './formatters.js';
export { englishText, LANGUAGES, loadText, type LoadedText } from './load-text.js';
export type { MessageOverrides, Messages } from './messages.js';
export { pluralOf } from './plural.js';
export type { Text } from './text.js';
