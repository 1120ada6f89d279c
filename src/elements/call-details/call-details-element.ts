import { html, nothing, type TemplateResult } from 'lit';
import type { Call } from '../../contract/index.js';
import {
  RedressContactEvent,
  RedressNavigateEvent,
  RedressReportFraudEvent,
} from '../../events/index.js';
import type { Snapshot } from '../../store/index.js';
import { badgeStyles, dialogStyles, summaryListStyles } from '../../styles/index.js';
import { backButton, backRow } from '../panel/back-button.js';
import { LaterPanelElement } from '../panel/later-panel-element.js';
import type { PanelContext } from '../panel/panel-context.js';
import { keepWhole } from '../panel/keep-whole.js';
import { partyNumberText } from '../panel/party-number-text.js';
import { callActionsMenu } from './call-actions-menu.js';
import { callFacts } from './call-facts.js';
import { callCharge } from './call-charge.js';
import { Contact } from '../../store/index.js';

/**
 * Shows the call that was opened in the list.
 *
 * @summary One call: its facts, how its charge is made up, and what can be done about it.
 *
 * @event {RedressReportFraudEvent} redress-report-fraud - The call is reported as fraudulent. Cancelable.
 * @event {RedressNavigateEvent} redress-navigate - The customer goes on to a credit request or a dispute, or back. Cancelable.
 * @event {RedressContactEvent} redress-contact - A person is asked to look at the call. Cancelable.
 *
 * @csspart panel - The frame of the panel.
 * @csspart header - The head of the panel, with its heading.
 * @csspart back - What leads back, above the panel.
 */
export class RedressCallDetails extends LaterPanelElement {
  static override styles = [LaterPanelElement.styles, badgeStyles, summaryListStyles, dialogStyles];

  protected override slices(snapshot: Snapshot): readonly unknown[] {
    const { step, activity, selection, lines, cycles, disputes } = snapshot;
    return [step, activity, selection, lines, cycles, disputes];
  }

  protected override renderPanel(context: PanelContext): TemplateResult {
    const { t, snapshot } = context;
    const call = openedCall(snapshot);
    const back = backRow(
      backButton(t.common.backToCallActivity, () => this.#goTo(context, { name: 'activity' })),
    );
    if (!call) {
      const isOpened = snapshot.step.name === 'call-details';
      return html`${isOpened ? back : nothing}
        <section class="panel" part="panel">
          <div class="state state--empty">
            <h2 class="state__title" data-heading tabindex="-1">${t.details.title}</h2>
            <p class="state__text">${isOpened ? t.details.gone : t.details.none}</p>
          </div>
        </section>`;
    }
    const number = partyNumberText(t, call.otherParty);
    const { callFrom, callTo } = t.details;
    const title = (call.direction === 'in' ? callFrom : callTo)(number);
    return html`
      ${back}
      <section class="panel" part="panel" aria-labelledby="title">
        <header class="panel__header" part="header">
          <div class="panel__titles">
            <p class="eyebrow">${t.details.title}</p>
            <h2 class="panel__title" id="title" data-heading tabindex="-1">
              ${keepWhole(title, number)}
            </h2>
          </div>
          <div class="panel__actions">
            ${callActionsMenu(context, call, {
              reportFraud: () => this.#reportFraud(context, call),
              requestCredit: () => this.#requestCredit(context, call),
              toggle: () => this.#toggle(context, call),
              viewDispute: (disputeId) => this.#goTo(context, { name: 'dispute', disputeId }),
              askPerson: () => this.#askPerson(context, call),
            })}
          </div>
        </header>
        <div class="panel__body columns">
          ${callFacts(context, call)}
          <div class="stack">
            ${callCharge(context, call)}
            <redress-call-check .call=${call}></redress-call-check>
          </div>
        </div>
      </section>
    `;
  }

  #goTo({ store }: PanelContext, step: Snapshot['step']): void {
    this.request(new RedressNavigateEvent(step.name), () => store.goTo(step));
  }

  #reportFraud({ store }: PanelContext, call: Call): void {
    this.request(new RedressReportFraudEvent(call), () => {
      store.whenReady('drafts', (drafts) => drafts.beginFraudReport(call));
      store.goTo({ name: 'dispute-form' });
    });
  }

  #requestCredit({ store }: PanelContext, call: Call): void {
    this.request(new RedressNavigateEvent('credit-request'), () => {
      store.selection.add([call]);
      store.goTo({ name: 'credit-request' });
    });
  }

  #toggle({ t, f, store }: PanelContext, call: Call): void {
    store.selection.toggle(call);
    const count = store.snapshot.selection.size;
    const { nothingSelected, selectedCalls } = t.activity;
    this.announce(count === 0 ? nothingSelected : selectedCalls(count, f.number(count)));
  }

  #askPerson({ store }: PanelContext, call: Call): void {
    this.request(new RedressContactEvent('calls-not-eligible', [call]), () => {
      store.use(Contact).begin({ topic: 'calls-not-eligible', calls: [call] });
      store.goTo({ name: 'contact' });
    });
  }
}

function openedCall({ step, activity, selection }: Snapshot): Call | undefined {
  if (step.name !== 'call-details') return undefined;
  const { callId } = step;
  return activity.list?.find(callId) ?? selection.get(callId);
}
