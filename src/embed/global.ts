/** The one global of the embed: `window.Redress`. */
import type { Mounted, MountOptions } from './mount.js';

export interface RedressGlobal {
  readonly version: string;
  /** Resolves once the flow is there; rejects when the code did not arrive. */
  mount(element: Element, options?: MountOptions): Promise<Mounted>;
}

declare global {
  interface Window {
    Redress?: RedressGlobal;
  }
}

/** Something else may have the name: a form, or a host's own variable (S2). */
export function globalOf(page: Window): RedressGlobal | undefined {
  const found: unknown = page.Redress;
  const isOurs =
    typeof found === 'object' &&
    found !== null &&
    Object.hasOwn(found, 'version') &&
    typeof (found as Partial<RedressGlobal>).mount === 'function';
  return isOurs ? (found as RedressGlobal) : undefined;
}

/**
 * @param mount handed in, as the classic script has the other functions of this module and must stay small
 * @returns false when another version is there, which goes on alone: whoever registered the elements
 * a second time has said so (E2)
 */
export function claimGlobal(
  page: Window,
  version: string,
  mount: (element: Element, options?: MountOptions) => Mounted,
): boolean {
  const found = globalOf(page);
  if (found) return found.version === version;
  define(page, { version, mount: async (element, options) => mount(element, options) });
  return true;
}

/**
 * Over a named element, which would win over a mere assignment in some engines. A `var` of the page
 * stays: then there is no global, and everything else works.
 */
export function define(page: Window, value: RedressGlobal): void {
  const theirs = Object.getOwnPropertyDescriptor(page, 'Redress');
  if (theirs?.configurable === false) {
    console.warn('Redress: the page has a variable of this name, which stays.');
    return;
  }
  Object.defineProperty(page, 'Redress', {
    value: Object.freeze(value),
    configurable: true,
    enumerable: true,
    writable: true,
  });
}
