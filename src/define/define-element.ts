/**
 * Registers an element unless its name is taken: a second copy of the package on one page must not
 * throw, and the first copy goes on. One warning says which versions have met (E2).
 */
import { VERSION } from '../version.js';

/** Known to every copy, whichever came first. */
const VERSION_KEY = Symbol.for('redress.version');

let hasWarned = false;

export function defineElement(tag: string, element: CustomElementConstructor): void {
  const registered = customElements.get(tag);
  if (registered === undefined) {
    Object.defineProperty(element, VERSION_KEY, { value: VERSION });
    customElements.define(tag, element);
  } else if (registered !== element && !hasWarned) {
    hasWarned = true;
    const version: unknown = Reflect.get(registered, VERSION_KEY);
    const first = typeof version === 'string' ? `Redress ${version}` : 'something else';
    console.warn(
      `<${tag}> is registered already by ${first}, and goes on. Redress ${VERSION}, loaded later, is not used.`,
    );
  }
}
