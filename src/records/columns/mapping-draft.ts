/** A column mapping while it is being worked out: which columns are taken, and what is in doubt. */
import {
  DEFAULT_FORMAT,
  type ColumnMapping,
  type DateOrder,
  type MappedField,
  type RecordFormat,
} from '../column-mapping.js';
import type { Doubt, DoubtReason } from '../doubt.js';
import { describeColumns, type ColumnContent } from './column-content.js';

export class MappingDraft {
  /** Of the calls below the header: what messages and data hold is no evidence. */
  readonly contents: readonly ColumnContent[];
  readonly rows: readonly (readonly string[])[];
  readonly #doubts: Doubt[] = [];
  readonly #columns = new Map<MappedField, number>();
  readonly #closed = new Set<number>();
  #format: RecordFormat = DEFAULT_FORMAT;
  #namedOrder: DateOrder | undefined;

  /** Of all rows. */
  readonly wholeContents: readonly ColumnContent[];

  /** @param calls those of the rows that may be calls */
  constructor(
    rows: readonly (readonly string[])[],
    columnCount: number,
    calls: readonly (readonly string[])[] = rows,
  ) {
    this.rows = calls.length === 0 ? rows : calls;
    this.contents = describeColumns(this.rows, columnCount);
    this.wholeContents = this.rows === rows ? this.contents : describeColumns(rows, columnCount);
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

  columnOf(field: MappedField): number | undefined {
    return this.#columns.get(field);
  }

  contentOf(field: MappedField): ColumnContent | undefined {
    const column = this.#columns.get(field);
    return column === undefined ? undefined : this.contents[column];
  }

  get format(): RecordFormat {
    return this.#format;
  }

  setFormat(format: Partial<RecordFormat>): void {
    this.#format = { ...this.#format, ...format };
  }

  /** The name of the column says in which order day and month stand. */
  nameDateOrder(order: DateOrder): void {
    this.#namedOrder = order;
  }

  get namedDateOrder(): DateOrder | undefined {
    return this.#namedOrder;
  }

  doubt(field: MappedField, reason: DoubtReason, words?: readonly string[]): void {
    const isKnown = this.#doubts.some((doubt) => doubt.field === field && doubt.reason === reason);
    if (!isKnown) this.#doubts.push({ field, reason, ...(words && { words }) });
  }

  get doubts(): readonly Doubt[] {
    return this.#doubts;
  }

  mapping(hasHeader: boolean): ColumnMapping {
    return { hasHeader, columns: Object.fromEntries(this.#columns), format: this.#format };
  }
}
