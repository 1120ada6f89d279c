/** Puts the parts of the page together: form, preview, snippet, contrast, address. */
import { requireElement } from '../dom/require-element.js';
import type { PageDisplay } from '../session/page-display.js';
import { keepSearch } from '../session/page-settings.js';
import { readPlayground, writePlayground } from './address.js';
import { ContrastProbes } from './contrast.js';
import { ContrastView } from './contrast-view.js';
import { PreviewFrame } from './preview-frame.js';
import { findProblems, usableSettings } from './problems.js';
import { DEFAULTS } from './settings.js';
import { SettingsForm } from './settings-form.js';
import { SnippetView } from './snippet-view.js';
import { fallbackText, snippetOf } from './snippets/index.js';

export interface PlaygroundOptions {
  readonly display: PageDisplay;
  /** Of the page in the frame. */
  readonly previewPage: string;
}

export function mountPlayground({ display, previewPage }: PlaygroundOptions): void {
  const form = new SettingsForm(() => show());
  const frame = new PreviewFrame(new URL(previewPage, document.baseURI).href);
  const snippet = new SnippetView(display);
  const contrast = new ContrastView(display);
  const probes = new ContrastProbes(requireElement('#contrast-probes', HTMLElement));
  const news = requireElement('#settings-news', HTMLElement);
  const note = requireElement('#form-note', HTMLElement);

  function show(): void {
    const { text, textLocale, settings: page } = display;
    const { playground } = text;
    const { fallback, call, frameTitle } = playground;
    const words = { fallback, call, frameTitle, language: textLocale };
    const written = form.read();
    const problems = findProblems(written);
    const settings = usableSettings(written, problems);
    form.show(written, problems, text);
    const told = problems.size > 0 ? playground.wrong(problems.size) : '';
    if (told !== news.textContent) news.textContent = told;
    frame.show({
      settings,
      language: textLocale,
      theme: page.theme,
      fallback: fallbackText(settings, words),
    });
    note.textContent = playground[`${settings.form}Note`];
    snippet.show(snippetOf(settings, words));
    contrast.show(probes.measure(settings));
    keepSearch(writePlayground(location.search, settings));
  }

  requireElement('#settings-reset', HTMLButtonElement).addEventListener('click', () => {
    form.fill(DEFAULTS);
    show();
  });
  display.subscribe(show);
  form.fill(readPlayground(location.search));
  show();
}
