import { describe, expect, it } from 'vitest';
import { disputeSchema, type Dispute } from '../../../src/contract/index.js';
import { addMoney, canMove, subtractMoney, sumMoney } from '../../../src/domain/index.js';
import { Customer, first, withKey } from './demo-fixture.js';

const kindsOf = ({ timeline }: Dispute) => timeline.map(({ kind }) => kind);

async function openFraud(customer: Customer) {
  const newest = await customer.billedCycle();
  const premium = (await customer.eligibleCalls(newest.id)).filter(
    ({ type }) => type === 'premium',
  );
  return customer.open(premium.slice(0, 2), { reason: 'fraudulent-call' });
}

describe('the clock of the demo provider', () => {
  it('should take a dispute from submission to decision', async () => {
    const customer = new Customer('household');
    const { id, status, answerBy } = await openFraud(customer);
    expect(status).toBe('submitted');
    expect(answerBy).toBe('2026-12-07');
    const { clock } = customer.provider;

    clock.advance({ days: 1 });
    expect(kindsOf(await customer.dispute(id))).toEqual(['submitted', 'acknowledged']);
    clock.advance({ days: 1 });
    expect((await customer.dispute(id)).status).toBe('under-review');
    clock.advance({ days: 2 });
    const asked = await customer.dispute(id);
    expect(asked.status).toBe('information-requested');
    expect(first(asked.informationRequests).answeredAt).toBeUndefined();

    clock.advance({ hours: 6 });
    const input = { accountId: 'household', disputeId: id, text: 'We were asleep.' };
    const answered = await customer.adapter.addInformation(
      { ...input, informationRequestId: first(asked.informationRequests).id },
      withKey(),
    );
    expect(answered.status).toBe('under-review');
    expect(first(answered.informationRequests).answeredAt).toBeDefined();
    expect(answered.timeline.at(-1)).toMatchObject({
      kind: 'information-added',
      by: 'customer',
      text: 'We were asleep.',
    });

    clock.advance({ days: 3 });
    const decided = await customer.dispute(id);
    expect(decided.status).toBe('approved');
    expect(decided.outcome?.calls).toHaveLength(2);
  });

  it('should decide without an answer after 14 days', async () => {
    const customer = new Customer('household');
    const { id } = await openFraud(customer);
    customer.provider.clock.advance({ days: 13, hours: 23 });
    expect((await customer.dispute(id)).status).toBe('information-requested');
    customer.provider.clock.advance({ hours: 1 });
    expect((await customer.dispute(id)).status).toBe('approved');
  });

  it('should only make moves that are allowed, with answers of the contract all the way', async () => {
    const customer = new Customer('business');
    const newest = await customer.billedCycle();
    const calls = await customer.eligibleCalls(newest.id);
    await customer.open(calls.slice(0, 3), { reason: 'wrong-rate' });
    await customer.open(calls.slice(3, 6), { reason: 'other', details: 'Not what was agreed.' });
    let before = await customer.disputes();
    for (let step = 0; step < 60; step += 1) {
      customer.provider.clock.advance({ hours: 18 });
      const after = await customer.disputes();
      for (const dispute of after) {
        disputeSchema.parse(dispute);
        const earlier = before.find(({ id }) => id === dispute.id);
        expect(canMove(earlier?.status ?? 'submitted', dispute.status)).toBe(true);
        const times = dispute.timeline.map(({ at }) => Date.parse(at));
        expect(times).toEqual([...times].sort((a, b) => a - b));
        expect(dispute.updatedAt).toBe(dispute.timeline.at(-1)?.at);
      }
      before = after;
    }
  });

  it('should put the credit for a paid bill on the next bill', async () => {
    const customer = new Customer('household');
    const { clock } = customer.provider;
    const paid = await customer.billedCycle(1);
    expect(paid.bill.state).toBe('paid');
    const calls = (await customer.eligibleCalls(paid.id)).filter(
      ({ type }) => type === 'international',
    );
    const { id } = await customer.open(calls.slice(0, 1), { reason: 'wrong-rate' });

    clock.advance({ days: 10 });
    const decided = (await customer.dispute(id)).outcome;
    expect(decided?.creditedAt).toBeUndefined();
    expect(decided?.placements).toEqual([
      { bill: 'next', billDate: '2026-12-19', amount: decided?.creditedAmount },
    ]);

    clock.advance({ days: 17 });
    const { outcome, timeline } = await customer.dispute(id);
    const next = await customer.billedCycle();
    expect(next.bill.issued).toBe('2026-12-19');
    expect(outcome?.creditedAt).toBe('2026-12-19T00:00:00-05:00');
    expect(timeline.at(-1)?.kind).toBe('credited');
    expect(first(outcome?.placements ?? []).billNumber).toBe(next.bill.number);

    const without = new Customer('household');
    without.provider.clock.advance({ days: 27 });
    const sameBill = (await without.billedCycle()).bill;
    const credit = outcome?.creditedAmount ?? next.bill.amountDue;
    expect(next.bill.amountDue).toEqual(subtractMoney(sameBill.amountDue, credit));
    expect(next.bill.amountRemaining).toEqual(next.bill.amountDue);
  });

  it('should take the credit for an unpaid bill off what remains on it', async () => {
    const customer = new Customer('household');
    const { bill } = await customer.billedCycle();
    expect(bill.state).toBe('unpaid');
    const { id } = await openFraud(customer);
    customer.provider.clock.advance({ days: 14 });
    const { outcome, timeline } = await customer.dispute(id);
    expect(outcome?.creditedAt).toBe(outcome?.decidedAt);
    expect(timeline.slice(-2).map(({ kind }) => kind)).toEqual(['decided', 'credited']);
    expect(outcome?.placements).toEqual([
      {
        bill: 'current',
        billDate: bill.issued,
        billNumber: bill.number,
        amount: outcome?.creditedAmount,
      },
    ]);

    const without = new Customer('household');
    without.provider.clock.advance({ days: 14 });
    const before = (await without.billedCycle()).bill;
    const after = (await customer.billedCycle()).bill;
    const credit = outcome?.creditedAmount ?? bill.amountDue;
    expect(after.amountDue).toEqual(bill.amountDue);
    expect(addMoney(after.amountRemaining ?? credit, credit)).toEqual(before.amountRemaining);
  });

  it('should split the credit for a part-paid bill when more is credited than remains', async () => {
    const customer = new Customer('business');
    const { id: cycleId, bill } = await customer.billedCycle();
    expect(bill.state).toBe('part-paid');
    const calls = (await customer.eligibleCalls(cycleId)).filter(
      ({ type }) => type === 'international' || type === 'premium',
    );
    const { id } = await customer.open(calls, { reason: 'fraudulent-call' });
    customer.provider.clock.advance({ days: 14 });
    const { outcome } = await customer.dispute(id);
    const placements = outcome?.placements ?? [];
    expect(placements.map((placement) => placement.bill)).toEqual(['current', 'next']);
    expect(
      sumMoney(
        placements.map(({ amount }) => amount),
        'EUR',
      ),
    ).toEqual(outcome?.creditedAmount);
    expect((await customer.billedCycle()).bill).toMatchObject({
      state: 'paid',
      amountRemaining: { amount: '0.00', currency: 'EUR' },
    });
    expect(outcome?.creditedAt).toBeUndefined();
    customer.provider.clock.advance({ days: 17 });
    expect((await customer.dispute(id)).outcome?.creditedAt).toMatch(/^2026-12-19T00:00:00/);
  });

  it('should not take back what an earlier decision gave to a later dispute', async () => {
    const customer = new Customer('business');
    const { id: cycleId } = await customer.billedCycle();
    const calls = (await customer.eligibleCalls(cycleId)).filter(
      ({ type }) => type === 'international',
    );
    const half = Math.floor(calls.length / 2);
    // Opened first, but decided last, since there is a question to be answered.
    const first14 = await customer.open(calls.slice(0, half), { reason: 'fraudulent-call' });
    const then10 = await customer.open(calls.slice(half), { reason: 'wrong-rate' });
    customer.provider.clock.advance({ days: 10 });
    const { outcome } = await customer.dispute(then10.id);
    expect(outcome?.placements).toHaveLength(1);
    customer.provider.clock.advance({ days: 4 });
    expect((await customer.dispute(first14.id)).outcome?.placements).toHaveLength(2);
    expect((await customer.dispute(then10.id)).outcome).toEqual(outcome);
  });

  it('should give one of two equal calls back, also when both are disputed', async () => {
    const customer = new Customer('household');
    const { id } = await customer.billedCycle();
    const twins = (await customer.eligibleCalls(id)).filter(
      ({ otherParty }) => otherParty.raw === '+18765550162',
    );
    expect(twins).toHaveLength(2);
    const both = await customer.open(twins, { reason: 'duplicate-charge' });
    const alone = new Customer('household');
    const one = await alone.open(twins.slice(0, 1), { reason: 'duplicate-charge' });
    customer.provider.clock.advance({ days: 10 });
    alone.provider.clock.advance({ days: 10 });
    const { outcome } = await customer.dispute(both.id);
    expect(outcome?.calls?.map(({ decision }) => decision)).toEqual(['denied', 'approved']);
    expect(outcome?.creditedAmount).toEqual(first(twins).charge);
    expect((await alone.dispute(one.id)).outcome?.creditedAmount).toEqual(first(twins).charge);
  });

  it('should promise nothing where the state of the bill is unknown, and tell later', async () => {
    const customer = new Customer('business');
    const unknown = await customer.billedCycle(1);
    expect(unknown.bill.state).toBe('unknown');
    const calls = (await customer.eligibleCalls(unknown.id)).filter(
      ({ type }) => type === 'international',
    );
    const { id } = await customer.open(calls.slice(0, 2), { reason: 'wrong-rate' });
    customer.provider.clock.advance({ days: 10 });
    const placements = (await customer.dispute(id)).outcome?.placements ?? [];
    expect(placements.map(({ bill }) => bill)).toEqual(['unknown']);
    customer.provider.clock.advance({ days: 20 });
    const { outcome } = await customer.dispute(id);
    expect(first(outcome?.placements ?? [])).toMatchObject({
      bill: 'next',
      billDate: '2026-12-19',
    });
    expect(outcome?.creditedAt).toBeDefined();
  });

  it('should refuse a second credit for a call once the first was decided', async () => {
    const customer = new Customer('household');
    const { id, subject } = await openFraud(customer);
    customer.provider.clock.advance({ days: 14 });
    expect((await customer.dispute(id)).status).toBe('approved');
    const callIds = subject.kind === 'calls' ? subject.calls.map((call) => call.id) : [];
    const again = (await customer.allCalls()).filter((call) => callIds.includes(call.id));
    await expect(customer.open(again)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('should not move backwards', () => {
    const { clock } = new Customer('household').provider;
    expect(() => clock.advance({ days: -1 })).toThrow(RangeError);
    expect(() => clock.advance({ hours: Number.NaN })).toThrow(RangeError);
  });
});

describe('clock.reset', () => {
  it('should go back to the real time and undo what time alone has done', async () => {
    const customer = new Customer('business');
    const before = await customer.disputes();
    const cycles = await customer.cycles();
    customer.provider.clock.advance({ days: 90 });
    expect(await customer.disputes()).not.toEqual(before);
    customer.provider.clock.reset();
    expect(await customer.disputes()).toEqual(before);
    expect(await customer.cycles()).toEqual(cycles);
  });

  it('should keep what the customer did in the meantime, as done just now', async () => {
    const customer = new Customer('household');
    const [waiting] = (await customer.disputes()).filter(
      ({ status }) => status === 'information-requested',
    );
    const { clock } = customer.provider;
    clock.advance({ days: 1 });
    const answer = {
      accountId: 'household',
      disputeId: waiting?.id ?? '',
      text: 'Nobody.',
      informationRequestId: waiting?.informationRequests[0]?.id,
    };
    await customer.adapter.addInformation(answer, withKey());
    const opened = await openFraud(customer);
    clock.advance({ days: 5 });
    const early = (await customer.dispute(opened.id)).informationRequests[0]?.id;
    await customer.adapter.addInformation(
      {
        accountId: 'household',
        disputeId: opened.id,
        text: 'Asleep.',
        informationRequestId: early,
      },
      withKey(),
    );
    clock.reset();

    const pulledBack = await customer.dispute(opened.id);
    disputeSchema.parse(pulledBack);
    expect(pulledBack.status).toBe('submitted');
    expect(Date.parse(pulledBack.submittedAt)).toBe(clock.now().getTime());
    expect(pulledBack.informationRequests).toEqual([]);
    expect(pulledBack.timeline.map(({ text }) => text)).toContain('Asleep.');
    const stillAnswered = await customer.dispute(waiting?.id ?? '');
    expect(stillAnswered.status).toBe('under-review');
    expect(stillAnswered.informationRequests[0]?.answeredAt).toBeDefined();

    clock.advance({ days: 4 });
    expect((await customer.dispute(opened.id)).status).toBe('information-requested');
  });
});
