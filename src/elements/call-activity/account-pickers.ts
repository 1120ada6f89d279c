/** Which number, which billing cycle: each only asked when there is a choice. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FirstContext } from '../panel/panel-context.js';
import { partyNumberText } from '../panel/party-number-text.js';
import { accountNumber } from './account-number.js';
import { cycleText } from './call-activity-view.js';
import { selectField } from './select-field.js';

export function accountPickers(context: FirstContext): TemplateResult {
  const { t, snapshot, store } = context;
  const lines = snapshot.lines.held ?? [];
  const cycles = snapshot.cycles.held ?? [];
  const { lineId, cycleId } = snapshot.activity;
  const line = lines.find(({ id }) => id === lineId);
  const cycle = cycles.find(({ id }) => id === cycleId);
  return html`<div class="pickers">
    ${
      lines.length > 1
        ? selectField(
            'line',
            t.activity.phoneNumber,
            apart(
              lines.map(({ id, number, label }) => [
                id,
                `${label ? `${label} · ` : ''}${partyNumberText(t, number)}`,
              ]),
            ),
            lineId,
            (id) => store.activity.chooseLine(id),
          )
        : line &&
          fact(
            t.activity.phoneNumber,
            html`<bdi class="notranslate" translate="no">${partyNumberText(t, line.number)}</bdi>`,
          )
    }
    ${
      cycles.length > 1
        ? selectField(
            'cycle',
            t.activity.billingCycle,
            cycles.map((option) => [option.id, cycleText(context, option)]),
            cycleId,
            (id) => store.activity.chooseCycle(id),
          )
        : cycle && fact(t.activity.billingCycle, html`${cycleText(context, cycle)}`)
    }
    ${fact(t.activity.accountNumber, accountNumber(context), t.activity.accountNumberHelp)}
  </div>`;
}

/** Choices that read alike get a count: one number may stand for two lines. */
function apart(
  choices: readonly (readonly [id: string, text: string])[],
): readonly (readonly [id: string, text: string])[] {
  return choices.map(([id, text], position) => {
    const isAlike = (choice: (typeof choices)[number]): boolean => choice[1] === text;
    if (choices.filter(isAlike).length < 2) return [id, text];
    return [id, `${text} (${choices.slice(0, position + 1).filter(isAlike).length})`];
  });
}

function fact(name: string, value: TemplateResult, help?: string): TemplateResult {
  return html`<div class="field">
    <span class="field__label">${name}</span>
    <span class="picker-fact">${value}</span>
    ${help ? html`<span class="field__hint">${help}</span>` : nothing}
  </div>`;
}
