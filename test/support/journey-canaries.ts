/** What no journey may let out: all personal data that the demo provider has. */
import {
  createDemoProvider,
  type DemoAccountId,
  type DemoProvider,
} from '../../src/adapters/demo/index.js';
import type { BillingAdapter, Call } from '../../src/contract/index.js';
import { recordUnexpected } from './console-trap.js';
import { addCanaries, watchForLeaks } from './leak-watch.js';

/** Each is looked for in everything: of an import, so many are enough. */
const MOST_NUMBERS = 500;

const known = new Map<DemoAccountId, Promise<readonly string[]>>();

/**
 * The test in which something gets out fails. What the customer types is added as it is typed. A
 * seeded account has the same data each time; an import is the provider's own.
 */
export async function guardAgainstLeaks(
  provider: DemoProvider,
  account: DemoAccountId,
  now: number,
): Promise<void> {
  watchForLeaks((leak) => recordUnexpected(`a leak: ${leak}`));
  if (account === 'imported') {
    addCanaries(...(await personalDataOf(provider, account)));
    return;
  }
  const texts =
    known.get(account) ?? personalDataOf(createDemoProvider({ seed: 1, now: () => now }), account);
  known.set(account, texts);
  addCanaries(...(await texts));
}

async function personalDataOf(
  provider: DemoProvider,
  accountId: DemoAccountId,
): Promise<readonly string[]> {
  const adapter = provider.adapterOf(accountId);
  const options = { signal: new AbortController().signal };
  const { accountNumber, holderName } = await adapter.account({}, options);
  const lines = await adapter.lines({ accountId }, options);
  const calls = await someCalls(adapter, accountId);
  const numbers = [...lines.map(({ number }) => number), ...calls.map((call) => call.otherParty)];
  const written = new Set(numbers.flatMap(({ raw, display }) => [raw, display ?? '']));
  return [accountNumber, holderName, ...[...written].slice(0, MOST_NUMBERS)];
}

async function someCalls(adapter: BillingAdapter, accountId: string): Promise<readonly Call[]> {
  const options = { signal: new AbortController().signal };
  const calls: Call[] = [];
  const lines = await adapter.lines({ accountId }, options);
  const cycles = await adapter.billingCycles({ accountId }, options);
  for (const { id: lineId } of lines) {
    for (const { id: cycleId } of cycles) {
      if (calls.length > MOST_NUMBERS) return calls;
      calls.push(...(await adapter.calls({ accountId, lineId, cycleId }, options)).items);
    }
  }
  return calls;
}
