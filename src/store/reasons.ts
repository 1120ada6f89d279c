/** The reasons for the active draft, in one language. */
import type { Reason, SubjectKind } from '../contract/index.js';
import { DEFAULT_REASONS, reasonsFor } from '../domain/index.js';
import { holding, nothing } from './async-state.js';
import { subjectKindOf } from './draft/draft-purpose.js';
import type { StoreCore } from './store-core.js';

interface Wanted {
  subject?: SubjectKind;
  locale?: string;
}

export class Reasons {
  static readonly feature = 'reasons';
  readonly #core: StoreCore;
  readonly #wanted: () => Wanted;
  /** Whether the reasons came from an adapter that has been detached. */
  #isStale = false;

  constructor(core: StoreCore) {
    this.#core = core;
    this.#wanted = core.perSession(() => ({}));
    core.on('attached', () => {
      this.#isStale = true;
    });
    core.on('signed-in', () => {
      if (this.#isStale || !core.snapshot.reasons.held) void this.#load();
    });
    core.on('retry', () => {
      if (core.snapshot.reasons.activity === 'failed') void this.#load();
    });
  }

  /** Loads once per language and subject. The newest of them wins (R6). */
  async load(locale: string): Promise<void> {
    const { draft, reasons } = this.#core.snapshot;
    const subject = draft && subjectKindOf(draft.purpose);
    if (!subject) return;
    const wanted = this.#wanted();
    const isSame = wanted.subject === subject && wanted.locale === locale;
    if (isSame && (reasons.held || reasons.activity === 'fetching')) return;
    if (!isSame) this.#core.update({ reasons: nothing<readonly Reason[]>() });
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
        this.#isStale = false;
        this.#core.update({ reasons: holding(held) });
      },
    );
  }
}
