/**
 * Which state of a dispute the customer has seen, by its entity tag, so that the billing system can
 * tell when a write was meant for another one. Keeps the tags of one account only (S10).
 */
export class EntityTags {
  readonly #tags = new Map<string, string>();
  #accountId: string | undefined;

  get(accountId: string, disputeId: string): string | undefined {
    return accountId === this.#accountId ? this.#tags.get(disputeId) : undefined;
  }

  /** Without a tag the former one is forgotten: it tells of a state that has passed. */
  keep(accountId: string, disputeId: string, tag: string | undefined): void {
    if (accountId !== this.#accountId) {
      this.#tags.clear();
      this.#accountId = accountId;
    }
    if (tag !== undefined && isStrong(tag)) this.#tags.set(disputeId, tag);
    else this.#tags.delete(disputeId);
  }

  forget(disputeId: string): void {
    this.#tags.delete(disputeId);
  }
}

/** `If-Match` never matches a weak tag, such as a compressing proxy makes of a strong one. */
function isStrong(tag: string): boolean {
  return /^"[\x21\x23-\x7e]*"$/.test(tag);
}
