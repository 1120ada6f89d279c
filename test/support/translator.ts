/** What translators of browsers and of extensions do to the text of a page, with open shadow roots. */

/** All text nodes below a node, through open shadow roots. */
export function textsIn(root: Node): Text[] {
  const found: Text[] = [];
  const look = (node: Node): void => {
    if (node instanceof Text) found.push(node);
    if (node instanceof Element && node.shadowRoot) look(node.shadowRoot);
    for (const child of node.childNodes) look(child);
  };
  look(root);
  return found;
}

export type Translator = (text: Text) => void;

/** As Google Translate: the node goes into two elements of its own. */
export const wrap: Translator = (text) => {
  const [outer, inner] = [document.createElement('font'), document.createElement('font')];
  outer.append(inner);
  text.before(outer);
  inner.append(text);
};

/** Other words in other nodes. */
export const replace =
  (translate: (text: string) => string): Translator =>
  (text) => {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.append(translate(text.data));
    outer.append(inner);
    text.replaceWith(outer);
  };

export const empty: Translator = (text) => {
  text.data = '';
};

export const remove: Translator = (text) => text.remove();

/** Does it to all text, white space between elements too. */
export function translateAll(root: Node, translator: Translator): void {
  for (const text of textsIn(root)) translator(text);
}
