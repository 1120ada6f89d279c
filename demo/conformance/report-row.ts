/**
 * One rule in the report. What the kit says is English in every language of the page, and is marked
 * as such.
 */
import type { RuleResult } from '../../src/testing/index.js';
import { build, buildText } from '../dom/build.js';
import { chapterOf } from './chapters.js';

export const ENGLISH = { lang: 'en', dir: 'ltr' };

export function reportRow(rule: RuleResult): HTMLTableRowElement {
  const { id, sentence, chapter, result, message } = rule;
  const found = chapterOf(chapter);
  return build(
    'tr',
    { class: 'finding' },
    build(
      'td',
      {},
      buildText('span', `conformance.${result}`, {
        class: `finding__result finding__result--${result}`,
      }),
    ),
    build(
      'td',
      ENGLISH,
      build('p', { class: 'finding__sentence' }, sentence),
      message === undefined ? undefined : build('p', { class: 'finding__message' }, message),
      build(
        'p',
        { class: 'finding__about' },
        build('code', {}, id),
        found && build('a', { href: `#chapter-${found.anchor}` }, found.heading),
      ),
    ),
  );
}
