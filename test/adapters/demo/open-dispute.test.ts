import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  disputeSchema,
  type BillingError,
  type Call,
  type OpenDisputeInput,
} from '../../../src/contract/index.js';
import {
  addMoney,
  compareMoney,
  creditTotals,
  roundMoney,
  sumMoney,
} from '../../../src/domain/index.js';
import { Customer, factsOf, first, neverAborted, withKey } from './demo-fixture.js';

async function newestEligible(customer: Customer, count: number): Promise<readonly Call[]> {
  const { id } = await customer.billedCycle();
  return (await customer.eligibleCalls(id)).slice(0, count);
}

describe('openDispute of the demo provider', () => {
  it('should open a dispute with the facts of the provider', async () => {
    const customer = new Customer('household');
    const calls = await newestEligible(customer, 2);
    const lies = calls.map((call) => ({ ...factsOf(call), durationSeconds: 1 }));
    const dispute = await customer.open(calls, {
      subject: { kind: 'calls', calls: lies },
      details: 'Never answered.',
      requestedAmount: sumMoney(
        calls.map(({ charge }) => charge),
        'USD',
      ),
    });
    disputeSchema.parse(dispute);
    expect(dispute).toMatchObject({ status: 'submitted', details: 'Never answered.' });
    expect(dispute.subject).toEqual({ kind: 'calls', calls: calls.map(factsOf) });
    expect(first(await customer.disputes())).toEqual(dispute);
  });

  it('should mark its calls as in dispute from then on', async () => {
    const customer = new Customer('business');
    const [call] = await newestEligible(customer, 1);
    if (call === undefined) throw new Error('No call');
    const { id } = await customer.open([call]);
    const now = (await customer.calls(call.cycleId)).find((item) => item.id === call.id);
    expect(now).toMatchObject({
      disputeId: id,
      eligibility: { eligible: false, reason: 'already-disputed' },
    });
  });

  it('should open a dispute about a bill, and only one at a time', async () => {
    const customer = new Customer('household');
    const { id: cycleId, bill } = await customer.billedCycle();
    const subject = { kind: 'bill' as const, cycleId, billNumber: bill.number };
    const dispute = await customer.open([], { subject, reason: 'service-lost' });
    expect(dispute.subject).toEqual(subject);
    const again = customer.open([], { subject, reason: 'payment-not-credited' });
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
  });

  it('should refuse a call that is in an open dispute as a conflict', async () => {
    const customer = new Customer('household');
    const calls = await newestEligible(customer, 2);
    await customer.open(calls);
    const again = customer.open(calls.slice(0, 1));
    await expect(again).rejects.toMatchObject({ code: 'conflict' });
    expect(customer.provider.ledger()).toHaveLength(1);
  });

  it('should take a withdrawn call again', async () => {
    const customer = new Customer('household');
    const calls = await newestEligible(customer, 1);
    const { id: disputeId } = await customer.open(calls);
    await customer.adapter.withdraw?.({ accountId: 'household', disputeId }, withKey());
    const again = await customer.open(calls);
    expect(again.id).not.toBe(disputeId);
    expect(again.status).toBe('submitted');
  });

  it('should take the calls that it can, and say why it refuses the others (R10)', async () => {
    const customer = new Customer('household');
    const { id } = await customer.billedCycle();
    const [disputed, taken] = await newestEligible(customer, 2);
    const included = first((await customer.calls(id)).filter((call) => call.includedInPlan));
    if (!disputed || !taken) throw new Error('No calls');
    await customer.open([disputed]);
    const opened = await customer.open([disputed, taken, included], {
      requestedAmount: roundMoney(addMoney(disputed.charge, taken.charge)),
    });
    expect(opened.subject).toMatchObject({ kind: 'calls', calls: [{ id: taken.id }] });
    expect(opened.refusedCalls).toMatchObject([
      { call: { id: disputed.id, charge: disputed.charge }, reason: 'already-disputed' },
      { call: { id: included.id }, reason: 'included-in-plan' },
    ]);
    expect(opened.requestedAmount).toEqual(roundMoney(taken.charge));
    const input = { accountId: 'household', disputeId: opened.id };
    const read = await customer.adapter.dispute(input, { signal: new AbortController().signal });
    expect(read.refusedCalls).toEqual(opened.refusedCalls);
  });

  it('should refuse a dispute of which no call is eligible, and name the calls (R10)', async () => {
    const customer = new Customer('household');
    const { id } = await customer.billedCycle();
    const included = (await customer.calls(id)).filter(({ includedInPlan }) => includedInPlan);
    await expect(customer.open([first(included)])).rejects.toMatchObject({
      code: 'invalid',
      fields: ['subject.calls.0'],
    });
  });

  it('should not find calls and bills of nobody, or of another account (S10)', async () => {
    const customer = new Customer('household');
    const [call] = await newestEligible(customer, 1);
    if (call === undefined) throw new Error('No call');
    const foreign = await newestEligible(new Customer('business'), 1);
    const notFound = { code: 'not-found' };
    await expect(customer.open([{ ...call, id: 'nobody' }])).rejects.toMatchObject(notFound);
    await expect(customer.open(foreign)).rejects.toMatchObject(notFound);
    const subject = { kind: 'bill' as const, cycleId: 'nobody', billNumber: '1' };
    const bill = customer.open([], { subject, reason: 'service-lost' });
    await expect(bill).rejects.toMatchObject(notFound);
    expect(customer.provider.ledger()).toEqual([]);
  });

  it.each<[string, (call: Call) => Partial<OpenDisputeInput>, string]>([
    ['an unknown reason', () => ({ reason: 'dislike' }), 'reason'],
    ['a reason about bills', () => ({ reason: 'service-lost' }), 'reason'],
    ['another reason without details', () => ({ reason: 'other', details: '  ' }), 'details'],
    ['no calls', () => ({ subject: { kind: 'calls', calls: [] } }), 'subject'],
    [
      'a call named twice',
      (call) => ({ subject: { kind: 'calls', calls: [factsOf(call), factsOf(call)] } }),
      'subject.calls',
    ],
    [
      'another charge than ours',
      (call) => {
        const charge = addMoney(call.charge, { amount: '1.00', currency: 'USD' });
        return { subject: { kind: 'calls', calls: [{ ...factsOf(call), charge }] } };
      },
      'subject.calls.0',
    ],
    [
      'more than was charged',
      (call) => ({
        requestedAmount: addMoney(call.charge, { amount: '0.02', currency: 'USD' }),
      }),
      'requestedAmount',
    ],
    [
      'another currency',
      () => ({ requestedAmount: { amount: '0.01', currency: 'EUR' } }),
      'requestedAmount',
    ],
    ['an empty client reference', () => ({ clientReference: '' }), 'clientReference'],
  ])('should refuse %s as invalid', async (_, overrides, field) => {
    const customer = new Customer('household');
    const calls = await newestEligible(customer, 1);
    await expect(customer.open(calls, overrides(first(calls)))).rejects.toMatchObject({
      code: 'invalid',
      fields: [field],
    });
    expect(customer.provider.ledger()).toEqual([]);
  });

  it('should refuse the bill of an open cycle, and a wrong bill number', async () => {
    const customer = new Customer('household');
    const open = (await customer.cycles()).at(-1)?.id ?? '';
    const { id } = await customer.billedCycle();
    for (const cycleId of [open, id]) {
      const subject = { kind: 'bill' as const, cycleId, billNumber: 'H-1' };
      const refused = customer.open([], { subject, reason: 'service-lost' });
      await expect(refused).rejects.toMatchObject({ code: 'invalid' });
    }
  });

  it('should take what is asked for when it is rounded once per bill (R10)', async () => {
    const customer = new Customer('household');
    const cycles = (await customer.cycles()).filter(({ bill }) => bill !== undefined);
    const lists = await Promise.all(cycles.map(({ id }) => customer.eligibleCalls(id)));
    const [one, other] = lists.filter((calls) => calls.length > 0);
    expect(other).toBeDefined();
    let count = 0;
    for (const a of one ?? []) {
      for (const b of other ?? []) {
        const [requestedAmount] = creditTotals([a, b]);
        const sum = roundMoney(addMoney(a.charge, b.charge));
        if (!requestedAmount || compareMoney(requestedAmount, sum) <= 0) continue;
        const fresh = new Customer('household');
        expect(await fresh.open([a, b], { requestedAmount })).toMatchObject({ requestedAmount });
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(0);
  });

  it('should be found by its client reference', async () => {
    const customer = new Customer('household');
    const calls = await newestEligible(customer, 1);
    const { id } = await customer.open(calls, { clientReference: 'mine' });
    const ask = async (clientReference: string) => {
      const input = { accountId: 'household', clientReference };
      return (await customer.adapter.disputes(input, neverAborted())).items.map((item) => item.id);
    };
    expect(await ask('mine')).toEqual([id]);
    expect(await ask('not mine')).toEqual([]);
  });
});

describe('idempotency of the demo provider (R1)', () => {
  it('should answer a repeated key with the same dispute, also when sent at once', async () => {
    const customer = new Customer('household');
    const input = await customer.openDisputeInput(await newestEligible(customer, 1));
    const attempts = await Promise.all(
      [1, 2, 3].map(() => customer.adapter.openDispute(input, withKey('same'))),
    );
    expect(new Set(attempts.map(({ id }) => id)).size).toBe(1);
    expect(customer.provider.ledger()).toHaveLength(1);
  });

  it('should answer a repeated key with the dispute as it stands by now', async () => {
    const customer = new Customer('household');
    const input = await customer.openDisputeInput(await newestEligible(customer, 1));
    await customer.adapter.openDispute(input, withKey('same'));
    customer.provider.clock.advance({ days: 3 });
    const later = await customer.adapter.openDispute(input, withKey('same'));
    expect(later.status).toBe('under-review');
  });

  it('should refuse a key that is used for another content or another kind of write', async () => {
    const customer = new Customer('household');
    const input = await customer.openDisputeInput(await newestEligible(customer, 1));
    const { id: disputeId } = await customer.adapter.openDispute(input, withKey('same'));
    const other = { ...input, details: 'Something else.' };
    const reused = { code: 'key-reused' };
    await expect(customer.adapter.openDispute(other, withKey('same'))).rejects.toMatchObject(
      reused,
    );
    const withdrawal = { accountId: 'household', disputeId };
    await expect(customer.adapter.withdraw?.(withdrawal, withKey('same'))).rejects.toMatchObject(
      reused,
    );
  });

  it('should know a client reference whatever the key is', async () => {
    const customer = new Customer('household');
    const input = await customer.openDisputeInput(await newestEligible(customer, 1));
    const one = await customer.adapter.openDispute(input, withKey());
    const two = await customer.adapter.openDispute(input, withKey());
    expect(two).toEqual(one);
    const other = { ...input, details: 'Something else.' };
    await expect(customer.adapter.openDispute(other, withKey())).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(customer.provider.ledger()).toHaveLength(1);
  });

  it('should not remember a key whose content was refused', async () => {
    const customer = new Customer('household');
    const input = await customer.openDisputeInput(await newestEligible(customer, 1));
    const refused = customer.adapter.openDispute({ ...input, reason: 'dislike' }, withKey('key'));
    await expect(refused).rejects.toMatchObject({ code: 'invalid' });
    expect((await customer.adapter.openDispute(input, withKey('key'))).status).toBe('submitted');
  });

  it('should open one dispute per intention for any mix of attempts', async () => {
    const attempt = fc.record({
      intention: fc.nat(2),
      key: fc.nat(2),
      reordered: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { minLength: 1, maxLength: 8 }), async (attempts) => {
        const customer = new Customer('household');
        const calls = await newestEligible(customer, 3);
        const accepted = new Map<number, string>();
        await Promise.all(
          attempts.map(async ({ intention, key, reordered }) => {
            const call = calls[intention];
            if (call === undefined) throw new Error('Too few calls');
            const input = await customer.openDisputeInput([call], {
              clientReference: `client-${intention}`,
            });
            // The order of the keys of an object is no difference in content.
            const entries = Object.entries(input);
            const sent = reordered ? Object.fromEntries(entries.reverse()) : input;
            try {
              const { id } = await customer.adapter.openDispute(
                sent as OpenDisputeInput,
                withKey(`key-${key}`),
              );
              expect(accepted.get(intention) ?? id).toBe(id);
              accepted.set(intention, id);
            } catch (error) {
              expect(['conflict', 'key-reused']).toContain((error as BillingError).code);
            }
          }),
        );
        const ledger = customer.provider.ledger();
        const references = ledger.map(({ clientReference }) => clientReference);
        expect(new Set(references).size).toBe(references.length);
        expect(new Set(ledger.map(({ disputeId }) => disputeId))).toEqual(
          new Set(accepted.values()),
        );
        expect(ledger.length).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    );
  });
});
