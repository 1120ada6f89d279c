/**
 * types/elements.d.ts: properties, attributes and events of each tag, on which the files for the
 * frameworks build. The manifest says which there are; what a property holds is looked up in its
 * class, so that no type is copied.
 */
import { valuesOf } from './elements.mjs';

/** @typedef {import('./elements.mjs').ElementDescription} ElementDescription */

/** @param {string} text */
const comment = (text) => (text === '' ? '' : `/** ${text} */\n`);

/** Another name of a property is written as text in markup. @param {string} type */
function markupType(type) {
  const values = valuesOf(type);
  const texts = values.length > 0 ? values.map((value) => `'${value}'`).join(' | ') : 'string';
  return `${texts} | undefined`;
}

/** @param {ElementDescription} element */
function interfaces({ tag, className, description, properties, attributes, events }) {
  const ofProperties = properties.map(
    ({ name, description: text }) => `${comment(text)}${name}?: ${className}['${name}'];`,
  );
  const names = new Set(properties.map(({ name }) => name));
  const ofAttributes = attributes
    .filter(({ name }) => !names.has(name))
    .map(({ name, type, description: text }) => {
      return `${comment(text)}'${name}'?: ${markupType(type)};`;
    });
  const ofEvents = events.map(
    ({ name, type, description: text }) => `${comment(text)}'${name}': ${type};`,
  );
  return `
${comment(`The properties of \`<${tag}>\`.`)}export interface ${className}Properties {
${ofProperties.join('\n')}
}

${comment(`The attributes of \`<${tag}>\` that are not called as a property is.`)}export interface ${className}Attributes {
${ofAttributes.join('\n')}
}

${comment(`What \`<${tag}>\` tells its host.`)}export interface ${className}Events {
${ofEvents.join('\n')}
}

${comment(description)}export interface ${className}Description {
  element: ${className};
  properties: ${className}Properties;
  attributes: ${className}Attributes;
  events: ${className}Events;
}
`;
}

/** @param {ElementDescription[]} elements */
export function elementsFile(elements) {
  const classes = elements.map(({ className }) => className);
  const events = elements.flatMap((element) => element.events.map(({ type }) => type));
  const imported = [...new Set([...classes, ...events])].toSorted();
  return `
import type { ${imported.join(', ')} } from '../dist/index.js';

${elements.map(interfaces).join('\n')}

/** All of them, by tag. */
export interface RedressElements {
${elements.map(({ tag, className }) => `'${tag}': ${className}Description;`).join('\n')}
}

/** One of them. */
export type RedressElement = RedressElements[keyof RedressElements];
`;
}
