import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Dispute } from '../../contract/index.js';
import {
  RedressAddInformationEvent,
  RedressContactEvent,
  RedressNavigateEvent,
  RedressWithdrawEvent,
} from '../../events/index.js';
import type { Snapshot } from '../../store/index.js';
import {
  badgeStyles,
  dialogStyles,
  fieldStyles,
  recordStyles,
  summaryListStyles,
  timelineStyles,
  toolbarStyles,
  trackerStyles,
} from '../../styles/index.js';
import { backButton, backRow } from '../panel/back-button.js';
import { LaterPanelElement } from '../panel/later-panel-element.js';
import type { PanelContext } from '../panel/panel-context.js';
import { failedState, loadingRows, missingCodeNotice, staleNotice } from '../panel/panel-states.js';
import { saveTextFile, type Unsaved } from '../panel/save-text-file.js';
import { disputeDetails } from './dispute-details.js';
import { disputeRecords } from './dispute-records.js';
import { disputeStatusStyles } from './dispute-status-styles.js';
import {
  disputeCsvLabels,
  disputeTools,
  EVERY_DISPUTE,
  foundDisputes,
  type DisputeQuery,
} from './dispute-tools.js';
import { missingDispute } from './missing-dispute.js';
import { withdrawDialog } from './withdraw-dialog.js';
import { Contact, Withdrawals } from '../../store/index.js';
import { OnDemandCode } from '../../controllers/on-demand-code.js';

const csvDownload = new OnDemandCode(() => import('../../domain/export/disputes-to-csv.js'));

/**
 * @summary All disputes of the account with their status; or one dispute with its timeline, what is asked of the customer, and its outcome.
 *
 * @event {RedressNavigateEvent} redress-navigate - A dispute is opened, or the list. Cancelable.
 * @event {RedressAddInformationEvent} redress-add-information - Information is to be added. Cancelable.
 * @event {RedressWithdrawEvent} redress-withdraw - The dispute is about to be withdrawn. Cancelable.
 * @event {RedressContactEvent} redress-contact - A person is asked to look at the dispute. Cancelable.
 *
 * @csspart panel - The frame of the panel.
 * @csspart header - The head of the panel, with its heading.
 * @csspart heading - The name of the panel, for a layout that has a heading of its own.
 * @csspart back - What leads back, above the panel.
 * @csspart footer - The foot of one dispute: what can be done about it.
 */
export class RedressDisputeStatus extends LaterPanelElement {
  static override styles = [
    LaterPanelElement.styles,
    fieldStyles,
    toolbarStyles,
    recordStyles,
    badgeStyles,
    summaryListStyles,
    timelineStyles,
    trackerStyles,
    dialogStyles,
    disputeStatusStyles,
  ];

  @state() private query = EVERY_DISPUTE;

  @state() private hasExportFailed = false;

  @state() private unsaved: Unsaved | undefined;

  /** The dispute of which the customer is asked whether it is to be withdrawn. */
  @state() private withdrawing: string | undefined;

  protected override slices(snapshot: Snapshot): readonly unknown[] {
    const { disputes, step, withdrawal, cycles, reasons } = snapshot;
    return [disputes, step, withdrawal, cycles, reasons];
  }

  protected override renderPanel(context: PanelContext): TemplateResult {
    const { step } = context.snapshot;
    return step.name === 'dispute' ? this.#one(context, step.disputeId) : this.#list(context);
  }

  #list(context: PanelContext): TemplateResult {
    const { t, snapshot, store, links } = context;
    const { held, error } = snapshot.disputes;
    const retry = (): void => store.retry();
    return html`<section class="panel" part="panel" aria-labelledby="title">
      <header class="panel__header" part="header">
        <div class="panel__titles">
          <h2 class="panel__title" part="heading" id="title" data-heading tabindex="-1">
            ${t.status.title}
          </h2>
          ${held && held.length > 0 ? html`<p class="lead">${t.status.lead}</p>` : nothing}
        </div>
      </header>
      ${error && !held ? failedState(t, links, error, retry) : nothing}
      ${
        error && held
          ? html`<div class="panel__body">${staleNotice(t, error, retry)}</div>`
          : nothing
      }
      ${
        held
          ? held.length === 0
            ? html`<div class="state state--empty">
                <h3 class="state__title">${t.status.emptyTitle}</h3>
                <p class="state__text">${t.status.emptyBody}</p>
              </div>`
            : this.#records(context, held)
          : error
            ? nothing
            : loadingRows(t)
      }
    </section>`;
  }

  #records(context: PanelContext, held: readonly Dispute[]): TemplateResult {
    const { t, f } = context;
    const found = foundDisputes(context, held, this.query);
    const find = (query: DisputeQuery): void => {
      this.query = query;
      const { length } = foundDisputes(context, held, query);
      this.announce(t.status.found(length, f.number(length)));
    };
    const save = (): void => void this.#saveCsv(context, found);
    return html`${held.length > 1 ? disputeTools(context, held, this.query, { find, save }) : nothing}
      <div class="live" role="status">
        ${this.hasExportFailed ? missingCodeNotice(t, save) : nothing}
      </div>
      ${this.unsaved?.(context) ?? nothing}
      <div class="panel__body panel__body--flush">
        ${
          found.length > 0
            ? disputeRecords(context, found, ({ id }) =>
                this.#goTo(context, { name: 'dispute', disputeId: id }),
              )
            : html`<p class="state">${t.status.nothingFound}</p>`
        }
      </div>`;
  }

  async #saveCsv(context: PanelContext, disputes: readonly Dispute[]): Promise<void> {
    try {
      const { disputesToCsv } = await csvDownload.load();
      const { t, account } = context;
      const text = disputesToCsv(disputes, disputeCsvLabels(context), account.timeZone);
      this.hasExportFailed = false;
      this.unsaved = saveTextFile(this, context, {
        name: t.status.csv.fileName,
        mediaType: 'text/csv',
        text,
      });
    } catch {
      this.hasExportFailed = true;
    }
  }

  #one(context: PanelContext, disputeId: string): TemplateResult {
    const { t, snapshot, store } = context;
    const { held, error } = snapshot.disputes;
    const dispute = held?.find(({ id }) => id === disputeId);
    const back = backRow(
      backButton(t.status.backToList, () => this.#goTo(context, { name: 'disputes' })),
    );
    if (!dispute) {
      return html`${back}
        <section class="panel" part="panel">${missingDispute(context)}</section>`;
    }
    const retry = (): void => store.retry();
    return html`
      ${back}
      <section class="panel" part="panel" aria-labelledby="title">
        ${error ? html`<div class="panel__body">${staleNotice(t, error, retry)}</div>` : nothing}
        ${disputeDetails(context, dispute, {
          addInformation: () => this.#addInformation(context, dispute),
          withdraw: () => {
            this.withdrawing = dispute.id;
          },
          askPerson: () => this.#askPerson(context, dispute),
        })}
        ${withdrawDialog(context, dispute, this.withdrawing === dispute.id, {
          confirm: () => this.#withdraw(context, dispute),
          cancel: () => {
            this.withdrawing = undefined;
          },
        })}
      </section>
    `;
  }

  #goTo({ store }: PanelContext, step: Snapshot['step']): void {
    this.request(new RedressNavigateEvent(step.name), () => {
      this.withdrawing = undefined;
      store.goTo(step);
      void this.focusHeading();
    });
  }

  #addInformation({ store }: PanelContext, dispute: Dispute): void {
    this.request(new RedressAddInformationEvent(dispute), () => {
      store.whenReady('drafts', (drafts) => drafts.beginInformation(dispute));
      store.goTo({ name: 'dispute-form' });
    });
  }

  #askPerson({ store }: PanelContext, dispute: Dispute): void {
    this.request(new RedressContactEvent('escalation'), () => {
      store.use(Contact).begin({ topic: 'escalation', disputeId: dispute.id });
      store.goTo({ name: 'contact' });
    });
  }

  #withdraw(context: PanelContext, dispute: Dispute): void {
    const { withdrawal } = context.store.snapshot;
    const isBusy = withdrawal?.disputeId === dispute.id && withdrawal.state.activity === 'fetching';
    if (isBusy) return;
    this.request(
      new RedressWithdrawEvent(dispute),
      () => void this.#transmitWithdrawal(context, dispute),
    );
  }

  async #transmitWithdrawal({ store, t }: PanelContext, { id }: Dispute): Promise<void> {
    await store.use(Withdrawals).withdraw(id);
    const { withdrawal, step } = store.snapshot;
    const isShown = step.name === 'dispute' && step.disputeId === id;
    if (withdrawal?.disputeId !== id || !isShown) return;
    const { held, error } = withdrawal.state;
    // Also when the question was closed meanwhile: that it failed must be told.
    if (error) this.withdrawing = id;
    // The provider may only have taken the wish, to decide later.
    if (!held) return;
    this.withdrawing = undefined;
    const { withdrawnNow, explanations } = t.status;
    this.announce(held.status === 'withdrawn' ? withdrawnNow : explanations[held.status]);
    await this.focusHeading();
  }
}
