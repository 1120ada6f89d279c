/** All intentions of the session: creates their runners and resumes them after a sign-in. */
import { guardWrites } from '../../guard/guard-writes.js';
import type { GuardedWrites } from '../../guard/guarded-adapter.js';
import type { StoreCore } from '../store-core.js';
import { IntentionRunner } from './intention-runner.js';
import { isUnsettledAttempt, type Attempt } from './intention.js';
import type { SubmissionHandler } from './submission-handler.js';
import {
  memorySubmissionKeys,
  randomId,
  storedSubmissionKeys,
  type SubmissionKeys,
} from './submission-keys.js';

export class Intentions {
  static readonly feature = 'intentions';
  readonly keys: SubmissionKeys;
  readonly #core: StoreCore;
  readonly #runners: () => Set<Pick<IntentionRunner<never, unknown>, 'resume' | 'state'>>;

  constructor(core: StoreCore) {
    this.#core = core;
    this.#runners = core.perSession(() => new Set());
    const { submissionKeys, submissionStorage, now = Date.now } = core.options;
    this.keys =
      submissionKeys ??
      (submissionStorage
        ? storedSubmissionKeys(submissionStorage, now)
        : memorySubmissionKeys(now));
    core.on('signed-in', () => this.#resumeAll());
  }

  /** Throws when no adapter is attached or no account is loaded. */
  get writes(): GuardedWrites {
    this.#core.requireAccount();
    return this.#core.guarded(guardWrites);
  }

  /** Of this page. */
  get references(): ReadonlySet<string> {
    const states = [...this.#runners()].map(({ state }) => state);
    return new Set(
      states.flatMap(({ reference, attempts }) => [
        reference,
        ...attempts.map((one) => one.reference),
      ]),
    );
  }

  /** @param attempts made before the page was loaded */
  begin<Request, Receipt>(
    handler: SubmissionHandler<Request, Receipt>,
    reference = randomId(),
    attempts?: readonly Attempt[],
  ): IntentionRunner<Request, Receipt> {
    // It goes on under the reference of its attempts, which may have been made for another draft.
    const own = attempts?.find(isUnsettledAttempt)?.reference ?? reference;
    const runner = new IntentionRunner(handler, this.#core, this.keys, own, attempts);
    this.#runners().add(runner);
    return runner;
  }

  #resumeAll(): void {
    for (const runner of this.#runners()) {
      if (runner.state.phase === 'received') this.#runners().delete(runner);
      else void runner.resume();
    }
  }
}
