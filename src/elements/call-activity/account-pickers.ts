/** Which number, which billing cycle: each only asked when there is a choice. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FirstContext } from '../panel/panel-context.js';
import { partyNumberText } from '../panel/party-number-text.js';
import { accountNumber } from './account-number.js';
import { cycleText } from './call-activity-view.js';
import { selectField } from './select-field.js';

/**
 * One line that says which list this is, and opens what it is made of. A wide panel shows all of it
 * at once, without the line.
 */
export function accountSummary(
  context: FirstContext,
  isOpen: boolean,
  toggle: () => void,
  content: unknown,
): TemplateResult {
  const { t, f } = context;
  const { line, cycle } = chosen(context);
  const due = cycle?.bill?.amountDue;
  return html`<div class="account">
    <button
      class="account__toggle"
      type="button"
      aria-expanded=${isOpen}
      aria-controls="account"
      @click=${toggle}
    >
      <span class="account__line">
        ${line ? numberText(partyNumberText(t, line.number)) : nothing}
        ${due ? html`<span class="amount notranslate" translate="no">${f.money(due)}</span>` : nothing}
        ${cycle ? html`<span class="account__cycle">${cycleText(context, cycle)}</span>` : nothing}
      </span>
    </button>
    <div class="account__content stack" id="account" ?data-open=${isOpen}>${content}</div>
  </div>`;
}

function chosen({ snapshot }: FirstContext) {
  const { lineId, cycleId } = snapshot.activity;
  return {
    line: snapshot.lines.held?.find(({ id }) => id === lineId),
    cycle: snapshot.cycles.held?.find(({ id }) => id === cycleId),
  };
}

export function accountPickers(context: FirstContext): TemplateResult {
  const { t, snapshot, store } = context;
  const lines = snapshot.lines.held ?? [];
  const cycles = snapshot.cycles.held ?? [];
  const { line, cycle } = chosen(context);
  const asksLine = lines.length > 1;
  const asksCycle = cycles.length > 1;
  return html`<div class="pickers">
    ${
      asksLine
        ? selectField(
            'line',
            t.activity.phoneNumber,
            apart(
              lines.map(({ id, number, label }) => [
                id,
                `${label ? `${label} · ` : ''}${partyNumberText(t, number)}`,
              ]),
            ),
            line?.id,
            (id) => store.activity.chooseLine(id),
          )
        : nothing
    }
    ${
      asksCycle
        ? selectField(
            'cycle',
            t.activity.billingCycle,
            cycles.map((option) => [option.id, cycleText(context, option)]),
            cycle?.id,
            (id) => store.activity.chooseCycle(id),
          )
        : nothing
    }
    <dl class="facts">
      ${
        line && !asksLine
          ? fact(t.activity.phoneNumber, numberText(partyNumberText(t, line.number)))
          : nothing
      }
      ${cycle && !asksCycle ? fact(t.activity.billingCycle, cycleText(context, cycle)) : nothing}
      ${fact(
        t.activity.accountNumber,
        html`${accountNumber(context)}
          <span class="field__hint">${t.activity.accountNumberHelp}</span>`,
      )}
    </dl>
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

function numberText(number: string): TemplateResult {
  return html`<bdi class="number notranslate" translate="no">${number}</bdi>`;
}

export function fact(name: string, value: TemplateResult | string): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}
