/**
 * Lets everything happen that follows from what a test has done. Hashes are made and files are read
 * outside of this thread, which takes as long as it takes: that work is followed, not timed.
 */
import { aTask } from './real-time.js';

const underWay = new Set<Promise<unknown>>();

type AsyncMethod = (this: unknown, ...args: unknown[]) => Promise<unknown>;

function follow<T extends object>(target: T, name: keyof T & string): void {
  const original = target[name] as AsyncMethod;
  const followed: AsyncMethod = function (...args) {
    const work = original.apply(this, args);
    const end = () => underWay.delete(work);
    underWay.add(work);
    work.then(end, end);
    return work;
  };
  Object.assign(target, { [name]: followed });
}

follow(SubtleCrypto.prototype, 'digest');
follow(Blob.prototype, 'arrayBuffer');
follow(Blob.prototype, 'text');

export async function settle(): Promise<void> {
  await aTask();
  while (underWay.size > 0) {
    await Promise.allSettled(underWay);
    await aTask();
  }
}
