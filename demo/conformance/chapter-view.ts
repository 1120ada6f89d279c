/**
 * A chapter of the guide: paragraphs, lists, tables and code. Links go, as they lead to files; their
 * words stay.
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
  if (block.startsWith('|')) return scroller(titleId, tableView(block));
  if (/^(-|\d+\.) /.test(block)) return listView(block);
  if (!block.startsWith('```')) return build('p', {}, ...wordsOf(block));
  return scroller(titleId, build('pre', {}, block.replaceAll(/^```.*\n?/gm, '')));
}

/** It scrolls sideways, so the keyboard must reach it. */
function scroller(titleId: string, content: HTMLElement): HTMLElement {
  const access = { tabindex: 0, role: 'group', 'aria-labelledby': titleId };
  return build('div', { class: 'chapter__wide', ...access }, content);
}

function listView(block: string): HTMLElement {
  const items = block.split(/^(?:-|\d+\.) /m).slice(1);
  const kind = block.startsWith('-') ? 'ul' : 'ol';
  return build(kind, {}, ...items.map((item) => build('li', {}, ...wordsOf(item.trim()))));
}

function tableView(block: string): HTMLElement {
  const [head, , ...rows] = block.trim().split('\n').map(cellsOf);
  const row = (kind: 'th' | 'td', cells: readonly string[] = []): HTMLElement =>
    build('tr', {}, ...cells.map((cell) => build(cell ? kind : 'td', {}, ...wordsOf(cell))));
  return build(
    'table',
    {},
    build('thead', {}, row('th', head)),
    build('tbody', {}, ...rows.map((cells) => row('td', cells))),
  );
}

/** Without the bars at both ends; a bar after a backslash is one of the text. */
function cellsOf(line: string): string[] {
  return line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
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
