/** What the customer thinks of a page, for an adapter that takes it. */
import { MAX_COMMENT_LENGTH, type BillingError } from '../contract/index.js';
import type { StoreCore } from './store-core.js';
import { Intentions } from './submission/intentions.js';
import { randomId } from './submission/submission-keys.js';

export class Feedback {
  static readonly feature = 'feedback';
  readonly #core: StoreCore;

  constructor(core: StoreCore) {
    this.#core = core;
  }

  /** Returns why it did not arrive; undefined where it did, or where the adapter takes none. */
  async send(page: string, isUseful: boolean, comment: string): Promise<BillingError | undefined> {
    const core = this.#core;
    if (!core.snapshot.capabilities?.feedback) return undefined;
    const text = comment.trim().slice(0, MAX_COMMENT_LENGTH);
    try {
      const { accountId } = core.requireAccount();
      await core
        .use(Intentions)
        .writes.feedback(
          { accountId, page, isUseful, ...(text && { comment: text }) },
          { signal: core.requests.attachment, idempotencyKey: randomId() },
        );
      return undefined;
    } catch (thrown) {
      return core.failure('feedback', thrown);
    }
  }
}
