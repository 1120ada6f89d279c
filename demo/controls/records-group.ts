/** The way to the dialog for the visitor's own call records, and what was loaded last. */
import type { LoadedCallRecords } from '../../src/adapters/demo/index.js';
import { build, button, buildText } from '../dom/build.js';
import { createRecordsDialog } from '../records/records-dialog.js';
import { moneyText, numberText } from '../records/written.js';
import type { DemoSession } from '../session/demo-session.js';
import type { ControlGroup } from './control-group.js';

export function recordsGroup(session: DemoSession): ControlGroup {
  let loaded: LoadedCallRecords | undefined;
  const news = build('p', { class: 'controls__news', role: 'status' });
  const dialog = createRecordsDialog(session, (summary) => {
    loaded = summary;
    show();
  });
  const element = build(
    'fieldset',
    { class: 'controls__group' },
    buildText('legend', 'controls.records'),
    buildText('p', 'controls.recordsHint', { class: 'controls__hint', id: 'demo-records-hint' }),
    build(
      'div',
      { class: 'controls__buttons' },
      button('controls.openRecords', () => dialog.open(), {
        'aria-describedby': 'demo-records-hint',
        'aria-haspopup': 'dialog',
      }),
    ),
    news,
  );
  // Not in the drawer: what is in closed details is not shown, even on top of everything.
  document.body.append(dialog.element);

  function show(): void {
    dialog.show();
    const isThere = session.provider.accountIds().some(({ id }) => id === 'imported');
    if (!isThere) loaded = undefined;
    const written = loaded === undefined ? '' : newsText(session, loaded);
    if (news.textContent !== written) news.textContent = written;
  }
  return { element, show };
}

function newsText({ text, textLocale }: DemoSession, loaded: LoadedCallRecords): string {
  const { source, callCount, chargeTotal } = loaded;
  const count = numberText(textLocale, callCount);
  return text.records.loaded(source, callCount, count, moneyText(textLocale, chargeTotal));
}
