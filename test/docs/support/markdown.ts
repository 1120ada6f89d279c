/**
 * What a Markdown page holds: its code, its links, its tables. Reads text only, so that tests in
 * Node and in browsers can use it alike.
 */
export interface CodeBlock {
  /** `ts`, `html`, `sh`; empty when the block names none. */
  readonly language: string;
  readonly code: string;
  /** Of the opening fence, counted from 1. */
  readonly line: number;
}

const FENCE = /^```(\w*)\n([\s\S]*?)^```$/gm;

export function codeBlocks(markdown: string, language?: string): CodeBlock[] {
  return [...markdown.matchAll(FENCE)]
    .map(({ 1: name = '', 2: code = '', index }) => ({
      language: name,
      code,
      line: markdown.slice(0, index).split('\n').length,
    }))
    .filter((block) => language === undefined || block.language === language);
}

/** The only block of a language below a heading. @throws when there is none or more than one */
export function codeBelow(markdown: string, heading: string, language: string): string {
  const blocks = codeBlocks(sectionOf(markdown, heading), language);
  const [only] = blocks;
  if (only && blocks.length === 1) return only.code;
  throw new Error(`${blocks.length} blocks of ${language} below "${heading}"`);
}

/** The text from a heading up to the next one of any level. */
export function sectionOf(markdown: string, heading: string): string {
  const sections = markdown.split(/^(?=#{1,6} )/m);
  const found = sections.find((section) => headingsOf(section)[0] === heading);
  if (found === undefined) throw new Error(`There is no heading "${heading}"`);
  return found;
}

/** The page without its fenced blocks. */
export function proseOf(markdown: string): string {
  return markdown.replace(FENCE, '');
}

/** The contents of `inline code`. */
export function codeSpans(markdown: string): string[] {
  return [...proseOf(markdown).matchAll(/`([^`\n]+)`/g)].map(({ 1: code = '' }) => code);
}

/** The targets of links and pictures. */
export function linkTargets(markdown: string): string[] {
  return [...proseOf(markdown).matchAll(/\]\(([^)\s]+)\)/g)].map(({ 1: target = '' }) => target);
}

export function headingsOf(markdown: string): string[] {
  return [...proseOf(markdown).matchAll(/^#{1,6} (.+)$/gm)].map(({ 1: text = '' }) => text.trim());
}

/** The anchor which a heading gets on the usual forges. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
}

/** The cells of the only table below a heading, without its head. */
export function tableBelow(markdown: string, heading: string): string[][] {
  const lines = sectionOf(markdown, heading)
    .split('\n')
    .filter((line) => line.startsWith('|'));
  const [, rule, ...rows] = lines;
  if (rule === undefined || !/^[|\s:-]+$/.test(rule)) throw new Error(`No table: "${heading}"`);
  return rows.map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** `name` of a cell that is `` `name` ``, the cell itself otherwise. */
export function unquoted(cell: string | undefined): string {
  return /^`([^`]+)`$/.exec(cell ?? '')?.[1] ?? cell ?? '';
}
