/** Finds the open dispute on the subject of a draft, unless the customer wants a second one. */
import type { Dispute } from '../../contract/index.js';
import { findOpenDisputeFor } from '../../domain/index.js';
import type { StoreCore } from '../store-core.js';
import { subjectOf } from './draft-purpose.js';
import type { Draft } from './draft.js';

export class ExistingDisputes {
  readonly #core: StoreCore;
  readonly #declined: () => Set<string>;

  constructor(core: StoreCore) {
    this.#core = core;
    this.#declined = core.perSession(() => new Set());
  }

  find(draft: Draft): Dispute | undefined {
    const subject = subjectOf(draft.purpose);
    if (!subject) return undefined;
    const existing = findOpenDisputeFor(subject, this.#core.snapshot.disputes.held ?? []);
    return existing && !this.#declined().has(decision(draft, existing)) ? existing : undefined;
  }

  decline(draft: Draft): void {
    if (draft.existing) this.#declined().add(decision(draft, draft.existing));
  }
}

function decision({ clientReference }: Draft, { id }: Dispute): string {
  return `${clientReference} ${id}`;
}
