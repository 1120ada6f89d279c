/**
 * Texts that try to become markup, script or a link (S1). Put into every field of a provider or a
 * customer, each must come out as the very same text, and nothing of it may run.
 */
export const HOSTILE_TEXTS: readonly string[] = [
  '<img src=x onerror="globalThis.wasRun=1">',
  '<script>globalThis.wasRun=1</script>',
  '<svg/onload=globalThis.wasRun=1>',
  '"><iframe srcdoc="<script>parent.wasRun=1</script>"></iframe>',
  "' onmouseover='globalThis.wasRun=1' x='",
  'javascript:globalThis.wasRun=1',
  '<a href="javascript:globalThis.wasRun=1">Click</a>',
  '${globalThis.wasRun=1}{{constructor.constructor("wasRun=1")()}}',
  '<!--lit-part--><?lit$123$?><style>*{display:none}</style>',
];

/** The part of each text that a field of at most this many characters can hold. */
export function hostileTextsUpTo(length: number): readonly string[] {
  return HOSTILE_TEXTS.map((text) => text.slice(0, length));
}

/** Those of the texts that a panel does not show word for word. */
export function missingTexts(panel: Element, texts: readonly string[] = HOSTILE_TEXTS): string[] {
  const shown = panel.shadowRoot?.textContent ?? '';
  return texts.filter((text) => !shown.includes(text));
}

/** Whether anything of a hostile text became more than text below a node. */
export function hostileMarkupIn(root: Element | ShadowRoot): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const isActive = ['script', 'iframe', 'object', 'embed'].includes(element.localName);
    const isForeignImage = element.localName === 'img' && element.getAttribute('src') === 'x';
    const hasHandler = element.getAttributeNames().some((name) => name.startsWith('on'));
    const href = element.getAttribute('href') ?? '';
    if (isActive || isForeignImage || hasHandler || href.startsWith('javascript:')) {
      found.push(element.outerHTML);
    }
    if (element.shadowRoot) found.push(...hostileMarkupIn(element.shadowRoot));
  }
  if ('wasRun' in globalThis) found.push('a script has run');
  return found;
}
