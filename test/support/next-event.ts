import { described } from './described.js';
import { arrives } from './until.js';

/** The next event of a type, with the type's own class. */
export function nextEvent<Type extends keyof HTMLElementEventMap>(
  target: HTMLElement,
  type: Type,
): Promise<HTMLElementEventMap[Type]> {
  const next = arrives(
    `${type} of ${described(target)}`,
    new Promise<HTMLElementEventMap[Type]>((resolve) => {
      target.addEventListener(type, resolve, { once: true });
    }),
  );
  // A test that has failed before does not wait for it.
  next.catch(() => {});
  return next;
}
