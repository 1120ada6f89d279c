/** A store attached to a scripted adapter, with its outcomes. */
import type { BillingErrorCode } from '../../../src/contract/index.js';
import { Contact, Drafts, Store } from '../../../src/store/index.js';
import type { StoreOptions, StoreOutcome } from '../../../src/store/index.js';
import { buildAccount, buildCall, buildCycle, buildLine } from '../../support/builders.js';
import { FakeGuardClock } from '../../support/fake-guard-clock.js';
import { settle } from '../../support/settle.js';
import { Script } from './scripted-adapter.js';

/** Ten days after the issue of the bill in the builders. */
export const NOW = Date.parse('2026-08-11T12:00:00Z');

export interface StoreSetup {
  readonly store: Store;
  readonly script: Script;
  readonly outcomes: StoreOutcome[];
  readonly clock: FakeGuardClock;
  readonly detach: () => void;
}

/** Without retries. */
export function guardOptions(clock = new FakeGuardClock()) {
  return { clock, retry: { readAttempts: 1, writeAttempts: 1 } };
}

/** A store with all features, as on a page that has loaded all panels. */
export function storeInUse(options: StoreOptions = {}): Store {
  const store = new Store({ now: () => NOW, ...options });
  store.use(Drafts);
  store.use(Contact);
  return store;
}

/** Attached and waiting for the account. */
export function attachedStore(options: StoreOptions = {}): StoreSetup {
  const store = storeInUse(options);
  const outcomes: StoreOutcome[] = [];
  store.onOutcome((outcome) => outcomes.push(outcome));
  const script = new Script();
  const clock = new FakeGuardClock();
  const detach = store.attach(script.adapter, guardOptions(clock));
  return { store, script, outcomes, clock, detach };
}

/** Answers at once: one line, one billed cycle, one call, no disputes. */
export function answerReads(script: Script): void {
  script.always('account', () => buildAccount());
  script.always('lines', () => [buildLine()]);
  script.always('billingCycles', () => [buildCycle()]);
  script.always('calls', ({ lineId, cycleId }) => ({ items: [buildCall({ lineId, cycleId })] }));
  script.always('disputes', () => ({ items: [] }));
}

/** Signed in with everything loaded. `prepare` may replace answers. */
export async function signedInStore(
  options: StoreOptions = {},
  prepare: (script: Script) => void = () => {},
): Promise<StoreSetup> {
  const store = storeInUse(options);
  const outcomes: StoreOutcome[] = [];
  store.onOutcome((outcome) => outcomes.push(outcome));
  const script = new Script();
  answerReads(script);
  prepare(script);
  const clock = new FakeGuardClock();
  const detach = store.attach(script.adapter, guardOptions(clock));
  await settle();
  await settle();
  return { store, script, outcomes, clock, detach };
}

export function failuresIn(
  outcomes: readonly StoreOutcome[],
): readonly { readonly operation: string; readonly code: BillingErrorCode }[] {
  return outcomes
    .filter((outcome) => outcome.type === 'failed')
    .map(({ operation, error }) => ({ operation, code: error.code }));
}
