/** The fields that the filters unfold to, with code that is loaded once the first calls are shown. */
import { html, type LitElement, type TemplateResult } from 'lit';
import { afterFirstCalls } from '../../controllers/after-first-calls.js';
import { OnDemandCode } from '../../controllers/on-demand-code.js';
import type { CallQuery } from '../../domain/index.js';
import type { Store } from '../../store/index.js';
import type { FirstContext } from '../panel/panel-context.js';
import { missingCodeNotice } from '../panel/panel-states.js';
import type { AmountBound, AmountTexts, callFilters } from './call-filters.js';

const code = new OnDemandCode(() => import('./call-filters.js'));

export interface FilterActions {
  readonly amountTexts: AmountTexts;
  readonly onAmountText: (bound: AmountBound, text: string) => void;
  readonly refine: (change: Partial<CallQuery>) => void;
}

export class FilterFields {
  readonly #host: LitElement;
  #callFilters: typeof callFilters | undefined;
  #hasFailed = false;
  #store: Store | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Beforehand, so that nobody waits. A failure is told once the customer unfolds the filters. */
  preload(store: Store): void {
    if (store === this.#store) return;
    this.#store = store;
    afterFirstCalls(store, () => void this.load());
  }

  /** Also tries again. */
  async load(): Promise<void> {
    try {
      ({ callFilters: this.#callFilters } = await code.load());
      this.#hasFailed = false;
    } catch {
      this.#hasFailed = true;
    }
    this.#host.requestUpdate();
  }

  render(context: FirstContext, actions: FilterActions): TemplateResult {
    if (this.#callFilters) return this.#callFilters(context, actions);
    const { t } = context;
    return html`<div role="alert">
      ${this.#hasFailed ? missingCodeNotice(t, () => void this.load()) : t.common.loading}
    </div>`;
  }
}
