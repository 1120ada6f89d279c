/** Asks the provider to block calls out of a line. Each step is asked for once at a time. */
import type { ContainReceipt, ContainStep } from '../contract/index.js';
import { failed, fetching, holding, nothing, type AsyncState } from './async-state.js';
import type { StoreCore } from './store-core.js';
import { Intentions } from './submission/intentions.js';
import { randomId } from './submission/submission-keys.js';

export class Containment {
  static readonly feature = 'containment';
  readonly #core: StoreCore;
  readonly #intentions: Intentions;
  /** All attempts at a step have one key until it is settled: it is done at most once. */
  readonly #keys: () => Map<string, string>;

  constructor(core: StoreCore) {
    this.#core = core;
    this.#intentions = core.use(Intentions);
    this.#keys = core.perSession(() => new Map());
  }

  stateOf(lineId: string, step: ContainStep): AsyncState<ContainReceipt> {
    return this.#core.snapshot.containment.get(nameOf(lineId, step)) ?? nothing();
  }

  contain(lineId: string, step: ContainStep): Promise<void> {
    const name = nameOf(lineId, step);
    return this.#core.requests.once(`contain ${name}`, async (signal) => {
      const { session } = this.#core;
      const idempotencyKey = this.#keys().get(name) ?? randomId();
      this.#keys().set(name, idempotencyKey);
      this.#show(name, fetching(this.stateOf(lineId, step)));
      try {
        const { accountId } = this.#core.requireAccount();
        const receipt = await this.#intentions.writes.contain(
          { accountId, lineId, step },
          { signal, idempotencyKey },
        );
        if (session.aborted) return;
        this.#keys().delete(name);
        this.#show(name, holding(receipt));
      } catch (thrown) {
        if (session.aborted) return;
        const error = this.#core.failure('contain', thrown);
        this.#show(name, failed(nothing(), error));
      }
    });
  }

  #show(name: string, state: AsyncState<ContainReceipt>): void {
    const containment = new Map(this.#core.snapshot.containment).set(name, state);
    this.#core.update({ containment });
  }
}

function nameOf(lineId: string, step: ContainStep): string {
  return `${lineId} ${step}`;
}
