/** A column mapping while it is being worked out: which columns are taken, and what is in doubt. */
import {
  DEFAULT_FORMAT,
  type ColumnMapping,
  type MappedField,
  type RecordFormat,
} from '../column-mapping.js';
import type { ColumnContent } from './column-content.js';

export class MappingDraft {
  readonly contents: readonly ColumnContent[];
  readonly doubtful = new Set<MappedField>();
  readonly #columns = new Map<MappedField, number>();
  readonly #closed = new Set<number>();
  #format: RecordFormat = DEFAULT_FORMAT;

  constructor(contents: readonly ColumnContent[]) {
    this.contents = contents;
  }

  has(field: MappedField): boolean {
    return this.#columns.has(field);
  }

  /** Does nothing when the field or the column is taken already. */
  take(field: MappedField, column: number | undefined): boolean {
    if (column === undefined || this.has(field) || this.#closed.has(column)) return false;
    this.#columns.set(field, column);
    this.#closed.add(column);
    return true;
  }

  /** Keeps a column from being guessed at. */
  close(column: number): void {
    this.#closed.add(column);
  }

  get freeColumns(): number[] {
    return this.contents.map((_, index) => index).filter((index) => !this.#closed.has(index));
  }

  contentOf(field: MappedField): ColumnContent | undefined {
    const column = this.#columns.get(field);
    return column === undefined ? undefined : this.contents[column];
  }

  setFormat(format: Partial<RecordFormat>): void {
    this.#format = { ...this.#format, ...format };
  }

  mapping(hasHeader: boolean): ColumnMapping {
    return { hasHeader, columns: Object.fromEntries(this.#columns), format: this.#format };
  }
}
