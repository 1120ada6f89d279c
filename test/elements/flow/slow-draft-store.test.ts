/** A draft store of the host's that is slow to answer, and a customer who goes on meanwhile. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/define/all.js';
import type { RedressFlow } from '../../../src/elements/flow/flow-element.js';
import type { Draft, DraftStore, Store, StoredDraft } from '../../../src/store/index.js';
import { expectAccessibleInBothThemes } from '../../support/accessible.js';
import { buildCall, buildCycle, buildDispute } from '../../support/builders.js';
import {
  expectFocusOn,
  findByRole,
  getByRole,
  queryAllByRole,
  shownText,
} from '../../support/by-role.js';
import { deferred } from '../../support/deferred.js';
import { rendered } from '../../support/panel-fixture.js';
import { stubAdapter } from '../../support/stub-adapter.js';
import { standOnDay } from '../../support/today.js';
import { until } from '../../support/until.js';
import { Contact, Drafts } from '../../../src/store/index.js';

const CALL = buildCall({ eligibility: { eligible: true } });

const adapter = () =>
  stubAdapter({ calls: async () => ({ items: [CALL] }), disputes: async () => ({ items: [] }) });

async function flowWith(draftStore: DraftStore, billing = adapter()): Promise<RedressFlow> {
  const flow = await fixture<RedressFlow>(
    html`<redress-flow .adapter=${billing} .draftStore=${draftStore} locale="en"></redress-flow>`,
  );
  await until('the disputes of the customer', () => flow.store?.snapshot.disputes.held);
  await findByRole(flow, 'table');
  return flow;
}

function storeOf({ store }: RedressFlow): Store {
  if (!store) throw new Error('The flow has no store');
  return store;
}

interface SlowFlow {
  readonly flow: RedressFlow;
  readonly store: Store;
  readonly draft: () => Draft | undefined;
  /** What is kept comes. */
  readonly answer: () => Promise<void>;
}

/** The page after one on which a dispute was begun; its draft store has not answered yet. */
async function slowFlow(keep: (store: Store) => void, billing = adapter()): Promise<SlowFlow> {
  let kept: StoredDraft | undefined;
  const drafts = { save: (_: string, draft: StoredDraft) => void (kept = draft), clear: () => {} };
  const before = await flowWith({ ...drafts, load: () => undefined }, billing);
  keep(storeOf(before));
  storeOf(before).use(Drafts).edit({ details: 'Typed before the reload' });
  await until('the saved draft', () => kept?.content.includes('Typed before'));
  before.remove();
  const loaded = deferred<StoredDraft | undefined>();
  const flow = await flowWith({ ...drafts, load: () => loaded.promise }, billing);
  const store = storeOf(flow);
  return {
    flow,
    store,
    draft: () => store.snapshot.draft,
    answer: async () => {
      loaded.resolve(kept);
      await until('the draft', () => store.snapshot.draft);
      await rendered(flow);
    },
  };
}

const keepBill = (store: Store): void => store.use(Drafts).beginForBill(buildCycle());

describe('<redress-flow> with a draft store that is slow', () => {
  standOnDay();

  it('should show that the dispute is on its way, then go on with the kept one (R1, R7, A3)', async () => {
    const { flow, store, answer } = await slowFlow(keepBill);
    getByRole(flow, 'button', 'Dispute the bill').click();
    await rendered(flow);
    expect(shownText(flow)).to.contain('Loading').and.not.to.contain('Nothing is being');
    await expectAccessibleInBothThemes(flow);
    await answer();
    const details = await findByRole(flow, 'textbox', 'More details');
    expect(details).to.have.property('value', 'Typed before the reload');
    expect(store.snapshot.parkedDrafts).to.deep.equal([]);
    expectFocusOn(getByRole(flow, 'heading', /bill/i));
  });

  it('should leave at the list a customer who has gone back to it (R7)', async () => {
    const { flow, store, draft, answer } = await slowFlow(keepBill);
    getByRole(flow, 'button', 'Dispute the bill').click();
    await rendered(flow);
    getByRole(flow, 'button', 'Call activity').click();
    await rendered(flow);
    expect(getByRole(flow, 'table').isConnected).to.equal(true);
    await answer();
    expect(store.snapshot.step.name).to.equal('activity');
    expect(draft()?.details).to.equal('Typed before the reload');
    await findByRole(flow, 'button', 'Continue');
    expect(queryAllByRole(flow, 'button', 'Continue')).to.have.length(1);
  });

  it('should go on with a kept credit request (R1, R7)', async () => {
    const { flow, store, draft, answer } = await slowFlow((before) =>
      before.use(Drafts).beginForCalls([CALL]),
    );
    store.selection.add([CALL]);
    store.goTo({ name: 'credit-request' });
    (await findByRole(flow, 'button', 'Continue')).click();
    expect(draft()).to.equal(undefined);
    await answer();
    expect(draft()?.details).to.equal('Typed before the reload');
    expect(store.snapshot.parkedDrafts).to.deep.equal([]);
    expect(store.snapshot.step.name).to.equal('dispute-form');
  });

  it('should go on with a kept report of fraud (R1, R7)', async () => {
    const { flow, store, draft, answer } = await slowFlow((before) =>
      before.use(Drafts).beginFraudReport(CALL),
    );
    store.goTo({ name: 'call-details', callId: CALL.id });
    (await findByRole(flow, 'button', 'Actions')).click();
    await rendered(flow);
    getByRole(flow, 'button', 'Report call as fraudulent').click();
    expect(draft()).to.equal(undefined);
    await answer();
    expect(draft()?.details).to.equal('Typed before the reload');
    expect(store.snapshot.parkedDrafts).to.deep.equal([]);
  });

  it('should go on with kept information for a dispute (R7)', async () => {
    const dispute = buildDispute();
    const billing = stubAdapter({ disputes: async () => ({ items: [dispute] }) });
    const { flow, store, draft, answer } = await slowFlow(
      (before) => before.use(Drafts).beginInformation(dispute),
      billing,
    );
    store.goTo({ name: 'dispute', disputeId: dispute.id });
    (await findByRole(flow, 'button', /^Add information/)).click();
    expect(draft()).to.equal(undefined);
    await answer();
    expect(draft()?.details).to.equal('Typed before the reload');
    expect(store.snapshot.parkedDrafts).to.deep.equal([]);
  });

  it('should open the contact form at once (R9)', async () => {
    const { flow, store } = await slowFlow(keepBill);
    store.use(Contact).begin({ topic: 'other' });
    getByRole(flow, 'button', 'Contact form').click();
    expect(store.snapshot.contact.topic).to.equal('call-not-listed');
  });
});
