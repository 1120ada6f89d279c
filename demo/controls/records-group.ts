/**
 * The way to the dialog for the visitor's own call records, and what was loaded last. The dialog, and
 * the reading of records with it, is loaded when the visitor asks for it.
 */
import type { LoadedCallRecords } from '../../src/adapters/demo/index.js';
import { build, button, buildText } from '../dom/build.js';
import { writeTexts } from '../dom/page-text.js';
import type { RecordsDialog } from '../records/records-dialog.js';
import { moneyText, numberText } from '../records/written.js';
import type { DemoSession } from '../session/demo-session.js';
import type { ControlGroup } from './control-group.js';

export function recordsGroup(session: DemoSession): ControlGroup {
  let loaded: LoadedCallRecords | undefined;
  let dialog: RecordsDialog | undefined;
  let isMissing = false;
  const news = build('p', { class: 'controls__news', role: 'status' });
  const element = build(
    'fieldset',
    { class: 'controls__group' },
    buildText('legend', 'controls.records'),
    buildText('p', 'controls.recordsHint', { class: 'controls__hint', id: 'demo-records-hint' }),
    build(
      'div',
      { class: 'controls__buttons' },
      button('controls.openRecords', () => void open(), {
        'aria-describedby': 'demo-records-hint',
        'aria-haspopup': 'dialog',
      }),
    ),
    news,
  );

  async function open(): Promise<void> {
    try {
      dialog ??= await loadDialog();
      isMissing = false;
    } catch {
      isMissing = true;
    }
    show();
    dialog?.open();
  }

  async function loadDialog(): Promise<RecordsDialog> {
    const { createRecordsDialog } = await import('../records/records-dialog.js');
    // Pressed again while the code was on its way.
    if (dialog !== undefined) return dialog;
    const made = createRecordsDialog(session, (summary) => {
      loaded = summary;
      show();
    });
    // Not in the drawer: what is in closed details is not shown, even on top of everything.
    document.body.append(made.element);
    writeTexts(made.element, session.text);
    return made;
  }

  function show(): void {
    dialog?.show();
    const isThere = session.provider.accountIds().some(({ id }) => id === 'imported');
    if (!isThere) loaded = undefined;
    const { notLoaded } = session.text.records;
    const written = isMissing ? notLoaded : loaded === undefined ? '' : newsText(session, loaded);
    if (news.textContent !== written) news.textContent = written;
  }
  return { element, show };
}

function newsText({ text, textLocale }: DemoSession, loaded: LoadedCallRecords): string {
  const { source, callCount, chargeTotal } = loaded;
  const count = numberText(textLocale, callCount);
  return text.records.loaded(source, callCount, count, moneyText(textLocale, chargeTotal));
}
