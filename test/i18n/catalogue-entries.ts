/** The texts of a catalogue with values that a test can find in them. */
import { messagesOf, parametersOf, type Message } from '../../scripts/lib/texts/message.mjs';

export type Entry = Message;

export const entriesOf = (catalogue: object): ReadonlyMap<string, Entry> => messagesOf(catalogue);

/** The text of an entry, with a marker for each parameter; a count is the given number. */
export function sampleOf(entry: Entry, count: number): { text: string; markers: string[] } {
  if (typeof entry === 'string') return { text: entry, markers: [] };
  const given = parametersOf(entry).map(({ kind, name }) =>
    kind === 'count' ? count : `‹${name}›`,
  );
  const markers = given.filter((value) => typeof value === 'string');
  return { text: entry(...given), markers };
}

/** A count chooses the form of the word; what is written is another parameter. */
export function takesCount(entry: Entry): boolean {
  return parametersOf(entry).some(({ kind }) => kind === 'count');
}
