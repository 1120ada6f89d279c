import { describe, expect, it } from 'vitest';
import { buildCall, buildCalls, money } from '../support/builders.js';
import { signedInStore } from './support/store-setup.js';

describe('Selection', () => {
  it('adds, removes and toggles calls by id', async () => {
    const { store } = await signedInStore();
    const [first, second, third] = buildCalls(3) as [never, never, never];
    store.selection.add([first, second]);
    store.selection.toggle(buildCall({ id: 'call-1' }));
    store.selection.toggle(third);
    expect(Array.from(store.snapshot.selection, ({ id }) => id)).toEqual(['call-2', 'call-3']);
    expect(store.selection.has('call-2')).toBe(true);
    store.selection.remove(['call-2', 'unknown']);
    expect(Array.from(store.snapshot.selection, ({ id }) => id)).toEqual(['call-3']);
    store.selection.clear();
    expect(store.snapshot.selection.size).toBe(0);
  });

  it('keeps its identity when nothing changes', async () => {
    const { store } = await signedInStore();
    const call = buildCall();
    store.selection.add([call]);
    const before = store.snapshot;
    store.selection.add([call]);
    store.selection.add([]);
    store.selection.remove(['unknown']);
    expect(store.snapshot).toBe(before);
  });

  it('never mutates a former selection', async () => {
    const { store } = await signedInStore();
    store.selection.add(buildCalls(2));
    const before = store.snapshot.selection;
    store.selection.remove(['call-1']);
    expect(before.size).toBe(2);
  });

  it('survives filters, pages and another cycle (R7)', async () => {
    const { store } = await signedInStore();
    store.selection.add([buildCall()]);
    const { selection } = store.snapshot;
    store.activity.refine({ text: 'nothing like this' });
    store.activity.showPage(4);
    store.activity.chooseCycle('cycle-7');
    expect(store.snapshot.selection).toBe(selection);
  });

  it('has the newest charge of a call after a reload', async () => {
    const { store, script } = await signedInStore();
    store.selection.add([...(store.snapshot.activity.calls.held ?? [])]);
    script.always('calls', () => ({ items: [buildCall({ charge: money('0.60') })] }));
    await store.activity.reload();
    expect(store.snapshot.selection.get('call-1')?.charge).toEqual(money('0.60'));
  });

  it('keeps a selected call of another line unchanged', async () => {
    const { store } = await signedInStore();
    const call = buildCall({ lineId: 'line-9' });
    store.selection.add([call]);
    await store.activity.reload();
    expect(store.snapshot.selection.get('call-1')).toBe(call);
  });
});
