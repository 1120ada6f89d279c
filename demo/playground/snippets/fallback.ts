/** What a customer sees while the script is on its way, and when it does not arrive. */
import type { PlaygroundSettings } from '../settings.js';
import { element, escapeText } from './markup.js';

/** In the language of the page. */
export interface Words {
  /** Of the link to a person, or of the line that stands for it. */
  readonly fallback: string;
  /** Before a phone number. */
  readonly call: string;
  /** Of the frame. */
  readonly frameTitle: string;
  /** Of these words. */
  readonly language: string;
}

export function fallbackOf(settings: PlaygroundSettings, words: Words): string {
  const text = escapeText(fallbackText(settings, words));
  const { 'support-url': url } = settings.written;
  return url === '' ? element('p', [], text) : `<a href="${escapeText(url)}">${text}</a>`;
}

export function fallbackText({ written }: PlaygroundSettings, words: Words): string {
  const { 'support-url': url, 'support-phone': phone } = written;
  return url !== '' || phone === '' ? words.fallback : `${words.call} ${phone}`;
}
