/**
 * The set of selected calls, by id. Sets are never changed in place: each function gives a new one,
 * or the same one when nothing changes, so that an equal selection wakes no screen.
 */

export type SelectionState = 'none' | 'some' | 'all';

/** How many of `ids` are selected; `none` when there are no ids. */
export function selectionStateOf(
  ids: Iterable<string>,
  selected: Pick<ReadonlySet<string>, 'has'>,
): SelectionState {
  let inside = false;
  let outside = false;
  for (const id of ids) {
    if (selected.has(id)) inside = true;
    else outside = true;
    if (inside && outside) return 'some';
  }
  return inside ? 'all' : 'none';
}

export function withSelected(
  selected: ReadonlySet<string>,
  ids: Iterable<string>,
): ReadonlySet<string> {
  const next = new Set(selected);
  for (const id of ids) next.add(id);
  return next.size === selected.size ? selected : next;
}

export function withoutSelected(
  selected: ReadonlySet<string>,
  ids: Iterable<string>,
): ReadonlySet<string> {
  const next = new Set(selected);
  for (const id of ids) next.delete(id);
  return next.size === selected.size ? selected : next;
}
