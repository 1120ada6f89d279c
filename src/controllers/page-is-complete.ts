import { native } from '../native.js';

/** Resolves in a separate task after the page and its scripts have loaded. */
export async function pageIsComplete(): Promise<void> {
  if (native(document, 'readyState') !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  }
  await new Promise((resolve) => setTimeout(resolve));
}
