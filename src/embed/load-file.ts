/** Loads a later file of the embed. The build puts this in the place of each `import()`. */
import { preloadModule, tagsOf, type Nonce } from './module-preload.js';

/** How often a file did not arrive. Not every engine asks for the same address twice. */
const failures = new Map<string, number>();

/** Relative to the module, and what `integrity` attributes hold. */
export async function loadFile(path: string, integrity: string): Promise<unknown> {
  const failed = failures.get(path) ?? 0;
  const url = new URL(path, import.meta.url);
  if (failed > 0) url.searchParams.set('again', String(failed));
  const nonce = ownNonce();
  try {
    // A module that a script of the page imports has no tag: the browser knows its nonce, we do not.
    if (nonce !== undefined) await preloadModule(url.href, integrity, nonce);
    return (await import(/* @vite-ignore */ url.href)) as unknown;
  } catch (error) {
    failures.set(path, failed + 1);
    throw error;
  }
}

/** That of whatever has loaded this module: the tag itself, or the link of the classic script. */
function ownNonce(): Nonce | undefined {
  const own = tagsOf(new URL(import.meta.url).href).map(({ nonce }) => nonce);
  return own.find((nonce) => nonce !== '') ?? own[0];
}
