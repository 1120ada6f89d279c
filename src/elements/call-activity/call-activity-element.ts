import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { BillingCycle, Call } from '../../contract/index.js';
import type { FoundCalls } from '../../domain/index.js';
import {
  RedressDisputeBillEvent,
  RedressContactEvent,
  RedressNavigateEvent,
  RedressRequestCreditEvent,
} from '../../events/index.js';
import type { Draft, Snapshot } from '../../store/index.js';
import {
  badgeStyles,
  fieldStyles,
  paginationStyles,
  tableHeadStyles,
  tableMediumStyles,
  tableNarrowStyles,
  tableStyles,
  tickBoxStyles,
  toolbarStyles,
} from '../../styles/index.js';
import { downloadIcon } from '../../styles/icons.js';
import type { FirstContext } from '../panel/panel-context.js';
import { PanelElement } from '../panel/panel-element.js';
import { failedState, loadingRows, staleNotice } from '../panel/panel-states.js';
import { accountPickers, accountSummary } from './account-pickers.js';
import { BarRoom } from './bar-room.js';
import { billedCycle, billSummary } from './bill-summary.js';
import { areChoicesKnown, selectionText } from './call-activity-view.js';
import { callActivityStyles } from './call-activity-styles.js';
import type { AmountTexts } from './call-filters.js';
import { callPagination } from './call-pagination.js';
import { callTable, orderText, type TableSort } from './call-table.js';
import { callToolbar } from './call-toolbar.js';
import { CsvExport } from './csv-export.js';
import { emptyList } from './empty-list.js';
import { selectionBar } from './selection-bar.js';
import { unfinishedDrafts } from './unfinished-drafts.js';

/**
 * @summary The call-activity list: choose a number and a billing cycle, select the calls that were charged wrongly, request a credit.
 *
 * @event {RedressRequestCreditEvent} redress-request-credit - A credit is requested for the selected calls. Cancelable.
 * @event {RedressDisputeBillEvent} redress-dispute-bill - The bill as a whole is disputed. Cancelable.
 * @event {RedressNavigateEvent} redress-navigate - The customer opens a call's details. Cancelable.
 * @event {RedressContactEvent} redress-contact - The customer misses a call in the list. Cancelable.
 *
 * @csspart panel - The frame of the panel.
 * @csspart header - The head of the panel, with its heading.
 * @csspart heading - The name of the panel, for a layout that has a heading of its own.
 * @csspart footer - The bar at the foot: what is selected, "Request a credit".
 */
export class RedressCallActivity extends PanelElement {
  static override styles = [
    PanelElement.styles,
    badgeStyles,
    fieldStyles,
    tickBoxStyles,
    toolbarStyles,
    tableStyles,
    tableHeadStyles,
    tableMediumStyles,
    tableNarrowStyles,
    paginationStyles,
    callActivityStyles,
  ];

  /** Of what a narrow panel folds away. */
  @state() private isAccountOpen = false;
  @state() private areFiltersOpen = false;
  @state() private amountTexts: AmountTexts = {};

  #toggled: string | undefined;
  readonly #barRoom = new BarRoom(this);
  readonly #csv = new CsvExport(this);

  protected override slices(snapshot: Snapshot): readonly unknown[] {
    const { lines, cycles, activity, selection, disputes, draft, parkedDrafts, findings } =
      snapshot;
    return [lines, cycles, activity, selection, disputes, draft, parkedDrafts, findings];
  }

  /** Puts the focus on the button that opens a call's details: where the customer came from. */
  async focusCall(callId: string): Promise<boolean> {
    await this.updateComplete;
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>('[data-details-of]');
    const button = [...buttons].find((candidate) => candidate.dataset['detailsOf'] === callId);
    button?.focus();
    return button !== undefined;
  }

  protected override renderPanel(context: FirstContext): TemplateResult {
    const { t } = context;
    return html`
      <section class="panel" part="panel" aria-labelledby="title">
        <header class="panel__header" part="header">
          <div class="panel__titles">
            <h2 class="panel__title" part="heading" id="title" data-heading tabindex="-1">
              ${t.activity.title}
            </h2>
            <p class="lead">${t.activity.intro}</p>
          </div>
        </header>
        ${
          areChoicesKnown(context)
            ? this.#activity(context)
            : html`<div class="panel__body">${loadingRows(t)}</div>`
        }
      </section>
    `;
  }

  #activity(context: FirstContext): TemplateResult {
    return html`
      <div class="panel__body stack">
        ${unfinishedDrafts(context, (draft) => this.#resume(context, draft))}
        ${this.#account(context)}
      </div>
      ${this.#list(context)}
    `;
  }

  #account(context: FirstContext): TemplateResult {
    const bill = billSummary(context, (cycle) => this.#disputeBill(context, cycle));
    const aftercare = html`<redress-aftercare .cycle=${billedCycle(context)}></redress-aftercare>`;
    const toggle = (): unknown => (this.isAccountOpen = !this.isAccountOpen);
    const content = [accountPickers(context), bill, aftercare];
    return accountSummary(context, this.isAccountOpen, toggle, content);
  }

  #resume({ store }: FirstContext, draft: Draft): void {
    this.request(new RedressNavigateEvent('dispute-form'), () => {
      store.whenReady('drafts', (drafts) => drafts.resume(draft.clientReference));
      store.goTo({ name: 'dispute-form' });
    });
  }

  #disputeBill({ store }: FirstContext, cycle: BillingCycle): void {
    this.request(new RedressDisputeBillEvent(cycle), () => {
      store.whenReady('drafts', (drafts) => drafts.beginForBill(cycle));
      store.goTo({ name: 'dispute-form' });
    });
  }

  #list(context: FirstContext): TemplateResult {
    const { snapshot, store, t, f, links } = context;
    const { lines, cycles, activity } = snapshot;
    const failure = [lines, cycles, activity.calls].find(
      ({ held, error }) => error !== undefined && held === undefined,
    )?.error;
    if (failure) return failedState(t, links, failure, () => store.retry());
    const { view } = activity;
    if (lines.held?.length === 0 || cycles.held?.length === 0) {
      return html`${emptyList(t.activity.newAccountTitle, t.activity.newAccountBody)}${this.#notListed(context)}`;
    }
    if (!view) {
      // A line as high as one with words, so that nothing moves when they come (P3).
      const emptyLine = '\u00a0';
      const arrived = t.activity.loadingCalls(activity.arrived, f.number(activity.arrived));
      return html`<div class="panel__body">
        <p class="loading">${activity.arrived > 0 ? arrived : emptyLine}</p>
        ${loadingRows(t)}
      </div>`;
    }
    const refreshFailure = activity.calls.error;
    return html`
      ${
        refreshFailure
          ? html`<div class="panel__body">
              ${staleNotice(t, refreshFailure, () => store.retry())}
            </div>`
          : nothing
      }
      ${
        activity.calls.held?.length === 0
          ? emptyList(t.activity.emptyTitle, t.activity.emptyBody)
          : html`
              <redress-suggestions class="suggestions"></redress-suggestions>
              ${callToolbar(context, view.counts, {
                isOpen: this.areFiltersOpen,
                amountTexts: this.amountTexts,
                onToggle: () => (this.areFiltersOpen = !this.areFiltersOpen),
                onAmountText: (bound, text) =>
                  (this.amountTexts = { ...this.amountTexts, [bound]: text }),
                onCleared: () => (this.amountTexts = {}),
                onRefined: () => this.#announceFound(context),
              })}
              ${callTable(context, view, {
                toggle: (call) => this.#toggle(context, call),
                toggleAll: (calls, select) => this.#toggleAll(context, calls, select),
                open: (call) => this.#open(context, call),
                sort: (sort) => this.#sort(context, sort),
                toggled: this.#toggled,
              })}
              ${callPagination(context, view.page, {
                show: (page) => {
                  store.activity.showPage(page);
                  this.#announcePage(context);
                },
                chooseSize: (size) => {
                  store.activity.choosePageSize(size);
                  this.#announcePage(context);
                },
              })}
            `
      }
      ${this.#notListed(context, view.matching)}
      <div class="live" role="alert">${this.#csv.result(context, view.matching)}</div>
      ${selectionBar(context, {
        clear: () => this.#clearSelection(context),
        requestCredit: () => this.#requestCredit(context),
      })}
    `;
  }

  /** What few need: below the list, where it is in nobody's way. */
  #notListed(context: FirstContext, calls?: FoundCalls): TemplateResult {
    const { t } = context;
    return html`<div class="not-listed">
      <p>
        ${t.activity.notListed}
        <button class="link-button" type="button" @click=${() => this.#contact(context)}>
          ${t.activity.contactForm}
        </button>
      </p>
      ${
        calls?.length
          ? html`<button
              class="link-button"
              type="button"
              @click=${() => void this.#csv.save(context, calls)}
            >
              ${downloadIcon()} ${t.activity.exportCsv}
            </button>`
          : nothing
      }
    </div>`;
  }

  #toggle(context: FirstContext, call: Call): void {
    this.#toggled = call.id;
    context.store.selection.toggle(call);
    this.#announceSelection();
    void this.#barRoom.keepFocusInSight();
  }

  #toggleAll({ store }: FirstContext, found: FoundCalls, select: boolean): void {
    if (select) store.selection.addFound(found);
    else store.selection.removeFound(found);
    this.#announceSelection();
  }

  #clearSelection({ store }: FirstContext): void {
    store.selection.clear();
    this.#announceSelection();
    // The button goes with the selection.
    this.renderRoot.querySelector<HTMLElement>('[data-selection-summary]')?.focus();
  }

  #sort(context: FirstContext, sort: TableSort): void {
    context.store.activity.refine({ sort });
    this.announce(context.t.activity.sorted(orderText(context, sort)));
  }

  #open({ store }: FirstContext, call: Call): void {
    this.request(new RedressNavigateEvent('call-details'), () =>
      store.goTo({ name: 'call-details', callId: call.id }),
    );
  }

  #contact({ store }: FirstContext): void {
    this.request(new RedressContactEvent('call-not-listed'), () => {
      store.whenReady('contact', (contact) => contact.begin({ topic: 'call-not-listed' }));
      store.goTo({ name: 'contact' });
    });
  }

  #requestCredit({ store, snapshot }: FirstContext): void {
    this.request(new RedressRequestCreditEvent([...snapshot.selection]), () =>
      store.goTo({ name: 'credit-request' }),
    );
  }

  #announceSelection(): void {
    if (this.context) this.announce(selectionText(this.context));
  }

  #announcePage({ t, f }: FirstContext): void {
    const page = this.context?.snapshot.activity.view?.page;
    if (!page) return;
    const { first, last, total } = page;
    this.announce(t.activity.rowsOf(f.number(first), f.number(last), f.number(total)));
  }

  #announceFound({ t, f }: FirstContext): void {
    const count = this.context?.snapshot.activity.view?.matching.length ?? 0;
    this.announce(t.activity.found(count, f.number(count)));
  }
}
