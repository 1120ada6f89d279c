/** A mock of the server side of docs/rest.md. */
export type { FaultMoment, MockFaultOptions } from './faults/fault-moment.js';
export { MOST_BODY_BYTES } from './http/read-content.js';
export type { MockLedger } from './ledger.js';
export { createMockBackEnd, type MockBackEnd, type MockBackEndOptions } from './mock-back-end.js';
export type { RateLimitOptions } from './rate-limit.js';
export type { AnswerStorage, KeptAnswer } from './writes/kept-answers.js';
