/** Names the content of a write, so that a repeated key can be told from a reused one. */

/** Keys in alphabetical order, absent fields left out. 53 bits as text; not for security. */
export function payloadHash(operation: string, payload: unknown): string {
  return hash53(`${operation}:${canonical(payload)}`);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`);
  return `{${fields.join(',')}}`;
}

/** Mixes like the hash "cyrb53". */
function hash53(text: string): string {
  let first = 0xdeadbeef;
  let second = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 2654435761);
    second = Math.imul(second ^ unit, 1597334677);
  }
  const a = Math.imul(first ^ (first >>> 16), 2246822507);
  const b = Math.imul(second ^ (second >>> 13), 3266489909);
  const c = Math.imul(second ^ (second >>> 16), 2246822507);
  const d = Math.imul(first ^ (first >>> 13), 3266489909);
  return (4294967296 * (2097151 & (c ^ d)) + ((a ^ b) >>> 0)).toString(36);
}
