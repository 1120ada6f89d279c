/** What docs/content-management.md brings into a page: tests in Node and in browsers look at it. */
import { codeBlocks, codeBelow } from './markdown.js';

/** The `div` that editors paste, and that every template is to render. */
export const placeOf = (guide: string): string =>
  codeBelow(guide, 'Content management systems', 'html').trim();

/** The script tags of the systems that bring it in as a tag. */
export const scriptTagsOf = (guide: string): string[] =>
  codeBlocks(guide, 'html')
    .map(({ code }) => code.trim())
    .filter((code) => code.startsWith('<script'));
