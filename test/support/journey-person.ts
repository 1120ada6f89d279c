/**
 * What a customer does and sees, by role and accessible name only. Every action waits until its
 * control is there; every sight waits until it is seen.
 */
import {
  findByRole,
  focusArrivesOn,
  nameOf,
  plain,
  queryAllByRole,
  shownText,
  shows,
  type Name,
} from './by-role.js';
import { addCanaries } from './leak-watch.js';
import { pressAtRest, type Hand } from './journey-press.js';
import { until } from './until.js';

export class Person {
  readonly root: Element;
  readonly #hand: Hand;

  constructor(root: Element, hand: Hand) {
    this.root = root;
    this.#hand = hand;
  }

  find(role: string, name?: Name): Promise<HTMLElement> {
    return findByRole(this.root, role, name);
  }

  all(role: string, name?: Name): HTMLElement[] {
    return queryAllByRole(this.root, role, name);
  }

  /** Where the control is: not through something that covers it. */
  async press(name: Name, role = 'button'): Promise<void> {
    await pressAtRest(await this.find(role, name), this.#hand);
  }

  /** A checkbox or a radio button. */
  async tick(name: Name, role: 'checkbox' | 'radio' = 'checkbox'): Promise<void> {
    const box = (await this.find(role, name)) as HTMLInputElement;
    const before = box.checked;
    await pressAtRest(box, this.#hand);
    await until(`the ${role} ${String(name)} to change`, () => box.checked !== before);
  }

  /** The option of a list whose text has these words. */
  async choose(name: Name, option: string): Promise<void> {
    const list = (await this.find('combobox', name)) as HTMLSelectElement;
    const found = [...list.options].filter(({ text }) => plain(text).includes(plain(option)));
    const [only] = found;
    if (only === undefined || found.length > 1) {
      const all = [...list.options].map(({ text }) => plain(text));
      throw new Error(`${found.length} options with "${option}" among ${all.join(' | ')}`);
    }
    list.focus();
    list.value = only.value;
    list.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    list.dispatchEvent(new Event('change', { bubbles: true }));
  }

  async fill(name: Name, text: string, role = 'textbox'): Promise<void> {
    const field = (await this.find(role, name)) as HTMLInputElement | HTMLTextAreaElement;
    addCanaries(text);
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** File fields have no role of their own in ARIA; their name is that of the button to choose. */
  async attach(name: string, ...files: readonly File[]): Promise<void> {
    const [field] = fileFields(this.root).filter((candidate) => nameOf(candidate) === name);
    if (field === undefined) throw new Error(`No file field named ${name}`);
    addCanaries(...files.map((file) => file.name));
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    field.files = transfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Everything that is shown, as text. */
  get sight(): string {
    return shownText(this.root);
  }

  async sees(...texts: readonly string[]): Promise<void> {
    for (const text of texts) await shows(this.root, text);
  }

  /** On the page with this heading, with the focus on it (A3). */
  async arrivesAt(heading: Name): Promise<void> {
    await this.hasFocusOn(await this.find('heading', heading));
  }

  hasFocusOn(element: Element): Promise<void> {
    return focusArrivesOn(element);
  }
}

function fileFields(node: ParentNode): HTMLInputElement[] {
  const fields: HTMLInputElement[] = [];
  for (const element of node.querySelectorAll('*')) {
    if (element instanceof HTMLInputElement && element.type === 'file') fields.push(element);
    if (element.shadowRoot) fields.push(...fileFields(element.shadowRoot));
  }
  if (node instanceof Element && node.shadowRoot) fields.push(...fileFields(node.shadowRoot));
  return fields;
}
