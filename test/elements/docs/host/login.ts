/** Stands for the host's own login in the snippets. */
export const session = { token: 'valid', isOpen: false };

export async function openLogin(): Promise<void> {
  session.isOpen = true;
}

export async function freshToken(): Promise<string> {
  return session.isOpen ? session.token : 'none';
}
