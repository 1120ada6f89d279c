/**
 * The code of the panels that come after the first one, as the journey sees it: here, on its way, or
 * not to be had. Loaded when the browser is idle, or when a step needs it.
 */
import { afterFirstCalls } from '../../controllers/after-first-calls.js';
import type { OnDemandCode } from '../../controllers/on-demand-code.js';
import type { FeatureClass, Store } from '../../store/index.js';

/** What the file of the later panels exports. */
export interface LaterPanels {
  /** To be used at once: something may wait for them. */
  readonly features: readonly FeatureClass<object>[];
}

export class PanelCode {
  readonly #code: OnDemandCode<LaterPanels> | undefined;
  readonly #onSettled: () => void;
  #hasFailed = false;
  #settled: Promise<void> = Promise.resolve();
  #isPreloading = false;

  /**
   * @param code left out where the host registers the panels by itself
   * @param onSettled called whenever it has arrived, or has not
   */
  constructor(code: OnDemandCode<LaterPanels> | undefined, onSettled: () => void) {
    this.#code = code;
    this.#onSettled = onSettled;
  }

  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Resolves once nothing is being loaded, whether it arrived or not. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  /** Whether a panel can be shown. */
  has(tag: string): boolean {
    return this.#code === undefined || customElements.get(tag) !== undefined;
  }

  /** Also tries again. */
  load(store: Store): void {
    this.#hasFailed = false;
    this.#settled = this.#load(store);
  }

  /**
   * Beforehand, once the customer has something to look at; where drafts are kept, at once, as they
   * are shown above the calls. After a failure the next call tries again, unless the customer was
   * told of one by `load`: then it is for the customer to try again.
   */
  preload(store: Store): void {
    if (this.#isPreloading || this.#hasFailed) return;
    this.#isPreloading = true;
    const again = (): void => {
      this.#isPreloading = false;
    };
    const load = (): void => {
      // Told of a failure while this waited, the customer would press "Try again" only to join a try
      // of ours that is bound to fail.
      if (this.#hasFailed) again();
      else void this.#use(store).catch(again);
    };
    if (store.draftStore) load();
    else afterFirstCalls(store, load);
  }

  async #load(store: Store): Promise<void> {
    try {
      await this.#use(store);
    } catch {
      this.#hasFailed = true;
    }
    this.#onSettled();
  }

  async #use(store: Store): Promise<void> {
    for (const Feature of (await this.#code?.load())?.features ?? []) store.use(Feature);
  }
}
