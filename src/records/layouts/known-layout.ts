/** A file whose layout is published, so that nothing about it needs to be guessed. */
import { plainWords } from '../cells/plain-words.js';
import type { MappedField } from '../column-mapping.js';
import type { MappingDraft } from '../columns/mapping-draft.js';

export interface KnownLayout {
  readonly name: string;
  /** The layout says in which order day and month stand. */
  readonly fixesDates?: boolean;
  /** What was charged is written as negative amounts. */
  readonly negativeCharges?: boolean;
  /**
   * Takes the columns of the draft when the file is one of these.
   * @param names of the columns, empty without a header
   */
  recognise(names: readonly string[], draft: MappingDraft): boolean;
}

export function takeAll(
  draft: MappingDraft,
  columns: Readonly<Partial<Record<MappedField, number | undefined>>>,
): void {
  for (const [field, column] of Object.entries(columns)) draft.take(field as MappedField, column);
}

/** By name, the first column that has it. */
export function columnsNamed(names: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    const words = plainWords(name).replaceAll(' ', '');
    if (!found.has(words)) found.set(words, index);
  }
  return found;
}

const ROWS_TO_LOOK_AT = 20;
/** A damaged line among the first ones is no other layout. */
const ENOUGH = 0.8;

/** Whether the first rows look as the layout says. */
export function rowsFit(draft: MappingDraft, fits: (cells: readonly string[]) => boolean): boolean {
  const rows = draft.rows.slice(0, ROWS_TO_LOOK_AT).map((row) => row.map((cell) => cell.trim()));
  return rows.length > 0 && rows.filter(fits).length >= rows.length * ENOUGH;
}

/** Without a direction, a number that calls and is called leaves open which calls came in. */
export function doubtDirections(draft: MappingDraft): void {
  const callers = new Set(draft.contentOf('line')?.cells);
  const called = draft.contentOf('otherParty')?.cells ?? [];
  if (called.some((cell) => callers.has(cell))) draft.doubt('direction', 'both-directions');
}
