import { describe, expect, it } from 'vitest';
import { buildDispute, buildDisputedCall } from '../support/builders.js';
import { failuresIn, guardOptions, signedInStore } from './support/store-setup.js';
import { until } from '../support/until.js';
import { Drafts, Withdrawals } from '../../src/store/index.js';

const older = buildDispute({
  id: 'older',
  clientReference: 'c-0',
  submittedAt: '2026-07-05T10:00:00Z',
});
const withdrawn = buildDispute({ status: 'withdrawn', updatedAt: '2026-08-06T10:00:00Z' });

const withDisputes = (...disputes: ReturnType<typeof buildDispute>[]) =>
  signedInStore({}, (s) => s.always('disputes', () => ({ items: disputes })));

const idsIn = ({ store }: Awaited<ReturnType<typeof signedInStore>>) =>
  store.snapshot.disputes.held?.map(({ id, status }) => `${id} ${status}`);

describe('Disputes', () => {
  describe('load', () => {
    it('reads all pages, newest first', async () => {
      const setup = await signedInStore({}, (s) =>
        s.always('disputes', ({ cursor }) =>
          cursor ? { items: [buildDispute()] } : { items: [older], nextCursor: '2' },
        ),
      );
      expect(idsIn(setup)).toEqual(['dispute-1 submitted', 'older submitted']);
    });

    it('keeps the list when a reload fails, and has none when the first fails', async () => {
      const setup = await signedInStore({}, (s) => s.always('disputes', undefined));
      const { store, script } = setup;
      await (await script.next('disputes')).fail('unavailable');
      expect(store.snapshot.disputes).toMatchObject({ held: undefined, activity: 'failed' });
      void store.disputes.load();
      await (await script.next('disputes')).answer({ items: [older] });
      void store.disputes.load();
      await (await script.next('disputes')).fail('network');
      expect(store.snapshot.disputes).toMatchObject({
        held: [expect.objectContaining({ id: 'older' })],
        activity: 'failed',
        error: { code: 'network' },
      });
    });

    it('does not show one known dispute as the list after a failed load', async () => {
      const setup = await signedInStore({}, (s) => s.always('disputes', undefined));
      await (await setup.script.next('disputes')).fail('unavailable');
      setup.store.disputes.accept(buildDispute());
      expect(setup.store.snapshot.disputes).toMatchObject({
        activity: 'failed',
        error: { code: 'unavailable' },
      });
      expect(idsIn(setup)).toEqual(['dispute-1 submitted']);
    });

    it('keeps a dispute that was accepted while an older list loads (R6)', async () => {
      const setup = await withDisputes(older);
      const { store, script, outcomes } = setup;
      script.always('disputes', undefined);
      void store.disputes.load();
      store.disputes.accept(buildDispute());
      store.disputes.accept({
        ...older,
        status: 'under-review',
        updatedAt: '2026-08-07T10:00:00Z',
      });
      expect(store.snapshot.disputes.activity).toBe('fetching');
      await (await script.next('disputes')).answer({ items: [older] });
      expect(idsIn(setup)).toEqual(['dispute-1 submitted', 'older under-review']);
      expect(outcomes.filter(({ type }) => type === 'anomaly')).toEqual([]);
    });

    it('prefers a list that is newer than the accepted dispute', async () => {
      const setup = await withDisputes();
      const { store, script } = setup;
      script.always('disputes', undefined);
      void store.disputes.load();
      store.disputes.accept(buildDispute());
      const newer = buildDispute({ status: 'denied', updatedAt: '2026-08-09T10:00:00Z' });
      await (await script.next('disputes')).answer({ items: [newer] });
      expect(idsIn(setup)).toEqual(['dispute-1 denied']);
    });
  });

  describe('refresh', () => {
    it('shows the fetching and then the newest state', async () => {
      const setup = await withDisputes(older, buildDispute());
      const { store, script } = setup;
      store.goTo({ name: 'dispute', disputeId: 'dispute-1' });
      expect(store.snapshot.disputes.activity).toBe('fetching');
      await (await script.next('dispute')).answer(buildDispute({ status: 'under-review' }));
      expect(idsIn(setup)).toEqual(['dispute-1 under-review', 'older submitted']);
      expect(store.snapshot.disputes.activity).toBe('idle');
    });

    it('neither ends nor hides the loading of the list', async () => {
      const setup = await signedInStore({}, (s) => s.always('disputes', undefined));
      const { store, script } = setup;
      void store.disputes.refresh('dispute-1');
      await (await script.next('dispute')).answer(buildDispute());
      expect(store.snapshot.disputes.activity).toBe('fetching');
      await (await script.next('disputes')).answer({ items: [older] });
      expect(store.snapshot.disputes.activity).toBe('idle');
    });

    it.each(['not-found', 'forbidden'] as const)(
      'keeps the dispute when the answer is %s (S10)',
      async (code) => {
        const setup = await withDisputes(older);
        void setup.store.disputes.refresh('of-somebody-else');
        await (await setup.script.next('dispute')).fail(code);
        expect(setup.store.snapshot.disputes).toMatchObject({
          activity: 'failed',
          error: { code },
        });
        expect(idsIn(setup)).toEqual(['older submitted']);
      },
    );
  });

  it('shows an impossible move and reports it as an anomaly', async () => {
    const setup = await withDisputes(buildDispute({ status: 'denied' }));
    const { store, script, outcomes } = setup;
    void store.disputes.refresh('dispute-1');
    await (await script.next('dispute')).answer(buildDispute({ status: 'submitted' }));
    expect(idsIn(setup)).toEqual(['dispute-1 submitted']);
    expect(outcomes).toContainEqual({
      type: 'anomaly',
      kind: 'impossible-status-change',
      detail: 'dispute-1: denied to submitted',
    });
  });

  describe('withdraw', () => {
    it('withdraws the dispute and makes its call eligible again', async () => {
      const setup = await withDisputes(buildDispute());
      const { store, script, outcomes } = setup;
      const call = store.snapshot.activity.calls.held?.[0];
      if (!call) throw new Error('no call');
      expect(store.eligibilityOf(call).eligible).toBe(false);
      void store.use(Withdrawals).withdraw('dispute-1');
      expect(store.snapshot.withdrawal).toMatchObject({
        disputeId: 'dispute-1',
        state: { activity: 'fetching' },
      });
      await (await script.next('withdraw')).answer(withdrawn);
      expect(idsIn(setup)).toEqual(['dispute-1 withdrawn']);
      expect(store.snapshot.withdrawal?.state).toMatchObject({ held: { id: 'dispute-1' } });
      expect(outcomes.at(-1)).toMatchObject({ type: 'dispute-withdrawn' });
      expect(store.eligibilityOf(call).eligible).toBe(true);
    });

    it('joins a second withdrawal and keeps its key across retries (R1, R2)', async () => {
      const { store, script } = await withDisputes(buildDispute());
      const first = store.use(Withdrawals).withdraw('dispute-1');
      expect(store.use(Withdrawals).withdraw('dispute-1')).toBe(first);
      await (await script.next('withdraw')).fail('rate-limited');
      await (await script.next('dispute')).answer(buildDispute());
      expect(store.snapshot.withdrawal?.state).toMatchObject({
        activity: 'failed',
        error: { code: 'rate-limited' },
      });
      void store.use(Withdrawals).withdraw('dispute-1');
      await script.next('withdraw');
      const keys = script.asked('withdraw').map(({ idempotencyKey }) => idempotencyKey);
      expect(keys).toHaveLength(2);
      expect(new Set(keys).size).toBe(1);
    });

    it('withdraws two disputes at once, each under its own key', async () => {
      const setup = await withDisputes(buildDispute(), older);
      const { store, script } = setup;
      void store.use(Withdrawals).withdraw('dispute-1');
      void store.use(Withdrawals).withdraw('older');
      await until('two withdrawals', () => script.pending('withdraw').length === 2);
      const [first, second] = script.pending('withdraw');
      expect(second?.input.disputeId).toBe('older');
      expect(first?.idempotencyKey).not.toBe(second?.idempotencyKey);
      await first?.answer(withdrawn);
      expect(store.snapshot.withdrawal).toMatchObject({
        disputeId: 'older',
        state: { activity: 'fetching' },
      });
      await second?.answer({ ...older, status: 'withdrawn' });
      expect(idsIn(setup)).toEqual(['dispute-1 withdrawn', 'older withdrawn']);
    });

    it('finds the withdrawal after a lost answer (R3)', async () => {
      const setup = await withDisputes(buildDispute());
      const { store, script, outcomes } = setup;
      void store.use(Withdrawals).withdraw('dispute-1');
      await (await script.next('withdraw')).fail('timeout');
      expect(store.snapshot.withdrawal?.state.activity).toBe('fetching');
      await (await script.next('dispute')).answer(withdrawn);
      expect(idsIn(setup)).toEqual(['dispute-1 withdrawn']);
      expect(outcomes.at(-1)).toMatchObject({ type: 'dispute-withdrawn' });
      expect(failuresIn(outcomes)).toEqual([]);
    });

    it('shows what changed when the look-up finds no withdrawal (R3, R12)', async () => {
      const setup = await withDisputes(buildDispute());
      const { store, script, outcomes } = setup;
      void store.use(Withdrawals).withdraw('dispute-1');
      await (await script.next('withdraw')).fail('conflict');
      await (await script.next('dispute')).answer(buildDispute({ status: 'denied' }));
      expect(idsIn(setup)).toEqual(['dispute-1 denied']);
      expect(store.snapshot.withdrawal?.state).toMatchObject({ error: { code: 'conflict' } });
      expect(failuresIn(outcomes)).toEqual([{ operation: 'withdraw', code: 'conflict' }]);
    });

    it('stays failed when the look-up fails', async () => {
      const { store, script } = await withDisputes(buildDispute());
      void store.use(Withdrawals).withdraw('dispute-1');
      await (await script.next('withdraw')).fail('network');
      await (await script.next('dispute')).fail('network');
      expect(store.snapshot.withdrawal?.state).toMatchObject({
        activity: 'failed',
        error: { code: 'network' },
      });
    });

    it('is not withdrawn while the provider only accepts the request', async () => {
      const { store, script, outcomes } = await withDisputes(buildDispute());
      void store.use(Withdrawals).withdraw('dispute-1');
      await (await script.next('withdraw')).answer(buildDispute({ status: 'under-review' }));
      expect(outcomes.some(({ type }) => type === 'dispute-withdrawn')).toBe(false);
      expect(store.snapshot.withdrawal?.state.activity).toBe('idle');
    });

    it('is not overwritten by an earlier refresh (R6)', async () => {
      const setup = await withDisputes(buildDispute());
      const { store, script, outcomes } = setup;
      void store.disputes.refresh('dispute-1');
      void store.use(Withdrawals).withdraw('dispute-1');
      await (await script.next('withdraw')).answer(withdrawn);
      await (await script.next('dispute')).answer(buildDispute());
      expect(idsIn(setup)).toEqual(['dispute-1 withdrawn']);
      expect(outcomes.filter(({ type }) => type === 'anomaly')).toEqual([]);
    });

    it('keeps the key after an abort (R3)', async () => {
      const { store, script, detach } = await withDisputes(buildDispute());
      void store.use(Withdrawals).withdraw('dispute-1');
      await script.next('withdraw');
      detach();
      store.attach(script.adapter, guardOptions());
      const lookUp = await script.next('dispute');
      void store.use(Withdrawals).withdraw('dispute-1');
      await lookUp.answer(buildDispute());
      await until('the second request', () => script.asked('withdraw').length === 2);
      const [first, second] = script.asked('withdraw');
      expect(second?.idempotencyKey).toBe(first?.idempotencyKey);
    });
  });

  it('offers a dispute that arrives later for the active draft', async () => {
    const { store, script } = await signedInStore({}, (s) => s.always('disputes', undefined));
    const call = store.snapshot.activity.calls.held?.[0];
    if (!call) throw new Error('no call');
    store.use(Drafts).beginFraudReport(call);
    expect(store.snapshot.draft?.existing).toBeUndefined();
    const other = { kind: 'calls' as const, calls: [buildDisputedCall({ id: 'call-2' })] };
    await (
      await script.next('disputes')
    ).answer({
      items: [buildDispute(), buildDispute({ id: 'dispute-2', subject: other })],
    });
    expect(store.snapshot.draft?.existing?.id).toBe('dispute-1');
  });
});
