/**
 * Gives the texts of a language their names, which are those of English in the same order: in built
 * files a language has none (scripts/lib/nameless-languages.mjs). In sources it has its own.
 */
export function named<T extends object>(english: T, texts: unknown, from = 0): T {
  if (!Array.isArray(texts)) return texts as T;
  const entries = Object.entries(english).map(([name, own], index): [string, unknown] => [
    name,
    named(own, texts[from + index]),
  ]);
  return Object.fromEntries(entries) as T;
}
