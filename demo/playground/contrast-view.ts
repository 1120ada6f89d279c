/** Tells which of the chosen colours are too weak, with the figures. */
import { build, buildText } from '../dom/build.js';
import { writeTexts } from '../dom/page-text.js';
import { requireElement } from '../dom/require-element.js';
import type { PageDisplay } from '../session/page-display.js';
import type { TextKey } from '../text/index.js';
import type { ContrastReport, Finding } from './contrast.js';

type Display = Pick<PageDisplay, 'text' | 'textLocale'>;

export class ContrastView {
  readonly #display: Display;
  readonly #news = requireElement('#contrast-news', HTMLElement);
  readonly #table = requireElement('#contrast', HTMLTableElement);
  readonly #rows = requireElement('#contrast-rows', HTMLTableSectionElement);

  constructor(display: Display) {
    this.#display = display;
  }

  show(report: ContrastReport): void {
    const { text, textLocale } = this.#display;
    const words = this.#wordsFor(report);
    // The same words again would be spoken again.
    if (words !== this.#news.textContent) this.#news.textContent = words;
    this.#news.classList.toggle('problem', report.weak > 0);
    this.#table.hidden = report.findings.length === 0;
    this.#rows.replaceChildren(...report.findings.map((finding) => row(finding, textLocale)));
    writeTexts(this.#table, text);
  }

  #wordsFor({ state, weak }: ContrastReport): string {
    const { playground } = this.#display.text;
    if (state === 'unset') return playground.contrastUnset;
    if (state === 'unknown') return playground.contrastUnknown;
    return weak > 0 ? playground.contrastWeak(weak) : playground.contrastGood;
  }
}

const THEMES = {
  light: 'playground.themeLight',
  dark: 'playground.themeDark',
} as const satisfies Readonly<Record<string, TextKey>>;

function row({ front, ground, theme, ratio, least, isWeak }: Finding, locale: string): HTMLElement {
  return build(
    'tr',
    { class: isWeak && 'contrast__weak' },
    build(
      'th',
      { scope: 'row' },
      build('code', {}, front),
      ' ',
      buildText('span', 'playground.pairOn'),
      ' ',
      build('code', {}, ground),
      ' ',
      buildText('span', THEMES[theme], { class: 'contrast__theme' }),
    ),
    build(
      'td',
      {},
      ratioText(locale, ratio),
      ...(isWeak ? [' ', buildText('strong', 'playground.tooWeak')] : []),
    ),
    build('td', {}, ratioText(locale, least)),
  );
}

function ratioText(locale: string, ratio: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return `${new Intl.NumberFormat(locale, digits).format(ratio)}\u00a0:\u00a01`;
}
