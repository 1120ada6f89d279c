/** What an account holds, read from the provider itself rather than through the adapter in test. */
import type { BillingAdapter } from '../../src/contract/index.js';
import { sumMoney } from '../../src/domain/index.js';
import type { ExpectedAccount, ExpectedCalls } from '../../src/testing/index.js';
import { walkPages } from '../../src/testing/walk-pages.js';

export async function expectedOf(provider: BillingAdapter): Promise<ExpectedAccount> {
  const options = { signal: new AbortController().signal };
  const { id: accountId, currency } = await provider.account({}, options);
  const lines = await provider.lines({ accountId }, options);
  const cycles = await provider.billingCycles({ accountId }, options);
  const calls: ExpectedCalls[] = [];
  for (const { id: lineId } of lines) {
    for (const { id: cycleId } of cycles) {
      const list = { accountId, lineId, cycleId };
      const { items } = await walkPages((cursor) => provider.calls({ ...list, cursor }, options));
      const charges = items.map(({ charge }) => charge);
      calls.push({
        ...{ lineId, cycleId, count: items.length, total: sumMoney(charges, currency) },
        known: items.slice(-1).map(({ start, durationSeconds }) => ({ start, durationSeconds })),
      });
    }
  }
  return { lines: lines.length, cycles: cycles.length, calls };
}
