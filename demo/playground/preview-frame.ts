/** The frame with the preview, and the link that opens the same in a tab. */
import { requireElement } from '../dom/require-element.js';
import { writePreview, type Preview } from './preview-address.js';

export class PreviewFrame {
  readonly #frame = requireElement('#preview-frame', HTMLIFrameElement);
  readonly #link = requireElement('#preview-link', HTMLAnchorElement);
  readonly #page: string;
  #shown = '';

  /** @param page the address of the page in the frame */
  constructor(page: string) {
    this.#page = page;
  }

  show(preview: Preview): void {
    const address = `${this.#page}#${writePreview(preview)}`;
    if (address === this.#shown) return;
    const isFirst = this.#shown === '';
    this.#shown = address;
    this.#link.href = address;
    if (isFirst) this.#frame.src = address;
    // Only what is behind the hash differs, so nothing is loaded; and "back" leaves the page itself.
    else this.#frame.contentWindow?.location.replace(address);
  }
}
