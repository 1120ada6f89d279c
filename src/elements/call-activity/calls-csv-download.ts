/** Saves the list as filtered and sorted as a CSV file (S9); nothing leaves the page. */
import type { LitElement } from 'lit';
import type { Call } from '../../contract/index.js';
import { callsToCsv } from '../../domain/export/index.js';
import type { FirstContext } from '../panel/panel-context.js';
import { partyNumberText } from '../panel/party-number-text.js';
import { saveTextFile, type Unsaved } from '../panel/save-text-file.js';

export function saveCallsCsv(
  panel: LitElement,
  context: FirstContext,
  calls: readonly Call[],
): Unsaved | undefined {
  const { t, snapshot } = context;
  const { lineId, cycleId } = snapshot.activity;
  const line = snapshot.lines.held?.find(({ id }) => id === lineId);
  const cycle = snapshot.cycles.held?.find(({ id }) => id === cycleId);
  const number = line?.number.raw.replace(/\D/g, '') ?? '';
  return saveTextFile(panel, context, {
    name: t.csv.fileName(number, cycle?.start ?? ''),
    mediaType: 'text/csv',
    text: callsCsvText(context, calls),
  });
}

/** The text of the file, with the words of the language at hand. */
export function callsCsvText(
  { t, snapshot, account, store }: FirstContext,
  calls: readonly Call[],
): string {
  const lines = new Map(snapshot.lines.held?.map((line) => [line.id, line]));
  const disputes = new Map(snapshot.disputes.held?.map((dispute) => [dispute.id, dispute]));
  return callsToCsv(
    calls,
    {
      columns: t.csv,
      line: (lineId) => {
        const line = lines.get(lineId);
        return line ? partyNumberText(t, line.number) : lineId;
      },
      direction: (direction) => t.directions[direction],
      number: (number) => partyNumberText(t, number),
      type: (type) => t.callTypes[type],
      eligibility: (isEligible) => (isEligible ? t.common.yes : t.common.no),
      reason: (reason) => t.ineligibility[reason],
      disputeReference: (disputeId) => disputes.get(disputeId)?.reference ?? disputeId,
    },
    { timeZone: account.timeZone, eligibilityOf: store.eligibilityOf },
  );
}
