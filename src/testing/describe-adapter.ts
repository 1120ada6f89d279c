/** The rules as tests of whatever runner has `describe` and `it`: one test for each rule. */
import type { CheckOptions } from './check-options.js';
import { ADAPTER_RULES } from './rules/index.js';
import { runRule } from './run-rule.js';

export interface TestRunner {
  readonly describe: (name: string, body: () => void) => void;
  readonly it: (name: string, body: () => Promise<void>) => void;
}

export interface DescribeOptions extends CheckOptions {
  /** What the tests are listed under. */
  readonly name: string;
  /** The global `describe` and `it` when left out. */
  readonly runner?: TestRunner;
}

/** A rule that is skipped passes here; `checkAdapter` tells which those are. */
export function describeAdapter({ name, runner, ...options }: DescribeOptions): void {
  const { describe, it } = runner ?? globalRunner();
  describe(name, () => {
    for (const rule of ADAPTER_RULES) {
      it(`${rule.sentence} (${rule.id})`, async () => {
        const { result, message, chapter } = await runRule(rule, options);
        if (result === 'failed') throw new Error(`${message} See ${chapter}`);
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
