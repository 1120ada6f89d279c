/**
 * Every intention of the session, whatever it is about: under which keys its attempts are stored, when
 * it is looked up again, and that it ends with the attachment.
 */
import { guardWrites } from '../../guard/guard-writes.js';
import type { GuardedWrites } from '../../guard/guarded-adapter.js';
import { randomId } from '../random-id.js';
import type { StoreCore } from '../store-core.js';
import type { Errand } from './errand.js';
import { IntentionRunner, type RunnerParts } from './intention-runner.js';
import type { Attempt } from './intention.js';
import {
  memorySubmissionKeys,
  storedSubmissionKeys,
  type SubmissionKeys,
} from './submission-keys.js';

export class Intentions {
  static readonly feature = 'intentions';
  readonly keys: SubmissionKeys;
  readonly #core: StoreCore;
  readonly #parts: RunnerParts;
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
    this.#parts = {
      keys: this.keys,
      now: () => core.now,
      attachment: () => core.requests.attachment,
    };
    core.when('signed-in', () => this.#lookUpAgain());
  }

  /** For the account that is loaded, through the guard. Throws what is missing. */
  get writes(): GuardedWrites {
    this.#core.requireAccount();
    return this.#core.through(guardWrites);
  }

  /** @param attempts that may have been made before the page was loaded */
  begin<Request, Receipt>(
    errand: Errand<Request, Receipt>,
    reference = randomId(),
    attempts?: readonly Attempt[],
  ): IntentionRunner<Request, Receipt> {
    const runner = new IntentionRunner(errand, this.#parts, reference, attempts);
    this.#runners().add(runner);
    return runner;
  }

  #lookUpAgain(): void {
    for (const runner of this.#runners()) {
      if (runner.state.phase === 'received') this.#runners().delete(runner);
      else void runner.resume();
    }
  }
}
