/** The next event of a type, with the type's own class. */
export function nextEvent<Type extends keyof HTMLElementEventMap>(
  target: HTMLElement,
  type: Type,
): Promise<HTMLElementEventMap[Type]> {
  return new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
}
