/** What keys and fingers do with the rows of the table, heard once for all of them. */

/** Up and down go to the same control of the next row. */
export function moveAlongRows(event: KeyboardEvent): void {
  const control = event.target as HTMLElement;
  const { nextElementSibling: next, previousElementSibling: previous } =
    control.closest('tr') ?? control;
  const row = event.key === 'ArrowDown' ? next : event.key === 'ArrowUp' ? previous : null;
  const same = row?.querySelector<HTMLElement>(control.matches('input') ? 'input' : '.calls__more');
  if (!same) return;
  event.preventDefault();
  same.focus();
}

/** What a tap begins with: not every browser says with the click which pointer it came from. */
let isPlainTouch = false;

export function notePointer({ pointerType, target }: PointerEvent): void {
  const page = (target as HTMLElement).ownerDocument;
  isPlainTouch = pointerType === 'touch' && !page.getSelection()?.toString();
}

/** A finger opens the call wherever the row has nothing of its own; a mouse may mark its text. */
export function openByTouch({ target }: Event): void {
  const touched = target as HTMLElement;
  if (!isPlainTouch || touched.closest('button, input')) return;
  touched.closest('tr')?.querySelector<HTMLElement>('.calls__more')?.click();
}

/** From a row that was just selected, past all other rows. */
export function goToSelection({ currentTarget }: Event): void {
  const root = (currentTarget as Element).getRootNode() as ParentNode;
  root.querySelector<HTMLElement>('[data-request]')?.focus();
}
