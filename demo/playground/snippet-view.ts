/** The parts of the snippet, beside them the policies, each with a button that copies it. */
import { build, buildText, button } from '../dom/build.js';
import { writeTexts } from '../dom/page-text.js';
import { requireElement } from '../dom/require-element.js';
import type { PageDisplay } from '../session/page-display.js';
import type { TextKey } from '../text/index.js';
import { copyTextOf } from './copy-text.js';
import type { Snippet, Where } from './snippets/index.js';

const PLACES: Readonly<Record<Where, TextKey>> = {
  page: 'playground.inPage',
  script: 'playground.inScript',
  styles: 'playground.inStyles',
  frame: 'playground.inFrame',
};

const HEADERS = {
  page: 'playground.pageHeader',
  frame: 'playground.frameHeader',
} as const satisfies Readonly<Record<string, TextKey>>;

interface Block {
  readonly id: string;
  readonly heading: TextKey;
  readonly code: string;
}

export class SnippetView {
  readonly #place = requireElement('#snippet', HTMLElement);
  readonly #news = requireElement('#copy-news', HTMLElement);
  readonly #display: Pick<PageDisplay, 'text'>;
  #shown = '';

  constructor(display: Pick<PageDisplay, 'text'>) {
    this.#display = display;
  }

  show({ parts, policies }: Snippet): void {
    // Whoever is reading or copying it is not disturbed by a change of something else.
    const shown = JSON.stringify({ parts, policies });
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#news.textContent = '';
    const codes = parts.map(({ where, code }) =>
      this.#block({ id: `code-${where}`, heading: PLACES[where], code }),
    );
    const headers = policies.map(({ of, line }) =>
      this.#block({ id: `policy-${of}`, heading: HEADERS[of], code: line }),
    );
    this.#place.replaceChildren(
      build('div', { class: 'snippet__parts' }, ...codes),
      build('div', { class: 'snippet__parts snippet__policies' }, ...headers),
    );
    writeTexts(this.#place, this.#display.text);
  }

  #block({ id, heading, code }: Block): HTMLElement {
    const titleId = `${id}-title`;
    const copyId = `${id}-copy`;
    // It scrolls sideways, so the keyboard must reach it.
    const written = build(
      'pre',
      { id, tabindex: 0, role: 'group', 'aria-labelledby': titleId, dir: 'ltr' },
      code,
    );
    return build(
      'div',
      { class: 'snippet' },
      build(
        'div',
        { class: 'result__header' },
        buildText('h3', heading, { id: titleId }),
        button('playground.copy', () => void this.#copy(written), {
          id: copyId,
          'aria-labelledby': `${copyId} ${titleId}`,
        }),
      ),
      written,
    );
  }

  async #copy(written: HTMLElement): Promise<void> {
    // Emptied first: the same words again would not be spoken again.
    this.#news.replaceChildren();
    const isCopied = await copyTextOf(written);
    const news = isCopied ? 'playground.copied' : 'playground.notCopied';
    this.#news.append(buildText('span', news));
    writeTexts(this.#news, this.#display.text);
  }
}
