/**
 * A chapter of the guide, close to how it is written: paragraphs and lists as text, tables and code
 * as they stand. The marks of emphasis and links go; their words stay.
 */
import { build } from '../dom/build.js';
import type { Chapter } from './chapters.js';
import { ENGLISH } from './report-row.js';

const INLINE = /(`[^`]+`)|\*\*([^*]+)\*\*|\[([^\]]+)\]\([^)]+\)/g;

export function chapterView({ anchor, heading, text }: Chapter): HTMLElement {
  const titleId = `chapter-${anchor}-title`;
  return build(
    'section',
    {
      ...{ class: 'chapter card', id: `chapter-${anchor}`, tabindex: -1 },
      ...{ 'aria-labelledby': titleId, ...ENGLISH },
    },
    build('h3', { id: titleId }, heading),
    ...blocksOf(text).map((block) => blockView(block, titleId)),
  );
}

/** Parts between empty lines, but never inside of code. */
function blocksOf(text: string): readonly string[] {
  return text.split(/(^```[^]*?^```$)|\n{2,}/m).filter((block) => block?.trim());
}

function blockView(block: string, titleId: string): HTMLElement {
  if (!/^(\||```)/.test(block)) return build('p', {}, ...wordsOf(block));
  const code = block.replaceAll(/^```.*\n?/gm, '');
  // It scrolls sideways, so the keyboard must reach it.
  return build('pre', { tabindex: 0, role: 'group', 'aria-labelledby': titleId }, code);
}

function wordsOf(block: string): readonly (Node | string)[] {
  const words: (Node | string)[] = [];
  let end = 0;
  for (const found of block.matchAll(INLINE)) {
    const [all, code, strong, link = ''] = found;
    words.push(block.slice(end, found.index));
    if (code !== undefined) words.push(build('code', {}, code.slice(1, -1)));
    else if (strong !== undefined) words.push(build('strong', {}, strong));
    else words.push(link.replaceAll('`', ''));
    end = found.index + all.length;
  }
  return [...words, block.slice(end)];
}
