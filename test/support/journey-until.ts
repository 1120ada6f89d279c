/** Waits for what a person would wait for, and says what was there instead. */

/** Kept from before any fake clock. */
const realSetTimeout = globalThis.setTimeout.bind(globalThis);
const PATIENCE_MS = 8_000;

export async function until(
  condition: () => boolean | Promise<boolean>,
  complaint: () => string,
): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(complaint());
    await new Promise((resolve) => realSetTimeout(resolve, 10));
  }
}

/** White space as one sees it: `Intl` writes narrow and unbreakable spaces. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
