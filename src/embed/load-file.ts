/** Loads a later file of the embed. The build puts this in the place of each `import()`. */
import { preloadModule, type Nonce } from './module-preload.js';

/** Relative to the module, and what `integrity` attributes hold. */
export async function loadFile(path: string, integrity: string): Promise<unknown> {
  const address = new URL(path, import.meta.url).href;
  await preloadModule(address, integrity, ownNonce());
  return import(/* @vite-ignore */ address) as Promise<unknown>;
}

/** That of whatever has loaded this module: the tag itself, or the link of the classic script. */
function ownNonce(): Nonce {
  const { href } = new URL(import.meta.url);
  for (const element of document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>(
    'script[type=module], link[rel=modulepreload]',
  )) {
    const address = element instanceof HTMLScriptElement ? element.src : element.href;
    if (address === href && element.nonce) return element.nonce;
  }
  return '';
}
