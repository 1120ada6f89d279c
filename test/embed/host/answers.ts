/**
 * On a page of another origin, into which a test cannot look: tells it what a person sees there, and
 * presses what it names.
 */
import { isShowing, queryAllByRole, shownText, shownWith } from '../../support/by-role.js';

export interface PageState {
  /** Empty while the words that were asked for are not shown. */
  readonly text: string;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** The names of the files that the customer was handed. */
  readonly saved: readonly string[];
  /** What is stored of unfinished drafts. */
  readonly kept: string | null;
  /** How often code ran that somebody has put behind a file. */
  readonly alterationsRun: number;
  /** What the framed page has told this one, in this order. */
  readonly told: readonly unknown[];
  /** As high as it is shown. */
  readonly frameHeight: number;
}

/** Whatever it is, the answer is what is seen then. */
export interface Question {
  /** Words that are waited for: without them nothing is looked at more closely. */
  readonly sees?: string;
  /** A button, or one of several choices. */
  readonly press?: string;
  /** A text file, as if it had been chosen in the browser's own dialog. */
  readonly choose?: { readonly name: string; readonly text: string };
  /** As a person does who sees that something is missing. */
  readonly reload?: boolean;
}

declare global {
  interface Window {
    errors?: string[];
    warnings?: string[];
    told?: unknown[];
    alterationsRun?: unknown[];
  }
}

export type Answer = { readonly state: PageState } | { readonly failure: string };

function press(name: string): void {
  const [found, ...others] = ['button', 'radio'].flatMap((role) =>
    queryAllByRole(document.body, role, name),
  );
  if (!found || others.length > 0) {
    const shown = `${shownWith(document.body, 'button')}. ${shownWith(document.body, 'radio')}`;
    throw new Error(`Not one button or choice named ${name}. ${shown}`);
  }
  found.click();
}

function choose({ name, text }: NonNullable<Question['choose']>): void {
  const input = fileInputIn(document);
  if (!input) throw new Error('There is no field for files');
  const transfer = new DataTransfer();
  transfer.items.add(new File([text], name));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

function fileInputIn(root: ParentNode): HTMLInputElement | undefined {
  for (const element of root.querySelectorAll('*')) {
    if (element instanceof HTMLInputElement && element.type === 'file') return element;
    const found = element.shadowRoot ? fileInputIn(element.shadowRoot) : undefined;
    if (found) return found;
  }
  return undefined;
}

const saved: string[] = [];
/** Links are clicked to save a file only, which is not to come to the downloads of this machine. */
HTMLAnchorElement.prototype.click = function save(this: HTMLAnchorElement) {
  saved.push(this.download);
};

function look(words = ''): PageState {
  const { errors = [], warnings = [], alterationsRun = [], told = [] } = window;
  return {
    text: isShowing(document.body, words) ? shownText(document.body) : '',
    errors,
    warnings,
    saved,
    kept: sessionStorage.getItem('redress.draft'),
    alterationsRun: alterationsRun.length,
    told,
    frameHeight: document.querySelector('iframe')?.getBoundingClientRect().height ?? 0,
  };
}

addEventListener('message', ({ data, ports: [port] }: MessageEvent<Question>) => {
  if (!port) return;
  try {
    if (data.press !== undefined) press(data.press);
    if (data.choose) choose(data.choose);
    port.postMessage({ state: look(data.sees) } satisfies Answer);
  } catch (error) {
    port.postMessage({ failure: String(error) } satisfies Answer);
  }
  if (data.reload) location.reload();
});

// The page may go on loading for as long as a file of it is held back.
parent.postMessage('answers', '*');
