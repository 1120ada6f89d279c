/** The lines that were not taken. Thousands of rows at once would only make the page slow. */
import type { RejectedLine } from '../../src/records/index.js';
import { build } from '../dom/build.js';
import type { DemoText } from '../text/index.js';
import { numberText } from './written.js';

const ROWS_AT_ONCE = 100;

export function rejectedLines(
  text: DemoText,
  locale: string,
  rejected: readonly RejectedLine[],
): HTMLElement {
  const body = build('tbody');
  const more = build('button', { type: 'button', hidden: true });
  let shown = 0;
  const showMore = (): void => {
    const next = rejected.slice(shown, shown + ROWS_AT_ONCE);
    body.append(...next.map((line) => row(text, locale, line)));
    shown += next.length;
    more.hidden = shown >= rejected.length;
    const left = rejected.length - shown;
    more.textContent = text.records.showMore(left, numberText(locale, left));
  };
  more.addEventListener('click', showMore);
  showMore();
  const heads = [text.records.line, text.records.reason, text.records.text];
  const table = build(
    'table',
    { class: 'rejected' },
    build('caption', {}, text.records.rejectedCaption),
    build(
      'thead',
      {},
      build('tr', {}, ...heads.map((head) => build('th', { scope: 'col' }, head))),
    ),
    body,
  );
  return build('div', { class: 'rejected__frame' }, table, more);
}

function row(
  text: DemoText,
  locale: string,
  { lineNumber, reason, text: line }: RejectedLine,
): HTMLTableRowElement {
  return build(
    'tr',
    {},
    build('td', { class: 'rejected__number' }, numberText(locale, lineNumber)),
    build('td', {}, text.rejections[reason]),
    build('td', { class: 'rejected__text' }, build('code', {}, line)),
  );
}
