/** Writes markup whose values stay values, whatever is in them. */

/** A value of `true` is an attribute without one. */
export type Attributes = readonly (readonly [name: string, value: string | true])[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

export function escapeText(text: string): string {
  return text.replaceAll(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
}

/** On one line where it fits, else with a line for each attribute. */
export function startTag(tag: string, attributes: Attributes): string {
  const written = attributes.map(([name, value]) =>
    value === true ? name : `${name}="${escapeText(value)}"`,
  );
  const line = `<${[tag, ...written].join(' ')}>`;
  return line.length <= 80 || written.length < 2
    ? line
    : `<${tag}\n${written.map((attribute) => `  ${attribute}\n`).join('')}>`;
}

/** @param content markup, indented by one step */
export function element(tag: string, attributes: Attributes, content = ''): string {
  const inner = content === '' ? '' : `\n${indented(content)}\n`;
  return `${startTag(tag, attributes)}${inner}</${tag}>`;
}

/** Line feeds alone: an expression takes U+2028 in a value for the end of a line, too. */
export function indented(code: string): string {
  const lines = code.split('\n');
  return lines.map((line) => (line === '' ? line : `  ${line}`)).join('\n');
}
