/** The reasons from which the customer chooses, for the draft at hand and in a language. */
import type { Reason, SubjectKind } from '../contract/index.js';
import { DEFAULT_REASONS, reasonsFor } from '../domain/index.js';
import { calledOff, fetching, holding, nothing } from './async-state.js';
import { subjectKindOf } from './draft/draft-purpose.js';
import { LatestRequest } from './latest-request.js';
import type { StoreCore } from './store-core.js';

interface Wanted {
  readonly subject: SubjectKind;
  readonly locale: string;
}

export class Reasons {
  readonly #core: StoreCore;
  readonly #request = new LatestRequest();
  /** What was asked for last. */
  #wanted: Wanted | undefined;
  /** What is held came from a billing system that has been detached. */
  #isOld = false;

  constructor(core: StoreCore) {
    this.#core = core;
  }

  /** Asks once per language and subject; a later language or subject wins (R6). */
  async load(locale: string): Promise<void> {
    const { draft, reasons } = this.#core.snapshot;
    const subject = draft && subjectKindOf(draft.purpose);
    if (!subject) return;
    const isSame = this.#wanted?.subject === subject && this.#wanted.locale === locale;
    if (isSame && (reasons.held || reasons.activity === 'fetching')) return;
    if (!isSame) this.#core.state.update({ reasons: nothing<readonly Reason[]>() });
    await this.#load({ subject, locale });
  }

  /** Asks again for what is missing or old, if it was ever wanted. */
  async resume(): Promise<void> {
    const isMissing = this.#isOld || !this.#core.snapshot.reasons.held;
    if (this.#wanted && isMissing) await this.#load(this.#wanted);
  }

  abort(): void {
    this.#request.abort();
    this.#core.state.update({ reasons: calledOff(this.#core.snapshot.reasons) });
  }

  /** Another billing system has another catalogue. */
  expire(): void {
    this.#isOld = true;
  }

  forget(): void {
    this.#wanted = undefined;
  }

  async #load(wanted: Wanted): Promise<void> {
    this.#wanted = wanted;
    const { subject, locale } = wanted;
    this.#core.state.update({ reasons: fetching(this.#core.snapshot.reasons) });
    await this.#request.run(
      async (signal) => {
        const { port, accountId } = this.#core.requireAccount();
        const catalogue = await port.reasons({ accountId, subject, locale }, { signal });
        return reasonsFor(subject, catalogue ?? DEFAULT_REASONS);
      },
      (held) => {
        this.#isOld = false;
        this.#core.state.update({ reasons: holding(held) });
      },
      (error) => this.#core.fail('reasons', 'reasons', error),
    );
  }
}
