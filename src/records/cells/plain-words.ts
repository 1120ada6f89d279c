/**
 * Lower-case words without accents and punctuation, so that `Durée (s)` and `DUREE_s` compare
 * equal. Capitals inside a name begin a new word: `phoneNumber` is `phone number`.
 */
export function plainWords(text: string): string {
  return text
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Remembers the answers for the few different words of a long column. */
export function rememberWords<T>(look: (words: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    const answer = look(plainWords(text));
    if (known.size < 1_000) known.set(text, answer);
    return answer;
  };
}
