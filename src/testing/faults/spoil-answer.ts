/** What becomes of an answer on a bad way. */

/** As `JSON.parse` fails on a body that ends in the middle. @throws SyntaxError */
export function cutOff(answer: unknown): unknown {
  const text = JSON.stringify(answer) ?? '{}';
  return JSON.parse(text.slice(0, Math.floor(text.length / 2)));
}

/** Lists and pages in another order; everything else as it is. */
export function reorder(answer: unknown, random: () => number): unknown {
  if (Array.isArray(answer)) return shuffled(answer, random);
  const items = (answer as { readonly items?: unknown } | null)?.items;
  if (!Array.isArray(items)) return answer;
  return { ...(answer as object), items: shuffled(items, random) };
}

function shuffled(items: readonly unknown[], random: () => number): unknown[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}
