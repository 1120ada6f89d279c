/** Looks at one rule with a fresh adapter, and says what came of it. It never rejects. */
import { systemClock } from '../guard/guard-clock.js';
import type { CheckOptions } from './check-options.js';
import { errorWords } from './outcome-of.js';
import { RequestLog } from './requests/request-log.js';
import { breachMessage, RuleBroken, RuleSkipped, type AdapterRule } from './rule.js';
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
  /** How many requests the adapter got. */
  readonly requests: number;
  /** How many of them repeated one that had failed for now, as with `rate-limited`. */
  readonly repeated: number;
}

/** Once `calledOff` fires the result comes at once, whether the adapter listens or not. */
export async function runRule(
  rule: AdapterRule,
  options: CheckOptions,
  calledOff?: AbortSignal,
): Promise<RuleResult> {
  const { id, sentence } = rule;
  const chapter = `redress/docs/${rule.chapter}`;
  const log = new RequestLog();
  const end = new AbortController();
  let stop = () => {};
  const stopped = new Promise<Verdict>((resolve) => {
    stop = () => resolve({ result: 'skipped', message: 'It was called off.' });
  });
  calledOff?.addEventListener('abort', stop);
  try {
    const check = checkOf(rule, options, log, end.signal);
    const verdict = await Promise.race([check, tooLong(options, log, end.signal), stopped]);
    return { id, sentence, chapter, ...verdict, requests: log.sent, repeated: log.repeated };
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
  log: RequestLog,
  signal: AbortSignal,
): Promise<Verdict> {
  try {
    await rule.check(new Trial(await options.create(), options, signal, log));
    return { result: 'passed' };
  } catch (thrown) {
    if (thrown instanceof RuleSkipped) return { result: 'skipped', message: thrown.message };
    if (thrown instanceof RuleBroken) return { result: 'failed', message: thrown.message };
    return {
      result: 'failed',
      message: breachMessage({
        asked: log.failed ?? (log.sent === 0 ? '`create` for an adapter' : rule.sentence),
        came: errorWords(thrown),
        whatToDo: 'answer, or throw a BillingError whose code says what is the matter',
      }),
    };
  }
}

async function tooLong(
  options: CheckOptions,
  log: RequestLog,
  signal: AbortSignal,
): Promise<Verdict> {
  const { timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const wait = options.wait ?? ((ms: number) => systemClock.delay(ms, signal));
  let leftMs = timeoutMs;
  try {
    while (leftMs > 0) {
      const pausedMs = log.pausedMs;
      await wait(leftMs, signal);
      leftMs = log.pausedMs - pausedMs;
    }
  } catch {
    // Called off, as the rule has ended: nobody looks at this any more.
  }
  return { result: 'failed', message: tooLongMessage(log, timeoutMs) };
}

function tooLongMessage({ waitingFor, sent }: RequestLog, timeoutMs: number): string {
  const seconds = `${timeoutMs / 1000} s`;
  if (waitingFor !== undefined) {
    return breachMessage({
      asked: waitingFor,
      came: `no answer within ${seconds}`,
      whatToDo: 'answer, or throw; also when `options.signal` fires',
    });
  }
  return breachMessage({
    asked: sent === 0 ? '`create` for an adapter' : `${sent} requests, all of them answered`,
    came: `no end within ${seconds}`,
    whatToDo:
      sent === 0
        ? 'let `create` answer an adapter that is signed in'
        : 'give the check more time with `timeoutMs`, or an account with fewer calls',
  });
}
