/** Every text of a catalogue with its path, such as `activity.columns.start`. */
export type Entry = string | ((...parameters: never[]) => string);

export function entriesOf(catalogue: object): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const visit = (node: object, path: string): void => {
    for (const [key, value] of Object.entries(node) as [string, unknown][]) {
      const at = path === '' ? key : `${path}.${key}`;
      if (typeof value === 'string' || typeof value === 'function') {
        entries.set(at, value as Entry);
      } else {
        visit(value as object, at);
      }
    }
  };
  visit(catalogue, '');
  return entries;
}

/** The text of an entry, with a marker for each parameter; a count is the given number. */
export function sampleOf(entry: Entry, count: number): { text: string; markers: string[] } {
  if (typeof entry === 'string') return { text: entry, markers: [] };
  const markers = Array.from({ length: entry.length }, (_, index) => `‹${index}›`);
  if (!takesCount(entry)) return { text: call(entry, markers), markers };
  return { text: call(entry, [count, ...markers.slice(1)]), markers: markers.slice(1) };
}

/** A count chooses the form of the word; what is written is another parameter. */
export function takesCount(entry: Entry): boolean {
  return typeof entry === 'function' && entry.toString().includes('plural(count');
}

function call(entry: (...parameters: never[]) => string, parameters: unknown[]): string {
  return (entry as unknown as (...parameters: unknown[]) => string)(...parameters);
}
