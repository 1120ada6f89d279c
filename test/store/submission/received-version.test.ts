import { describe, expect, it } from 'vitest';
import type { Dispute, DisputedCall } from '../../../src/contract/index.js';
import {
  rejectedCalls,
  type Store,
  type Submission,
  Drafts,
  Submitter,
} from '../../../src/store/index.js';
import { buildCall, buildDispute, buildDisputedCall } from '../../support/builders.js';
import {
  draftedStore,
  opened,
  stateOf,
  type DraftedSetup,
  submitAndLose,
} from '../support/drafted-store.js';
import { settle } from '../../support/settle.js';
import { saved, tab } from '../support/saved-drafts.js';
import { signedInStore } from '../support/store-setup.js';

const CALLS = ['call-1', 'call-2', 'call-3'].map((id) => buildCall({ id }));

function about(...ids: readonly string[]): { kind: 'calls'; calls: DisputedCall[] } {
  return { kind: 'calls', calls: ids.map((id) => buildDisputedCall({ id })) };
}

/** A credit request for three calls that is ready to be sent. */
async function creditRequest(): Promise<DraftedSetup> {
  const setup = await draftedStore();
  setup.store.use(Drafts).discard();
  setup.store.selection.add([...CALLS, buildCall({ id: 'call-9' })]);
  setup.store.use(Drafts).beginForCalls(CALLS);
  setup.store.use(Drafts).edit({ reason: 'wrong-rate', details: 'Too much.' });
  return setup;
}

function received({ store }: Pick<DraftedSetup, 'store'>) {
  const { submission, draft } = store.snapshot;
  if (submission.state !== 'confirmed' || !draft) throw new Error(`It is ${submission.state}`);
  return { submission, draft, rejected: rejectedCalls(draft, submission) };
}

describe('Submitter', () => {
  describe('with several calls', () => {
    it('shows the rejected calls with their reasons (R10)', async () => {
      const setup = await creditRequest();
      void setup.store.use(Submitter).submit();
      const call = await setup.script.next('openDispute');
      const refusedCalls = [
        { call: buildDisputedCall({ id: 'call-2' }), reason: 'outside-window' },
      ];
      const subject = about('call-1', 'call-3');
      await call.answer(opened(call, { subject, refusedCalls: refusedCalls as never }));
      expect(received(setup).rejected).toMatchObject([
        { call: { id: 'call-2' }, reason: 'outside-window' },
      ]);
    });

    it('deselects the accepted and the rejected calls (R10)', async () => {
      const setup = await creditRequest();
      void setup.store.use(Submitter).submit();
      const call = await setup.script.next('openDispute');
      const refusedCalls = [{ call: buildDisputedCall({ id: 'call-2' }), reason: 'not-eligible' }];
      const subject = about('call-1', 'call-3');
      await call.answer(opened(call, { subject, refusedCalls: refusedCalls as never }));
      expect(Array.from(setup.store.snapshot.selection, ({ id }) => id)).toEqual(['call-9']);
    });

    it('looks up a receipt that omits a call, and rejects that call (R3, R10)', async () => {
      const setup = await creditRequest();
      void setup.store.use(Submitter).submit();
      const call = await setup.script.next('openDispute');
      const silent = opened(call, { subject: about('call-1') });
      await call.answer(silent);
      expect(stateOf(setup)).toBe('checking');
      await (await setup.script.next('disputes')).answer({ items: [silent] });
      const { submission, rejected } = received(setup);
      expect(submission.dispute.subject).toMatchObject({ calls: [{ id: 'call-1' }] });
      expect(rejected.map(({ call: { id } }) => id)).toEqual(['call-2', 'call-3']);
    });
  });

  describe('a client reference that belongs to another dispute', () => {
    it.each(['conflict', 'key-reused'] as const)(
      'is no receipt after %s, and the next attempt uses a new one (R1, R3)',
      async (code) => {
        const setup = await creditRequest();
        void setup.store.use(Submitter).submit();
        const first = await setup.script.next('openDispute');
        await first.fail(code);
        const older = opened(first, { subject: about('call-1', 'call-8') });
        await (await setup.script.next('disputes')).answer({ items: [older] });
        expect(['rejected', 'retryable']).toContain(stateOf(setup));
        expect(setup.store.snapshot.draft?.details).toBe('Too much.');
        expect(setup.outcomes.map(({ type }) => type)).not.toContain('dispute-submitted');

        setup.script.always('disputes', () => ({ items: [older] }));
        setup.store.use(Drafts).openAnyway();
        void setup.store.use(Submitter).submit();
        const second = await setup.script.next('openDispute');
        expect(second.input.clientReference).not.toBe(first.input.clientReference);
        expect(second.idempotencyKey).not.toBe(first.idempotencyKey);
        await second.answer(opened(second, { id: 'dispute-2' }));
        expect(received(setup).submission.dispute.id).toBe('dispute-2');
      },
    );

    it('is no receipt after a lost answer (R3)', async () => {
      const setup = await creditRequest();
      void setup.store.use(Submitter).submit();
      const call = await setup.script.next('openDispute');
      await call.fail('timeout');
      const other = opened(call, { subject: about('call-7') });
      await (await setup.script.next('disputes')).answer({ items: [other] });
      expect(setup.store.snapshot.submission).toMatchObject({
        state: 'rejected',
        error: { code: 'conflict' },
      });
    });

    it('is no receipt for the restored draft (R3)', async () => {
      const { store, script } = await signedInStore();
      store.use(Drafts).beginForCalls(CALLS);
      const clientReference = store.snapshot.draft?.clientReference;
      const listed = buildDispute({ clientReference, subject: about('call-1') });
      script.always('disputes', () => ({ items: [listed] }));
      await store.disputes.load();
      expect(store.snapshot.submission.state).toBe('none');
      expect(store.snapshot.draft).toMatchObject({ existing: { id: listed.id } });
    });

    it('is the receipt of the restored draft on the same subject (R3)', async () => {
      const { store, script } = await signedInStore();
      store.use(Drafts).beginForCalls(CALLS);
      store.use(Drafts).edit({ reason: 'wrong-rate', details: 'Changed since.' });
      const clientReference = store.snapshot.draft?.clientReference;
      const subject = about('call-1', 'call-2', 'call-3');
      const listed = buildDispute({ clientReference, subject, reason: 'wrong-rate' });
      script.always('disputes', () => ({ items: [listed] }));
      await store.disputes.load();
      expect(store.snapshot.submission).toMatchObject({
        state: 'confirmed',
        isEarlierVersion: true,
      });
    });
  });

  describe('an earlier version that arrives late', () => {
    const late = async (): Promise<DraftedSetup> => {
      const setup = await creditRequest();
      const call = await submitAndLose(setup);
      setup.store.use(Drafts).beginForCalls(CALLS.slice(0, 2));
      setup.store.use(Drafts).edit({ details: 'Only two of them.' });
      void setup.store.use(Submitter).submit();
      await (await setup.script.next('disputes')).answer({ items: [opened(call)] });
      return setup;
    };

    it('is shown as an earlier version (R3)', async () => {
      const setup = await late();
      const { submission, rejected } = received(setup);
      expect(submission).toMatchObject({ isEarlierVersion: true });
      expect(submission.dispute.subject).toMatchObject({ calls: { length: 3 } });
      expect(rejected).toEqual([]);
      expect(setup.script.asked('openDispute')).toHaveLength(1);
    });

    it('lets the customer add the later edits', async () => {
      const { store } = await late();
      const { dispute } = store.snapshot.submission as Extract<Submission, { state: 'confirmed' }>;
      store.use(Drafts).addChanges(dispute);
      expect(store.snapshot.draft).toMatchObject({
        purpose: { kind: 'add-information', dispute: { id: dispute.id } },
        details: 'Only two of them.',
        stage: 'compose',
      });
    });

    it('is not reported when the draft is unchanged', async () => {
      const setup = await creditRequest();
      void setup.store.use(Submitter).submit();
      const call = await setup.script.next('openDispute');
      await call.answer(opened(call));
      expect(received(setup).submission.isEarlierVersion).toBe(undefined);
    });
  });

  describe('a draft that was edited before a reload', () => {
    /** Loses the answer, edits the draft and reloads the page; then the dispute is listed. */
    const reloaded = async (
      change: (store: Store) => void,
      repeated: Partial<Dispute> = { details: 'As sent.' },
    ) => {
      const pages = tab();
      const first = await pages.page();
      first.script.always('disputes', undefined);
      first.store.use(Drafts).beginForCalls(CALLS);
      first.store.use(Drafts).edit({ reason: 'wrong-rate', details: 'As sent.' });
      const call = await submitAndLose(first);
      change(first.store);
      await saved();
      first.detach();
      const late = opened(call, repeated);
      const second = await pages.page(undefined, (script) => {
        script.always('disputes', () => ({ items: [late] }));
      });
      await saved();
      return second;
    };

    it('shows the earlier version and keeps the edits (R3, R7)', async () => {
      const setup = await reloaded((store) => store.use(Drafts).edit({ details: 'Changed.' }));
      const { submission, draft } = received(setup);
      expect(submission.isEarlierVersion).toBe(true);
      expect(draft.details).toBe('Changed.');
      expect(setup.script.asked('openDispute')).toEqual([]);
      setup.store.goTo({ name: 'activity' });
      setup.store.use(Drafts).beginFraudReport(buildCall({ id: 'call-9' }));
      expect(setup.store.snapshot.parkedDrafts.map(({ details }) => details)).toEqual(['Changed.']);
    });

    it('does not count a call that was added later as rejected (R3, R10)', async () => {
      const setup = await reloaded((store) => {
        store.use(Drafts).beginForCalls([...CALLS, buildCall({ id: 'call-9' })]);
      });
      const { submission, rejected } = received(setup);
      expect(submission.isEarlierVersion).toBe(true);
      expect(rejected).toEqual([]);
    });

    it('reports no earlier version when nothing was edited', async () => {
      const setup = await reloaded(() => {});
      expect(received(setup).submission.isEarlierVersion).toBe(undefined);
    });

    it('knows what was sent by its hash where the provider repeats no words (R3)', async () => {
      const silent = { details: undefined };
      const same = await reloaded(() => {}, silent);
      expect(received(same).submission.isEarlierVersion).toBe(undefined);
      const edit = (store: Store) => store.use(Drafts).edit({ details: 'Changed.' });
      const edited = await reloaded(edit, silent);
      expect(received(edited).submission.isEarlierVersion).toBe(true);
    });
  });

  describe('other words of a second tab on the same calls', () => {
    it.each([undefined, 'Nobody was in.'])(
      'are another version, whether the provider repeats them or not: %s (R3)',
      async (details) => {
        const first = await draftedStore();
        const sent = await submitAndLose(first);
        const second = await draftedStore(first.keys);
        second.store.use(Drafts).edit({ details: 'Other words.' });
        void second.store.use(Submitter).submit();
        await (await second.script.next('disputes')).answer({ items: [] });
        await (await second.script.next('openDispute')).fail('conflict');
        const found = opened(sent, { details });
        await (await second.script.next('disputes')).answer({ items: [found] });
        expect(received(second).submission).toMatchObject({ isEarlierVersion: true });
      },
    );

    it('are another version also where the own ones were refused unsent (R3)', async () => {
      const first = await draftedStore();
      void first.store.use(Submitter).submit();
      await (await first.script.next('openDispute')).fail('unauthenticated');
      const second = await draftedStore(first.keys);
      second.store.use(Drafts).edit({ details: 'Other words.' });
      void second.store.use(Submitter).submit();
      await (await second.script.next('disputes')).answer({ items: [] });
      const sent = await second.script.next('openDispute');
      first.script.always('disputes', () => ({ items: [opened(sent)] }));
      await first.store.resume();
      await settle();
      expect(received(first).submission).toMatchObject({ isEarlierVersion: true });
    });
  });

  describe('edits after sending', () => {
    it('stay until they are added as information', async () => {
      const setup = await creditRequest();
      const { store, script } = setup;
      const call = await submitAndLose(setup);
      store.use(Drafts).edit({ details: 'Changed too late.' });
      store.use(Drafts).beginFraudReport(buildCall({ id: 'call-9' }));
      script.always('disputes', () => ({ items: [opened(call)] }));
      await store.disputes.load();
      const [parked] = store.snapshot.parkedDrafts;
      expect(parked).toMatchObject({ details: 'Changed too late.', stage: 'sent' });
      store.use(Drafts).resume(parked?.clientReference ?? '');
      store.goTo({ name: 'disputes' });
      expect(store.snapshot.draft).toMatchObject({ details: 'Changed too late.' });
      store.use(Drafts).addChanges(opened(call));
      expect(store.snapshot.draft).toMatchObject({
        purpose: { kind: 'add-information' },
        details: 'Changed too late.',
      });
      expect(store.snapshot.parkedDrafts).toEqual([]);
    });

    it('are appended to information that is already typed', async () => {
      const setup = await creditRequest();
      const { store, script } = setup;
      const call = await submitAndLose(setup);
      const dispute = opened(call);
      store.use(Drafts).edit({ details: 'Changed.' });
      const reference = store.snapshot.draft?.clientReference ?? '';
      store.use(Drafts).beginInformation(dispute);
      store.use(Drafts).edit({ details: 'Typed before.' });
      store.use(Drafts).resume(reference);
      script.always('disputes', () => ({ items: [dispute] }));
      await store.disputes.load();
      store.use(Drafts).addChanges(dispute);
      expect(store.snapshot.draft?.details).toBe('Typed before.\n\nChanged.');
    });
  });

  describe('a partly accepted dispute with a lost answer', () => {
    it('is the receipt, and the omitted calls are rejected (R1, R3)', async () => {
      const setup = await creditRequest();
      const { store, script } = setup;
      const first = await submitAndLose(setup);
      void store.use(Submitter).submit();
      await (await script.next('disputes')).answer({ items: [] });
      const second = await script.next('openDispute');
      await second.fail('conflict');
      const taken = opened(first, { subject: about('call-1') });
      await (await script.next('disputes')).answer({ items: [taken] });
      expect(received(setup).rejected.map(({ call: { id } }) => id)).toEqual(['call-2', 'call-3']);
    });
  });

  describe('an edited draft whose reference belongs to another dispute', () => {
    it('does not take that dispute as its receipt (R3)', async () => {
      const setup = await creditRequest();
      const { store, script } = setup;
      const call = await submitAndLose(setup);
      store.use(Drafts).edit({ details: 'Edited.' });
      void store.use(Submitter).submit();
      const other = opened(call, { subject: about('call-7') });
      await (await script.next('disputes')).answer({ items: [other] });
      expect(store.snapshot.submission.state).toBe('rejected');
      script.always('disputes', () => ({ items: [other] }));
      void store.use(Submitter).submit();
      const again = await script.next('openDispute');
      expect(again.input.clientReference).not.toBe(call.input.clientReference);
      expect(again.input.details).toBe('Edited.');
    });
  });
});
