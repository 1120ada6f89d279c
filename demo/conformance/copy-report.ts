/** Copies a report as text; where the browser does not allow it, the text is there to be copied. */
import { requireElement } from '../dom/require-element.js';

/** @returns whether it is in the clipboard */
export async function copyText(text: string): Promise<boolean> {
  const field = requireElement('#report-text', HTMLTextAreaElement);
  try {
    await navigator.clipboard.writeText(text);
    field.hidden = true;
    return true;
  } catch {
    field.value = text;
    field.hidden = false;
    field.focus();
    field.select();
    return false;
  }
}
