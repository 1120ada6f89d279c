/** Finds disputes in a list that is too long to look through, and saves what is found. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Dispute, DisputeStatus } from '../../contract/index.js';
import { findDisputes, shownStatus, type DisputeCsvLabels } from '../../domain/index.js';
import { downloadIcon, searchIcon } from '../../styles/icons.js';
import { disputeSubjectText } from '../panel/dispute-subject-text.js';
import type { PanelContext } from '../panel/panel-context.js';
import { partyNumberText } from '../panel/party-number-text.js';
import { reasonOf } from '../panel/reason-text.js';

export interface DisputeQuery {
  readonly text: string;
  readonly status: DisputeStatus | undefined;
}

export const EVERY_DISPUTE: DisputeQuery = { text: '', status: undefined };

export function foundDisputes(
  context: PanelContext,
  disputes: readonly Dispute[],
  query: DisputeQuery,
): readonly Dispute[] {
  return findDisputes(disputes, query, (dispute) => {
    const { reference, subject, details = '' } = dispute;
    const numbers =
      subject.kind === 'calls'
        ? subject.calls.map(({ otherParty }) => partyNumberText(context.t, otherParty))
        : [];
    const about = disputeSubjectText(context, dispute);
    return [reference, about, reasonOf(context, dispute), details, ...numbers];
  });
}

export function disputeTools(
  { t }: PanelContext,
  disputes: readonly Dispute[],
  query: DisputeQuery,
  actions: {
    readonly find: (query: DisputeQuery) => void;
    readonly save: () => void;
  },
): TemplateResult {
  const statuses = [...new Set(disputes.map(({ status }) => shownStatus(status)))];
  const textOf = (event: Event): string =>
    (event.target as HTMLInputElement | HTMLSelectElement).value;
  return html`<div class="panel__body toolbar__row no-print" role="search">
    <div class="search">
      <label class="visually-hidden" for="search">${t.status.search}</label>
      <span class="search__icon">${searchIcon()}</span>
      <input
        id="search"
        class="input search__input"
        type="search"
        autocomplete="off"
        placeholder=${t.status.searchHint}
        .value=${live(query.text)}
        @input=${(event: Event) => actions.find({ ...query, text: textOf(event) })}
      />
    </div>
    <div class="select">
      <label class="visually-hidden" for="status">${t.status.status}</label>
      <select
        id="status"
        class="select__control"
        @change=${(event: Event) => {
          const chosen = statuses.find((status) => status === textOf(event));
          actions.find({ ...query, status: chosen });
        }}
      >
        <option value="" .selected=${live(query.status === undefined)}>
          ${t.common.named(t.status.status, t.status.anyStatus)}
        </option>
        ${statuses.map(
          (status) =>
            html`<option value=${status} .selected=${live(query.status === status)}>
              ${t.statuses[status]}
            </option>`,
        )}
      </select>
    </div>
    <button class="button" type="button" @click=${actions.save}>
      ${downloadIcon()} ${t.status.exportCsv}
    </button>
  </div>`;
}

/** The words of a saved list. */
export function disputeCsvLabels(context: PanelContext): DisputeCsvLabels {
  const { t } = context;
  return {
    columns: t.status.csv,
    status: ({ status }) => t.statuses[status],
    subject: (dispute) => disputeSubjectText(context, dispute),
    reason: (dispute) => reasonOf(context, dispute),
  };
}
