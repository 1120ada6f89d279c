import { describe, expect, it } from 'vitest';
import {
  buildCall,
  buildCalls,
  buildCycle,
  buildDispute,
  buildDisputedCall,
  buildLine,
  buildPartyNumber,
  money,
} from '../../support/builders.js';
import { settle } from '../../support/settle.js';
import { failuresIn, signedInStore } from '../support/store-setup.js';
import type { Call } from '../../../src/contract/index.js';
import { Drafts, type Store } from '../../../src/store/index.js';

const threePages = {
  first: { items: buildCalls(2), nextCursor: 'b' },
  b: { items: [buildCall({ id: 'call-3' })], nextCursor: 'c' },
  c: { items: [buildCall({ id: 'call-4' })] },
};

describe('Activity', () => {
  describe('loading', () => {
    it('reads all pages and counts the calls that have arrived', async () => {
      const { store, script } = await signedInStore({}, (s) => s.always('calls', undefined));
      await (await script.next('calls')).answer(threePages.first);
      expect(store.snapshot.activity).toMatchObject({ arrived: 2, view: undefined });
      await (await script.next('calls')).answer(threePages.b);
      await (await script.next('calls')).answer(threePages.c);
      expect(script.asked('calls').map(({ input }) => input.cursor)).toEqual([undefined, 'b', 'c']);
      expect(store.snapshot.activity.view?.matching.totals).toEqual({
        count: 4,
        seconds: 4 * 161,
        charges: [money('4.80')],
      });
    });

    it.each([
      [
        'a circle of cursors',
        [threePages.first, { ...threePages.b, nextCursor: 'c' }, { items: [], nextCursor: 'b' }],
      ],
      ['the same call on two pages', [threePages.first, { items: buildCalls(1) }]],
      ['a call of another cycle', [{ items: [buildCall({ cycleId: 'cycle-9' })] }]],
    ])('shows an error and no total for %s (R11)', async (_what, pages) => {
      const { store, script } = await signedInStore({}, (s) => s.always('calls', undefined));
      for (const page of pages) await (await script.next('calls')).answer(page);
      expect(store.snapshot.activity.calls).toMatchObject({
        held: undefined,
        activity: 'failed',
        error: { code: 'malformed' },
      });
      expect(store.snapshot.activity.view).toBeUndefined();
    });

    it('keeps the rows and shows the failure when a refresh fails', async () => {
      const { store, script, outcomes } = await signedInStore();
      const { view, calls } = store.snapshot.activity;
      script.always('calls', undefined);
      void store.activity.reload();
      expect(store.snapshot.activity.calls).toMatchObject({
        held: calls.held,
        activity: 'fetching',
      });
      await (await script.next('calls')).fail('unavailable');
      expect(store.snapshot.activity.calls).toMatchObject({
        held: calls.held,
        activity: 'failed',
        error: { code: 'unavailable' },
      });
      expect(store.snapshot.activity.view).toBe(view);
      expect(failuresIn(outcomes)).toEqual([{ operation: 'calls', code: 'unavailable' }]);
    });

    it('shows the failure without rows when the first load fails', async () => {
      const { store, script } = await signedInStore({}, (s) => s.always('calls', undefined));
      await (await script.next('calls')).fail('network');
      expect(store.snapshot.activity).toMatchObject({
        calls: { held: undefined, activity: 'failed', error: { code: 'network' } },
        view: undefined,
      });
    });

    it('does not load twice when the session resumes during a load', async () => {
      const { store, script } = await signedInStore({}, (s) => s.always('calls', undefined));
      await store.resume();
      await settle();
      expect(script.asked('calls')).toHaveLength(1);
    });

    it('loads failed calls again on resuming', async () => {
      const { store, script } = await signedInStore({}, (s) => s.always('calls', undefined));
      await (await script.next('calls')).fail('network');
      script.always('calls', () => ({ items: buildCalls(3) }));
      await store.resume();
      await settle();
      expect(store.snapshot.activity.view?.page.total).toBe(3);
    });

    it('reports a foreign currency as an anomaly and keeps the totals separate', async () => {
      const calls = [buildCall(), buildCall({ id: 'call-2', charge: money('2.00', 'EUR') })];
      const { store, outcomes } = await signedInStore({}, (s) =>
        s.always('calls', () => ({ items: calls })),
      );
      expect(outcomes).toContainEqual({
        type: 'anomaly',
        kind: 'unexpected-currency',
        detail: 'a call is charged in EUR, the account in USD',
      });
      expect(store.snapshot.activity.view?.matching.totals.charges).toEqual([
        money('2.00', 'EUR'),
        money('1.20'),
      ]);
    });

    it('is idle without a line or a cycle', async () => {
      const { store, script } = await signedInStore({}, (s) => s.always('lines', () => []));
      expect(script.asked('calls')).toEqual([]);
      expect(store.snapshot.activity).toMatchObject({ lineId: undefined, view: undefined });
      expect(store.snapshot.activity.calls.activity).toBe('idle');
    });
  });

  describe('choosing', () => {
    const lines = [buildLine(), buildLine({ id: 'line-2' })];

    it('shows no call of the former line or cycle while loading (R6)', async () => {
      const { store, script } = await signedInStore({}, (s) => s.always('lines', () => lines));
      script.always('calls', undefined);
      store.activity.chooseLine('line-2');
      expect(store.snapshot.activity).toMatchObject({
        lineId: 'line-2',
        arrived: 0,
        view: undefined,
        calls: { held: undefined, activity: 'fetching' },
      });
    });

    it('does not load the chosen line or cycle again', async () => {
      const { store, script } = await signedInStore({}, (s) => s.always('lines', () => lines));
      store.activity.chooseLine('line-1');
      store.activity.chooseCycle('cycle-1');
      expect(script.asked('calls')).toHaveLength(1);
    });

    it('keeps search, order, selection and draft across lines and cycles (R7)', async () => {
      const { store } = await signedInStore({}, (s) => {
        s.always('lines', () => lines);
        s.always('billingCycles', () => [
          buildCycle(),
          buildCycle({ id: 'cycle-0', start: '2026-06-01' }),
        ]);
      });
      store.selection.add([buildCall()]);
      store.use(Drafts).beginForCalls([buildCall()]);
      store.use(Drafts).edit({ details: 'typed' });
      store.activity.refine({ text: 'paris' });
      const { selection, draft } = store.snapshot;
      store.activity.chooseLine('line-2');
      store.activity.chooseCycle('cycle-0');
      store.activity.showPage(2);
      store.activity.choosePageSize(25);
      await settle();
      expect(store.snapshot.activity).toMatchObject({ lineId: 'line-2', cycleId: 'cycle-0' });
      expect(store.snapshot.activity.query.text).toBe('paris');
      expect(store.snapshot.selection).toBe(selection);
      expect(store.snapshot.draft).toBe(draft);
    });

    it('chooses another line when the chosen one is gone', async () => {
      const { store, script } = await signedInStore({}, (s) => s.always('lines', () => lines));
      store.activity.chooseLine('line-2');
      await settle();
      script.always('lines', () => [buildLine()]);
      await store.resume();
      await settle();
      expect(store.snapshot.activity.lineId).toBe('line-1');
      expect(store.snapshot.activity.calls.held?.every(({ lineId }) => lineId === 'line-1')).toBe(
        true,
      );
    });
  });

  describe('view', () => {
    const many = buildCalls(120, (index) => ({
      charge: money(index % 2 === 0 ? '0.10' : '0.20'),
      destination: index % 2 === 0 ? 'Paris, France' : 'Rome, Italy',
      start: `2026-07-${String((index % 28) + 1).padStart(2, '0')}T10:00:00Z`,
    }));
    const manyCalls = async () => {
      const signedIn = await signedInStore({}, (s) => s.always('calls', () => ({ items: many })));
      signedIn.store.activity.choosePageSize(50);
      return signedIn;
    };
    const pageIn = (store: Awaited<ReturnType<typeof manyCalls>>['store']) =>
      store.snapshot.activity.view?.page;

    it('cuts pages, keeps them in range and totals all matching calls', async () => {
      const { store } = await manyCalls();
      expect(pageIn(store)).toMatchObject({
        page: 1,
        pageCount: 3,
        first: 1,
        last: 50,
        total: 120,
      });
      store.activity.showPage(99);
      expect(pageIn(store)).toMatchObject({ page: 3, first: 101, last: 120 });
      store.activity.showPage(-1);
      expect(pageIn(store)?.page).toBe(1);
      expect(store.snapshot.activity.view?.matching.totals).toMatchObject({
        count: 120,
        charges: [money('18.00')],
      });
    });

    it('returns to page 1 and totals the matches after a refinement', async () => {
      const { store } = await manyCalls();
      store.activity.showPage(3);
      store.activity.refine({ text: 'rome' });
      expect(pageIn(store)).toMatchObject({ page: 1, total: 60 });
      expect(store.snapshot.activity.view?.matching.totals).toMatchObject({
        count: 60,
        charges: [money('12.00')],
      });
    });

    it('keeps the first shown call visible with another page size', async () => {
      const { store } = await manyCalls();
      store.activity.showPage(3);
      store.activity.choosePageSize(25);
      expect(pageIn(store)).toMatchObject({ page: 5, first: 101 });
      store.activity.choosePageSize(100);
      expect(pageIn(store)).toMatchObject({ page: 2, first: 101 });
    });

    it('stays in range when a reload returns fewer calls', async () => {
      const { store, script } = await manyCalls();
      store.activity.showPage(3);
      script.always('calls', () => ({ items: many.slice(0, 60) }));
      await store.activity.reload();
      expect(pageIn(store)).toMatchObject({ page: 2, pageCount: 2, total: 60 });
    });

    it('keeps page and list when only eligibility changes', async () => {
      const { store } = await manyCalls();
      store.activity.showPage(2);
      const { matching } = store.snapshot.activity.view ?? {};
      store.disputes.accept(buildDispute());
      expect(pageIn(store)?.page).toBe(2);
      expect(store.snapshot.activity.view?.matching).toBe(matching);
    });

    describe('the group of calls', () => {
      const calls = [
        buildCall({ id: 'charged' }),
        buildCall({ id: 'free', charge: money('0.00'), otherParty: buildPartyNumber() }),
      ];
      const shownIn = ({ snapshot }: Store) =>
        snapshot.activity.view?.matching.map(({ id }) => id).toSorted();
      const withCalls = async (items: readonly Call[]) =>
        (await signedInStore({}, (s) => s.always('calls', () => ({ items })))).store;

      it('is that of the charged calls to begin with', async () => {
        const store = await withCalls(calls);
        expect(shownIn(store)).toEqual(['charged']);
        expect(store.snapshot.activity.view?.counts).toEqual({ all: 2, charged: 1, eligible: 1 });
      });

      it('is that of all calls where none is charged', async () => {
        const store = await withCalls(calls.slice(1));
        expect(shownIn(store)).toEqual(['free']);
        expect(store.snapshot.activity.query.chargedOnly).toBe(false);
      });

      it('is that of all calls while one is looked for', async () => {
        const store = await withCalls(calls);
        store.activity.refine({ text: '+' });
        store.activity.refine({ types: ['international'] });
        expect(shownIn(store)).toEqual(['charged', 'free']);
        store.activity.refine({ types: [] });
        expect(shownIn(store)).toEqual(['charged']);
      });

      it('stays what the customer chooses, in every search and on every list', async () => {
        const store = await withCalls(calls);
        store.activity.refine({ chargedOnly: false, eligibleOnly: false });
        expect(shownIn(store)).toEqual(['charged', 'free']);
        await store.activity.reload();
        expect(shownIn(store)).toEqual(['charged', 'free']);
        store.activity.refine({ chargedOnly: true });
        store.activity.refine({ types: ['international'] });
        expect(shownIn(store)).toEqual(['charged']);
        store.signOut();
        expect(store.snapshot.activity.query.chargedOnly).toBe(false);
        await store.resume();
        await settle();
        store.activity.refine({ types: ['international'] });
        expect(shownIn(store)).toEqual(['charged', 'free']);
      });
    });

    it('updates eligibility when disputes arrive later', async () => {
      const { store, script } = await signedInStore({}, (s) => {
        s.always('calls', () => ({ items: buildCalls(3) }));
        s.always('disputes', undefined);
      });
      store.activity.refine({ eligibleOnly: true });
      expect(pageIn(store)?.total).toBe(3);
      await (await script.next('disputes')).answer({ items: [buildDispute()] });
      expect(store.snapshot.activity.view?.matching.map(({ id }) => id)).toEqual([
        'call-2',
        'call-3',
      ]);
      expect(store.snapshot.activity.view?.matching.totals.charges).toEqual([money('2.40')]);
      const subject = { kind: 'calls' as const, calls: [buildDisputedCall({ id: 'call-3' })] };
      store.disputes.accept(buildDispute({ id: 'dispute-2', clientReference: 'x', subject }));
      expect(pageIn(store)?.total).toBe(1);
    });

    it('searches in the labels of the current language', async () => {
      const { store } = await signedInStore();
      store.activity.refine({ text: 'étranger' });
      expect(pageIn(store)?.total).toBe(0);
      store.activity.useLabels({ type: () => "Vers l'étranger", direction: (code) => code });
      expect(pageIn(store)?.total).toBe(1);
    });

    it.each([
      { minAmount: '0.15', total: 60 },
      { minAmount: '0.', total: 120 },
      { maxAmount: 'abc', total: 120 },
      { from: '2026-02-31', total: 120 },
      { to: '2026-7', total: 120 },
    ])('hides no call for the half-typed bound %j', async ({ total, ...query }) => {
      const { store } = await manyCalls();
      store.activity.refine(query);
      expect(pageIn(store)?.total).toBe(total);
      expect(store.snapshot.activity.query).toMatchObject(query);
    });

    it('calls no listener when nothing changes', async () => {
      const { store } = await manyCalls();
      const { lines, disputes, draft } = store.snapshot;
      store.activity.showPage(2);
      expect(store.snapshot.lines).toBe(lines);
      expect(store.snapshot.disputes).toBe(disputes);
      expect(store.snapshot.draft).toBe(draft);
    });
  });
});
