/** A demo provider at a fixed moment, and short ways to ask it. */
import {
  createDemoProvider,
  type DemoAccountId,
  type DemoProvider,
  type DemoProviderOptions,
} from '../../../src/adapters/demo/index.js';
import type {
  BillingCycle,
  Call,
  Dispute,
  DisputedCall,
  OpenDisputeInput,
} from '../../../src/contract/index.js';
import { createEligibilityRule, isZero, todayIn } from '../../../src/domain/index.js';

export const NOW = Date.parse('2026-11-23T10:00:00Z');

/** Moments that are hard on calendars: ends of months and years, days on which clocks change. */
export const HARD_MOMENTS = [
  '2026-11-23T10:00:00Z',
  '2026-03-01T00:30:00Z',
  '2026-03-29T01:30:00Z',
  '2026-11-01T05:45:00Z',
  '2027-01-02T23:59:59Z',
  '2028-02-29T12:00:00Z',
] as const;

export function neverAborted() {
  return { signal: new AbortController().signal };
}

let keys = 0;
export function withKey(idempotencyKey = `key-${(keys += 1)}`) {
  return { ...neverAborted(), idempotencyKey };
}

export function providerFor(
  accountId: DemoAccountId,
  options: DemoProviderOptions = {},
): DemoProvider {
  const provider = createDemoProvider({ now: () => NOW, ...options });
  provider.signIn(accountId);
  return provider;
}

/** Asks in the name of one account. */
export class Customer {
  readonly provider: DemoProvider;
  readonly accountId: DemoAccountId;

  /** `provider` is one at which this account is signed in; left out: a new one. */
  constructor(
    accountId: DemoAccountId,
    options: DemoProviderOptions = {},
    provider: DemoProvider = providerFor(accountId, options),
  ) {
    this.provider = provider;
    this.accountId = accountId;
  }

  get adapter() {
    return this.provider.adapter;
  }

  cycles(): Promise<readonly BillingCycle[]> {
    return this.adapter.billingCycles({ accountId: this.accountId }, neverAborted());
  }

  /** The cycle of the newest bill but `back`. */
  async billedCycle(back = 0): Promise<BillingCycle & { bill: NonNullable<BillingCycle['bill']> }> {
    const billed = (await this.cycles()).filter(({ bill }) => bill !== undefined);
    const cycle = billed.at(-1 - back);
    if (cycle?.bill === undefined) throw new Error('No such bill');
    return { ...cycle, bill: cycle.bill };
  }

  async calls(cycleId: string, lineId?: string): Promise<readonly Call[]> {
    const { accountId } = this;
    const lines = await this.adapter.lines({ accountId }, neverAborted());
    const all: Call[] = [];
    for (const line of lines) {
      if (lineId !== undefined && line.id !== lineId) continue;
      let cursor: string | undefined;
      do {
        const input = { accountId, lineId: line.id, cycleId, cursor };
        const page = await this.adapter.calls(input, neverAborted());
        all.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor !== undefined);
    }
    return all;
  }

  async allCalls(): Promise<readonly Call[]> {
    const cycles = await this.cycles();
    return (await Promise.all(cycles.map(({ id }) => this.calls(id)))).flat();
  }

  async disputes(): Promise<readonly Dispute[]> {
    return (await this.adapter.disputes({ accountId: this.accountId }, neverAborted())).items;
  }

  dispute(disputeId: string): Promise<Dispute> {
    return this.adapter.dispute({ accountId: this.accountId, disputeId }, neverAborted());
  }

  async eligibleCalls(cycleId: string): Promise<readonly Call[]> {
    const { timeZone } = await this.adapter.account({}, neverAborted());
    const eligibilityOf = createEligibilityRule({
      cycles: await this.cycles(),
      disputes: await this.disputes(),
      today: todayIn(timeZone, this.provider.clock.now().getTime()),
    });
    return (await this.calls(cycleId)).filter((call) => eligibilityOf(call).eligible);
  }

  async openDisputeInput(
    calls: readonly Call[],
    overrides: Partial<OpenDisputeInput> = {},
  ): Promise<OpenDisputeInput> {
    return {
      accountId: this.accountId,
      clientReference: `client-${(keys += 1)}`,
      subject: { kind: 'calls', calls: calls.map(factsOf) },
      reason: 'not-connected',
      ...overrides,
    };
  }

  async open(calls: readonly Call[], overrides: Partial<OpenDisputeInput> = {}): Promise<Dispute> {
    return this.adapter.openDispute(await this.openDisputeInput(calls, overrides), withKey());
  }
}

export function factsOf(call: Call): DisputedCall {
  const { id, lineId, cycleId, start, durationSeconds, direction, otherParty, charge } = call;
  return { id, lineId, cycleId, start, durationSeconds, direction, otherParty, charge };
}

export function first<T>(list: readonly T[]): T {
  const [item] = list;
  if (item === undefined) throw new Error('The list is empty');
  return item;
}

export function isCharged(call: Call): boolean {
  return !isZero(call.charge);
}
