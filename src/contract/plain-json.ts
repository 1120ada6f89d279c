/**
 * Writes plain data as JSON. `JSON.stringify` asks every object for `toJSON`, and old libraries on
 * host pages put one on `Array.prototype` or `Object.prototype` that answers nonsense (S3).
 */
export function plainJson(value: unknown): string {
  if (Array.isArray(value)) {
    const parts: string[] = [];
    for (const item of value as unknown[]) parts.push(plainJson(item));
    return `[${parts.join(',')}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const parts: string[] = [];
  for (const name of Object.keys(value)) {
    const field = (value as Readonly<Record<string, unknown>>)[name];
    if (field === undefined || typeof field === 'function') continue;
    parts.push(`${JSON.stringify(name)}:${plainJson(field)}`);
  }
  return `{${parts.join(',')}}`;
}
