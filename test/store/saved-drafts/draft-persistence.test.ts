import { describe, expect, it } from 'vitest';
import type { DraftStore, StoredDraft } from '../../../src/store/index.js';
import { buildAccount, buildCall, buildCycle, buildDispute } from '../../support/builders.js';
import { opened } from '../support/drafted-store.js';
import { textFile } from '../support/files.js';
import { CALL, DRAFT_ENTRY, fillIn, saved, tab } from '../support/saved-drafts.js';
import { NOW, signedInStore } from '../support/store-setup.js';
import { Drafts, Submitter } from '../../../src/store/index.js';

describe('DraftPersistence', () => {
  describe('a reload', () => {
    it('restores draft, selection and step under the same client reference (R7)', async () => {
      const { page } = tab();
      const { store: before } = await page();
      await fillIn(before);
      const { store } = await page();
      const { draft, selection, step } = store.snapshot;
      expect(draft).toMatchObject({
        clientReference: before.snapshot.draft?.clientReference,
        origin: 'credit-request',
        purpose: { kind: 'dispute-calls', calls: [CALL] },
        stage: 'compose',
        reason: 'not-my-call',
        details: 'canary details',
      });
      expect(Array.from(selection, ({ id }) => id)).toEqual(['call-1', 'call-2']);
      expect(step).toEqual({ name: 'dispute-form' });
    });

    it('restores the parked drafts in their order (R7)', async () => {
      const { page } = tab();
      const { store: before } = await page();
      before.use(Drafts).beginInformation(buildDispute());
      before.use(Drafts).edit({ details: 'about the dispute' });
      before.use(Drafts).beginForCalls([CALL]);
      before.use(Drafts).edit({ details: 'about a call' });
      before.use(Drafts).beginForBill(buildCycle());
      before.use(Drafts).edit({ amountText: '12,5' });
      await saved();
      const { store } = await page();
      expect(store.snapshot.draft).toMatchObject({ origin: 'bill', amountText: '12,5' });
      expect(store.snapshot.parkedDrafts.map(({ details }) => details)).toEqual([
        'about a call',
        'about the dispute',
      ]);
    });

    it('reports lost files until one is chosen again (R7)', async () => {
      const { page } = tab();
      const { store: before } = await page();
      await fillIn(before);
      before.use(Drafts).goToStage('check');
      await saved();
      const { store } = await page();
      expect(store.snapshot.draft).toMatchObject({
        evidence: [],
        hasLostFiles: true,
        stage: 'compose',
      });
      await store.use(Drafts).addEvidence([textFile('again.txt', 'again')]);
      expect(store.snapshot.draft?.hasLostFiles).toBe(false);
    });

    it('does not replace a draft that was begun while it loads (R7)', async () => {
      const { page, drafts } = tab();
      await fillIn((await page()).store);
      let answer: () => void = () => {};
      const waiting = new Promise<void>((resolve) => (answer = resolve));
      const slow: DraftStore = { ...drafts, load: (id) => waiting.then(() => drafts.load(id)) };
      const { store } = await page(slow);
      store.use(Drafts).beginForBill(buildCycle());
      store.use(Drafts).edit({ details: 'newer' });
      answer();
      await saved();
      expect(store.snapshot.draft?.details).toBe('newer');
      expect(store.snapshot.parkedDrafts.map(({ details }) => details)).toEqual(['canary details']);
      const { store: next } = await page();
      expect(next.snapshot.draft?.details).toBe('newer');
    });

    it('sends the same content under the same key (R2)', async () => {
      const { page } = tab();
      const { store: before, script: first } = await page();
      await fillIn(before);
      void before.use(Submitter).submit();
      const sent = await first.next('openDispute');
      await sent.fail('rate-limited');
      await saved();
      const { store, script } = await page();
      void store.use(Submitter).submit();
      const again = await script.next('openDispute');
      expect(again.idempotencyKey).toBe(sent.idempotencyKey);
      expect(JSON.stringify(again.input)).toBe(JSON.stringify(sent.input));
    });

    it('looks up an uncertain dispute instead of sending it again (R1)', async () => {
      const { page, entries } = tab();
      const { store: before, script: first } = await page();
      await fillIn(before);
      void before.use(Submitter).submit();
      const sent = await first.next('openDispute');
      await saved();
      const { store, script } = await page(undefined, (s) => {
        s.always('disputes', ({ clientReference }) => ({
          items: clientReference === undefined ? [] : [opened(sent)],
        }));
      });
      expect(store.snapshot.submission.state).toBe('confirmed');
      expect(script.asked('openDispute')).toEqual([]);
      expect(entries.size).toBe(0);
    });
  });

  it('recognises the receipt of a draft saved before sending (R1, R3)', async () => {
    const { page, drafts } = tab();
    const { store: before, script: first } = await page();
    await fillIn(before);
    const stored = await drafts.load('account-1');
    void before.use(Submitter).submit();
    const sent = await first.next('openDispute');
    const received = opened(sent, { subject: sent.input.subject });
    // The page is left before the sent draft is saved.
    const { store, script } = await page({ ...drafts, load: () => stored }, (s) => {
      s.always('disputes', () => ({ items: [received] }));
    });
    expect(store.snapshot.submission).toMatchObject({ state: 'confirmed', dispute: received });
    store.use(Drafts).beginForCalls([buildCall({ id: 'call-2' })]);
    store.use(Drafts).edit({ reason: 'not-my-call' });
    void store.use(Submitter).submit();
    const { input } = await script.next('openDispute');
    expect(input.clientReference).not.toBe(sent.input.clientReference);
  });

  it('reports each of several received drafts once (R1, R3)', async () => {
    const { page } = tab();
    const { store: before } = await page();
    const calls = [buildCall({ id: 'call-1' }), buildCall({ id: 'call-2' })] as const;
    before.use(Drafts).beginForCalls([calls[0]]);
    before.use(Drafts).edit({ details: 'about one call', reason: 'not-my-call' });
    before.use(Drafts).beginFraudReport(calls[1]);
    before.use(Drafts).edit({ details: 'about another call' });
    await saved();
    const { draft, parkedDrafts } = before.snapshot;
    const received = [parkedDrafts[0], draft].map((stored, index) =>
      buildDispute({
        id: `dispute-${index}`,
        clientReference: stored?.clientReference,
        subject: { kind: 'calls', calls: calls.slice(index, index + 1) },
      }),
    );
    const { outcomes } = await page(undefined, (script) => {
      script.always('disputes', () => ({ items: received }));
    });
    const told = outcomes.flatMap((outcome) =>
      outcome.type === 'dispute-submitted' ? [outcome.dispute.id] : [],
    );
    expect(told.toSorted()).toEqual(['dispute-0', 'dispute-1']);
  });

  it('opens no second dispute for a draft edited after a lost answer (R1)', async () => {
    const { page } = tab();
    const { store: before, script: first } = await page();
    await fillIn(before);
    void before.use(Submitter).submit();
    const sent = await first.next('openDispute');
    await sent.fail('network');
    await saved();
    expect(before.snapshot.submission).toMatchObject({ state: 'unknown', isMissing: true });
    before.use(Drafts).edit({ details: 'edited' });
    await saved();
    const { store, script } = await page(undefined, (s) => {
      s.always('disputes', ({ clientReference }) => ({
        items: clientReference === sent.input.clientReference ? [opened(sent)] : [],
      }));
    });
    expect(store.snapshot.submission.state).toBe('confirmed');
    expect(script.asked('openDispute')).toEqual([]);
  });

  it('looks up uncertain information and repeats it only under its key (R1, R2)', async () => {
    const own = tab();
    const { store: before, script: first } = await own.page();
    before.use(Drafts).beginInformation(buildDispute());
    before.use(Drafts).edit({ details: 'sent' });
    void before.use(Submitter).submit();
    const sent = await first.next('addInformation');
    await saved();
    const { store, script } = await own.page();
    await (await script.next('dispute')).answer(buildDispute());
    expect(store.snapshot.submission).toMatchObject({ state: 'unknown', isMissing: true });
    expect(script.asked('addInformation')).toEqual([]);
    void store.use(Submitter).submit();
    await (await script.next('dispute')).answer(buildDispute());
    const { idempotencyKey, input } = await script.next('addInformation');
    expect(idempotencyKey).toBe(sent.idempotencyKey);
    expect(input).toEqual(sent.input);
  });

  it("keeps the draft when the provider's clock is years off (R7)", async () => {
    const { page } = tab();
    const yearsOff = { now: () => NOW - 3 * 365 * 24 * 3_600_000 };
    const { store: before } = await page(undefined, (script) => {
      Object.assign(script.adapter, yearsOff);
    });
    await fillIn(before);
    const { store } = await page();
    expect(store.snapshot.draft?.details).toBe('canary details');
  });

  it('restores a text that is too long to be sent (R7)', async () => {
    const { page } = tab();
    const { store: before } = await page();
    before.use(Drafts).beginForCalls([CALL]);
    before.use(Drafts).edit({ details: 'x'.repeat(20_000) });
    await saved();
    expect((await page()).store.snapshot.draft?.details).toHaveLength(20_000);
  });

  it('drops a draft after a day, and when the clock was set back', async () => {
    const { page, drafts, entries } = tab();
    await fillIn((await page()).store);
    const text = entries.get(DRAFT_ENTRY) ?? '';
    const day = 24 * 3_600_000;
    for (const [passed, isKept] of [
      [day - 1, true],
      [day, false],
      [-day, false],
    ] as const) {
      entries.set(DRAFT_ENTRY, text);
      const { store } = await page(drafts, undefined, () => NOW + passed);
      expect(store.snapshot.draft !== undefined).toBe(isKept);
      expect(entries.has(DRAFT_ENTRY)).toBe(isKept);
    }
  });

  it("passes the account to the host's store and restores its draft (R7)", async () => {
    const stored = new Map<string, StoredDraft>();
    const hosts: DraftStore = {
      load: async (accountId) => structuredClone(stored.get(accountId)),
      save: async (accountId, draft) => void stored.set(accountId, draft),
      clear: async (accountId) => void (accountId ? stored.delete(accountId) : stored.clear()),
    };
    const { store: before } = await signedInStore({ draftStore: hosts });
    before.use(Drafts).beginForCalls([buildCall()]);
    before.use(Drafts).edit({ details: 'typed' });
    await saved();
    expect([...stored.keys()]).toEqual([buildAccount().id]);
    const { store } = await signedInStore({ draftStore: hosts });
    await saved();
    expect(store.snapshot.draft?.details).toBe('typed');
  });

  it('leaves the newest draft in a slow store', async () => {
    const written: string[] = [];
    const waiting: (() => void)[] = [];
    const slow: DraftStore = {
      load: () => undefined,
      save: async (_id, { content }) => {
        await new Promise<void>((resolve) => waiting.push(resolve));
        written.push(content);
      },
      clear: () => {},
    };
    const { store } = await signedInStore({ draftStore: slow });
    await saved();
    store.use(Drafts).beginForCalls([buildCall()]);
    for (const details of ['one', 'two', 'three']) {
      store.use(Drafts).edit({ details });
      await saved();
    }
    while (waiting.length > 0) {
      waiting.shift()?.();
      await saved();
    }
    expect(written).toHaveLength(2);
    expect(written.at(-1)).toContain('"three"');
  });
});
