import { describe, expect, it } from 'vitest';
import { createDemoAdapter } from '../../../src/adapters/demo/index.js';
import { guardAdapter } from '../../../src/guard/guard-adapter.js';
import { factsOf, first, neverAborted, NOW, withKey } from './demo-fixture.js';

describe('createDemoAdapter behind the guard', () => {
  it('should answer every read and take a dispute', async () => {
    const adapter = guardAdapter(createDemoAdapter({ now: () => NOW }));
    const { id: accountId } = await adapter.account({}, neverAborted());
    const { id: lineId } = first(await adapter.lines({ accountId }, neverAborted()));
    const cycles = await adapter.billingCycles({ accountId }, neverAborted());
    const cycleId = cycles.at(-2)?.id ?? '';
    const { items } = await adapter.calls({ accountId, lineId, cycleId }, neverAborted());
    const reasons = await adapter.reasons(
      { accountId, subject: 'calls', locale: 'fr' },
      neverAborted(),
    );
    expect(reasons?.length).toBeGreaterThan(5);
    const night = items.filter(({ start }) => start.includes('T03:'));
    const dispute = await adapter.openDispute(
      {
        accountId,
        clientReference: 'client-1',
        subject: { kind: 'calls', calls: night.map(factsOf) },
        reason: 'fraudulent-call',
      },
      withKey(),
    );
    const found = await adapter.disputes(
      { accountId, clientReference: 'client-1' },
      neverAborted(),
    );
    expect(found.items).toEqual([dispute]);
  });
});
