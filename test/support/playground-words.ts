import type { Words } from '../../demo/playground/snippets/index.js';

/** What the page would say in its own language. */
export const WORDS: Words = {
  fallback: 'Get help',
  call: 'Call',
  frameTitle: 'Billing help',
  language: 'en',
};
