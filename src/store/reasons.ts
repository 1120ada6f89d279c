/** The reasons from which the customer chooses, for the draft at hand and in a language. */
import type { Reason, SubjectKind } from '../contract/index.js';
import { DEFAULT_REASONS, reasonsFor } from '../domain/index.js';
import { holding, nothing } from './async-state.js';
import { subjectKindOf } from './draft/draft-purpose.js';
import type { StoreCore } from './store-core.js';

/** What was asked for last. */
interface Wanted {
  subject?: SubjectKind;
  locale?: string;
}

export class Reasons {
  static readonly feature = 'reasons';
  readonly #core: StoreCore;
  readonly #wanted: () => Wanted;
  /** What is held came from a billing system that has been detached. */
  #isOld = false;

  constructor(core: StoreCore) {
    this.#core = core;
    this.#wanted = core.perSession(() => ({}));
    core.when('attached', () => {
      this.#isOld = true;
    });
    core.when('signed-in', () => {
      if (this.#isOld || !core.snapshot.reasons.held) void this.#load();
    });
    core.when('retry', () => {
      if (core.snapshot.reasons.activity === 'failed') void this.#load();
    });
  }

  /** Asks once per language and subject; a later language or subject wins (R6). */
  async load(locale: string): Promise<void> {
    const { draft, reasons } = this.#core.snapshot;
    const subject = draft && subjectKindOf(draft.purpose);
    if (!subject) return;
    const wanted = this.#wanted();
    const isSame = wanted.subject === subject && wanted.locale === locale;
    if (isSame && (reasons.held || reasons.activity === 'fetching')) return;
    if (!isSame) this.#core.state.update({ reasons: nothing<readonly Reason[]>() });
    Object.assign(wanted, { subject, locale });
    await this.#load();
  }

  async #load(): Promise<void> {
    const { subject, locale } = this.#wanted();
    if (subject === undefined || locale === undefined) return;
    await this.#core.load(
      'reasons',
      'reasons',
      async (port, signal) => {
        const { accountId } = this.#core.requireAccount();
        const catalogue = await port.reasons({ accountId, subject, locale }, { signal });
        return reasonsFor(subject, catalogue ?? DEFAULT_REASONS);
      },
      (held) => {
        this.#isOld = false;
        this.#core.state.update({ reasons: holding(held) });
      },
    );
  }
}
