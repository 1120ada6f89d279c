/** The tests that `describeAdapter` makes, run by the mocha that runs this file. */
import { expect } from '@open-wc/testing';
import { describeAdapter, type TestRunner } from '../../../src/testing/index.js';
import { optionsWith } from '../../testing/good-system.js';
import { arrives } from '../../support/until.js';

/** A mocha beside the one that is running, so that what is skipped is not counted with these tests. */
function suiteOf(): { readonly suite: Mocha.Suite; readonly runner: TestRunner } {
  const suite = new Mocha.Suite('all', new Mocha.Context());
  // Of its own it has two seconds for each test. The test that runs it has a limit.
  // oxlint-disable-next-line tests/no-own-limits
  suite.timeout(0);
  return {
    suite,
    runner: {
      describe: (_, body) => body(),
      it: (name, body) => suite.addTest(new Mocha.Test(name, body)),
    },
  };
}

const idsOf = (tests: readonly Mocha.Test[]) =>
  tests.map(({ title }) => /\(([a-z-]+)\)$/.exec(title)?.[1]);

describe('describeAdapter, run by mocha', () => {
  it('skips unjudged rules, fails broken ones and passes the others (D3)', async () => {
    const { suite, runner } = suiteOf();
    const now = () => 1;
    const { create } = optionsWith((good) => ({ ...good, now }));
    describeAdapter({ name: 'an adapter', runner, create });
    const end = new Promise((resolve) => new Mocha.Runner(suite).run(resolve));
    await arrives('the end of the suite', end);
    expect(idsOf(suite.tests.filter((test) => test.isPending()))).to.deep.equal([
      'lines-and-cycles-complete',
      'calls-complete',
      'calls-total',
      'calls-known',
      'evidence-shows',
      'evidence-is-idempotent',
      'reload-opens-one',
      'reload-adds-once',
      'reload-sends-one-message',
      'reload-keeps-one-file',
      'signed-out-unauthenticated',
      'other-account-not-available',
      'other-account-not-listed',
      'other-account-not-written',
    ]);
    expect(idsOf(suite.tests.filter((test) => test.isFailed()))).to.deep.equal([
      'clock-tells-time',
    ]);
    expect(suite.tests.filter((test) => test.isPassed()).length).to.be.greaterThan(30);
  });
});
