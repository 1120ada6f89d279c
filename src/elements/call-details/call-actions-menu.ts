/** What can be done about a call. A popover of plain buttons: native, in the top layer (E9), and closed by Escape. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Call } from '../../contract/index.js';
import { isOpen } from '../../domain/index.js';
import { infoIcon } from '../../styles/icons.js';
import {
  checkIcon,
  chevronDownIcon,
  flagIcon,
  phoneIcon,
  refundIcon,
} from '../../styles/later-icons.js';
import type { PanelContext } from '../panel/panel-context.js';

export interface CallActions {
  readonly reportFraud: () => void;
  readonly requestCredit: () => void;
  readonly toggle: () => void;
  readonly viewDispute: (disputeId: string) => void;
  readonly askPerson: () => void;
}

export function callActionsMenu(
  { t, store, snapshot }: PanelContext,
  call: Call,
  actions: CallActions,
): TemplateResult {
  const eligibility = store.eligibilityOf(call);
  const disputes = snapshot.disputes.held ?? [];
  const dispute = disputes.find(
    ({ id, subject, status }) =>
      id === call.disputeId ||
      (isOpen(status) &&
        subject.kind === 'calls' &&
        subject.calls.some((disputed) => disputed.id === call.id)),
  );
  return html`
    ${
      dispute
        ? nothing
        : html`<button class="button when-wide" type="button" @click=${actions.reportFraud}>
            ${flagIcon()} ${t.details.reportFraud}
          </button>`
    }
    <button class="button" type="button" popovertarget="actions" @keydown=${openByArrow}>
      ${t.details.actions} ${chevronDownIcon()}
    </button>
    <div
      class="menu"
      id="actions"
      popover="auto"
      @click=${closeMenu}
      @keydown=${moveByArrow}
      @beforetoggle=${giveFocusBack}
    >
      ${
        dispute
          ? item(infoIcon(), t.details.viewDispute, () => actions.viewDispute(dispute.id))
          : html`<div class="when-narrow">
                ${item(flagIcon(), t.details.reportFraud, actions.reportFraud)}
              </div>
              ${
                eligibility.eligible
                  ? item(refundIcon(), t.details.requestCredit, actions.requestCredit)
                  : nothing
              }
              ${item(
                checkIcon(),
                snapshot.selection.has(call.id) ? t.details.unselect : t.details.select,
                actions.toggle,
              )}`
      }
      ${item(phoneIcon(), t.details.askPerson, actions.askPerson)}
    </div>
  `;
}

function item(icon: TemplateResult, label: string, act: () => void): TemplateResult {
  return html`<button class="menu__item" type="button" @click=${act}>
    ${icon} <span>${label}</span>
  </button>`;
}

function closeMenu(event: Event): void {
  const menu = event.currentTarget as HTMLElement;
  // Embedded browsers lack it: then the menu is always open (dialog.ts).
  menu.hidePopover?.();
}

/** From the button into the menu, which opens for it. */
function openByArrow(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const button = event.currentTarget as HTMLElement;
  const menu = (button.getRootNode() as ShadowRoot).getElementById('actions');
  menu?.togglePopover?.(true);
  moveFocus(event, menu, event.key === 'ArrowDown' ? 0 : -1);
}

/** As in every menu; the Tab key goes through it as well. */
function moveByArrow(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLElement;
  const at = itemsOf(menu).indexOf(event.target as HTMLElement);
  const places: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
  const next = places[event.key];
  if (next !== undefined) moveFocus(event, menu, next);
}

function moveFocus(event: Event, menu: HTMLElement | null, place: number): void {
  const items = itemsOf(menu);
  event.preventDefault();
  items.at(place % items.length)?.focus();
}

function itemsOf(menu: HTMLElement | null): HTMLElement[] {
  const items = [...(menu?.querySelectorAll<HTMLElement>('.menu__item') ?? [])];
  // A wide panel has one of them beside the menu.
  return items.filter((item) => item.getClientRects().length > 0);
}

/** To the button that opened it (A2): in a shadow root not every browser does this by itself. */
function giveFocusBack(event: ToggleEvent): void {
  const menu = event.currentTarget as HTMLElement;
  const root = menu.getRootNode() as ShadowRoot;
  if (event.newState !== 'closed' || !menu.contains(root.activeElement)) return;
  root.querySelector<HTMLElement>(`[popovertarget="${menu.id}"]`)?.focus();
}
