import { describe, expect, it, vi } from 'vitest';
import type * as Registry from '../../src/controllers/adapter-registry.js';
import { stubAdapter } from '../support/stub-adapter.js';

/** As another bundle brings it. */
async function newCopy(): Promise<typeof Registry> {
  vi.resetModules();
  return import('../../src/controllers/adapter-registry.js');
}

describe('registerAdapter, in two copies of the package', () => {
  it('lets the other copy find an adapter, and hear of it (E17)', async () => {
    const [one, other] = [await newCopy(), await newCopy()];
    const heard = vi.fn();
    const stop = one.onAdapterRegistered(heard);
    const factory = () => stubAdapter();
    other.registerAdapter('copies-acme', factory);
    expect(one.findAdapterFactory('copies-acme')).toBe(factory);
    expect(one.registeredAdapterNames()).toContain('copies-acme');
    expect(heard).toHaveBeenCalledOnce();
    stop();
    other.registerAdapter('copies-other', factory);
    expect(heard).toHaveBeenCalledOnce();
  });

  it("prefers each copy's own adapter of a name, which is of its version (E17)", async () => {
    const [one, other] = [await newCopy(), await newCopy()];
    const [first, second] = [() => stubAdapter(), () => stubAdapter()];
    one.registerAdapter('copies-both', first);
    other.registerAdapter('copies-both', second);
    expect(one.findAdapterFactory('copies-both')).toBe(first);
    expect(other.findAdapterFactory('copies-both')).toBe(second);
    expect((await newCopy()).findAdapterFactory('copies-both')).toBe(second);
  });

  it('works alone where the page has frozen its global object (E17)', async () => {
    const defineProperty = vi.spyOn(Reflect, 'defineProperty').mockReturnValue(false);
    const get = vi.spyOn(Reflect, 'get').mockReturnValue(undefined);
    const copy = await newCopy();
    defineProperty.mockRestore();
    get.mockRestore();
    copy.registerAdapter('copies-alone', () => stubAdapter());
    expect(copy.registeredAdapterNames()).toEqual(['copies-alone']);
  });
});
