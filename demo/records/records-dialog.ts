/** The dialog in which the visitor loads call records: one step after the other. */
import type { LoadedCallRecords } from '../../src/adapters/demo/index.js';
import { build, button, buildText } from '../dom/build.js';
import type { DemoSession } from '../session/demo-session.js';
import { accountZone } from './account-zone.js';
import { columnMapper } from './column-mapper.js';
import { ImportJob, type ImportState } from './import-job.js';
import { importReport } from './import-report.js';
import { problemView, progressView, type ProgressView } from './progress-view.js';
import { sourceChooser } from './source-chooser.js';
import { moneyText, numberText } from './written.js';

export interface RecordsDialog {
  readonly element: HTMLDialogElement;
  open(): void;
  /** Brings the texts up to the page's language. */
  show(): void;
}

export function createRecordsDialog(
  session: DemoSession,
  onLoaded: (loaded: LoadedCallRecords) => void,
): RecordsDialog {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const job = new ImportJob({ timeZone, onChange: () => showStep() });
  const step = build('div', { class: 'records__step' });
  const refusal = build('p', { class: 'records__problem', role: 'alert' });
  const chooser = sourceChooser({
    onFile: (file) => void job.readFile(file, file.name),
    onAddress: (address) => void job.readAddress(address),
  });
  const startOver = button('records.otherFile', () => job.startOver(), { class: 'link' });
  const dialog = build(
    'dialog',
    { class: 'records', 'aria-labelledby': 'records-title' },
    build(
      'header',
      { class: 'records__header' },
      buildText('h2', 'records.title', { id: 'records-title' }),
      button('records.close', () => dialog.close()),
    ),
    buildText('p', 'records.intro'),
    chooser,
    refusal,
    step,
    startOver,
  );
  let shown: ImportState | undefined;
  let shownLocale = '';
  let progress: ProgressView | undefined;

  function viewOf(state: ImportState): HTMLElement | undefined {
    const { text, textLocale: locale } = session;
    switch (state.stage) {
      case 'idle':
        return undefined;
      case 'reading':
        progress = progressView(text, locale, state.source, () => job.startOver());
        progress.update(state.share);
        return progress.element;
      case 'failed':
        return problemView(text, state.problem);
      case 'columns':
        return columnMapper({
          ...{ text, locale, timeZone },
          ...state,
          onRead: (mapping) => void job.readWith(mapping),
        });
      case 'report':
        return importReport({
          ...{ text, locale },
          ...state,
          onUse: () => use(state),
          onChangeColumns: () => job.changeColumns(),
        });
    }
  }

  function showStep(): void {
    const { state } = job;
    if (state.stage === 'reading' && shown?.stage === 'reading' && shown.source === state.source) {
      progress?.update(state.share);
      return;
    }
    const isOtherStage = state.stage !== shown?.stage;
    shown = state;
    shownLocale = session.textLocale;
    const isChoosing = state.stage === 'idle' || state.stage === 'failed';
    chooser.hidden = !isChoosing;
    startOver.hidden = isChoosing || state.stage === 'reading';
    refusal.textContent = '';
    const view = viewOf(state);
    step.replaceChildren(...(view ? [view] : []));
    if (isOtherStage) view?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }

  function use(state: ImportState & { readonly stage: 'report' }): void {
    const { records, mapping } = state.report;
    const zone = accountZone(mapping.format.timeZone, timeZone);
    const options = { timeZone: zone, currency: mapping.format.currency };
    let loaded: LoadedCallRecords;
    try {
      loaded = session.useCallRecords(records, state.source, options);
    } catch {
      refusal.textContent = session.text.records.otherCurrency;
      return;
    }
    onLoaded(loaded);
    job.startOver();
    const leftOut = leftOutText(session, loaded);
    if (leftOut === '') dialog.close();
    else refusal.textContent = leftOut;
  }

  showStep();
  return {
    element: dialog,
    open: () => dialog.showModal(),
    show: () => {
      if (session.textLocale !== shownLocale) showStep();
    },
  };
}

const LINES_NAMED = 20;

/** Calls that were there already, and calls that cannot be on these bills, with their lines. */
function leftOutText({ text, textLocale: locale }: DemoSession, loaded: LoadedCallRecords): string {
  const { repeatedCount, refused } = loaded;
  const { records } = text;
  const sentences: string[] = [];
  if (repeatedCount > 0) {
    sentences.push(records.repeated(repeatedCount, numberText(locale, repeatedCount)));
  }
  if (refused.length > 0) {
    const lines = refused
      .slice(0, LINES_NAMED)
      .map(({ lineNumber, charge }) =>
        records.refusedLine(numberText(locale, lineNumber), moneyText(locale, charge)),
      );
    const all = refused.length > LINES_NAMED ? [...lines, '…'] : lines;
    sentences.push(
      records.refused(refused.length, numberText(locale, refused.length), all.join(', ')),
    );
  }
  return sentences.join(' ');
}
