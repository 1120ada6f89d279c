/** Finds the calls that other tabs have sent, of which only hashes are stored (R1, S7). */
import { Disputes } from '../disputes.js';
import type { StoreCore } from '../store-core.js';
import { Intentions } from './intentions.js';
import { callHash, isSettled } from './stored-attempts.js';
import type { SubmissionKey } from './submission-keys.js';

export class CallsElsewhere {
  static readonly feature = 'calls-elsewhere';
  readonly #core: StoreCore;
  /** Idempotency keys of attempts that a look-up has not found: their calls can be sent again. */
  readonly #missing: () => Set<string>;

  constructor(core: StoreCore) {
    this.#core = core;
    this.#missing = core.perSession(() => new Set());
    for (const event of ['signed-in', 'calls', 'step'] as const) {
      core.on(event, () => void this.#lookUp());
    }
  }

  /** The list of disputes is the look-up. While it fails, the calls are on their way. */
  async #lookUp(): Promise<void> {
    const { attachment } = this.#core.requests;
    const attempts = this.#attempts;
    this.#show(attempts);
    if (attempts.length === 0) return;
    await this.#core.use(Disputes).load();
    if (attachment.aborted || this.#core.snapshot.disputes.activity !== 'idle') return;
    for (const { idempotencyKey } of attempts) this.#missing().add(idempotencyKey);
    this.#show(this.#attempts);
  }

  get #attempts(): readonly SubmissionKey[] {
    const { keys, references } = this.#core.use(Intentions);
    return keys
      .all()
      .filter(
        (key) =>
          key.callHashes &&
          !isSettled(key) &&
          !references.has(key.clientReference) &&
          !this.#missing().has(key.idempotencyKey),
      );
  }

  #show(attempts: readonly SubmissionKey[]): void {
    const hashes = new Set(attempts.flatMap(({ callHashes = [] }) => callHashes));
    const ids = new Set<string>();
    const { accountId = '', snapshot } = this.#core;
    for (const calls of [snapshot.selection, snapshot.activity.calls.held ?? []]) {
      for (const { id } of calls) {
        if (hashes.size === 0) break;
        if (hashes.delete(callHash([accountId, id]))) ids.add(id);
      }
    }
    this.#core.setCallsOnTheWay('otherTabs', ids);
  }
}
