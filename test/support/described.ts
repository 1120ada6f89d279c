/** A value in words, for the message of a failure. */

/** Longer texts would hide the rest of the message. */
const LONGEST = 2_000;

export function described(value: unknown): string {
  const text = textOf(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function textOf(value: unknown): string {
  if (value instanceof Error) return String(value);
  if (typeof value === 'string') return value;
  if (isElement(value)) return `<${value.localName}> "${value.textContent.trim().slice(0, 80)}"`;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

/** Of any realm, and where there are no elements at all. */
const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && 'localName' in value && 'textContent' in value;
