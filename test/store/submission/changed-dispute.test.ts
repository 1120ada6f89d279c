import { describe, expect, it } from 'vitest';
import type { BillingErrorCode } from '../../../src/contract/index.js';
import {
  buildContactReceipt,
  buildDispute,
  buildEvidence,
  buildInformationRequest,
  buildTimelineEntry,
} from '../../support/builders.js';
import { settle } from '../../support/settle.js';
import { draftedStore, opened, stateOf, submitAndFail } from '../support/drafted-store.js';
import { textFile } from '../support/files.js';
import { signedInStore, type StoreSetup } from '../support/store-setup.js';
import { Contact, Drafts, Submitter, Withdrawals } from '../../../src/store/index.js';

const SEEN = buildDispute({ status: 'under-review' });
const QUESTION = buildInformationRequest({ id: 'request-1' });
const NOW = buildDispute({
  status: 'information-requested',
  timeline: [
    ...SEEN.timeline,
    buildTimelineEntry({ kind: 'message', by: 'provider', text: 'We look into it.' }),
  ],
  informationRequests: [QUESTION],
});
const CHANGES = {
  status: 'information-requested',
  entries: [{ kind: 'message', text: 'We look into it.' }],
  question: { id: 'request-1' },
};

async function informing(): Promise<StoreSetup> {
  const setup = await signedInStore({}, (script) =>
    script.always('disputes', () => ({ items: [SEEN] })),
  );
  setup.store.use(Drafts).beginInformation(SEEN);
  setup.store.use(Drafts).edit({ details: 'I was abroad.' });
  return setup;
}

async function informAndFail(setup: StoreSetup, code: BillingErrorCode): Promise<string> {
  void setup.store.use(Submitter).submit();
  const call = await setup.script.next('addInformation');
  await call.fail(code);
  return call.idempotencyKey ?? '';
}

describe('Submitter', () => {
  describe('information for a dispute that has changed', () => {
    it('reads the dispute again and shows what has changed (R12)', async () => {
      const setup = await informing();
      await informAndFail(setup, 'conflict');
      const read = await setup.script.next('dispute');
      expect(read.input.disputeId).toBe(SEEN.id);
      await read.answer(NOW);
      const { submission, draft, disputes } = setup.store.snapshot;
      expect(submission).toMatchObject({
        state: 'rejected',
        error: { code: 'conflict' },
        changes: CHANGES,
      });
      expect(draft).toMatchObject({
        details: 'I was abroad.',
        purpose: { dispute: NOW, informationRequestId: QUESTION.id },
      });
      expect(disputes.held).toEqual([NOW]);
    });

    it('sends the draft to the dispute as it is now, under a new key (R12)', async () => {
      const setup = await informing();
      const key = await informAndFail(setup, 'conflict');
      await (await setup.script.next('dispute')).answer(NOW);
      void setup.store.use(Submitter).submit();
      const again = await setup.script.next('addInformation');
      expect(again.idempotencyKey).not.toBe(key);
      expect(again.input).toMatchObject({
        text: 'I was abroad.',
        informationRequestId: QUESTION.id,
      });
      await again.answer(NOW);
      expect(setup.store.snapshot.submission.state).toBe('confirmed');
    });

    it('takes the same words for what was sent, whatever was asked meanwhile (R3)', async () => {
      const setup = await informing();
      void setup.store.use(Submitter).submit();
      const sent = await setup.script.next('addInformation');
      await sent.fail('timeout');
      await (await setup.script.next('dispute')).answer(NOW);
      // The question comes with the newer dispute, and belongs to the draft from now on.
      setup.store.use(Drafts).beginInformation(NOW);
      const { clientReference, text } = sent.input;
      const added = buildTimelineEntry({ kind: 'information-added', text, clientReference });
      void setup.store.use(Submitter).submit();
      const receipt = { ...NOW, timeline: [...NOW.timeline, added] };
      await (await setup.script.next('dispute')).answer(receipt);
      await settle();
      expect(setup.store.snapshot.submission.state).toBe('confirmed');
      expect(setup.store.snapshot.submission).not.toHaveProperty('isEarlierVersion');
      expect(setup.script.asked('addInformation')).toHaveLength(1);
    });

    it('stays uncertain and keeps the draft when the dispute cannot be read (R3, R12)', async () => {
      const setup = await informing();
      await informAndFail(setup, 'conflict');
      await (await setup.script.next('dispute')).fail('unavailable');
      const { submission, draft } = setup.store.snapshot;
      expect(submission).toMatchObject({ state: 'unknown', error: { code: 'unavailable' } });
      expect(draft).toMatchObject({ details: 'I was abroad.', purpose: { dispute: SEEN } });
    });

    it('reports no changes when the dispute is the same', async () => {
      const setup = await informing();
      await informAndFail(setup, 'conflict');
      await (await setup.script.next('dispute')).answer(SEEN);
      expect(setup.store.snapshot.submission).not.toHaveProperty('changes');
    });
  });

  describe('a key that is refused as reused', () => {
    const anomalies = ({ outcomes }: StoreSetup) =>
      outcomes.filter(({ type }) => type === 'anomaly');

    it('sends the dispute under a new key once the look-up found nothing (R12)', async () => {
      const setup = await draftedStore();
      const first = await submitAndFail(setup, 'key-reused');
      expect(stateOf(setup)).toBe('checking');
      await (await setup.script.next('disputes')).answer({ items: [] });
      expect(stateOf(setup)).toBe('retryable');
      expect(anomalies(setup)).toEqual([
        { type: 'anomaly', kind: 'key-reused', detail: 'open-dispute' },
      ]);
      void setup.store.use(Submitter).submit();
      const second = await setup.script.next('openDispute');
      expect(second.idempotencyKey).not.toBe(first.idempotencyKey);
      expect(second.input).toEqual(first.input);
    });

    it('confirms when the look-up finds the dispute (R1)', async () => {
      const setup = await draftedStore();
      const call = await submitAndFail(setup, 'key-reused');
      await (await setup.script.next('disputes')).answer({ items: [opened(call)] });
      expect(stateOf(setup)).toBe('confirmed');
    });

    it('lets the customer decide whether to send information again (R12)', async () => {
      const setup = await informing();
      const key = await informAndFail(setup, 'key-reused');
      await (await setup.script.next('dispute')).answer(NOW);
      expect(setup.store.snapshot.submission).toMatchObject({
        state: 'retryable',
        changes: CHANGES,
      });
      void setup.store.use(Submitter).submit();
      expect((await setup.script.next('addInformation')).idempotencyKey).not.toBe(key);
    });

    it('unlocks the draft when the refusal follows a lost answer (R12)', async () => {
      const setup = await informing();
      await informAndFail(setup, 'timeout');
      await (await setup.script.next('dispute')).answer(SEEN);
      void setup.store.use(Submitter).submit();
      await (await setup.script.next('dispute')).answer(SEEN);
      await (await setup.script.next('addInformation')).fail('key-reused');
      await (await setup.script.next('dispute')).answer(NOW);
      expect(setup.store.snapshot.submission).toMatchObject({ state: 'unknown', isMissing: true });
      setup.store.use(Drafts).edit({ details: 'I was in France.' });
      expect(setup.store.snapshot.draft?.details).toBe('I was in France.');
    });

    it('is replaced for a message and for a file too (R12)', async () => {
      const setup = await draftedStore();
      const { store, script } = setup;
      store.use(Contact).begin({ topic: 'other' });
      store.use(Contact).edit({ message: 'Hello', address: '+15550100' });
      void store.use(Contact).send();
      const message = await script.next('contact');
      await message.fail('key-reused');
      void store.use(Contact).send();
      const messageAgain = await script.next('contact');
      expect(messageAgain.idempotencyKey).not.toBe(message.idempotencyKey);
      await messageAgain.answer(buildContactReceipt());

      await store.use(Drafts).addEvidence([textFile('note.txt', 'seen')]);
      void store.use(Submitter).submit();
      const call = await script.next('openDispute');
      await call.answer(opened(call));
      const file = await script.next('uploadEvidence');
      await file.fail('key-reused');
      void store.use(Submitter).uploadEvidence();
      const fileAgain = await script.next('uploadEvidence');
      expect(fileAgain.idempotencyKey).not.toBe(file.idempotencyKey);
      await fileAgain.answer(buildEvidence({ name: 'note.txt' }));
    });
  });
});

describe('Withdrawals', () => {
  it('shows what has changed when the withdrawal is refused for it (R12)', async () => {
    const setup = await informing();
    void setup.store.use(Withdrawals).withdraw(SEEN.id);
    await (await setup.script.next('withdraw')).fail('conflict');
    await (await setup.script.next('dispute')).answer(NOW);
    await settle();
    const { withdrawal, disputes } = setup.store.snapshot;
    expect(withdrawal).toMatchObject({ state: { error: { code: 'conflict' } }, changes: CHANGES });
    expect(disputes.held).toEqual([NOW]);
  });

  it('sends a new key after the first was refused as reused (R12)', async () => {
    const setup = await informing();
    void setup.store.use(Withdrawals).withdraw(SEEN.id);
    const first = await setup.script.next('withdraw');
    await first.fail('key-reused');
    await (await setup.script.next('dispute')).answer(SEEN);
    void setup.store.use(Withdrawals).withdraw(SEEN.id);
    expect((await setup.script.next('withdraw')).idempotencyKey).not.toBe(first.idempotencyKey);
  });
});
