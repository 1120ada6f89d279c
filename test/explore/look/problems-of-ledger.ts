/**
 * What must never stand in a ledger: one intention of the customer carried out twice. An intention
 * has one client reference; the same words under two of them are a customer who sent them once too.
 */
import type { MockLedger } from '../../../src/testing/index.js';

/** Shorter ones may be typed twice by chance. */
const SHORTEST_TEXT = 20;

/** One sentence for each problem. */
export function problemsOfLedger(ledger: MockLedger): string[] {
  const { disputes, information, contacts } = ledger;
  return [
    ...twice(disputes, 'disputes', 'client reference', ({ clientReference }) => clientReference),
    ...twice(disputes, 'disputes', 'idempotency key', ({ idempotencyKey }) => idempotencyKey),
    ...twice(disputes, 'disputes', 'reference', ({ reference }) => reference),
    ...twice(information, 'pieces of information', 'client reference', (action) =>
      action.kind === 'information' ? action.clientReference : undefined,
    ),
    ...twice(information, 'pieces of information', 'text', (action) =>
      action.kind === 'information' && isLong(action.text)
        ? `${action.disputeId} ${action.text}`
        : undefined,
    ),
    ...twice(contacts, 'messages', 'client reference', ({ request }) => request.clientReference),
    ...twice(contacts, 'messages', 'content', ({ request }) =>
      isLong(request.message)
        ? JSON.stringify({ ...request, clientReference: undefined })
        : undefined,
    ),
  ];
}

const isLong = (text: string): boolean => text.length >= SHORTEST_TEXT;

function twice<T extends { readonly accountId: string }>(
  entries: readonly T[],
  what: string,
  which: string,
  keyOf: (entry: T) => string | undefined,
): string[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const own = `${entry.accountId} ${key}`;
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([key, count]) => `${count} ${what} with the ${which} of ${key}`);
}
