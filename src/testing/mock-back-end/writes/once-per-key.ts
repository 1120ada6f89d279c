/**
 * Carries a write out once for each key. A repeated key is answered as it was the first time; what
 * was refused has done nothing, so it is not kept and would be judged anew.
 */
import { Problem, retryAfter } from '../http/problem.js';
import type { AnswerStorage, KeptAnswer } from './kept-answers.js';

export type WriteMark = Pick<KeptAnswer, 'accountId' | 'key' | 'fingerprint'>;
export type WriteAnswer = Pick<KeptAnswer, 'status' | 'headers' | 'body'>;

const RETRY_AFTER_MS = 1_000;

export class OncePerKey {
  readonly #storage: AnswerStorage;
  readonly #answers: Promise<Map<string, KeptAnswer>>;
  /** What is being worked on, with what was asked for. */
  readonly #inProgress = new Map<string, string>();

  constructor(storage: AnswerStorage) {
    this.#storage = storage;
    this.#answers = loadFrom(storage);
  }

  /** @throws Problem `in-progress` or `idempotency-key-reused` */
  async run(mark: WriteMark, work: () => Promise<WriteAnswer>): Promise<KeptAnswer> {
    const name = nameOf(mark);
    const answers = await this.#answers;
    const kept = answers.get(name);
    const earlier = kept?.fingerprint ?? this.#inProgress.get(name);
    if (earlier !== undefined && earlier !== mark.fingerprint) {
      throw new Problem('idempotency-key-reused');
    }
    if (kept !== undefined) return kept;
    if (earlier !== undefined) {
      throw new Problem('in-progress', { headers: retryAfter(RETRY_AFTER_MS) });
    }
    this.#inProgress.set(name, mark.fingerprint);
    try {
      const answer: KeptAnswer = { ...mark, ...(await work()) };
      await this.#storage.add(answer);
      answers.set(name, answer);
      return answer;
    } finally {
      this.#inProgress.delete(name);
    }
  }
}

async function loadFrom(storage: AnswerStorage): Promise<Map<string, KeptAnswer>> {
  const answers = await storage.load();
  return new Map(answers.map((answer) => [nameOf(answer), answer]));
}

/** Each customer has keys of its own. */
function nameOf({ accountId, key }: Pick<KeptAnswer, 'accountId' | 'key'>): string {
  return JSON.stringify([accountId, key]);
}
