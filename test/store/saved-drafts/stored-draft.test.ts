import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDraft, sealDraft } from '../../../src/store/saved-drafts/stored-draft.js';
import { sessionDraftStore } from '../../../src/store/index.js';
import type { DraftContent } from '../../../src/contract/index.js';
import { buildCall } from '../../support/builders.js';
import { fakeStorage } from '../support/fake-storage.js';
import { CALL, DRAFT_ENTRY, fillIn, saved, tab } from '../support/saved-drafts.js';
import { NOW } from '../support/store-setup.js';
import { expectConsole } from '../../support/node-traps.js';

const content: DraftContent = {
  atHand: {
    clientReference: 'a'.repeat(32),
    origin: 'credit-request',
    purpose: { kind: 'dispute-calls', calls: [CALL] },
    stage: 'compose',
    reason: 'wrong-rate',
    details: 'typed',
    amountText: '',
    hadFiles: false,
    mayHaveArrived: false,
  },
  parked: [],
  selection: [CALL],
  step: 'dispute-form',
};

const sealed = (changed: unknown) => sealDraft('account-1', changed as DraftContent, NOW);
const open = (stored: unknown) => openDraft('account-1', stored, NOW);

describe('openDraft', () => {
  it('returns the sealed content', async () => {
    expect(await open(await sealed(content))).toEqual(content);
  });

  it('refuses the draft of another account (S10)', async () => {
    expect(await openDraft('account-2', await sealed(content), NOW)).toBeUndefined();
  });

  it('refuses a changed amount, even a valid one (R11)', async () => {
    const stored = await sealed(content);
    const tampered = stored.content.replaceAll('"1.20"', '"120.00"');
    expect(tampered).not.toBe(stored.content);
    expect(await open({ ...stored, content: tampered })).toBeUndefined();
  });

  it.each([
    ['an invalid amount', { selection: [{ ...CALL, charge: { ...CALL.charge, amount: '1,2' } }] }],
    ['a charge in words', { selection: [{ ...CALL, charge: { ...CALL.charge, amount: '-' } }] }],
    ['a call without a charge', { selection: [{ ...CALL, charge: undefined }] }],
    ['another step', { step: 'dispute' }],
    ['no selection', { selection: null }],
    ['an outdated origin', { atHand: { ...content.atHand, origin: 'older' } }],
    ['a draft that was sent', { atHand: { ...content.atHand, stage: 'sent' } }],
    ['a foreign reference', { atHand: { ...content.atHand, clientReference: '<b>' } }],
    ['a purpose without a kind', { atHand: { ...content.atHand, purpose: { calls: [] } } }],
  ])('refuses %s as a whole, even with a valid seal (R9)', async (_what, change) => {
    expect(await open(await sealed({ ...content, ...change }))).toBeUndefined();
  });

  it('drops unknown keys, "__proto__" above all (S3)', async () => {
    const json = JSON.stringify({ ...content, extra: 'canary' }).replace(
      '"parked"',
      '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"parked"',
    );
    const stored = await sealed(JSON.parse(json));
    expect(stored.content).toContain('__proto__');
    const opened = await open(stored);
    expect(opened).toEqual(content);
    expect(Object.keys(opened ?? {})).not.toContain('extra');
    expect('polluted' in (opened ?? {})).toBe(false);
    expect('polluted' in {}).toBe(false);
  });

  it('refuses any other value without throwing (R9)', async () => {
    const stored = await sealed(content);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.anything(),
          fc.json().map((text) => ({ ...stored, content: text })),
          fc.record({ version: fc.anything(), savedAt: fc.anything(), seal: fc.anything() }),
          fc
            .constantFrom('version', 'savedAt', 'seal', 'content')
            .chain((field) => fc.anything().map((value) => ({ ...stored, [field]: value })))
            .filter((changed) => JSON.stringify(changed) !== JSON.stringify(stored)),
        ),
        async (value) => {
          expect(await open(value)).toBeUndefined();
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('sessionDraftStore', () => {
  it.each([
    '',
    '{oops',
    'null',
    '[]',
    '1',
    '"text"',
    '{"version":0}',
    '{"version":1}',
    '{"__proto__":{"version":1}}',
  ])('starts without drafts and clears the entry when it is %j (R9)', async (text) => {
    const { page, entries } = tab();
    entries.set(DRAFT_ENTRY, text);
    const { store } = await page();
    expect(store.snapshot.draft).toBeUndefined();
    expect(entries.has(DRAFT_ENTRY)).toBe(false);
    await fillIn(store);
    expect((await page()).store.snapshot.draft?.details).toBe('canary details');
  });

  describe('with failing storage', () => {
    it.each([
      [
        'missing',
        () => {
          throw new ReferenceError('sessionStorage is not defined');
        },
      ],
      ['forbidden', () => fakeStorage({ failing: ['getItem', 'setItem', 'removeItem'] }).storage],
      ['full', () => fakeStorage({ failing: ['setItem'] }).storage],
      ['unreadable', () => fakeStorage({ failing: ['getItem'] }).storage],
    ])('works in memory and warns once when storage is %s (R9)', async (_what, storage) => {
      const warnings = expectConsole('warn', /cannot keep drafts over a reload/);
      const { store } = await tab().page(sessionDraftStore(storage));
      await fillIn(store);
      store.selection.add([buildCall({ id: 'call-3' })]);
      await saved();
      expect(store.snapshot.draft?.details).toBe('canary details');
      store.signOut();
      await saved();
      expect(store.snapshot.draft).toBeUndefined();
      expect(warnings).toHaveLength(1);
    });
  });
});
