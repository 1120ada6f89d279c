/**
 * The code of the panels that come after the first one, as the journey sees it: here, on its way, or
 * not to be had. Loaded when the browser is idle, or when a step needs it.
 */
import { afterFirstCalls } from '../../controllers/after-first-calls.js';
import type { LaterCode } from '../../controllers/later-code.js';
import type { RedressStore } from '../../store/index.js';

/** What the code of the later panels hands over beside the panels themselves. */
export interface LaterPanels {
  /** Gives a store the half that writes. */
  equip(store: RedressStore): void;
}

export class PanelCode {
  readonly #code: LaterCode<LaterPanels> | undefined;
  readonly #onSettled: () => void;
  #hasFailed = false;
  #settled: Promise<void> = Promise.resolve();
  #isPreloading = false;

  /**
   * @param code left out where the host registers the panels by itself
   * @param onSettled called whenever it has arrived, or has not
   */
  constructor(code: LaterCode<LaterPanels> | undefined, onSettled: () => void) {
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
  load(): void {
    this.#hasFailed = false;
    this.#settled = this.#load();
  }

  /**
   * Beforehand, once the customer has something to look at; where drafts are kept, at once, as they
   * are shown above the calls. A failure is left to `load`.
   */
  preload(store: RedressStore): void {
    if (this.#isPreloading) return;
    this.#isPreloading = true;
    const equip = async (): Promise<void> => {
      const panels = await this.#code?.load().catch(() => undefined);
      panels?.equip(store);
    };
    if (store.draftStore) void equip();
    else afterFirstCalls(store, () => void equip());
  }

  async #load(): Promise<void> {
    try {
      await this.#code?.load();
    } catch {
      this.#hasFailed = true;
    }
    this.#onSettled();
  }
}
