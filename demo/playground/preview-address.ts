/** What the page in the frame is told: the settings, and how the page around it is shown. */
import type { DemoSettings } from '../session/demo-settings.js';
import { readPlayground, writePlayground } from './address.js';
import type { PlaygroundSettings } from './settings.js';

export interface Preview {
  readonly settings: PlaygroundSettings;
  readonly language: string;
  readonly theme: DemoSettings['theme'];
  /** Of the link to a person. */
  readonly fallback: string;
}

/** @returns what stands behind the hash */
export function writePreview({ settings, language, theme, fallback }: Preview): string {
  const page = new URLSearchParams({ language, theme, fallback });
  return writePlayground(page.toString(), settings).slice(1);
}

export function readPreview(hash: string): Preview {
  const search = hash.replace(/^#/, '');
  const page = new URLSearchParams(search);
  const theme = page.get('theme');
  return {
    settings: readPlayground(search),
    language: page.get('language') === 'fr' ? 'fr' : 'en',
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    fallback: page.get('fallback') ?? '',
  };
}
