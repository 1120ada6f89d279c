/** The rules as tests of whatever runner has `describe` and `it`: one test for each rule. */
import type { CheckOptions } from './check-options.js';
import { ADAPTER_RULES } from './rules/index.js';
import { runRule } from './run-rule.js';
import { skipTest } from './skip-test.js';

/** `this` and what it is called with are the runner's own: a rule may be skipped by them. */
export type TestBody = (this: unknown, ...given: readonly unknown[]) => Promise<void>;

export interface TestRunner {
  readonly describe: (name: string, body: () => void) => unknown;
  readonly it: (name: string, body: TestBody) => unknown;
}

export interface DescribeOptions extends CheckOptions {
  /** What the tests are listed under. */
  readonly name: string;
  /** The global `describe` and `it` when left out. */
  readonly runner?: TestRunner;
}

/** A rule that cannot be judged is a skipped test where the runner can skip while it runs. */
export function describeAdapter({ name, runner, ...options }: DescribeOptions): void {
  const { describe, it } = runner ?? globalRunner();
  describe(name, () => {
    for (const rule of ADAPTER_RULES) {
      // No named parameters: mocha and Jest would wait for a callback.
      it(`${rule.sentence} (${rule.id})`, async function (...given) {
        const { id, result, message, chapter } = await runRule(rule, options);
        if (result === 'failed') throw new Error(`${message} See ${chapter}`);
        if (result === 'skipped') skipTest(this, given, `${id}: ${message}`);
      });
    }
  });
}

function globalRunner(): TestRunner {
  const { describe, it } = globalThis as Partial<TestRunner>;
  if (typeof describe !== 'function' || typeof it !== 'function') {
    throw new TypeError('There is no global describe and it: give them as `runner`.');
  }
  return { describe, it };
}
