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
import type { Account, Line } from '../contract/account.js';
import type { BillingCycle } from '../contract/billing-cycle.js';
import type { Call } from '../contract/call.js';
import { disputedCallSchema, type Dispute } from '../contract/dispute.js';
import type { Eligibility } from '../contract/eligibility.js';
import { guardAdapter } from '../guard/guard-adapter.js';
import { systemClock, type GuardClock } from '../guard/guard-clock.js';
import type { GuardedAdapter } from '../guard/guarded-adapter.js';
import type { RetryPolicy } from '../guard/retry-policy.js';
import { todayIn } from '../domain/calendar.js';
import { createEligibilityRule } from '../domain/eligibility.js';
import { DEFAULT_REASONS, reasonsFor } from '../domain/reasons.js';
import type { CheckOptions } from './check-options.js';
import { newId } from './new-id.js';
import { errorWords } from './outcome-of.js';
import { repeating } from './requests/repeating.js';
import { RequestLog } from './requests/request-log.js';
import { RuleBroken, RuleSkipped } from './rule.js';
import { walkPages } from './walk-pages.js';

/** The repeats and limits are those of `repeating`. */
const ONCE: Partial<RetryPolicy> = { readAttempts: 1, writeAttempts: 1 };
const NO_LIMITS: GuardClock = { ...systemClock, delay: () => new Promise(() => {}) };

/** Lists of calls that a rule looks at; an account may have hundreds. */
const MOST_LISTS = 12;

export class Trial {
  readonly options: CheckOptions;
  /** As the author wrote it: each request is sent once, and no answer is checked. */
  readonly direct: BillingAdapter;
  /** Repeats what Redress would repeat. No answer is checked. */
  readonly plain: BillingAdapter;
  /** Repeats as well, and checks every answer, as the guard does. */
  readonly port: GuardedAdapter;
  readonly signal: AbortSignal;
  readonly log: RequestLog;
  #account: Promise<Account> | undefined;
  #lines: Promise<readonly Line[]> | undefined;
  #cycles: Promise<readonly BillingCycle[]> | undefined;

  constructor(
    adapter: BillingAdapter,
    options: CheckOptions,
    signal: AbortSignal,
    log: RequestLog = new RequestLog(),
  ) {
    this.options = options;
    this.signal = signal;
    this.log = log;
    this.direct = log.watch(adapter);
    this.plain = repeating(this.direct, options, log);
    this.port = guardAdapter(this.plain, { retry: ONCE, clock: NO_LIMITS });
  }

  /** Another adapter of the same billing system, during the same rule. */
  async beside(made: BillingAdapter | Promise<BillingAdapter>): Promise<Trial> {
    return new Trial(await made, this.options, this.signal, this.log);
  }

  get read(): ReadOptions {
    return { signal: this.signal };
  }

  write(idempotencyKey = newId()): WriteOptions {
    return { signal: this.signal, idempotencyKey };
  }

  /** No rule changes the account, its lines or its cycles, so each is read once. */
  account(): Promise<Account> {
    this.#account ??= this.need('the account', this.port.account({}, this.read));
    return this.#account;
  }

  /** What is promised once the account has answered: an adapter may learn it with that. */
  async capabilities(): Promise<Capabilities> {
    await this.account();
    return this.port.capabilities;
  }

  async lines(): Promise<readonly Line[]> {
    const { id: accountId } = await this.account();
    this.#lines ??= this.need('the lines', this.port.lines({ accountId }, this.read));
    return this.#lines;
  }

  /** The newest first. */
  async cycles(): Promise<readonly BillingCycle[]> {
    const { id: accountId } = await this.account();
    this.#cycles ??= this.need(
      'the billing cycles',
      this.port.billingCycles({ accountId }, this.read),
    );
    return (await this.#cycles).toSorted((a, b) => (a.start < b.start ? 1 : -1));
  }

  /** All lists of calls, those of the newest cycles first. */
  async allCallLists(): Promise<readonly CallsInput[]> {
    const { id: accountId } = await this.account();
    const lines = await this.lines();
    return (await this.cycles()).flatMap((cycle) =>
      lines.map((line) => ({ accountId, lineId: line.id, cycleId: cycle.id })),
    );
  }

  /** The lists to look at where not every one is needed. */
  async callLists(): Promise<readonly CallsInput[]> {
    return (await this.allCallLists()).slice(0, MOST_LISTS);
  }

  async callsOf(list: CallsInput): Promise<readonly Call[]> {
    const read = walkPages((cursor) => this.port.calls({ ...list, cursor }, this.read));
    return (await this.need('the calls', read)).items;
  }

  /** The same rule as in the product, for the disputes that there are now. */
  async eligibilityRule(): Promise<(call: Call) => Eligibility> {
    const { timeZone } = await this.account();
    return createEligibilityRule({
      cycles: await this.cycles(),
      disputes: await this.need('the disputes', this.allDisputes()),
      today: todayIn(timeZone, this.port.now?.() ?? Date.now()),
    });
  }

  /** The first list that has a call for which a credit can be requested; none when there is none. */
  async eligibleCalls(): Promise<readonly Call[]> {
    const rule = await this.eligibilityRule();
    for (const list of await this.callLists()) {
      const eligible = (await this.callsOf(list)).filter((call) => rule(call).eligible);
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

  /** What a customer would send to dispute one call: the first that is eligible, or the one given. */
  async openInput(
    overrides: Partial<OpenDisputeInput> = {},
    given?: Call,
  ): Promise<OpenDisputeInput> {
    const { id: accountId } = await this.account();
    const call = given ?? (await this.eligibleCalls())[0];
    if (!call) {
      throw new RuleSkipped(
        'There is no call left for which a credit can be requested. Half of the rules dispute one: an account that remembers earlier rules needs forty.',
      );
    }
    const asked = this.port.reasons({ accountId, subject: 'calls', locale: 'en' }, this.read);
    const catalogue = (await this.need('the reasons', asked)) ?? DEFAULT_REASONS;
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
    const catalogue = (await this.need('the reasons', asked)) ?? DEFAULT_REASONS;
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
    return this.need('a new dispute', this.port.openDispute(input, this.write()));
  }

  /** The disputes in which this call is. */
  async disputesAbout({ subject }: OpenDisputeInput): Promise<readonly Dispute[]> {
    const ids = new Set(subject.kind === 'calls' ? subject.calls.map(({ id }) => id) : []);
    const disputes = await this.need('the disputes', this.allDisputes());
    return disputes.filter(
      (dispute) =>
        dispute.subject.kind === 'calls' && dispute.subject.calls.some(({ id }) => ids.has(id)),
    );
  }

  /** Waits for what a rule needs before it comes to its point. */
  async need<T>(what: string, request: Promise<T>): Promise<T> {
    try {
      return await request;
    } catch (thrown) {
      if (thrown instanceof RuleSkipped || thrown instanceof RuleBroken) throw thrown;
      const asked = this.log.failed ?? 'the request';
      throw new RuleSkipped(
        `It needs ${what} first, but ${asked} ended with ${errorWords(thrown)}.`,
      );
    }
  }
}
