/**
 * Registers an element unless its name is taken: a second copy of the package on one page must not
 * throw, and the first copy goes on. One warning says which versions have met (E2). In a browser that
 * is too old nothing is registered, so that what stands between the tags stays in sight (E12).
 */
import { native } from '../native.js';
import { missingFeature } from './missing-feature.js';
import { VERSION } from '../version.js';

/** Known to every copy, whichever came first. */
const VERSION_KEY = Symbol.for('redress.version');

let hasWarned = false;

export function defineElement(tag: string, element: CustomElementConstructor): void {
  if (isXmlPage()) {
    warnOnce(
      `<${tag}> is not shown: this page is served as ${native(document, 'contentType')}. Redress needs text/html.`,
    );
    return;
  }
  const missing = missingFeature();
  if (missing !== undefined) {
    warnOnce(
      `<${tag}> is not shown: this browser has no ${missing}. Redress ${VERSION} needs Chrome or Edge 125, Firefox 126, Safari 17.5, or newer.`,
    );
    return;
  }
  const registered = customElements.get(tag);
  if (registered === undefined) {
    Object.defineProperty(element, VERSION_KEY, { value: VERSION });
    customElements.define(tag, element);
  } else if (registered !== element) {
    const version: unknown = Reflect.get(registered, VERSION_KEY);
    const first = typeof version === 'string' ? `Redress ${version}` : 'something else';
    warnOnce(
      `<${tag}> is registered already by ${first}, and goes on. Redress ${VERSION}, loaded later, is not used.`,
    );
  }
}

/** Templates are HTML, which a page of XML refuses to read. */
function isXmlPage(): boolean {
  return typeof document !== 'undefined' && native(document, 'contentType')?.endsWith('xml');
}

function warnOnce(message: string): void {
  if (!hasWarned) console.warn(message);
  hasWarned = true;
}
