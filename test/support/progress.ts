/**
 * Tells the runner which test of which file begins, so that it can name the test in which a page
 * hangs, and note down what each file costs.
 */
import { tellRunner } from './runner-socket.js';

/** The pages note it at the suites of a file: see `test/runner/test-pages.mjs`. */
function fileOf(test: Mocha.Test | undefined): string | undefined {
  let suite = test?.parent;
  while (suite && suite.file === undefined) suite = suite.parent;
  return suite?.file;
}

beforeEach(async function () {
  const { currentTest } = this;
  const test = currentTest?.fullTitle();
  await tellRunner({ type: 'test-begins', test, file: fileOf(currentTest) });
});
