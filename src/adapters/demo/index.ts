/** A whole billing provider in the page, for demonstrations and tests. Nothing leaves the browser. */
export {
  createDemoAdapter,
  createDemoProvider,
  type DemoAccountId,
  type DemoAccountSummary,
  type DemoAdapterOptions,
  type DemoProvider,
  type DemoProviderOptions,
} from './demo-provider.js';
export { FAULT_MODES, type DemoFaults, type FaultMode } from './network/demo-network.js';
export type { Wait } from './network/wait.js';
export type {
  LoadCallRecordsOptions,
  LoadedCallRecords,
  RefusedCall,
} from './provider/load-call-records.js';
export type { CaseAction } from './disputes/dispute-case.js';
export type { DemoState, KeptContact, LedgerEntry } from './storage/demo-state.js';
export type { DemoStorage, StorageNote } from './storage/demo-storage.js';
export { indexedDbStorage } from './storage/indexed-db-storage.js';
export { memoryStorage } from './storage/memory-storage.js';
export type { ClockStep, DemoClock } from './time/demo-clock.js';
export type { ImportedCall } from './billing/imported-call.js';
