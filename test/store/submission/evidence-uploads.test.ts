import { describe, expect, it } from 'vitest';
import type { BillingErrorCode } from '../../../src/contract/index.js';
import { hasContent, Drafts, Submitter } from '../../../src/store/index.js';
import { buildCall, buildCycle, buildEvidence } from '../../support/builders.js';
import { settle } from '../../support/settle.js';
import { draftedStore, opened, stateOf, type DraftedSetup } from '../support/drafted-store.js';
import { textFile } from '../support/files.js';
import { answerReads, failuresIn, guardOptions } from '../support/store-setup.js';

const uploadsIn = ({ store }: DraftedSetup) =>
  store.snapshot.draft?.evidence.map(({ accepted, upload }) => `${accepted.name} ${upload}`);

/** A confirmed draft that is uploading the first of these files. */
async function uploading(...names: string[]): Promise<DraftedSetup> {
  const setup = await draftedStore();
  const { store, script } = setup;
  await store.use(Drafts).addEvidence(names.map((name) => textFile(name, `content of ${name}`)));
  void store.use(Submitter).submit();
  const call = await script.next('openDispute');
  await call.answer(opened(call));
  return setup;
}

async function answerUpload({ script }: DraftedSetup, code?: BillingErrorCode) {
  const call = await script.next('uploadEvidence');
  if (code) await call.fail(code);
  else await call.answer(buildEvidence({ name: call.input.name }));
  return call;
}

describe('EvidenceUploads', () => {
  it('uploads files one by one after the receipt, with progress (R10)', async () => {
    const setup = await uploading('a.txt', 'b.txt');
    const { store, script } = setup;
    expect(stateOf(setup)).toBe('confirmed');
    expect(uploadsIn(setup)).toEqual(['a.txt uploading', 'b.txt waiting']);
    const first = await script.next('uploadEvidence');
    expect(first.input).toMatchObject({
      accountId: 'account-1',
      disputeId: 'dispute-1',
      name: 'a.txt',
      mediaType: 'text/plain',
    });
    first.onProgress?.(0.5);
    expect(store.snapshot.draft?.evidence[0]?.progress).toBe(0.5);
    await first.answer(buildEvidence());
    expect(uploadsIn(setup)).toEqual(['a.txt uploaded', 'b.txt uploading']);
    const second = await answerUpload(setup);
    expect(uploadsIn(setup)).toEqual(['a.txt uploaded', 'b.txt uploaded']);
    expect(second.idempotencyKey).not.toBe(first.idempotencyKey);
  });

  it('continues after a failure and later uploads only that file, same key (R10)', async () => {
    const setup = await uploading('a.txt', 'b.txt', 'c.txt');
    const { store, script, outcomes } = setup;
    await answerUpload(setup);
    const failed = await answerUpload(setup, 'unavailable');
    await answerUpload(setup);
    expect(uploadsIn(setup)).toEqual(['a.txt uploaded', 'b.txt failed', 'c.txt uploaded']);
    expect(failuresIn(outcomes)).toEqual([{ operation: 'upload-evidence', code: 'unavailable' }]);
    expect(stateOf(setup)).toBe('confirmed');
    void store.use(Submitter).uploadEvidence();
    const again = await answerUpload(setup);
    expect(again.input.name).toBe('b.txt');
    expect(again.idempotencyKey).toBe(failed.idempotencyKey);
    await store.use(Submitter).uploadEvidence();
    expect(script.asked('uploadEvidence')).toHaveLength(4);
  });

  it('joins running uploads and adds the files that failed before (R10)', async () => {
    const setup = await uploading('a.txt', 'b.txt');
    const { store, script } = setup;
    await answerUpload(setup, 'network');
    void store.use(Submitter).uploadEvidence();
    void store.use(Submitter).uploadEvidence();
    expect(uploadsIn(setup)).toEqual(['a.txt waiting', 'b.txt uploading']);
    await answerUpload(setup);
    await answerUpload(setup);
    expect(uploadsIn(setup)).toEqual(['a.txt uploaded', 'b.txt uploaded']);
    expect(script.asked('uploadEvidence').map(({ input }) => input.name)).toEqual([
      'a.txt',
      'b.txt',
      'a.txt',
    ]);
  });

  it('reports no failure when the upload is cancelled (R5)', async () => {
    const setup = await uploading('a.txt', 'b.txt');
    const { store, script, outcomes, detach } = setup;
    const first = await script.next('uploadEvidence');
    first.onProgress?.(0.7);
    detach();
    expect(first.signal.aborted).toBe(true);
    expect(uploadsIn(setup)).toEqual(['a.txt waiting', 'b.txt waiting']);
    expect(store.snapshot.draft?.evidence[0]?.progress).toBe(0);
    const after = store.snapshot;
    first.onProgress?.(0.9);
    await first.answer(buildEvidence());
    expect(store.snapshot).toBe(after);
    expect(failuresIn(outcomes)).toEqual([]);
    expect(stateOf(setup)).toBe('confirmed');
  });

  it('continues under the same key when the same account comes back (R10)', async () => {
    const setup = await uploading('a.txt', 'b.txt');
    const { store, script, detach } = setup;
    const first = await script.next('uploadEvidence');
    detach();
    answerReads(script);
    store.attach(script.adapter, guardOptions());
    await settle();
    const again = script.asked('uploadEvidence').at(-1);
    expect(again).not.toBe(first);
    expect(again?.idempotencyKey).toBe(first.idempotencyKey);
    await again?.answer(buildEvidence());
    await answerUploadOf(setup, 'b.txt');
    expect(uploadsIn(setup)).toEqual(['a.txt uploaded', 'b.txt uploaded']);
  });

  it('waits when the session ends and continues after the sign-in (R8)', async () => {
    const setup = await uploading('a.txt', 'b.txt');
    const { store, script, outcomes } = setup;
    await answerUpload(setup, 'unauthenticated');
    expect(uploadsIn(setup)).toEqual(['a.txt waiting', 'b.txt waiting']);
    expect(store.snapshot.session).toBe('signed-out');
    expect(failuresIn(outcomes)).toEqual([]);
    expect(script.pending('uploadEvidence')).toEqual([]);
    answerReads(script);
    await store.resume();
    await settle();
    await answerUpload(setup);
    await answerUpload(setup);
    expect(uploadsIn(setup)).toEqual(['a.txt uploaded', 'b.txt uploaded']);
  });

  it('uploads a file that was still being checked during sending (S8)', async () => {
    const setup = await draftedStore();
    const { store, script } = setup;
    const added = store.use(Drafts).addEvidence([textFile('late.txt', 'late')]);
    script.always('openDispute', (input) => opened({ input }));
    await Promise.all([added, store.use(Submitter).submit(), answerUpload(setup)]);
    expect(uploadsIn(setup)).toEqual(['late.txt uploaded']);
  });

  it('does nothing before the receipt', async () => {
    const { store, script } = await draftedStore();
    await store.use(Drafts).addEvidence([textFile('a.txt', 'a')]);
    await store.use(Submitter).uploadEvidence();
    expect(script.asked('uploadEvidence')).toEqual([]);
  });

  describe('leaving the confirmation', () => {
    it('discards the draft when everything was received', async () => {
      const setup = await uploading('a.txt');
      await answerUpload(setup);
      setup.store.goTo({ name: 'dispute-form' });
      expect(setup.store.snapshot.draft?.stage).toBe('sent');
      setup.store.goTo({ name: 'activity' });
      expect(setup.store.snapshot).toMatchObject({
        draft: undefined,
        submission: { state: 'none' },
        step: { name: 'activity' },
      });
    });

    it('keeps the draft while files upload (R10)', async () => {
      const setup = await uploading('a.txt', 'b.txt');
      const { store } = setup;
      store.goTo({ name: 'disputes' });
      await answerUpload(setup);
      await answerUpload(setup, 'network');
      expect(uploadsIn(setup)).toEqual(['a.txt uploaded', 'b.txt failed']);
      expect(stateOf(setup)).toBe('confirmed');
      store.goTo({ name: 'dispute-form' });
      void store.use(Submitter).uploadEvidence();
      await answerUpload(setup);
      expect(uploadsIn(setup)).toEqual(['a.txt uploaded', 'b.txt uploaded']);
    });

    it('continues uploading when another dispute begins, then drops the draft (R10)', async () => {
      const setup = await uploading('a.txt', 'b.txt');
      const { store } = setup;
      store.use(Drafts).beginForBill(buildCycle());
      expect(store.snapshot.parkedDrafts).toHaveLength(1);
      await answerUpload(setup);
      await answerUpload(setup);
      expect(store.snapshot.parkedDrafts).toEqual([]);
      expect(store.snapshot.draft?.origin).toBe('bill');
    });

    it('parks a dispute with a failed file and resumes its confirmation (R10)', async () => {
      const setup = await uploading('a.txt');
      const { store } = setup;
      await answerUpload(setup, 'network');
      const { draft } = store.snapshot;
      if (!draft) throw new Error('no draft');
      expect(hasContent(draft)).toBe(true);
      store.use(Drafts).beginFraudReport(buildCall({ id: 'call-2' }));
      store.use(Drafts).resume(draft.clientReference);
      expect(stateOf(setup)).toBe('confirmed');
      void store.use(Submitter).uploadEvidence();
      await answerUpload(setup);
      expect(uploadsIn(setup)).toEqual(['a.txt uploaded']);
    });
  });
});

/** Skips a cancelled call, which never gets an answer. */
async function answerUploadOf({ script }: DraftedSetup, name: string) {
  const call = script.pending('uploadEvidence').find(({ input }) => input.name === name);
  await call?.answer(buildEvidence({ name }));
}
