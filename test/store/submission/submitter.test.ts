import { describe, expect, it } from 'vitest';
import { memorySubmissionKeys, Drafts, Submitter } from '../../../src/store/index.js';
import { expectConsole } from '../../support/node-traps.js';
import { buildCall, buildCycle, buildDispute, buildTimelineEntry } from '../../support/builders.js';
import { settle } from '../../support/settle.js';
import { draftedStore, opened, stateOf } from '../support/drafted-store.js';
import { signedInStore } from '../support/store-setup.js';

describe('Submitter', () => {
  describe('submit', () => {
    it('sends the draft and confirms it with the receipt (R3)', async () => {
      const setup = await draftedStore();
      const { store, script, outcomes } = setup;
      store.selection.add([buildCall(), buildCall({ id: 'call-2' })]);
      const done = store.use(Submitter).submit();
      expect(stateOf(setup)).toBe('sending');
      const call = await script.next('openDispute');
      expect(call.input).toMatchObject({
        accountId: 'account-1',
        clientReference: store.snapshot.draft?.clientReference,
        subject: { kind: 'calls', calls: [{ id: 'call-1' }] },
        reason: 'fraudulent-call',
        details: 'Nobody was in.',
        requestedAmount: { amount: '1.20', currency: 'USD' },
      });
      const dispute = opened(call);
      await call.answer(dispute);
      await done;
      expect(store.snapshot).toMatchObject({
        submission: { state: 'confirmed', dispute },
        draft: { stage: 'sent' },
        disputes: { held: [dispute] },
      });
      expect(Array.from(store.snapshot.selection, ({ id }) => id)).toEqual(['call-2']);
      expect(outcomes.filter(({ type }) => type === 'dispute-submitted')).toHaveLength(1);
    });

    it('sends details without controls, lone surrogates and other line ends', async () => {
      const { store, script } = await draftedStore();
      store.use(Drafts).edit({ details: ' Two\r\nlines\0 and half \udc00\u001b ' });
      void store.use(Submitter).submit();
      const call = await script.next('openDispute');
      expect(call.input.details).toBe('Two\nlines and half \ufffd');
    });

    it('joins a second submit and ignores one after the confirmation (R1)', async () => {
      const setup = await draftedStore();
      const { store, script } = setup;
      const first = store.use(Submitter).submit();
      expect(store.use(Submitter).submit()).toBe(first);
      const call = await script.next('openDispute');
      expect(store.use(Submitter).submit()).toBe(first);
      await call.answer(opened(call));
      await store.use(Submitter).submit();
      await settle();
      expect(script.asked('openDispute')).toHaveLength(1);
    });

    it('joins a submit that a listener makes during the first (R1)', async () => {
      const setup = await draftedStore();
      const { store, script } = setup;
      const taps: Promise<void>[] = [];
      const end = store.subscribe(() => taps.push(store.use(Submitter).submit()));
      void store.use(Submitter).submit();
      const call = await script.next('openDispute');
      await call.answer(opened(call));
      end();
      await Promise.all(taps);
      expect(taps.length).toBeLessThan(20);
      expect(script.asked('openDispute')).toHaveLength(1);
    });

    it('stores the key before the adapter is called (R2)', async () => {
      const setup = await draftedStore();
      const { store, script, keys } = setup;
      const stored: unknown[] = [];
      script.always('openDispute', (input) => {
        stored.push(...keys.all());
        return buildDispute({ clientReference: input.clientReference });
      });
      await store.use(Submitter).submit();
      const [call] = script.asked('openDispute');
      expect(stored).toEqual([
        {
          payloadHash: expect.stringMatching(/^[0-9a-f]{64}$/),
          idempotencyKey: call?.idempotencyKey,
          clientReference: call?.input.clientReference,
          subjectHash: expect.stringMatching(/^[0-9a-f]{64}$/),
          callHashes: [expect.stringMatching(/^[0-9a-f]{16}$/)],
          storedAt: expect.any(Number),
        },
      ]);
    });

    it('sends nothing when the key cannot be stored (R2)', async () => {
      const setup = await draftedStore({
        ...memorySubmissionKeys(),
        put: () => {
          throw new Error('no room');
        },
      });
      await setup.store.use(Submitter).submit();
      expect(stateOf(setup)).toBe('retryable');
      expect(setup.script.asked('openDispute')).toEqual([]);
    });

    it('rejects an incomplete draft without sending it', async () => {
      const setup = await draftedStore();
      setup.store.use(Drafts).beginForCalls([buildCall()]);
      await setup.store.use(Submitter).submit();
      expect(setup.store.snapshot.submission).toMatchObject({
        state: 'rejected',
        error: { code: 'invalid' },
      });
      expect(setup.script.asked('openDispute')).toEqual([]);
    });

    it('does nothing without a draft', async () => {
      const { store, script } = await signedInStore();
      await store.use(Submitter).submit();
      expect(store.snapshot.submission.state).toBe('none');
      expect(script.asked('openDispute')).toEqual([]);
    });

    it('does not mistake a throwing listener for a lost answer (R3)', async () => {
      expectConsole('error', /the host made a mistake/);
      const setup = await draftedStore();
      setup.store.onOutcome(() => {
        throw new Error('the host made a mistake');
      });
      const done = setup.store.use(Submitter).submit();
      const call = await setup.script.next('openDispute');
      await call.answer(opened(call));
      await done;
      expect(stateOf(setup)).toBe('confirmed');
      expect(setup.script.asked('disputes')).toHaveLength(1);
    });

    it('sends the typed amount of a bill exactly', async () => {
      const setup = await draftedStore();
      const { store, script } = setup;
      store.use(Drafts).beginForBill(buildCycle());
      store.use(Drafts).edit({ reason: 'service-lost', amountText: '12,5' });
      void store.use(Submitter).submit();
      expect((await script.next('openDispute')).input).toMatchObject({
        subject: { kind: 'bill', cycleId: 'cycle-1', billNumber: 'B-2026-08' },
        requestedAmount: { amount: '12.50', currency: 'USD' },
      });
    });
  });

  describe('information', () => {
    const informed = async () => {
      const setup = await draftedStore();
      setup.store.use(Drafts).beginInformation(buildDispute());
      setup.store.use(Drafts).edit({ details: ' It was me. ' });
      void setup.store.use(Submitter).submit();
      return { ...setup, first: await setup.script.next('addInformation') };
    };

    it('is sent to its dispute and confirmed', async () => {
      const setup = await informed();
      expect(setup.first.input).toEqual({
        accountId: 'account-1',
        disputeId: 'dispute-1',
        text: 'It was me.',
        clientReference: setup.store.snapshot.draft?.clientReference,
      });
      await setup.first.answer(buildDispute({ status: 'under-review' }));
      expect(stateOf(setup)).toBe('confirmed');
      expect(setup.outcomes.at(-1)).toMatchObject({ type: 'information-added' });
    });

    it('is looked up in its dispute after a lost answer (R3)', async () => {
      const setup = await informed();
      await setup.first.fail('network');
      expect(stateOf(setup)).toBe('checking');
      const { clientReference } = setup.first.input;
      const timeline = [buildTimelineEntry({ kind: 'information-added', clientReference })];
      await (await setup.script.next('dispute')).answer(buildDispute({ timeline }));
      expect(stateOf(setup)).toBe('confirmed');
      expect(setup.script.asked('addInformation')).toHaveLength(1);
    });

    it('is sent again under the same key after an empty look-up (R2, R3)', async () => {
      const setup = await informed();
      await setup.first.fail('network');
      await (await setup.script.next('dispute')).answer(buildDispute());
      expect(setup.store.snapshot.submission).toMatchObject({ state: 'unknown', isMissing: true });
      void setup.store.use(Submitter).submit();
      await (await setup.script.next('dispute')).answer(buildDispute());
      const second = await setup.script.next('addInformation');
      expect(second.idempotencyKey).toBe(setup.first.idempotencyKey);
      expect(second.input).toEqual(setup.first.input);
      await second.answer(buildDispute());
      expect(stateOf(setup)).toBe('confirmed');
    });

    it('stays uncertain when a repeat is refused after a lost answer (R3)', async () => {
      const setup = await informed();
      await setup.first.fail('network');
      await (await setup.script.next('dispute')).answer(buildDispute());
      void setup.store.use(Submitter).submit();
      await (await setup.script.next('dispute')).answer(buildDispute());
      await (await setup.script.next('addInformation')).fail('invalid');
      await (await setup.script.next('dispute')).answer(buildDispute());
      expect(setup.store.snapshot.submission).toMatchObject({ state: 'unknown', isMissing: true });
    });

    it('sends the same words again under a new key after the receipt', async () => {
      const setup = await informed();
      await setup.first.answer(buildDispute());
      setup.store.use(Drafts).beginInformation(buildDispute());
      setup.store.use(Drafts).edit({ details: 'It was me.' });
      void setup.store.use(Submitter).submit();
      const second = await setup.script.next('addInformation');
      expect(second.idempotencyKey).not.toBe(setup.first.idempotencyKey);
    });
  });
});
