/**
 * One fresh adapter while one rule looks at it, with what most rules need first. What fails on the
 * way to the point of a rule makes it skipped, since another rule is about that and fails.
 */
import type {
  BillingAdapter,
  CallsInput,
  Capabilities,
  OpenDisputeInput,
  ReadOptions,
  WriteOptions,
} from '../contract/billing-adapter.js';
import type { Account } from '../contract/account.js';
import type { BillingCycle } from '../contract/billing-cycle.js';
import type { Call } from '../contract/call.js';
import { disputedCallSchema, type Dispute } from '../contract/dispute.js';
import { guardAdapter } from '../guard/guard-adapter.js';
import type { GuardedAdapter } from '../guard/guarded-adapter.js';
import { toBillingError } from '../guard/to-billing-error.js';
import { todayIn } from '../domain/calendar.js';
import { createEligibilityRule } from '../domain/eligibility.js';
import { DEFAULT_REASONS, reasonsFor } from '../domain/reasons.js';
import type { CheckOptions } from './check-options.js';
import { newId } from './new-id.js';
import { RuleSkipped } from './rule.js';
import { walkPages } from './walk-pages.js';

/** Lists of calls that a rule looks at; an account may have hundreds. */
const MOST_LISTS = 12;

export class Trial {
  readonly options: CheckOptions;
  /** As the author wrote it. */
  readonly raw: BillingAdapter;
  /** Behind the guard, which checks every answer; without retries, so that nothing is covered up. */
  readonly port: GuardedAdapter;
  readonly signal: AbortSignal;

  constructor(raw: BillingAdapter, options: CheckOptions, signal: AbortSignal) {
    this.raw = raw;
    this.options = options;
    this.signal = signal;
    this.port = guardAdapter(raw, { retry: { readAttempts: 1, writeAttempts: 1 } });
  }

  get read(): ReadOptions {
    return { signal: this.signal };
  }

  write(idempotencyKey = newId()): WriteOptions {
    return { signal: this.signal, idempotencyKey };
  }

  account(): Promise<Account> {
    return before('the account', this.port.account({}, this.read));
  }

  /** What is promised once the account has answered: an adapter may learn it with that. */
  async capabilities(): Promise<Capabilities> {
    await this.account();
    return this.port.capabilities;
  }

  async cycles(): Promise<readonly BillingCycle[]> {
    const { id: accountId } = await this.account();
    const cycles = await before(
      'the billing cycles',
      this.port.billingCycles({ accountId }, this.read),
    );
    return cycles.toSorted((a, b) => (a.start < b.start ? 1 : -1));
  }

  /** The lists of calls to look at, those of the newest cycles first. */
  async callLists(): Promise<readonly CallsInput[]> {
    const { id: accountId } = await this.account();
    const lines = await before('the lines', this.port.lines({ accountId }, this.read));
    const lists = (await this.cycles()).flatMap((cycle) =>
      lines.map((line) => ({ accountId, lineId: line.id, cycleId: cycle.id })),
    );
    return lists.slice(0, MOST_LISTS);
  }

  /** The first list that has a call for which a credit can be requested; none when there is none. */
  async eligibleCalls(): Promise<readonly Call[]> {
    const { timeZone } = await this.account();
    const rule = createEligibilityRule({
      cycles: await this.cycles(),
      disputes: await before('the disputes', this.allDisputes()),
      today: todayIn(timeZone, this.port.now?.() ?? Date.now()),
    });
    for (const list of await this.callLists()) {
      const read = walkPages((cursor) => this.port.calls({ ...list, cursor }, this.read));
      const { items } = await before('the calls', read);
      const eligible = items.filter((call) => rule(call).eligible);
      if (eligible.length > 0) return eligible;
    }
    return [];
  }

  async allDisputes(clientReference?: string): Promise<readonly Dispute[]> {
    const { id: accountId } = await this.account();
    const walk = await walkPages((cursor) =>
      this.port.disputes({ accountId, clientReference, cursor }, this.read),
    );
    return walk.items;
  }

  /** What a customer would send to dispute one call. */
  async openInput(overrides: Partial<OpenDisputeInput> = {}): Promise<OpenDisputeInput> {
    const { id: accountId } = await this.account();
    const [call] = await this.eligibleCalls();
    if (!call) throw new RuleSkipped('There is no call for which a credit can be requested.');
    const asked = this.port.reasons({ accountId, subject: 'calls', locale: 'en' }, this.read);
    const catalogue = (await before('the reasons', asked)) ?? DEFAULT_REASONS;
    return {
      accountId,
      clientReference: newId(),
      subject: { kind: 'calls', calls: [disputedCallSchema.parse(call)] },
      reason: reasonsFor('calls', catalogue)[0]?.code ?? 'other',
      details: 'A check of this adapter.',
      requestedAmount: call.charge,
      ...overrides,
    };
  }

  /** What a customer would send to dispute the newest bill. */
  async openBillInput(): Promise<OpenDisputeInput> {
    if (!(await this.capabilities()).disputeBill) {
      throw new RuleSkipped('The adapter does not promise the capability `disputeBill`.');
    }
    const { id: accountId } = await this.account();
    const cycle = (await this.cycles()).find(({ bill }) => bill !== undefined);
    if (!cycle?.bill) throw new RuleSkipped('There is no bill.');
    const asked = this.port.reasons({ accountId, subject: 'bill', locale: 'en' }, this.read);
    const catalogue = (await before('the reasons', asked)) ?? DEFAULT_REASONS;
    return {
      accountId,
      clientReference: newId(),
      subject: { kind: 'bill', cycleId: cycle.id, billNumber: cycle.bill.number },
      reason: reasonsFor('bill', catalogue)[0]?.code ?? 'other',
      details: 'A check of this adapter.',
    };
  }

  async opened(): Promise<Dispute> {
    const input = await this.openInput();
    return before('a new dispute', this.port.openDispute(input, this.write()));
  }

  /** The disputes in which this call is. */
  async disputesAbout({ subject }: OpenDisputeInput): Promise<readonly Dispute[]> {
    const ids = new Set(subject.kind === 'calls' ? subject.calls.map(({ id }) => id) : []);
    const disputes = await before('the disputes', this.allDisputes());
    return disputes.filter(
      (dispute) =>
        dispute.subject.kind === 'calls' && dispute.subject.calls.some(({ id }) => ids.has(id)),
    );
  }
}

/** Waits for what a rule needs before it comes to its point. */
export async function before<T>(what: string, read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (thrown) {
    if (thrown instanceof RuleSkipped) throw thrown;
    const { code } = toBillingError(thrown);
    throw new RuleSkipped(`It needs ${what} first, and that ended with \`${code}\`.`);
  }
}
