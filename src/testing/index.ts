/** For authors of adapters: the rules that an adapter keeps, faults, and a server to test against. */
export {
  checkAdapter,
  formatReport,
  formatResult,
  type AdapterReport,
  type CheckProgress,
} from './check-adapter.js';
export type { CheckOptions, SampleFile } from './check-options.js';
export {
  describeAdapter,
  type DescribeOptions,
  type TestBody,
  type TestRunner,
} from './describe-adapter.js';
export type { ExpectedAccount, ExpectedCalls, KnownCall } from './expected-account.js';
export { FAULTS, type FaultName, type FaultOptions } from './faults/fault.js';
export { injectFaults } from './faults/inject-faults.js';
export { mulberry32 } from './faults/mulberry32.js';
export {
  createMockBackEnd,
  type AnswerStorage,
  type FaultMoment,
  type KeptAnswer,
  type MockBackEnd,
  type MockBackEndOptions,
  type MockFaultOptions,
  type MockLedger,
  type RateLimitOptions,
} from './mock-back-end/index.js';
export type { RuleResult } from './run-rule.js';
