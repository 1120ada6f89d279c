/** Puts the parts of the page together: form, check, report. */
import { formatReport } from '../../src/testing/index.js';
import { requireElement } from '../dom/require-element.js';
import type { PageDisplay } from '../session/page-display.js';
import { mountCheckForm } from './check-form.js';
import { CheckRun } from './check-run.js';
import { copyText } from './copy-report.js';
import { ReportView } from './report-view.js';

export function mountCheck(display: PageDisplay): CheckRun {
  const view = new ReportView(display);
  const run = new CheckRun(() => view.show(run));
  mountCheckForm({ onStart: (options) => void run.start(options) });
  requireElement('#check-stop', HTMLButtonElement).addEventListener('click', () => run.stop());
  requireElement('#check-copy', HTMLButtonElement).addEventListener('click', () => {
    void copyText(formatReport(run.report)).then((isCopied) => {
      const { copied, notCopied } = display.text.conformance;
      view.tell(isCopied ? copied : notCopied);
    });
  });
  display.subscribe(() => view.translate(run));
  view.show(run);
  return run;
}
