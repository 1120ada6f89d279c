/**
 * The embed as a classic script, which is what tag managers and editors can insert. It loads the ES
 * module from where it was built for, and passes on what the page asks for meanwhile. That address
 * is fixed by the build: none is ever taken from the page (S2).
 */
import { native } from '../native.js';
import { define, globalOf } from './global.js';
import { preloadModule } from './module-preload.js';
import type { Mounted, MountOptions } from './mount.js';

/** Written in by the build, as all three. */
declare const REDRESS_VERSION: string;
/** Ends with a slash. */
declare const REDRESS_BASE: string;
/** Of the module, to be checked by the browser before it runs. */
declare const REDRESS_INTEGRITY: string;

interface Embed {
  mount(element: Element, options?: MountOptions): Mounted;
}

const version = REDRESS_VERSION;
const file = `${REDRESS_BASE}redress.mjs`;
/** A page without an address, in a `srcdoc` or of a blob, is on the site of whoever has made it. */
const site =
  /^(about|blob):/.test(location.href) && REDRESS_BASE.startsWith('/') ? origin : location.href;
/** Of a page with a policy: what this script loads goes under the same. */
const nonce = native(document, 'currentScript')?.nonce ?? '';

async function load(): Promise<Embed> {
  const address = new URL(file, site).href;
  await preloadModule(address, REDRESS_INTEGRITY, nonce);
  return import(/* @vite-ignore */ address) as Promise<Embed>;
}

function start(): void {
  const found = globalOf(window);
  if (found) {
    if (found.version === version) return;
    console.warn(`Redress ${found.version} is on this page already; ${version} is not used.`);
    return;
  }
  const embed = load();
  embed.catch((error: unknown) => {
    // The script may be inserted once more.
    if (globalOf(window)?.version === version) Reflect.deleteProperty(window, 'Redress');
    console.error(
      `Redress could not be loaded from ${file}, so the page shows what stands in the place of the widget. See redress/docs/embedding.md#when-it-does-not-load.`,
      error,
    );
  });
  define(window, {
    version,
    mount: async (element, options) => (await embed).mount(element, options),
  });
}

start();
