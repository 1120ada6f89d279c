/** Texts that were typed in several places, as one: what is empty has no paragraph of its own. */
export function paragraphs(...texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n\n');
}
