/**
 * What the visitor did with the demonstration: the only thing that is ever kept. Seeded accounts
 * are made again from the seed, and imported call records and their disputes stay in memory.
 */
import type { ContainReceipt } from '../../../contract/contain.js';
import type { ContactReceipt, ContactRequest } from '../../../contract/contact-request.js';
import type { Evidence } from '../../../contract/evidence.js';
import { IMPORTED_ACCOUNT_ID } from '../billing/imported-book.js';
import type { CaseAction, DisputeCase } from '../disputes/dispute-case.js';

/** One line per dispute that was ever opened through the adapter; seeded ones are not in it. */
export interface LedgerEntry {
  readonly accountId: string;
  readonly disputeId: string;
  readonly reference: string;
  readonly clientReference: string;
  readonly idempotencyKey: string;
  /** Names the content, so that a second attempt can be compared with the first. */
  readonly payloadHash: string;
  readonly openedMs: number;
}

export interface KeptContact {
  readonly accountId: string;
  readonly request: ContactRequest;
  readonly receipt: ContactReceipt;
}

/** What a write has led to, found again by its key. */
export type WriteResult =
  | { readonly kind: 'dispute'; readonly disputeId: string }
  | { readonly kind: 'receipt'; readonly receipt: ContactReceipt }
  | { readonly kind: 'contained'; readonly receipt: ContainReceipt }
  | { readonly kind: 'evidence'; readonly evidence: Evidence };

export interface IdempotencyRecord {
  readonly accountId: string;
  readonly key: string;
  readonly payloadHash: string;
  readonly result: WriteResult;
}

export interface DemoState {
  readonly version: 1;
  readonly seed: number;
  /** Real time at which the demonstration began; the seeded past is counted from it. */
  readonly originMs: number;
  readonly clockOffsetMs: number;
  readonly cases: readonly DisputeCase[];
  readonly actions: readonly CaseAction[];
  readonly ledger: readonly LedgerEntry[];
  readonly contacts: readonly KeptContact[];
  readonly idempotency: readonly IdempotencyRecord[];
}

export function freshState(seed: number, originMs: number): DemoState {
  return {
    version: 1,
    seed,
    originMs,
    clockOffsetMs: 0,
    cases: [],
    actions: [],
    ledger: [],
    contacts: [],
    idempotency: [],
  };
}

type OfAccount = { readonly accountId: string };
const isSeeded = ({ accountId }: OfAccount): boolean => accountId !== IMPORTED_ACCOUNT_ID;
const isImported = (entry: OfAccount): boolean => !isSeeded(entry);

/** Nothing of imported call records is ever stored. */
export function withoutImported(state: DemoState): DemoState {
  return keepEntries(state, isSeeded);
}

/** What was stored, and of the imported account what is in memory. */
export function withImportedOf(stored: DemoState, inMemory: DemoState): DemoState {
  const imported = keepEntries(inMemory, isImported);
  return {
    ...stored,
    cases: [...stored.cases, ...imported.cases],
    actions: [...stored.actions, ...imported.actions],
    ledger: [...stored.ledger, ...imported.ledger],
    contacts: [...stored.contacts, ...imported.contacts],
    idempotency: [...stored.idempotency, ...imported.idempotency],
  };
}

function keepEntries(state: DemoState, keep: (entry: OfAccount) => boolean): DemoState {
  return {
    ...state,
    cases: state.cases.filter(keep),
    actions: state.actions.filter(keep),
    ledger: state.ledger.filter(keep),
    contacts: state.contacts.filter(keep),
    idempotency: state.idempotency.filter(keep),
  };
}

/** Lists only ever grow, so that their lengths tell whether anything was added. */
export function isSameState(a: DemoState, b: DemoState): boolean {
  return (
    a.originMs === b.originMs &&
    a.clockOffsetMs === b.clockOffsetMs &&
    a.cases.length === b.cases.length &&
    a.actions.length === b.actions.length &&
    a.ledger.length === b.ledger.length &&
    a.contacts.length === b.contacts.length &&
    a.idempotency.length === b.idempotency.length
  );
}
