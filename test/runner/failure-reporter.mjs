import { defaultReporter } from '@web/test-runner';

/**
 * A page whose tests pass prints nothing, whatever was not found or written there.
 * @returns {import('@web/test-runner-core').Reporter}
 */
export function failureReporter() {
  const reporter = defaultReporter({ reportTestProgress: false });
  return {
    ...reporter,
    reportTestFileResults: (result) =>
      result.sessionsForTestFile.every(({ passed }) => passed)
        ? undefined
        : reporter.reportTestFileResults?.(result),
  };
}
