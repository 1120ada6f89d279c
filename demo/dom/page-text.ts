/**
 * Writes the texts of a language into a page. Elements carry the key of their text:
 * `data-text="page.title"`; a label that is not shown is in `data-label="page.navigation"`.
 */
import { lookUp, type DemoText } from '../text/index.js';

export function writeTexts(root: ParentNode, text: DemoText): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-text]')) {
    const written = lookUp(text, element.dataset['text'] ?? '');
    // Live regions would speak again, and a selection would be lost, for the same words.
    if (written !== undefined && written !== element.textContent) element.textContent = written;
  }
  for (const element of root.querySelectorAll<HTMLElement>('[data-label]')) {
    const written = lookUp(text, element.dataset['label'] ?? '');
    if (written !== undefined) element.setAttribute('aria-label', written);
  }
}
