/** Two flows on one page with one entry of the session: a desktop and a mobile copy. */
import { describe, expect, it } from 'vitest';
import { DraftSharers, Drafts, sessionDraftStore, Submitter } from '../../../src/store/index.js';
import { buildAccount, buildCall, buildCycle } from '../../support/builders.js';
import { opened } from '../support/drafted-store.js';
import { fakeStorage } from '../support/fake-storage.js';
import { CALL, DRAFT_ENTRY, saved, tab } from '../support/saved-drafts.js';
import { signedInStore } from '../support/store-setup.js';

const OTHER = buildCall({ id: 'call-2' });

async function twoFlows(prepare?: Parameters<ReturnType<typeof tab>['page']>[1]) {
  const { page, storage } = tab();
  const sharers = new DraftSharers();
  const flow = () =>
    page(
      sessionDraftStore(() => storage, sharers),
      prepare,
    );
  const [first, second] = [await flow(), await flow()];
  for (const { store } of [first, second]) store.use(Drafts);
  return { first, second, reload: flow, storage };
}

const detailsOf = ({ store }: Awaited<ReturnType<typeof signedInStore>>): readonly string[] =>
  [store.snapshot.draft, ...store.snapshot.parkedDrafts]
    .filter((draft) => draft !== undefined)
    .map(({ details }) => details);

describe('two flows on a page with persist="session"', () => {
  it('show and save what is typed in either (R7)', async () => {
    const { first, second, reload } = await twoFlows();
    first.store.use(Drafts).beginForCalls([CALL]);
    first.store.use(Drafts).edit({ details: 'from the first', reason: 'not-my-call' });
    await saved();
    second.store.use(Drafts).beginForBill(buildCycle());
    second.store.use(Drafts).edit({ details: 'from the second' });
    await saved();
    expect(detailsOf(first)).toEqual(['from the first', 'from the second']);
    expect(detailsOf(second)).toEqual(['from the second', 'from the first']);
    expect(detailsOf(await reload()).toSorted()).toEqual(['from the first', 'from the second']);
  });

  it('go on with one draft, whichever is typed in last (R1, R7)', async () => {
    const { first, second, reload } = await twoFlows();
    first.store.use(Drafts).beginForCalls([CALL]);
    first.store.use(Drafts).edit({ details: 'begun' });
    await saved();
    second.store.use(Drafts).beginForCalls([CALL]);
    expect(second.store.snapshot.draft?.details).toBe('begun');
    second.store.use(Drafts).edit({ details: 'begun, and gone on', reason: 'not-my-call' });
    await saved();
    expect(first.store.snapshot.draft).toMatchObject({
      clientReference: second.store.snapshot.draft?.clientReference,
      details: 'begun, and gone on',
      reason: 'not-my-call',
    });
    first.store.selection.add([OTHER]);
    await saved();
    expect(second.store.selection.has(OTHER.id)).toBe(true);
    expect(detailsOf(await reload())).toEqual(['begun, and gone on']);
  });

  it('forget in both what was sent or discarded in one (R1)', async () => {
    const { first, second, reload, storage } = await twoFlows((script) => {
      script.always('disputes', () => ({ items: [] }));
    });
    first.store.use(Drafts).beginForCalls([CALL]);
    first.store.use(Drafts).edit({ details: 'to be sent', reason: 'not-my-call' });
    await saved();
    const asked = second.script.asked('disputes').length;
    void first.store.use(Submitter).submit();
    const call = await first.script.next('openDispute');
    await call.answer(opened(call));
    await saved();
    expect(detailsOf(second)).toEqual([]);
    // It may stand in the way of what is begun there.
    expect(second.script.asked('disputes').length).toBeGreaterThan(asked);
    second.store.selection.add([OTHER]);
    await saved();
    expect(storage.getItem(DRAFT_ENTRY)).toBeNull();

    second.store.use(Drafts).beginForBill(buildCycle());
    second.store.use(Drafts).edit({ details: 'to be discarded' });
    await saved();
    expect(detailsOf(first)).toContain('to be discarded');
    second.store.use(Drafts).discard();
    await saved();
    expect(detailsOf(first)).not.toContain('to be discarded');
    expect(detailsOf(await reload())).toEqual([]);
  });

  it('come to rest: neither answers the other without end', async () => {
    const { first, second, storage } = await twoFlows();
    let saves = 0;
    const setItem = storage.setItem.bind(storage);
    storage.setItem = (name, value) => {
      if (name === DRAFT_ENTRY) saves += 1;
      setItem(name, value);
    };
    first.store.use(Drafts).beginForCalls([CALL]);
    first.store.use(Drafts).edit({ details: 'typed' });
    await saved();
    await saved();
    expect(saves).toBe(1);
    expect(detailsOf(second)).toEqual(['typed']);
  });

  it('leaves a draft alone that is on its way (R1)', async () => {
    const { first, second } = await twoFlows();
    first.store.use(Drafts).beginForCalls([CALL]);
    first.store.use(Drafts).edit({ details: 'on its way', reason: 'not-my-call' });
    await saved();
    void first.store.use(Submitter).submit();
    const call = await first.script.next('openDispute');
    second.store.use(Drafts).beginForCalls([CALL]);
    second.store.use(Drafts).edit({ details: 'changed meanwhile' });
    await saved();
    expect(first.store.snapshot.draft?.details).toBe('on its way');
    await call.answer(opened(call));
    await saved();
    expect(first.store.snapshot.submission.state).toBe('confirmed');
  });

  it('shares nothing with another account (S7)', async () => {
    const fake = fakeStorage();
    const sharers = new DraftSharers();
    const draftStore = sessionDraftStore(() => fake.storage, sharers);
    const ours = await signedInStore({ draftStore });
    const theirs = await signedInStore({ draftStore }, (script) => {
      script.always('account', () => buildAccount({ id: 'account-2' }));
    });
    for (const { store } of [ours, theirs]) store.use(Drafts);
    await saved();
    ours.store.use(Drafts).beginForCalls([CALL]);
    ours.store.use(Drafts).edit({ details: 'ours' });
    await saved();
    expect(detailsOf(theirs)).toEqual([]);
  });
});
