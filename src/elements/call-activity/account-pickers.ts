/** Which number, which billing cycle: each only asked when there is a choice. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { maskAccountNumber } from '../../domain/index.js';
import type { FirstContext } from '../panel/panel-context.js';
import { partyNumberText } from '../panel/party-number-text.js';
import { cycleText } from './call-activity-view.js';

function chosenValue(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}

export function accountPickers(context: FirstContext): TemplateResult {
  const { t, account, snapshot, store } = context;
  const lines = snapshot.lines.held ?? [];
  const cycles = snapshot.cycles.held ?? [];
  const { lineId, cycleId } = snapshot.activity;
  const line = lines.find(({ id }) => id === lineId);
  const cycle = cycles.find(({ id }) => id === cycleId);
  return html`<div class="pickers">
    ${
      lines.length > 1
        ? html`<div class="field">
            <label class="field__label" for="line">${t.activity.phoneNumber}</label>
            <div class="select">
              <select
                id="line"
                class="select__control"
                @change=${(event: Event) => store.activity.chooseLine(chosenValue(event))}
              >
                ${lines.map(
                  ({ id, number, label }) =>
                    html`<option value=${id} .selected=${live(id === lineId)}>
                      ${label ? `${label} · ` : nothing}${partyNumberText(t, number)}
                    </option>`,
                )}
              </select>
            </div>
          </div>`
        : line && fact(t.activity.phoneNumber, html`<bdi>${partyNumberText(t, line.number)}</bdi>`)
    }
    ${
      cycles.length > 1
        ? html`<div class="field">
            <label class="field__label" for="cycle">${t.activity.billingCycle}</label>
            <div class="select">
              <select
                id="cycle"
                class="select__control"
                @change=${(event: Event) => store.activity.chooseCycle(chosenValue(event))}
              >
                ${cycles.map(
                  (option) =>
                    html`<option value=${option.id} .selected=${live(option.id === cycleId)}>
                      ${cycleText(context, option)}
                    </option>`,
                )}
              </select>
            </div>
          </div>`
        : cycle && fact(t.activity.billingCycle, html`${cycleText(context, cycle)}`)
    }
    ${fact(
      t.activity.accountNumber,
      html`<bdi>${maskAccountNumber(account.accountNumber)}</bdi>`,
      t.activity.accountNumberHelp,
    )}
  </div>`;
}

function fact(name: string, value: TemplateResult, help?: string): TemplateResult {
  return html`<div class="field">
    <span class="field__label">${name}</span>
    <span class="picker-fact">${value}</span>
    ${help ? html`<span class="field__hint">${help}</span>` : nothing}
  </div>`;
}
