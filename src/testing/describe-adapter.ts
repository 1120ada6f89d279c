/** The rules as tests of whatever runner has `describe` and `it`: one test for each rule. */
import type { CheckOptions } from './check-options.js';
import { chosenRules } from './rules/index.js';
import { runRule } from './run-rule.js';
import { skipTest } from './skip-test.js';

/** `this` and what it is called with are the runner's own: a rule may be skipped by them. */
export type TestBody = (this: unknown, ...given: readonly unknown[]) => Promise<void>;

export interface TestRunner {
  readonly describe: (name: string, body: () => void) => unknown;
  /** Vitest and Jest take the limit of the test as a third argument; others may ignore it. */
  readonly it: (name: string, body: TestBody, limitMs: number) => unknown;
}

export interface DescribeOptions extends CheckOptions {
  /** What the tests are listed under. */
  readonly name: string;
  /** The global `describe` and `it` when left out. */
  readonly runner?: TestRunner;
}

/** A rule has a limit of its own, and names the request: the runner's must not be faster. */
const RUNNER_LIMIT_MS = 3_600_000;

/**
 * A rule that cannot be judged is a skipped test where the runner can skip while it runs.
 * @throws RangeError when `only` names a rule that does not exist
 */
export function describeAdapter({ name, runner, ...options }: DescribeOptions): void {
  const { describe, it } = runner ?? globalRunner();
  describe(name, () => {
    for (const rule of chosenRules(options.only)) {
      // No named parameters: mocha and Jest would wait for a callback.
      const body: TestBody = async function (...given) {
        liftLimit(this);
        const { id, result, message, chapter } = await runRule(rule, options);
        if (result === 'failed') throw new Error(`${id}: ${message} See ${chapter}`);
        if (result === 'skipped') skipTest(this, given, `${id}: ${message}`);
      };
      it(`${rule.sentence} (${rule.id})`, body, RUNNER_LIMIT_MS);
    }
  });
}

/** In mocha the test is `this`, and has two seconds by itself. */
function liftLimit(test: unknown): void {
  if (typeof test !== 'object' || test === null || !('timeout' in test)) return;
  if (typeof test.timeout === 'function') test.timeout(RUNNER_LIMIT_MS);
}

function globalRunner(): TestRunner {
  const { describe, it } = globalThis as Partial<TestRunner>;
  if (typeof describe !== 'function' || typeof it !== 'function') {
    throw new TypeError('There is no global describe and it: give them as `runner`.');
  }
  return { describe, it };
}
