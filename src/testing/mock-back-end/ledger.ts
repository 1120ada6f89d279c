/** What was really done at the server, for tests to count. */
import type {
  CaseAction,
  DemoProvider,
  KeptContact,
  LedgerEntry,
} from '../../adapters/demo/index.js';

export interface MockLedger {
  /** One entry for each dispute that was opened, with its client reference and its key. */
  readonly disputes: readonly LedgerEntry[];
  readonly information: readonly CaseAction[];
  readonly evidence: readonly CaseAction[];
  readonly withdrawals: readonly CaseAction[];
  readonly contacts: readonly KeptContact[];
}

export function ledgerOf(provider: DemoProvider): MockLedger {
  const of = (wanted: CaseAction['kind']) =>
    provider.actions().filter(({ kind }) => kind === wanted);
  return {
    disputes: provider.ledger(),
    information: of('information'),
    evidence: of('evidence'),
    withdrawals: of('withdrawal'),
    contacts: provider.contacts(),
  };
}
