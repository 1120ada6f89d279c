/**
 * Shows the elements with the settings. What is there already is changed, not replaced: what a
 * customer has typed stays for as long as flow and provider are not exchanged.
 */
import { PLACE_SETTINGS } from '../../src/embed/place-settings.js';
import type { RedressProvider } from '../../src/index.js';
import { build } from '../dom/build.js';
import type { Preview } from './preview-address.js';
import { attributesOf, type PlaygroundSettings } from './settings.js';
import { stepOf } from './snippets/steps.js';
import { styleSheetOf } from './tokens.js';

type Host = HTMLElement;

export class PreviewView {
  readonly #place: Element;
  readonly #sheet = new CSSStyleSheet();
  #host: Host | undefined;

  constructor(place: Element) {
    this.#place = place;
    const page = place.ownerDocument;
    page.adoptedStyleSheets = [...page.adoptedStyleSheets, this.#sheet];
  }

  show({ settings, language, theme, fallback }: Preview): void {
    const root = this.#place.ownerDocument.documentElement;
    root.lang = language;
    root.dataset['theme'] = theme;
    // The very text of the snippet.
    this.#sheet.replaceSync(styleSheetOf(settings));
    const host = this.#hostFor(settings);
    const attributes = new Map(attributesOf(settings));
    for (const name of PLACE_SETTINGS) {
      const value = attributes.get(name);
      if (value === undefined) host.removeAttribute(name);
      else if (value !== host.getAttribute(name)) host.setAttribute(name, value);
    }
    if (settings.shows === 'panels') showPanels(host, settings);
    else host.replaceChildren(fallbackOf(settings, fallback));
    // Last, so that it begins with its settings.
    if (!host.isConnected) this.#place.replaceChildren(host);
  }

  #hostFor({ shows }: PlaygroundSettings): Host {
    const tag = shows === 'flow' ? 'redress-flow' : 'redress-provider';
    if (this.#host?.localName === tag) return this.#host;
    this.#host = document.createElement(tag);
    if (shows === 'panels') followSteps(this.#host as RedressProvider);
    return this.#host;
  }
}

function showPanels(provider: Host, { panels }: PlaygroundSettings): void {
  const wanted = panels.map((panel) => `redress-${panel}`);
  const there = new Map([...provider.children].map((child) => [child.localName, child]));
  for (const [tag, child] of there) if (!wanted.includes(tag)) child.remove();
  let before: Element | null = null;
  for (const panel of panels.toReversed()) {
    const tag = `redress-${panel}`;
    const element = there.get(tag) ?? document.createElement(tag);
    element.setAttribute('data-step', stepOf(panel));
    // One that is moved would begin again.
    if (element.parentElement !== provider) provider.insertBefore(element, before);
    before = element;
  }
}

/** As the script of the snippet does it. */
function followSteps(provider: RedressProvider): void {
  let shown = provider.store.snapshot.step;
  provider.store.subscribe(() => {
    const { step } = provider.store.snapshot;
    if (step === shown) return;
    shown = step;
    provider
      .querySelector<HTMLElement & { focusHeading(): void }>(`[data-step~="${step.name}"]`)
      ?.focusHeading();
  });
}

function fallbackOf({ written }: PlaygroundSettings, words: string): Node {
  const { 'support-url': href } = written;
  return href === '' ? build('p', {}, words) : build('a', { href }, words);
}
