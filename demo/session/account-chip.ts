/** The operator's account chip in the header: who is signed in, and the way in or out. */
import { requireElement } from '../dom/require-element.js';
import type { DemoSession } from './demo-session.js';

export function mountAccountChip(session: DemoSession): void {
  const name = requireElement('[data-account-name]', HTMLElement);
  const initials = requireElement('[data-account-initials]', HTMLElement);
  const action = requireElement('[data-account-action]', HTMLButtonElement);
  action.addEventListener('click', () => {
    if (session.provider.signedInAs === undefined) session.signIn();
    else session.signOut();
  });

  const show = (): void => {
    const { holderName, text } = session;
    name.textContent = holderName ?? text.page.notSignedIn;
    initials.textContent = holderName === undefined ? '–' : initialsOf(holderName);
    action.textContent = holderName === undefined ? text.page.signIn : text.page.signOut;
  };
  session.subscribe(show);
  show();
}

function initialsOf(name: string): string {
  const [first = '', second = ''] = name.split(/\s+/);
  return `${first.slice(0, 1)}${second.slice(0, 1)}`.toUpperCase();
}
