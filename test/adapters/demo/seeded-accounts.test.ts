import { describe, expect, it } from 'vitest';
import {
  accountSchema,
  BILL_STATES,
  billingCycleSchema,
  CALL_TYPES,
  callSchema,
  DISPUTE_STATUSES,
  disputeSchema,
  INELIGIBILITY_REASONS,
  lineSchema,
  PARTY_NUMBER_KINDS,
  reasonSchema,
  type Call,
} from '../../../src/contract/index.js';
import { createEligibilityRule, daysBetween, todayIn } from '../../../src/domain/index.js';
import { REFERENCE_PATTERN } from '../../../src/adapters/demo/disputes/reference-number.js';
import { Customer, first, HARD_MOMENTS, isCharged, neverAborted, NOW } from './demo-fixture.js';

const ACCOUNTS = ['household', 'business'] as const;

/** Of each account at a moment: making an account takes longer than looking at it. */
const read = new Map<string, ReturnType<typeof everything>>();

function everythingOf(id: (typeof ACCOUNTS)[number], nowMs = NOW): ReturnType<typeof everything> {
  const key = `${id} ${nowMs}`;
  const known = read.get(key) ?? everything(new Customer(id, { now: () => nowMs }));
  read.set(key, known);
  return known;
}

async function everything(customer: Customer) {
  const { accountId, adapter } = customer;
  return {
    account: await adapter.account({}, neverAborted()),
    lines: await adapter.lines({ accountId }, neverAborted()),
    cycles: await customer.cycles(),
    calls: await customer.allCalls(),
    disputes: await customer.disputes(),
  };
}

describe('createDemoProvider', () => {
  it('makes the same accounts for the same seed and time', async () => {
    for (const id of ACCOUNTS) {
      const again = await everything(new Customer(id));
      expect(await everything(new Customer(id))).toEqual(again);
    }
  });

  it('makes other calls for another seed', async () => {
    const one = await new Customer('household', { seed: 1 }).allCalls();
    const two = await new Customer('household', { seed: 2 }).allCalls();
    expect(two).not.toEqual(one);
  });

  it('keeps ids from one day to the next', async () => {
    const tomorrow = NOW + 24 * 3_600_000;
    const today = await new Customer('business').billedCycle(0);
    const next = await new Customer('business', { now: () => tomorrow }).billedCycle(0);
    expect(next.id).toBe(today.id);
    expect(next.start).not.toBe(today.start);
  });

  describe.each(HARD_MOMENTS)('at %s', (moment) => {
    const now = Date.parse(moment);

    it.each(ACCOUNTS)('gives answers of the contract for the %s', async (id) => {
      const { account, lines, cycles, calls, disputes } = await everythingOf(id, now);
      accountSchema.parse(account);
      for (const line of lines) lineSchema.parse(line);
      for (const cycle of cycles) billingCycleSchema.parse(cycle);
      for (const call of calls) callSchema.parse(call);
      for (const dispute of disputes) disputeSchema.parse(dispute);
      expect(new Set(calls.map((call) => call.id)).size).toBe(calls.length);
    });

    it.each(ACCOUNTS)('has issued the newest bill of the %s some days ago', async (id) => {
      const { account, cycles } = await everythingOf(id, now);
      const newest = cycles.findLast(({ bill }) => bill !== undefined)?.bill;
      const age = daysBetween(newest?.issued ?? '', todayIn(account.timeZone, now));
      expect(age).toBeGreaterThanOrEqual(4);
      expect(age).toBeLessThanOrEqual(7);
    });

    it.each(ACCOUNTS)('has cycles of the %s that follow each other', async (id) => {
      const { cycles } = await everythingOf(id, now);
      cycles.slice(1).forEach((cycle, index) => expect(cycle.start).toBe(cycles[index]?.end));
      expect(cycles.filter(({ bill }) => bill === undefined)).toEqual([cycles.at(-1)]);
    });

    it('has a dispute in every status', async () => {
      const { disputes } = await everythingOf('business', now);
      const statuses = new Set(disputes.map(({ status }) => status));
      expect([...statuses].sort()).toEqual([...DISPUTE_STATUSES].sort());
    });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('has every dispute with seed %i', async (seed) => {
    const business = await new Customer('business', { seed }).disputes();
    expect(new Set(business.map(({ status }) => status)).size).toBe(DISPUTE_STATUSES.length);
    const household = await new Customer('household', { seed }).disputes();
    expect(household.map(({ status }) => status)).toEqual([
      'under-review',
      'information-requested',
      'approved',
      'denied',
    ]);
  });

  it('has one household line with four bills and 60 to 90 calls each', async () => {
    const { lines, cycles, calls } = await everythingOf('household');
    expect(lines).toHaveLength(1);
    const billed = cycles.filter(({ bill }) => bill !== undefined);
    expect(billed).toHaveLength(4);
    for (const { id } of billed) {
      const count = calls.filter(({ cycleId }) => cycleId === id).length;
      expect(count).toBeGreaterThanOrEqual(60);
      expect(count).toBeLessThanOrEqual(90);
    }
  });

  it('has four labelled business lines with twelve bills', async () => {
    const { lines, cycles } = await everythingOf('business');
    expect(lines.map(({ label }) => label)).toEqual([
      'Reception',
      'Export sales',
      'Workshop',
      'On-call mobile',
    ]);
    expect(cycles.filter(({ bill }) => bill !== undefined)).toHaveLength(12);
  });

  it('has bills in every state of payment', async () => {
    const { cycles } = await everythingOf('business');
    const states = new Set(cycles.flatMap(({ bill }) => (bill ? [bill.state] : [])));
    expect([...states].sort()).toEqual([...BILL_STATES].sort());
  });

  it('has calls of every type and every kind of number', async () => {
    const calls = [
      ...(await everythingOf('household')).calls,
      ...(await everythingOf('business')).calls,
    ];
    expect(new Set(calls.map(({ type }) => type))).toEqual(new Set(CALL_TYPES));
    const kinds = new Set(calls.map(({ otherParty }) => otherParty.kind));
    expect(kinds).toEqual(new Set(PARTY_NUMBER_KINDS));
    const destinations = new Set(calls.map(({ destination }) => destination));
    expect(destinations.size).toBeGreaterThan(15);
  });

  it('never bills two calls of a line at once, except the one charged twice', async () => {
    const { calls } = await everythingOf('household');
    const twice = calls.filter((call, index) => {
      const next = calls[index + 1];
      if (next === undefined || next.cycleId !== call.cycleId) return false;
      return Date.parse(call.start) + call.durationSeconds * 1_000 > Date.parse(next.start);
    });
    expect(twice).toHaveLength(1);
    expect(first(twice).destination).toBe('Jamaica');
  });

  it('has premium calls in a row at three in the morning on the newest bill', async () => {
    const customer = new Customer('household');
    const calls = await customer.calls((await customer.billedCycle()).id);
    const night = calls.filter(({ start }) => /T0[34]:/.test(start));
    expect(night).toHaveLength(6);
    expect(night.every(({ type }) => type === 'premium')).toBe(true);
    expect(night.every(isCharged)).toBe(true);
  });

  it('has a pair of calls that differ in nothing but their id', async () => {
    const customer = new Customer('household');
    const eligible = await customer.eligibleCalls((await customer.billedCycle()).id);
    const [one, other] = eligible.filter(({ destination }) => destination === 'Jamaica').slice(-2);
    expect({ ...one, id: other?.id }).toEqual(other);
    expect(one?.id).not.toBe(other?.id);
  });

  it('uses only numbers that are reserved for fiction, or masked', async () => {
    const reservedRanges = [
      /^\+1\d{3}55501\d{2}$/,
      /^(\+33|0)(19900|26191|35301|46571|53649|63998)\d{4}$/,
      /^\+44(7700900|2079460|9098790)\d{3}$/,
      /^\+493023125\d{3}$/,
      /^\+6125550\d{4}$/,
      /^\+3532091\d{5}$/,
      /^\+468465004\d{2}$/,
    ];
    const numbersOf = async (id: (typeof ACCOUNTS)[number]) => {
      const { lines, calls } = await everythingOf(id);
      return [...lines.map(({ number }) => number), ...calls.map(({ otherParty }) => otherParty)];
    };
    for (const id of ACCOUNTS) {
      for (const { raw, kind } of await numbersOf(id)) {
        if (kind === 'e164' || kind === 'national') {
          expect(reservedRanges.some((range) => range.test(raw))).toBe(true);
        }
        if (kind === 'other') expect(raw).toMatch(/XX/);
        if (kind === 'sip') expect(raw).toMatch(/@[a-z.]+\.example\.net$/);
      }
    }
  });

  it('gives reference numbers that can be read out', async () => {
    const { disputes } = await everythingOf('business');
    for (const { reference } of disputes) expect(reference).toMatch(REFERENCE_PATTERN);
    expect(new Set(disputes.map(({ reference }) => reference)).size).toBe(disputes.length);
  });

  it('knows every account by name, and only those it was asked for', () => {
    expect(new Customer('household').provider.accountIds()).toEqual([
      { id: 'household', name: 'Riley Carter' },
      { id: 'business', name: 'Atelier Marchand SARL' },
    ]);
    const { provider } = new Customer('business', { accounts: ['business'] });
    expect(provider.accountIds().map(({ id }) => id)).toEqual(['business']);
    expect(() => provider.signIn('household')).toThrow(RangeError);
  });

  it('gives the default reasons without labels', async () => {
    const { adapter } = new Customer('household');
    const input = { accountId: 'household', locale: 'en' } as const;
    const forCalls = await adapter.reasons?.({ ...input, subject: 'calls' }, neverAborted());
    const forBills = await adapter.reasons?.({ ...input, subject: 'bill' }, neverAborted());
    for (const reason of [...(forCalls ?? []), ...(forBills ?? [])]) reasonSchema.parse(reason);
    expect(forCalls?.map(({ code }) => code)).toContain('fraudulent-call');
    expect(forBills?.map(({ code }) => code)).toContain('service-lost');
    expect(forBills?.every(({ label }) => label === undefined)).toBe(true);
  });
});

describe('eligibility in the demo accounts', () => {
  async function judged(id: (typeof ACCOUNTS)[number]) {
    const { account, cycles, calls, disputes } = await everythingOf(id);
    const today = todayIn(account.timeZone, NOW);
    const eligibilityOf = createEligibilityRule({ cycles, disputes, today });
    return calls.map((call) => ({ call, eligibility: eligibilityOf(call) }));
  }
  const reasonsIn = (items: readonly { eligibility: ReturnType<ReasonRule> }[]) =>
    new Set(items.map(({ eligibility }) => (eligibility.eligible ? 'yes' : eligibility.reason)));
  type ReasonRule = ReturnType<typeof createEligibilityRule>;

  it.each(ACCOUNTS)('shows every reason and eligible calls in the %s', async (id) => {
    expect(reasonsIn(await judged(id))).toEqual(new Set(['yes', ...INELIGIBILITY_REASONS]));
  });

  it('is stated by the provider for some calls, and left to the rule for others', async () => {
    const all = [...(await judged('household')), ...(await judged('business'))];
    const isStated = ({ call }: { readonly call: Call }) => call.eligibility !== undefined;
    const stated = all.filter(isStated);
    const silent = all.filter((item) => !isStated(item));
    expect(reasonsIn(stated)).toEqual(new Set(['yes', ...INELIGIBILITY_REASONS]));
    const byRule = INELIGIBILITY_REASONS.filter((reason) => reason !== 'not-eligible');
    expect(reasonsIn(silent)).toEqual(new Set(['yes', ...byRule]));
  });
});
