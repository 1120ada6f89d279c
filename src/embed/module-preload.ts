/**
 * Fetches a module before it is imported: under the page's nonce, and only if it is what was built.
 * An `import()` alone cannot check that, and Chromium forgets the nonce of a script that it had
 * compiled for an earlier page. What is there already is not fetched again.
 */
import { native } from '../native.js';

/** Of a page with a policy; empty where there is none. */
export type Nonce = string;

/**
 * Here `import()` has to do without: a link with a wrong hash is taken all the same, and one whose
 * file did not arrive once fails until the tab is closed, however often the page is loaded again.
 */
const isWebKit = navigator.vendor.startsWith('Apple');

const preloads = new Map<string, Promise<void>>();

/**
 * Resolves once it is there, or where `import()` has to do without. Rejects when it did not arrive, or
 * is something else.
 */
export function preloadModule(address: string, integrity: string, nonce: Nonce): Promise<void> {
  // Firefox takes a second link for a failure while the first is on its way.
  const known = preloads.get(address);
  if (known) return known;
  // What the page loads by itself, it is answerable for.
  const isThere = tagsOf(address).length > 0;
  const preload = isThere ? Promise.resolve() : fetchModule(address, integrity, nonce);
  preloads.set(address, preload);
  preload.catch(() => preloads.delete(address));
  return preload;
}

type LoadingTag = HTMLElement &
  Partial<Pick<HTMLScriptElement, 'src'> & Pick<HTMLLinkElement, 'href'>>;

/** What loads this module in the page: a script, or a link like ours. */
export function tagsOf(address: string): LoadingTag[] {
  const tags: NodeListOf<LoadingTag> = native(
    document,
    'querySelectorAll',
  )('script[type=module], link[rel~=modulepreload]');
  return [...tags].filter(({ src, href }) => (src ?? href) === address);
}

function fetchModule(address: string, integrity: string, nonce: Nonce): Promise<void> {
  const link = native(document, 'createElement')('link');
  if (isWebKit || !link.relList.supports('modulepreload')) return Promise.resolve();
  return new Promise((resolve, reject) => {
    Object.assign(link, {
      rel: 'modulepreload',
      crossOrigin: '',
      integrity,
      nonce,
      href: address,
      onload: () => resolve(),
      onerror() {
        link.remove();
        reject(new Error(`${address} did not arrive as it was built`));
      },
    } satisfies Partial<HTMLLinkElement>);
    native(document, 'head').append(link);
  });
}
