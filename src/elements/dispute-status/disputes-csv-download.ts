/** Saves the disputes that are shown as a CSV file (S9); nothing leaves the page. */
import type { LitElement } from 'lit';
import type { Dispute } from '../../contract/index.js';
import { disputesToCsv } from '../../domain/export/index.js';
import { disputeSubjectText } from '../panel/dispute-subject-text.js';
import type { PanelContext } from '../panel/panel-context.js';
import { reasonOf } from '../panel/reason-text.js';
import { saveTextFile, type Unsaved } from '../panel/save-text-file.js';

export function saveDisputesCsv(
  panel: LitElement,
  context: PanelContext,
  disputes: readonly Dispute[],
): Unsaved | undefined {
  const { t, account } = context;
  const labels = {
    columns: t.status.csv,
    status: ({ status }: Dispute) => t.statuses[status],
    subject: (dispute: Dispute) => disputeSubjectText(context, dispute),
    reason: (dispute: Dispute) => reasonOf(context, dispute),
  };
  return saveTextFile(panel, context, {
    name: t.status.csv.fileName,
    mediaType: 'text/csv',
    text: disputesToCsv(disputes, labels, account.timeZone),
  });
}
