/**
 * Looks through the calls of the list for charges that may be wrong, and keeps what the customer said
 * about each finding. It works in pieces, in the page alone, and selects nothing by itself.
 */
import { BillingError, type Call, type Money } from '../contract/index.js';
import {
  compareMoney,
  creditTotals,
  roundMoney,
  subtractMoney,
  sumByCurrency,
} from '../domain/index.js';
import type {
  CallAtStake,
  FindingReason,
  FindingsReport,
  MergedFinding,
} from '../domain/findings/index.js';
import { yieldToBrowser } from '../guard/yield-to-browser.js';
import { Selection } from './selection.js';
import { NO_FINDINGS, type FindingsSlice } from './snapshot.js';
import type { StoreCore } from './store-core.js';

/** What a draft begins with where the customer has taken up findings about its calls. */
export interface DraftSuggestion {
  readonly details: string;
  readonly reason: FindingReason | undefined;
  /** Less than the charges, where less than the charges is wrong. */
  readonly amount: Money | undefined;
}

interface Note {
  readonly text: string;
  readonly reason: FindingReason;
  readonly amount: Money;
}

/** The rules are many, and none of them is needed to show a list. */
const loadRules = () => import('../domain/findings/find-findings.js');

export class Findings {
  static readonly feature = 'findings';
  readonly #core: StoreCore;
  /** Of the findings that the customer took up, by call. */
  readonly #notes: () => Map<string, Note>;
  readonly #last: () => { report: FindingsReport | undefined };

  constructor(core: StoreCore) {
    this.#core = core;
    this.#notes = core.perSession(() => new Map());
    this.#last = core.perSession(() => ({ report: undefined }));
    core.on('calls', () => void this.#look());
    // What is disputed is no longer asked about.
    core.on('disputes', () => void this.#look());
    // Also when what was saved of an earlier visit comes back.
    let { rightCalls } = core.snapshot;
    core.subscribe(() => {
      if (rightCalls === core.snapshot.rightCalls) return;
      ({ rightCalls } = core.snapshot);
      this.#show();
    });
    void this.#look();
  }

  /** The finding is not shown again for this bill: the customer knows these calls. */
  dismiss({ calls }: MergedFinding): void {
    const ids = calls.map(({ call }) => call.id);
    for (const id of ids) this.#notes().delete(id);
    this.#core.update({ rightCalls: [...this.#core.snapshot.rightCalls, ...ids] });
  }

  /** Undoes every `dismiss`. */
  restoreAll(): void {
    this.#core.update({ rightCalls: [] });
  }

  /**
   * Selects the calls, or one of them.
   * @param text what a dispute about them would say, for the customer to edit
   */
  takeUp({ calls, lead }: MergedFinding, text: string, only?: Call): void {
    const chosen = only ? calls.filter(({ call }) => call.id === only.id) : calls;
    for (const { call, amount } of chosen) {
      this.#notes().set(call.id, { text, reason: lead.reason, amount });
    }
    this.#core.use(Selection).add(chosen.map(({ call }) => call));
  }

  /** The same for calls that the customer found in another way. */
  takeUpCalls(
    found: readonly {
      readonly call: Call;
      readonly text: string;
      readonly reason: FindingReason;
    }[],
  ): void {
    for (const { call, text, reason } of found) {
      this.#notes().set(call.id, { text, reason, amount: call.charge });
    }
    this.#core.use(Selection).add(found.map(({ call }) => call));
  }

  /** Undefined where the customer took up nothing about these calls. */
  suggestionFor(calls: readonly Call[]): DraftSuggestion | undefined {
    const notes = calls.flatMap(({ id }) => this.#notes().get(id) ?? []);
    const [first] = notes;
    if (first === undefined) return undefined;
    const isSameReason = notes.every(({ reason }) => reason === first.reason);
    return {
      details: [...new Set(notes.map(({ text }) => text))].join('\n\n'),
      reason: isSameReason && notes.length === calls.length ? first.reason : undefined,
      amount: this.#amountFor(calls),
    };
  }

  /** What the charges come to, less what of them is right. */
  #amountFor(calls: readonly Call[]): Money | undefined {
    const [total, ...others] = creditTotals(calls);
    if (total === undefined || others.length > 0) return undefined;
    const right = calls.map(({ id, charge }) => {
      const wrong = this.#notes().get(id)?.amount ?? charge;
      return subtractMoney(charge, wrong);
    });
    const [rightTotal] = sumByCurrency(right);
    const amount = rightTotal && roundMoney(subtractMoney(total, rightTotal));
    return amount && compareMoney(amount, total) < 0 ? amount : undefined;
  }

  async #look(): Promise<void> {
    const { account, activity, lines } = this.#core.snapshot;
    const { list } = activity;
    const timeZone = account.held?.timeZone;
    if (!list || timeZone === undefined) return;
    const { eligibilityOf } = this.#core;
    const isSettled = (call: Call): boolean => {
      const eligibility = eligibilityOf(call);
      return !eligibility.eligible && SETTLED.has(eligibility.reason);
    };
    await this.#core.requests.supersede(
      'findings',
      async (signal) => {
        const { findFindings } = await loadRules();
        return findFindings(list.calls, { timeZone, isSettled, lines: lines.held }, async () => {
          await yieldToBrowser();
          if (signal.aborted) throw new BillingError('aborted');
        });
      },
      {
        answer: (report) => {
          this.#last().report = report;
          this.#core.updateSlice('findings', { list });
          this.#show();
        },
        // A bill that cannot be looked through can still be disputed, call by call.
        failure: () => {
          this.#last().report = undefined;
          this.#core.update({ findings: { ...NO_FINDINGS, list } });
        },
      },
    );
  }

  #show(): void {
    const right = new Set(this.#core.snapshot.rightCalls);
    const findings = (this.#last().report?.findings ?? []).filter(({ calls }) =>
      calls.some(({ call }) => !right.has(call.id)),
    );
    const atStake: readonly CallAtStake[] = findings.flatMap(({ calls }) => calls);
    const slice: Partial<FindingsSlice> = {
      open: findings,
      byCall: new Map(findings.flatMap((one) => one.calls.map(({ call }) => [call.id, one]))),
      atStake: sumByCurrency(atStake.map(({ amount }) => amount)),
    };
    this.#core.updateSlice('findings', slice);
  }
}

const SETTLED: ReadonlySet<string> = new Set(['already-disputed', 'already-credited']);
