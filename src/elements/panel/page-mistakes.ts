/**
 * Mistakes of the page around a panel, in words for whoever builds it. The customer sees nothing of
 * them in the console, but may see too little on the page.
 */
import { shadowHostOf } from '../../controllers/shadow-host.js';
import { native } from '../../native.js';
import { weakColourPairs } from '../../styles/contrast-check.js';

export function pageMistakes(panel: Element): string[] {
  return [...weakColours(panel), ...unclosedTags(panel)];
}

function weakColours(panel: Element): string[] {
  if (!panel.shadowRoot) return [];
  return weakColourPairs(panel.shadowRoot).map(
    ({ front, ground, ratio, least }) =>
      `<${panel.localName}>: --redress-${front} on --redress-${ground} has a contrast of ${ratio}, at least ${least} is needed.`,
  );
}

/** The other elements show what is in them. */
const PANELS = [
  'call-activity',
  'call-details',
  'contact-form',
  'credit-request',
  'dispute-status',
  'feedback',
  'journey',
  'reason-form',
];
const FILLED_PANEL = PANELS.map((name) => `redress-${name}:has(> *)`).join();

/** What no fallback has, but the rest of a page. */
const REST_OF_A_PAGE = 'main, footer, h1, script, redress-flow, redress-provider, [data-redress]';

const MOST_OF_A_FALLBACK = 3;

/** By several providers on one page. */
const told = new WeakSet<Element>();

/**
 * HTML knows no self-closing tags: `<redress-flow/>` takes all that follows for its content, up to the
 * end of what is around it, and hides it.
 */
function unclosedTags(panel: Element): string[] {
  const root = native(panel, 'getRootNode')() as Document | ShadowRoot;
  const filled = [...native(root, 'querySelectorAll')(FILLED_PANEL)];
  const flow = shadowHostOf(panel);
  const wrapper = flow?.localName === 'redress-flow' && unclosedAround(flow);
  if (wrapper) filled.push(wrapper);
  return filled.flatMap((element) => {
    if (told.has(element)) return [];
    told.add(element);
    const tag = native(element, 'localName');
    const words = native(element, 'textContent')?.trim().replace(/\s+/g, ' ').slice(0, 60);
    return [
      `<${tag}> hides what is in it: "${words}". If that is the rest of the page, the end tag is missing: write <${tag}></${tag}>, since HTML does not close <${tag}/>. See redress/docs/embedding.md#one-tag.`,
    ];
  });
}

/** The flow itself, or the element in which it was mounted. */
function unclosedAround(flow: Element): Element | undefined {
  // As src/embed/mounting.ts marks it.
  const isMounted = Reflect.has(flow, Symbol.for('redress.mounting.v1'));
  const written = (isMounted && native(flow, 'parentElement')) || flow;
  // The parser ends it where its parent ends, after a line break of the page.
  const isLast = !native(written, 'nextSibling') && /\n\s*$/.test(flow.textContent ?? '');
  const isFallback = flow.querySelector('a') && flow.childElementCount <= MOST_OF_A_FALLBACK;
  const hidesRest = flow.querySelector(REST_OF_A_PAGE) ?? (isLast && !isFallback);
  return flow.childElementCount > 0 && hidesRest ? written : undefined;
}
