/**
 * A billing system that is killed in the middle of requests, over real sockets: whatever the moment,
 * one dispute for each intention, and "received" only for what is on its disk.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { createRestAdapter } from '../../../../src/adapters/rest/index.js';
import type { BillingAdapter, Call } from '../../../../src/contract/index.js';
import { createEligibilityRule } from '../../../../src/domain/index.js';
import { Store, storedSubmissionKeys, Drafts, Submitter } from '../../../../src/store/index.js';
import { mulberry32 } from '../../../../src/testing/index.js';
import { fakeStorage } from '../../../store/support/fake-storage.js';
import { until } from '../../../support/until.js';
import { KillableServer } from './killable-server.mjs';

/** Starting a server is what this test costs; `test/store` tries every moment without sockets. */
const ROUNDS = 12;
const ACCOUNT = 'household';
/** In the name of the test, so that a failure can be had again. */
const SEED = Date.now() % 2 ** 31;
/** When it is killed: surely too early, surely too late, and anywhere between, in turn. */
const MOMENTS = ['before', 'after', 'amid', 'amid'] as const;
/** In the midst of a request, or a little after it, on a machine that is quick. */
const LATEST_KILL_MS = 30;

/** As many as there are rounds, of whichever numbers and cycles. */
async function callsToDispute(adapter: BillingAdapter): Promise<readonly Call[]> {
  const { signal } = new AbortController();
  const found: Call[] = [];
  const cycles = await adapter.billingCycles({ accountId: ACCOUNT }, { signal });
  const { items: disputes } = await adapter.disputes({ accountId: ACCOUNT }, { signal });
  const today = new Date().toISOString().slice(0, 10);
  const isEligible = createEligibilityRule({ cycles, disputes, today });
  for (const { id: lineId } of await adapter.lines({ accountId: ACCOUNT }, { signal })) {
    for (const { id: cycleId } of cycles) {
      const page = await adapter.calls({ accountId: ACCOUNT, lineId, cycleId }, { signal });
      found.push(...page.items.filter((call) => isEligible(call).eligible));
      if (found.length >= ROUNDS) return found.slice(0, ROUNDS);
    }
  }
  throw new Error(`only ${found.length} calls to dispute`);
}

describe('Store over sockets of a server that is killed', () => {
  const server = new KillableServer();
  const { storage } = fakeStorage();
  let store: Store;
  let detach: () => void;
  let endpoint: string;

  function openPage(): void {
    store = new Store({
      submissionKeys: storedSubmissionKeys(() => storage, Date.now),
    });
    const adapter = createRestAdapter({ endpoint, getToken: async () => ACCOUNT });
    detach = store.attach(adapter, { retry: { readAttempts: 1, writeAttempts: 1 } });
  }

  const state = () => store.snapshot.submission.state;
  const isSettled = () => !['sending', 'checking'].includes(state());
  const isReceived = () => state() === 'confirmed' || store.snapshot.draft?.existing !== undefined;
  const references = async () => (await server.ledger()).map(({ disputeId }) => disputeId);

  /** The customer comes back to the page, and asks again for what could not be loaded. */
  async function signedIn(): Promise<void> {
    await store.resume();
    await until('the account and its disputes', () => {
      const { account, disputes } = store.snapshot;
      if (account.activity === 'failed' || disputes.activity === 'failed') store.retry();
      return account.held && disputes.held && disputes.activity === 'idle';
    });
  }

  function begin(call: Call): void {
    store.use(Drafts).beginFraudReport(call);
    store.use(Drafts).edit({ details: `Nobody was in: ${call.id}` });
  }

  /** What must hold whenever the customer looks. */
  async function check(opened: number): Promise<void> {
    const { submission } = store.snapshot;
    const onDisk = await references();
    expect(onDisk.length).to.be.at.most(opened);
    if (submission.state === 'confirmed') expect(onDisk).to.include(submission.dispute.id);
  }

  afterAll(() => server.remove());

  it(`opens one dispute for each of ${ROUNDS} intentions, seed ${SEED} (R1, R2, R3)`, async () => {
    const random = mulberry32(SEED);
    endpoint = await server.start();
    const adapter = createRestAdapter({ endpoint, getToken: async () => ACCOUNT });
    const calls = await callsToDispute(adapter);
    openPage();
    const ways = { answered: 0, lost: 0, reloaded: 0 };

    for (const [round, call] of calls.entries()) {
      await signedIn();
      begin(call);
      const moment = MOMENTS[round % MOMENTS.length];
      if (moment === 'before') await server.kill(0);
      void store.use(Submitter).submit();
      if (moment === 'after') await until('an answer', isSettled, { seen: state });
      await server.kill(Math.floor(random() * LATEST_KILL_MS));
      await until('the submission to rest', isSettled, { seen: state });
      await check(round + 1);
      if (isReceived()) ways.answered += 1;
      else ways.lost += 1;
      if (round % 3 === 0) {
        ways.reloaded += 1;
        detach();
        await server.start();
        openPage();
        await signedIn();
        begin(call);
      } else {
        await server.start();
        await signedIn();
      }
      for (let taps = 0; taps < 5 && !isReceived(); taps += 1) {
        await until('the submission to rest', isSettled, { seen: state });
        if (!isReceived()) await store.use(Submitter).submit();
      }
      expect(isReceived(), `round ${round} is received`).to.equal(true);
      await check(round + 1);
      expect(await references()).to.have.length(round + 1);
      store.goTo({ name: 'activity' });
    }
    detach();
    expect(Math.min(...Object.values(ways)), JSON.stringify(ways)).to.be.at.least(ROUNDS / 5);
  });
});
