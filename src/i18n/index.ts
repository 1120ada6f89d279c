export { completeText } from './complete-text.js';
export type { Formatters } from './formatters.js';
export { englishText, LANGUAGES, loadText, type LoadedText } from './load-text.js';
export type { FirstMessages, MessageOverrides, Messages } from './messages.js';
export { pluralOf } from './plural.js';
export type { FirstText, Text } from './text.js';
