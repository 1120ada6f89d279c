/** A checklist after a report of fraud: what is done by the provider, by a link, or by the customer. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { CONTAIN_STEPS, type ContainStep } from '../../contract/index.js';
import type { ContainPart } from '../../settings/settings.js';
import { Containment } from '../../store/containment.js';
import { checkIcon } from '../../styles/later-icons.js';
import type { AidContext } from '../aid/aid-element.js';
import { safeUrl } from '../panel/safe-url.js';

export const CONTAIN_PARTS: readonly ContainPart[] = [
  ...CONTAIN_STEPS,
  'voicemail-password',
  'pbx-password',
  'warn-others',
];

export interface ContainActions {
  readonly isTicked: (part: ContainPart) => boolean;
  readonly tick: (part: ContainPart, isTicked: boolean) => void;
  readonly contain: (step: ContainStep) => void;
}

/** @param lineId of the calls; undefined where the dispute names none */
export function containView(
  context: AidContext,
  lineId: string | undefined,
  actions: ContainActions,
): TemplateResult {
  const { a } = context;
  return html`<section class="stack stack--close" aria-labelledby="contain-title">
    <h3 id="contain-title">${a.contain.title}</h3>
    <p class="muted small">${a.contain.lead}</p>
    <ul class="contain" role="list">
      ${CONTAIN_PARTS.map((part) => item(context, part, lineId, actions))}
    </ul>
  </section>`;
}

function item(
  context: AidContext,
  part: ContainPart,
  lineId: string | undefined,
  actions: ContainActions,
): TemplateResult {
  const { a, snapshot, aid } = context;
  const step = CONTAIN_STEPS.find((one) => one === part);
  if (step && lineId !== undefined && snapshot.capabilities?.contain) {
    return byProvider(context, step, lineId, actions);
  }
  const url = safeUrl(aid.containLinks?.[part]);
  return html`<li class="contain__item">
    <label class="check">
      <input
        class="checkbox"
        type="checkbox"
        .checked=${live(actions.isTicked(part))}
        @change=${(event: Event) => actions.tick(part, (event.target as HTMLInputElement).checked)}
      />
      <span>${a.contain[part]}</span>
    </label>
    ${url ? html`<a href=${url} target="_blank" rel="noopener">${a.contain.open}</a>` : nothing}
  </li>`;
}

function byProvider(
  { a, store, t }: AidContext,
  step: ContainStep,
  lineId: string,
  { contain }: ContainActions,
): TemplateResult {
  const { held, error, activity } = store.use(Containment).stateOf(lineId, step);
  const isBusy = activity === 'fetching';
  return html`<li class="contain__item">
    <span>${a.contain[step]}</span>
    ${
      held
        ? html`<span class="contain__done"
            >${checkIcon()} ${held.state === 'done' ? a.contain.done : a.contain.requested}</span
          >`
        : html`<button
            class="button button--small"
            type="button"
            aria-label=${t.common.named(isBusy ? a.contain.doing : a.contain.do, a.contain[step])}
            aria-disabled=${isBusy ? 'true' : nothing}
            aria-busy=${isBusy ? 'true' : nothing}
            @click=${() => isBusy || contain(step)}
          >
            ${isBusy ? a.contain.doing : a.contain.do}
          </button>`
    }
    ${error ? html`<p class="contain__problem" role="alert">${a.contain.failed}</p>` : nothing}
  </li>`;
}
