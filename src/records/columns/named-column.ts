/** A column whose name says something, with what stands in it. */
import type { MappedField } from '../column-mapping.js';
import type { ColumnContent } from './column-content.js';
import { readHeaderName, type HeaderName, type HeaderRole } from './header-names.js';
import type { MappingDraft } from './mapping-draft.js';

export interface NamedColumn extends HeaderName {
  readonly index: number;
  /** As it stands in the header. */
  readonly text: string;
  /** Of calls. */
  readonly content: ColumnContent;
  /** Of messages and data, too. */
  readonly whole: ColumnContent;
}

/** So much of a column must look like what its name says. */
export const MOST = 0.6;

export class NamedColumns {
  readonly all: readonly NamedColumn[];

  constructor(draft: MappingDraft, header: readonly string[]) {
    this.all = draft.contents
      .flatMap((content, index): NamedColumn[] => {
        const text = header[index] ?? '';
        const name = readHeaderName(text);
        const whole = draft.wholeContents[index] ?? content;
        return name === undefined ? [] : [{ ...name, index, text, content, whole }];
      })
      // Known names before names with a known word in them; among equals the first column wins.
      .sort((a, b) => Number(b.exact) - Number(a.exact) || a.index - b.index);
  }

  withRole(...roles: readonly HeaderRole[]): NamedColumn[] {
    return roles.flatMap((role) => this.all.filter((column) => column.role === role));
  }
}

export function takeFirst(
  draft: MappingDraft,
  field: MappedField,
  columns: readonly NamedColumn[],
  fits: (content: ColumnContent) => boolean,
): NamedColumn | undefined {
  return columns.find(({ content, index }) => fits(content) && draft.take(field, index));
}
