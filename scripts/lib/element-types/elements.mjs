/**
 * What the manifest says of each tag, in the shape in which frameworks and editors ask for it. Says
 * nothing that the manifest does not say.
 */

/**
 * @typedef {{ name: string, type: string, description: string }} Named
 * @typedef {Named & { property?: string }} Attribute
 * @typedef {Named & { default?: string }} CssProperty
 * @typedef {{ name: string, description: string }} Part
 * @typedef {{
 *   tag: string,
 *   className: string,
 *   description: string,
 *   properties: Named[],
 *   attributes: Attribute[],
 *   events: Named[],
 *   slots: Part[],
 *   cssParts: Part[],
 *   cssProperties: CssProperty[],
 * }} ElementDescription
 */

/** @typedef {{ name: string, type?: { text: string }, description?: string }} Written */

/** @param {Written} written @returns {Named} */
const named = ({ name, type, description = '' }) => ({
  name,
  type: type?.text ?? 'string',
  description,
});

/** @param {Written} written @returns {Part} */
const part = ({ name, description = '' }) => ({ name, description });

/** @param {any} declaration a class with a tag @returns {ElementDescription} */
function describe({ name, tagName, summary, description, ...lists }) {
  const { members = [], attributes = [], events = [] } = lists;
  const { slots = [], cssParts = [], cssProperties = [] } = lists;
  return {
    tag: tagName,
    className: name,
    description: summary ?? description ?? '',
    properties: members
      .filter((/** @type {any} */ { kind, readonly }) => kind === 'field' && readonly !== true)
      .map(named),
    attributes: attributes.map((/** @type {any} */ attribute) => ({
      ...named(attribute),
      ...(attribute.fieldName && { property: attribute.fieldName }),
    })),
    events: events.map(named),
    slots: slots.map(part),
    cssParts: cssParts.map(part),
    cssProperties: cssProperties.map((/** @type {any} */ property) => ({
      ...named(property),
      ...(property.default && { default: property.default }),
    })),
  };
}

/**
 * @param {string} manifest the text of custom-elements.json
 * @returns {ElementDescription[]} by tag
 */
export function elementsIn(manifest) {
  return JSON.parse(manifest)
    .modules.flatMap((/** @type {any} */ { declarations = [] }) => declarations)
    .filter((/** @type {any} */ { tagName }) => tagName !== undefined)
    .map(describe)
    .toSorted((/** @type {any} */ a, /** @type {any} */ b) => (a.tag < b.tag ? -1 : 1));
}

/**
 * The texts that an attribute may have, when its type lists them all.
 * @param {string} type such as `'light' | 'dark' | undefined`
 */
export function valuesOf(type) {
  const parts = type.split('|').map((text) => text.trim());
  const written = parts.filter((text) => text !== 'undefined');
  const texts = written.map((text) => /^'([^']*)'$/.exec(text)?.[1]);
  return texts.every((text) => text !== undefined) ? texts : [];
}
