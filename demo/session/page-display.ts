/** The settings of a page without a customer: only how it is shown. */
import { demoTextOf, textLocaleOf, type DemoText } from '../text/index.js';
import type { DemoSettings } from './demo-settings.js';

export class PageDisplay {
  readonly #listeners = new Set<() => void>();
  #settings: DemoSettings;

  constructor(settings: DemoSettings) {
    this.#settings = settings;
  }

  get settings(): DemoSettings {
    return this.#settings;
  }

  get text(): DemoText {
    return demoTextOf(this.#settings.locale);
  }

  get textLocale(): string {
    return textLocaleOf(this.#settings.locale);
  }

  change(change: Partial<DemoSettings>): void {
    this.#settings = { ...this.#settings, ...change };
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): void {
    this.#listeners.add(listener);
  }
}
