import { describe, expect, it } from 'vitest';
import { selectionStateOf, withoutSelected, withSelected } from '../../src/domain/index.js';

const selected: ReadonlySet<string> = new Set(['a', 'b']);

describe('selectionStateOf', () => {
  it('should be "all" when all of the ids are selected, and others may be too', () => {
    expect(selectionStateOf(['a'], selected)).toBe('all');
  });

  it('should be "some" when some are', () => {
    expect(selectionStateOf(['c', 'a'], selected)).toBe('some');
    expect(selectionStateOf(['a', 'c'], selected)).toBe('some');
  });

  it('should be "none" when none is, or there is nothing to select', () => {
    expect(selectionStateOf(['c'], selected)).toBe('none');
    expect(selectionStateOf([], selected)).toBe('none');
  });
});

describe('withSelected', () => {
  it('should add without touching the set given', () => {
    expect(withSelected(selected, ['b', 'c'])).toEqual(new Set(['a', 'b', 'c']));
    expect(selected.size).toBe(2);
  });

  it('should give the same set when nothing changes', () => {
    expect(withSelected(selected, ['a'])).toBe(selected);
  });
});

describe('withoutSelected', () => {
  it('should remove without touching the set given', () => {
    expect(withoutSelected(selected, ['b', 'c'])).toEqual(new Set(['a']));
    expect(selected.size).toBe(2);
  });

  it('should give the same set when nothing changes', () => {
    expect(withoutSelected(selected, ['c'])).toBe(selected);
  });
});
