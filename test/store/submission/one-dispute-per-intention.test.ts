import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memorySubmissionKeys, RedressStore } from '../../../src/store/index.js';
import { buildCall, buildCycle } from '../../support/builders.js';
import { settle } from '../../support/fake-guard-clock.js';
import { DisputeLedger, FATES, type Fate } from '../support/dispute-ledger.js';
import { guardOptions, NOW } from '../support/store-setup.js';
import { until } from '../support/until.js';

type Step =
  | {
      readonly kind: 'submit';
      readonly fate: Fate;
      readonly taps: number;
      /** Whether the customer waits for what comes of it. */
      readonly waits: boolean;
    }
  | { readonly kind: 'look-ups'; readonly fail: 'network' | 'unauthenticated' | undefined }
  | { readonly kind: 'edit' }
  | { readonly kind: 'second tab'; readonly fate: Fate }
  | {
      readonly kind:
        | 'release'
        | 'land'
        | 'wait'
        | 'come back'
        | 'attach again'
        | 'leave and resume'
        | 'begin again'
        | 'reload'
        | 'next';
    };

const fate = fc.constantFrom(...FATES);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 7,
    arbitrary: fc.record({
      kind: fc.constant('submit' as const),
      fate,
      taps: fc.integer({ min: 1, max: 2 }),
      waits: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('look-ups' as const),
      fail: fc.constantFrom(undefined, 'network' as const, 'unauthenticated' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('edit' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('second tab' as const), fate }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'release' as const,
        'land' as const,
        'wait' as const,
        'come back' as const,
        'attach again' as const,
        'leave and resume' as const,
        'begin again' as const,
        'reload' as const,
        'next' as const,
      ),
    }),
  },
);

/** A customer who wants one dispute after the other, and what they know. */
class Customer {
  readonly ledger: DisputeLedger;
  readonly #keys = memorySubmissionKeys();
  #store: RedressStore;
  #detach: () => void;
  #intention = 1;
  #edits = 0;
  /** The same was sent from two tabs: from then on it is not edited in one of them. */
  #isInTwoTabs = false;
  #pages = 0;
  /** Each page tells of each dispute once. */
  readonly #told: string[] = [];

  constructor(ledger: DisputeLedger) {
    this.ledger = ledger;
    [this.#store, this.#detach] = this.#openPage();
  }

  static async start(ledger: DisputeLedger): Promise<Customer> {
    const customer = new Customer(ledger);
    await settle();
    customer.#begin(customer.#store);
    return customer;
  }

  get callId(): string {
    return `call-${this.#intention}`;
  }

  async take(next: Step): Promise<void> {
    switch (next.kind) {
      case 'submit':
        this.ledger.fate = next.fate;
        if (this.#mayBeSent(this.#store)) {
          for (let tap = 0; tap < next.taps; tap += 1) void this.#store.submission.submit();
        }
        if (next.waits) await this.#quiet(this.#store);
        return;
      case 'look-ups':
        this.ledger.lookUpsFail = next.fail;
        return;
      case 'edit':
        if (this.#isInTwoTabs) return;
        this.#edits += 1;
        this.#store.drafts.edit({ details: this.#words });
        // Refused while it is on its way: then the words are still the former ones.
        if (this.#store.snapshot.draft?.details !== this.#words) this.#edits -= 1;
        return;
      case 'second tab':
        await this.#useSecondTab(next.fate);
        return;
      case 'release':
        this.ledger.release();
        return;
      case 'land':
        this.ledger.land();
        return;
      case 'wait':
        await this.#quiet(this.#store);
        return;
      case 'come back':
        await this.#store.resume();
        return;
      case 'attach again':
        this.#detach();
        this.#detach = this.#store.attach(this.ledger.adapter, guardOptions());
        await settle();
        return;
      case 'leave and resume':
        this.#leaveAndResume();
        return;
      case 'begin again':
        if (this.#store.snapshot.draft?.stage !== 'sent') {
          this.#store.drafts.beginFraudReport(buildCall({ id: this.callId }));
        }
        return;
      case 'reload':
        await this.#reload();
        return;
      case 'next':
        await this.#next();
    }
  }

  /** Everything works from now on, and the customer goes on until it is received. */
  async finish(): Promise<void> {
    this.ledger.fate = 'answered';
    this.ledger.lookUpsFail = undefined;
    this.ledger.release();
    for (let taps = 0; taps < 6 && !this.#isReceived; taps += 1) {
      await this.#quiet(this.#store);
      await this.#store.resume();
      if (this.#mayBeSent(this.#store)) void this.#store.submission.submit();
      await this.#quiet(this.#store);
    }
    expect(this.#isReceived).toBe(true);
    this.ledger.land();
  }

  close(): void {
    this.#detach();
  }

  /** What must hold at every moment. */
  check(): void {
    expect(this.ledger.violations).toEqual([]);
    for (let intention = 1; intention <= this.#intention; intention += 1) {
      expect(this.ledger.disputesAbout(`call-${intention}`).length).toBeLessThanOrEqual(1);
    }
    const { submission } = this.#store.snapshot;
    if (submission.state === 'confirmed') {
      expect(this.ledger.entries.map(({ dispute }) => dispute.id)).toContain(submission.dispute.id);
    }
    expect(new Set(this.#told).size).toBe(this.#told.length);
  }

  get #words(): string {
    return `Nobody was in. Version ${this.#edits} of ${this.#intention}`;
  }

  get #isReceived(): boolean {
    const { submission, draft } = this.#store.snapshot;
    return submission.state === 'confirmed' || draft?.existing !== undefined;
  }

  /** Who is shown a dispute that exists already does not open a second one. */
  #mayBeSent({ snapshot }: RedressStore): boolean {
    return snapshot.draft !== undefined && snapshot.draft.existing === undefined;
  }

  #openPage(): [RedressStore, () => void] {
    const store = new RedressStore({ now: () => NOW, submissionKeys: this.#keys });
    const page = (this.#pages += 1);
    store.onOutcome((outcome) => {
      if (outcome.type === 'dispute-submitted') this.#told.push(`${page} ${outcome.dispute.id}`);
    });
    return [store, store.attach(this.ledger.adapter, guardOptions())];
  }

  #begin(store: RedressStore): void {
    store.drafts.beginFraudReport(buildCall({ id: this.callId }));
    store.drafts.edit({ details: this.#words });
  }

  async #quiet(store: RedressStore): Promise<void> {
    const isBusy = () => ['sending', 'checking'].includes(store.snapshot.submission.state);
    await until(() => !isBusy() || this.ledger.isWithholding, 'the submission comes to rest');
  }

  #leaveAndResume(): void {
    const { draft } = this.#store.snapshot;
    if (!draft || draft.stage === 'sent') return;
    this.#store.drafts.beginForBill(buildCycle());
    this.#store.drafts.resume(draft.clientReference);
    expect(this.#store.snapshot.draft?.clientReference).toBe(draft.clientReference);
  }

  /** The page is gone, and with it the draft: the customer types the same once more. */
  async #reload(): Promise<void> {
    this.#detach();
    this.ledger.land();
    [this.#store, this.#detach] = this.#openPage();
    await settle();
    await settle();
    this.#begin(this.#store);
  }

  async #useSecondTab(fate: Fate): Promise<void> {
    const isSame = this.#edits === 0 && this.#store.snapshot.submission.state !== 'rejected';
    if (!isSame) return;
    this.#isInTwoTabs = true;
    const [tab, close] = this.#openPage();
    await settle();
    await settle();
    this.#begin(tab);
    this.ledger.fate = fate;
    if (this.#mayBeSent(tab)) void tab.submission.submit();
    await this.#quiet(tab);
    close();
  }

  async #next(): Promise<void> {
    if (!this.#isReceived) return;
    this.ledger.land();
    this.#store.goTo({ name: 'activity' });
    this.#intention += 1;
    this.#edits = 0;
    this.#isInTwoTabs = false;
    this.#begin(this.#store);
  }
}

describe('RedressStore', () => {
  it.each([
    ['refuses a client reference that it knows', true],
    ['does not look at client references', false],
  ])(
    'should open at most one dispute per intention, and one in the end, with a provider that %s (R1, R2, R3)',
    async (_what, refusesSameReference) => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
          const customer = await Customer.start(new DisputeLedger(refusesSameReference));
          for (const next of steps) {
            await customer.take(next);
            customer.check();
          }
          await customer.finish();
          customer.check();
          expect(customer.ledger.disputesAbout(customer.callId)).toHaveLength(1);
          customer.close();
        }),
        { numRuns: 400 },
      );
    },
    120_000,
  );
});
