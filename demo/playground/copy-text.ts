/** Copies the text of an element; where the browser does not allow it, the text is selected. */

/** @returns whether it is in the clipboard */
export async function copyTextOf(element: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(element.textContent ?? '');
    return true;
  } catch {
    element.focus();
    getSelection()?.selectAllChildren(element);
    return false;
  }
}
