/** Lists every intent and outcome as it comes, the newest first. */
import { build, buildText } from '../dom/build.js';
import { requireElement } from '../dom/require-element.js';
import { writeTexts } from '../dom/page-text.js';
import type { DemoText } from '../text/index.js';
import { describeEvent } from './describe-event.js';
import { INTENT_NAMES, OUTCOME_NAMES } from './event-names.js';

const MOST_ENTRIES = 200;

export interface EventLogOptions {
  readonly textNow: () => DemoText;
  readonly localeNow: () => string;
}

export function mountEventLog({ textNow, localeNow }: EventLogOptions): void {
  const list = requireElement('#log', HTMLOListElement);
  const empty = requireElement('#log-empty', HTMLElement);
  const clear = requireElement('#clear-log', HTMLButtonElement);
  const show = (): void => {
    empty.hidden = list.children.length > 0;
    clear.hidden = !empty.hidden;
  };

  function add(event: Event, kind: 'intent' | 'vetoed' | 'outcome'): void {
    const entry = build(
      'li',
      { class: `log__entry log__entry--${kind}` },
      buildText('span', `events.${kind}`, { class: 'log__kind' }),
      build('time', { class: 'log__time' }, timeText(localeNow())),
      build('code', { class: 'log__name' }, event.type),
      build('span', { class: 'log__detail' }, describeEvent(event)),
    );
    writeTexts(entry, textNow());
    list.prepend(entry);
    while (list.children.length > MOST_ENTRIES) list.lastElementChild?.remove();
    show();
  }

  // At the document: whoever objects nearer to the flow has done so by then.
  for (const name of INTENT_NAMES) {
    document.addEventListener(name, (event) =>
      add(event, event.defaultPrevented ? 'vetoed' : 'intent'),
    );
  }
  for (const name of OUTCOME_NAMES) {
    document.addEventListener(name, (event) => add(event, 'outcome'));
  }
  clear.addEventListener('click', () => {
    list.replaceChildren();
    show();
  });
  show();
}

function timeText(locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(new Date());
}
