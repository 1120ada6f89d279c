import { describe, expect, it } from 'vitest';
import {
  memorySubmissionKeys,
  type StoreOptions,
  type SubmissionKeys,
  Drafts,
  Submitter,
  Withdrawals,
} from '../../../src/store/index.js';
import { buildCall, buildDispute } from '../../support/builders.js';
import { draftedStore, opened, stateOf, submitAndFail } from '../support/drafted-store.js';
import { fakeStorage } from '../support/fake-storage.js';
import { textFile } from '../support/files.js';
import { failuresIn, signedInStore } from '../support/store-setup.js';

describe('Submitter', () => {
  describe('an edited payload', () => {
    it('is sent under a new key and the same client reference (R2)', async () => {
      const setup = await draftedStore();
      const { store, script } = setup;
      const first = await submitAndFail(setup, 'network');
      await (await script.next('disputes')).answer({ items: [] });
      store.use(Drafts).edit({ details: 'Edited.' });
      void store.use(Submitter).submit();
      await (await script.next('disputes')).answer({ items: [] });
      const second = await script.next('openDispute');
      expect(second.idempotencyKey).not.toBe(first.idempotencyKey);
      expect(second.input.clientReference).toBe(first.input.clientReference);
    });

    it('keeps its key when only a file is added (R2)', async () => {
      const setup = await draftedStore();
      const { store, script } = setup;
      const first = await submitAndFail(setup, 'rate-limited');
      await (await script.next('disputes')).answer({ items: [] });
      await store.use(Drafts).addEvidence([textFile('note.txt', 'seen')]);
      void store.use(Submitter).submit();
      expect((await script.next('openDispute')).idempotencyKey).toBe(first.idempotencyKey);
    });
  });

  describe('a reload', () => {
    const sendAgain = async (keys: SubmissionKeys, details: string) => {
      const { store, script } = await signedInStore({ submissionKeys: keys });
      store.use(Drafts).beginFraudReport(buildCall());
      store.use(Drafts).edit({ details });
      void store.use(Submitter).submit();
      return { call: await script.next('openDispute'), store };
    };

    it('sends the same payload under the same key and client reference (R2)', async () => {
      const setup = await draftedStore();
      void setup.store.use(Submitter).submit();
      const first = await setup.script.next('openDispute');
      const { call } = await sendAgain(setup.keys, 'Nobody was in.');
      expect(call.idempotencyKey).toBe(first.idempotencyKey);
      expect(call.input).toEqual(first.input);
    });

    it('finds the key in storage, or makes one without storage (R2)', async () => {
      const { storage } = fakeStorage();
      const keyOf = async (options: StoreOptions) => {
        const { store, script } = await signedInStore(options);
        store.use(Drafts).beginFraudReport(buildCall());
        void store.use(Submitter).submit();
        return (await script.next('openDispute')).idempotencyKey;
      };
      const first = await keyOf({ submissionStorage: () => storage });
      expect(await keyOf({ submissionStorage: () => storage })).toBe(first);
      expect(await keyOf({})).not.toBe(first);
    });

    it('sends other words on an unsettled subject under its client reference (R1, R2)', async () => {
      const setup = await draftedStore();
      void setup.store.use(Submitter).submit();
      const first = await setup.script.next('openDispute');
      const { call } = await sendAgain(setup.keys, 'Other words.');
      expect(call.idempotencyKey).not.toBe(first.idempotencyKey);
      expect(call.input.clientReference).toBe(first.input.clientReference);
    });

    it('uses the same key in a second tab, even just after the receipt (R1)', async () => {
      const setup = await draftedStore();
      void setup.store.use(Submitter).submit();
      const first = await setup.script.next('openDispute');
      await first.answer(opened(first));
      const { call } = await sendAgain(setup.keys, 'Nobody was in.');
      expect(call.idempotencyKey).toBe(first.idempotencyKey);
      expect(call.input.clientReference).toBe(first.input.clientReference);
    });

    it('opens the same dispute under a new key after a withdrawal', async () => {
      const setup = await draftedStore();
      void setup.store.use(Submitter).submit();
      const first = await setup.script.next('openDispute');
      await first.answer(opened(first));
      void setup.store.use(Withdrawals).withdraw('dispute-1');
      await (await setup.script.next('withdraw')).answer(opened(first, { status: 'withdrawn' }));
      const { call } = await sendAgain(setup.keys, 'Nobody was in.');
      expect(call.idempotencyKey).not.toBe(first.idempotencyKey);
    });
  });

  describe('refusals', () => {
    it.each(['invalid', 'not-found', 'forbidden'] as const)(
      'rejects on %s and sends the edited version under a new key (R2)',
      async (code) => {
        const setup = await draftedStore();
        const { store, script, outcomes } = setup;
        const first = await submitAndFail(setup, code);
        await (await script.next('disputes')).answer({ items: [] });
        expect(store.snapshot.submission).toMatchObject({ state: 'rejected', error: { code } });
        expect(failuresIn(outcomes)).toEqual([{ operation: 'open-dispute', code }]);
        store.use(Drafts).edit({ details: 'Better.' });
        expect(store.snapshot.draft?.details).toBe('Better.');
        void store.use(Submitter).submit();
        const second = await script.next('openDispute');
        expect(second.idempotencyKey).not.toBe(first.idempotencyKey);
        expect(second.input.clientReference).toBe(first.input.clientReference);
      },
    );

    it('rejects on conflict when the look-up finds nothing, and loads the disputes (R12)', async () => {
      const setup = await draftedStore();
      const { store, script } = setup;
      await submitAndFail(setup, 'conflict');
      expect(stateOf(setup)).toBe('checking');
      await (await script.next('disputes')).answer({ items: [] });
      expect(stateOf(setup)).toBe('rejected');
      const theirs = buildDispute({ clientReference: 'from-the-shop' });
      await (await script.next('disputes')).answer({ items: [theirs] });
      expect(store.snapshot.draft?.existing?.id).toBe('dispute-1');
    });

    it('confirms on conflict when the look-up finds our dispute (R1)', async () => {
      const setup = await draftedStore();
      const call = await submitAndFail(setup, 'conflict');
      await (await setup.script.next('disputes')).answer({ items: [opened(call)] });
      expect(stateOf(setup)).toBe('confirmed');
    });

    it('keeps checking after conflict when the look-up fails (R3)', async () => {
      const setup = await draftedStore();
      await submitAndFail(setup, 'conflict');
      await (await setup.script.next('disputes')).fail('network');
      expect(stateOf(setup)).toBe('unknown');
    });

    it('is retryable under the same key after rate limiting (R4)', async () => {
      const setup = await draftedStore();
      const first = await submitAndFail(setup, 'rate-limited');
      await (await setup.script.next('disputes')).answer({ items: [] });
      expect(stateOf(setup)).toBe('retryable');
      void setup.store.use(Submitter).submit();
      expect((await setup.script.next('openDispute')).idempotencyKey).toBe(first.idempotencyKey);
    });
  });

  it('never puts personal data into a key (S7)', async () => {
    const keys = memorySubmissionKeys();
    const setup = await draftedStore(keys);
    setup.store.use(Drafts).edit({ details: 'canary details' });
    void setup.store.use(Submitter).submit();
    await setup.script.next('openDispute');
    expect(keys.all()).toHaveLength(1);
    expect(JSON.stringify(keys.all())).not.toMatch(/canary|call-1|account-1|1\.20|fraudulent/);
  });
});
