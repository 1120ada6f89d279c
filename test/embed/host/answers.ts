/**
 * On a page of another origin, into which a test cannot look: tells it what a person sees there, and
 * presses what it names.
 */
import { queryAllByRole, shownText } from '../../support/by-role.js';

export interface PageState {
  readonly text: string;
  readonly errors: readonly string[];
  /** How often code ran that somebody has put behind a file. */
  readonly alterationsRun: number;
  /** What the framed page has told this one, in this order. */
  readonly told: readonly unknown[];
  /** As high as it is shown. */
  readonly frameHeight: number;
}

/** Whatever it is, the answer is what is seen then. */
export interface Question {
  /** A button. */
  readonly press?: string;
  /** As a person does who sees that something is missing. */
  readonly reload?: boolean;
}

declare global {
  interface Window {
    errors?: string[];
    told?: unknown[];
    alterationsRun?: unknown[];
  }
}

export type Answer = { readonly state: PageState } | { readonly failure: string };

function press(name: string): void {
  const [button, ...others] = queryAllByRole(document.body, 'button', name);
  if (!button || others.length > 0) throw new Error(`Not one button named ${name}`);
  button.click();
}

function look(): PageState {
  const { errors = [], alterationsRun = [], told = [] } = window;
  return {
    text: shownText(document.body),
    errors,
    alterationsRun: alterationsRun.length,
    told,
    frameHeight: document.querySelector('iframe')?.getBoundingClientRect().height ?? 0,
  };
}

addEventListener('message', ({ data, ports: [port] }: MessageEvent<Question>) => {
  if (!port) return;
  try {
    if (data.press !== undefined) press(data.press);
    port.postMessage({ state: look() } satisfies Answer);
  } catch (error) {
    port.postMessage({ failure: String(error) } satisfies Answer);
  }
  if (data.reload) location.reload();
});

// The page may go on loading for as long as a file of it is held back.
parent.postMessage('answers', '*');
