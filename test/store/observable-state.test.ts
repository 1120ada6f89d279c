import { describe, expect, it } from 'vitest';
import { ObservableState } from '../../src/store/observable-state.js';
import { expectConsole } from '../support/node-traps.js';

interface Slices {
  readonly left: { readonly count: number };
  readonly right: readonly string[];
}

function buildState() {
  return new ObservableState<Slices>({ left: { count: 0 }, right: [] });
}

describe('ObservableState', () => {
  it('freezes the snapshot and its slices', () => {
    const state = buildState();
    state.update({ left: { count: 1 } });
    expect(Object.isFrozen(state.snapshot)).toBe(true);
    expect(Object.isFrozen(state.snapshot.left)).toBe(true);
    expect(Object.isFrozen(state.snapshot.right)).toBe(true);
  });

  it('keeps the identity of unchanged slices', () => {
    const state = buildState();
    const before = state.snapshot;
    state.update({ left: { count: 1 } });
    expect(state.snapshot).not.toBe(before);
    expect(state.snapshot.right).toBe(before.right);
  });

  it('keeps its identity and calls no listener when nothing changes', () => {
    const state = buildState();
    const before = state.snapshot;
    let told = 0;
    state.subscribe(() => (told += 1));
    state.update({ right: before.right });
    expect(state.snapshot).toBe(before);
    expect(told).toBe(0);
  });

  it('calls listeners once, with the new snapshot', () => {
    const state = buildState();
    const seen: Slices[] = [];
    state.subscribe(() => seen.push(state.snapshot));
    state.update({ left: { count: 1 }, right: ['a'] });
    expect(seen).toEqual([{ left: { count: 1 }, right: ['a'] }]);
  });

  it('lets listeners end subscriptions during a call', () => {
    const state = buildState();
    const told: string[] = [];
    const endFirst = state.subscribe(() => {
      told.push('first');
      endFirst();
      endThird();
    });
    state.subscribe(() => told.push('second'));
    const endThird = state.subscribe(() => told.push('third'));
    state.update({ left: { count: 1 } });
    state.update({ left: { count: 2 } });
    expect(told).toEqual(['first', 'second', 'second']);
  });

  it('keeps two subscriptions of the same function separate', () => {
    const state = buildState();
    let told = 0;
    const listener = () => {
      told += 1;
    };
    const end = state.subscribe(listener);
    state.subscribe(listener);
    end();
    end();
    state.update({ left: { count: 1 } });
    expect(told).toBe(1);
  });

  it('lets a listener change the state', () => {
    const state = buildState();
    state.subscribe(() => {
      if (state.snapshot.left.count < 3)
        state.update({ left: { count: state.snapshot.left.count + 1 } });
    });
    state.update({ left: { count: 1 } });
    expect(state.snapshot.left.count).toBe(3);
  });

  it('calls the other listeners when one throws, and reports its error', () => {
    expectConsole('error', /the host made a mistake/);
    const state = buildState();
    let told = 0;
    state.subscribe(() => {
      throw new Error('the host made a mistake');
    });
    state.subscribe(() => (told += 1));
    state.update({ left: { count: 1 } });
    expect(told).toBe(1);
  });
});
