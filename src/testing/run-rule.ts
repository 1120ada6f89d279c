/** Looks at one rule with a fresh adapter, and says what came of it. It never rejects. */
import { systemClock } from '../guard/guard-clock.js';
import type { CheckOptions } from './check-options.js';
import { outcomeOf } from './outcome-of.js';
import { RuleBroken, RuleSkipped, type AdapterRule, type Breach } from './rule.js';
import { Trial } from './trial.js';

const DEFAULT_TIMEOUT_MS = 60_000;

export interface RuleResult {
  readonly id: string;
  readonly sentence: string;
  /** A chapter of a guide in the package, such as `redress/docs/adapters.md#paging`. */
  readonly chapter: string;
  readonly result: 'passed' | 'failed' | 'skipped';
  /** Why it failed and what to do, or why it was skipped. */
  readonly message?: string;
}

/** Once `calledOff` fires the result comes at once, whether the adapter listens or not. */
export async function runRule(
  rule: AdapterRule,
  options: CheckOptions,
  calledOff?: AbortSignal,
): Promise<RuleResult> {
  const { id, sentence } = rule;
  const chapter = `redress/docs/${rule.chapter}`;
  const end = new AbortController();
  let stop = () => {};
  const stopped = new Promise<Verdict>((resolve) => {
    stop = () => resolve({ result: 'skipped', message: 'It was called off.' });
  });
  calledOff?.addEventListener('abort', stop);
  try {
    const check = checkOf(rule, options, end.signal);
    const verdict = await Promise.race([check, tooLong(id, options, end.signal), stopped]);
    return { id, sentence, chapter, ...verdict };
  } finally {
    calledOff?.removeEventListener('abort', stop);
    // What is still under way is called off, too.
    end.abort();
  }
}

type Verdict = Pick<RuleResult, 'result' | 'message'>;

async function checkOf(
  rule: AdapterRule,
  options: CheckOptions,
  signal: AbortSignal,
): Promise<Verdict> {
  try {
    await rule.check(new Trial(await options.create(), options, signal));
    return { result: 'passed' };
  } catch (thrown) {
    if (thrown instanceof RuleSkipped) return { result: 'skipped', message: thrown.message };
    if (thrown instanceof RuleBroken) return failed(rule, thrown.breach);
    const { words } = await outcomeOf(() => Promise.reject(thrown));
    return failed(rule, {
      asked: rule.sentence,
      came: words,
      whatToDo: 'Look at the error and at the chapter.',
    });
  }

  function failed({ id }: AdapterRule, { asked, came, whatToDo }: Breach): Verdict {
    return {
      result: 'failed',
      message: `${id}: asked for ${asked}. Came: ${came}. What to do: ${whatToDo}`,
    };
  }
}

async function tooLong(id: string, options: CheckOptions, signal: AbortSignal): Promise<Verdict> {
  const { timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  try {
    await (options.wait?.(timeoutMs, signal) ?? systemClock.delay(timeoutMs, signal));
  } catch {
    // Called off, as the rule has ended: nobody looks at this any more.
  }
  const message = `${id}: a request was not answered within ${timeoutMs} ms. What to do: answer, or throw; also when the signal fires.`;
  return { result: 'failed', message };
}
