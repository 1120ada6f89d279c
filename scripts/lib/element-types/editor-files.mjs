/** What editors complete and explain in markup and style sheets: custom data, web-types. */
import { valuesOf } from './elements.mjs';

/** @typedef {import('./elements.mjs').ElementDescription} ElementDescription */
/** @typedef {import('./elements.mjs').Part} Part */

/**
 * Each once, as the first element has it.
 * @template {{ name: string }} T
 * @param {T[]} things
 */
const once = (things) =>
  [...new Map(things.toReversed().map((thing) => [thing.name, thing])).values()].toReversed();

/** @param {Part} part */
const part = ({ name, description }) => ({ name, description });

/** Custom data for HTML, version 1.1. @param {ElementDescription[]} elements */
export const htmlData = (elements) => ({
  version: 1.1,
  tags: elements.map(({ tag, description, attributes }) => ({
    name: tag,
    description,
    attributes: attributes.map(({ name, type, description: text }) => {
      const values = valuesOf(type).map((value) => ({ name: value }));
      return { name, description: text, ...(values.length > 0 && { values }) };
    }),
  })),
});

/** Custom data for style sheets, version 1.1. @param {ElementDescription[]} elements */
export const cssData = (elements) => ({
  version: 1.1,
  properties: once(elements.flatMap(({ cssProperties }) => cssProperties)).map(part),
  pseudoElements: once(elements.flatMap(({ cssParts }) => cssParts)).map(
    ({ name, description }) => ({ name: `::part(${name})`, description }),
  ),
});

/**
 * Web-types of JetBrains.
 * @param {ElementDescription[]} elements
 * @param {{ name: string, version: string }} packageDescription
 */
export const webTypes = (elements, { name, version }) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name,
  version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map((element) => ({
        name: element.tag,
        description: element.description,
        attributes: element.attributes.map(({ name: attribute, type, description }) => ({
          name: attribute,
          description,
          value: { type },
        })),
        ...(element.slots.length > 0 && { slots: element.slots.map(part) }),
        js: {
          properties: element.properties.map(({ name: property, type, description }) => ({
            name: property,
            description,
            type,
          })),
          events: element.events.map(part),
        },
        css: {
          parts: element.cssParts.map(part),
          properties: element.cssProperties.map(part),
        },
      })),
    },
  },
});
