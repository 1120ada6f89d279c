/** Opens the playground with its own markup and style sheets, and the page in its frame. */
import page from '../../demo/playground.html?raw';
import previewPage from '../../demo/playground/preview.html?raw';
import own from '../../demo/playground/playground.css?inline';
import { mountPlayground } from '../../demo/playground/mount-playground.js';
import { writeTexts } from '../../demo/dom/page-text.js';
import { requireElement } from '../../demo/dom/require-element.js';
import { DEFAULT_SETTINGS } from '../../demo/session/demo-settings.js';
import { PageDisplay } from '../../demo/session/page-display.js';
import type { RedressFlow } from '../../src/index.js';
import { adoptDemoStyles } from './demo-styles.js';
import { LIMITS_HELD } from './page-in-frame.js';
import { until } from './until.js';

export const find = <T extends Element>(selector: string, type: new () => T): T =>
  requireElement(selector, type);
export const textOf = (selector: string) => find(selector, HTMLElement).textContent?.trim() ?? '';

const html = previewPage
  .replace('./preview.ts', '/demo/playground/preview.ts')
  .replace('<head>', () => `<head>${LIMITS_HELD}`)
  .replace(/<link rel="stylesheet"[^>]*>/, '');
const PREVIEW = `/__embed-page__?${new URLSearchParams({ page: JSON.stringify({ html, headers: {} }) })}`;

const { href } = location;

export function opened(search = ''): PageDisplay {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of new URLSearchParams(search)) query.set(name, value);
  history.replaceState(history.state, '', `?${query}`);
  const { body } = new DOMParser().parseFromString(page, 'text/html');
  document.body.replaceChildren(...body.children);
  adoptDemoStyles(own);
  const display = new PageDisplay({ ...DEFAULT_SETTINGS });
  display.subscribe(() => writeTexts(document, display.text));
  mountPlayground({ display, previewPage: PREVIEW });
  return display;
}

/** As somebody would: another value, and on to the next field. */
export function choose(name: string, value: string): void {
  const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(`#set-${name}`);
  if (!field) throw new Error(`There is no field ${name}`);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

export const setting = (name: string) => new URLSearchParams(location.search).get(`set-${name}`);

/** What the page in the frame shows. */
export const inFrame = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
): HTMLElementTagNameMap[Tag] | null =>
  find('#preview-frame', HTMLIFrameElement).contentDocument?.querySelector(tag) ?? null;

export function shownFlow(): Promise<RedressFlow> {
  return until('the flow in the frame shows its calls', () => {
    const flow = inFrame('redress-flow');
    return flow?.store?.snapshot.activity.view && flow;
  });
}

export function deepIn(element: Element, selector: string): HTMLInputElement | undefined {
  for (const below of element.shadowRoot?.querySelectorAll<HTMLInputElement>('*') ?? []) {
    const found = below.matches(selector) ? below : deepIn(below, selector);
    if (found) return found;
  }
  return undefined;
}

/** The snippet, as a browser reads it. */
export const snippetHost = () =>
  new DOMParser().parseFromString(textOf('#code-page'), 'text/html').body.firstElementChild;
export const described = (id: string) => {
  const field = find(`#${id}`, HTMLElement);
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids
    .map((name) => textOf(`#${name}`))
    .join(' ')
    .trim();
};

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(history.state, '', href);
});
