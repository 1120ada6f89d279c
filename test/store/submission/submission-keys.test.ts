import { describe, expect, it } from 'vitest';
import {
  memorySubmissionKeys,
  storedSubmissionKeys,
  type SubmissionKeys,
  Contact,
  Drafts,
  Submitter,
} from '../../../src/store/index.js';
import { buildAccount, buildCall } from '../../support/builders.js';
import { fakeStorage } from '../support/fake-storage.js';
import { textFile } from '../support/files.js';
import { signedInStore } from '../support/store-setup.js';

const HOUR = 3_600_000;
const find = (keys: SubmissionKeys, hash: string) =>
  keys.all().find(({ payloadHash }) => payloadHash === hash);
const id = (digit: string) => digit.repeat(32);
const key = (name: string) => ({
  payloadHash: name,
  idempotencyKey: id('a'),
  clientReference: id('b'),
  subjectHash: 'subject',
  storedAt: 0,
});

function clock() {
  let time = 1_000_000;
  return {
    now: () => time,
    advance: (ms: number) => {
      time += ms;
    },
  };
}

describe.each([
  ['memorySubmissionKeys', (now: () => number) => memorySubmissionKeys(now)],
  [
    'storedSubmissionKeys',
    (now: () => number) => {
      const { storage } = fakeStorage();
      return storedSubmissionKeys(() => storage, now);
    },
  ],
])('%s', (_name, build) => {
  it('finds a key until it is removed', () => {
    const keys = build(clock().now);
    keys.put(key('one'));
    keys.put(key('two'));
    expect(find(keys, 'one')).toMatchObject({ idempotencyKey: id('a'), clientReference: id('b') });
    keys.remove('one');
    expect(find(keys, 'one')).toBeUndefined();
    expect(keys.all().map(({ payloadHash }) => payloadHash)).toEqual(['two']);
  });

  it('replaces the key of the same content', () => {
    const keys = build(clock().now);
    keys.put(key('one'));
    keys.put({ ...key('one'), idempotencyKey: id('c') });
    expect(keys.all().map(({ idempotencyKey }) => idempotencyKey)).toEqual([id('c')]);
  });

  it('drops a key after a day', () => {
    const { now, advance } = clock();
    const keys = build(now);
    keys.put(key('pending'));
    keys.put({ ...key('confirmed'), confirmedAt: 0 });
    advance(24 * HOUR - 1);
    expect(keys.all()).toHaveLength(2);
    advance(1);
    expect(keys.all()).toEqual([]);
  });

  it('drops a key when the clock is set back', () => {
    const { now, advance } = clock();
    const keys = build(now);
    keys.put(key('one'));
    advance(-48 * HOUR);
    expect(find(keys, 'one')).toBeUndefined();
  });
});

describe('storedSubmissionKeys', () => {
  const now = () => 5_000;

  it('shares keys with a store after a reload and in a second tab (R2)', () => {
    const { storage } = fakeStorage();
    storedSubmissionKeys(() => storage, now).put(key('one'));
    const second = storedSubmissionKeys(() => storage, now);
    expect(find(second, 'one')).toMatchObject({ idempotencyKey: id('a') });
    second.put(key('two'));
    second.remove('one');
    const third = storedSubmissionKeys(() => storage, now);
    expect(third.all().map(({ payloadHash }) => payloadHash)).toEqual(['two']);
  });

  it('forgets a key that another tab has removed (R1, R2)', () => {
    const { storage } = fakeStorage();
    const keys = storedSubmissionKeys(() => storage, now);
    keys.put(key('one'));
    keys.put(key('two'));
    const second = storedSubmissionKeys(() => storage, now);
    second.remove('one');
    expect(find(keys, 'one')).toBeUndefined();
    keys.put(key('three'));
    second.remove('two');
    second.remove('three');
    expect(keys.all()).toEqual([]);
    expect(storage.length).toBe(0);
  });

  it('follows a key that another tab has changed (R1, R2)', () => {
    const { storage } = fakeStorage();
    const keys = storedSubmissionKeys(() => storage, now);
    keys.put(key('one'));
    storedSubmissionKeys(() => storage, now).put({ ...key('one'), settledAt: 1 });
    expect(find(keys, 'one')).toMatchObject({ settledAt: 1 });
    storedSubmissionKeys(() => storage, now).put(key('one'));
    expect(find(keys, 'one')).not.toHaveProperty('settledAt');
  });

  it('keeps a key that storage refused until another tab puts a newer one (R9)', () => {
    const { storage, failing } = fakeStorage();
    const { now: time, advance } = clock();
    const keys = storedSubmissionKeys(() => storage, time);
    keys.put(key('one'));
    failing.add('setItem');
    keys.put({ ...key('one'), settledAt: 1 });
    expect(find(keys, 'one')).toHaveProperty('settledAt', 1);
    failing.clear();
    keys.put(key('two'));
    const second = storedSubmissionKeys(() => storage, time);
    expect(find(second, 'one')).toHaveProperty('settledAt', 1);
    failing.add('setItem');
    keys.put(key('two'));
    failing.clear();
    advance(1);
    second.put({ ...key('two'), settledAt: 2 });
    expect(find(keys, 'two')).toHaveProperty('settledAt', 2);
  });

  it('serves this page while storage cannot be read (R9)', () => {
    const { storage, failing } = fakeStorage();
    const keys = storedSubmissionKeys(() => storage, now);
    keys.put(key('one'));
    failing.add('getItem');
    expect(find(keys, 'one')).toBeDefined();
    expect(keys.mayMissOthers?.()).toBe(true);
    failing.clear();
    expect(find(keys, 'one')).toBeDefined();
    expect(keys.mayMissOthers?.()).toBe(false);
  });

  it('leaves nothing behind when the last key is removed', () => {
    const { storage, entries } = fakeStorage();
    const keys = storedSubmissionKeys(() => storage, now);
    keys.put(key('one'));
    keys.remove('one');
    expect(entries.size).toBe(0);
  });

  it.each([
    [
      'missing',
      () => {
        throw new ReferenceError('localStorage is not defined');
      },
    ],
    ['forbidden', () => fakeStorage({ failing: ['getItem', 'setItem', 'removeItem'] }).storage],
    ['full', () => fakeStorage({ failing: ['setItem'] }).storage],
    ['unreadable', () => fakeStorage({ failing: ['getItem'] }).storage],
  ])('serves this page from memory when storage is %s (R9)', (_what, open) => {
    const keys = storedSubmissionKeys(open, now);
    keys.put(key('one'));
    expect(find(keys, 'one')).toMatchObject({ idempotencyKey: id('a') });
    expect(keys.all()).toHaveLength(1);
    keys.remove('one');
    expect(find(keys, 'one')).toBeUndefined();
  });

  it.each([
    ['no JSON', '{oops'],
    ['no list', '{"payloadHash":"one"}'],
    ['null', 'null'],
    ['a list of other things', '[null, 1, "one", [], {}]'],
    ['a list of an older version', '[{"payloadHash":"one","key":"x","storedAt":4000}]'],
    [
      'keys that Redress did not write',
      JSON.stringify([{ ...key('one'), storedAt: 4_000, idempotencyKey: '<script>' }]),
    ],
  ])('starts empty when storage holds %s (R9)', (_what, text) => {
    const { storage, entries } = fakeStorage();
    entries.set('redress.submissions', text);
    const keys = storedSubmissionKeys(() => storage, now);
    expect(keys.all()).toEqual([]);
    keys.put(key('two'));
    const reloaded = storedSubmissionKeys(() => storage, now);
    expect(reloaded.all().map(({ payloadHash }) => payloadHash)).toEqual(['two']);
  });

  it('does not write back foreign fields of its entry (S7)', () => {
    const { storage, entries } = fakeStorage();
    entries.set(
      'redress.submissions',
      JSON.stringify([{ ...key('one'), storedAt: 4_000, details: 'canary' }]),
    );
    const keys = storedSubmissionKeys(() => storage, now);
    keys.put(key('two'));
    expect(keys.all()).toHaveLength(2);
    expect([...entries.values()].join('')).not.toContain('canary');
  });

  it('never stores customer data (S7)', async () => {
    const { storage, entries, written } = fakeStorage();
    const { store, script } = await signedInStore({ submissionStorage: () => storage }, (s) => {
      s.always('account', () =>
        buildAccount({ id: 'canary-id', accountNumber: 'canary-number', holderName: 'Canary' }),
      );
    });
    const call = buildCall({ otherParty: { raw: '+15550canary', kind: 'other' } });
    store.selection.add([call]);
    store.use(Drafts).beginForCalls([call]);
    store.use(Drafts).edit({ details: 'canary details', reason: 'not-my-call' });
    await store.use(Drafts).addEvidence([textFile('canary.txt', 'canary content')]);
    store.use(Contact).begin({ topic: 'other' });
    store.use(Contact).edit({ message: 'canary message', address: 'canary@example.com' });
    void store.use(Contact).send();
    void store.use(Submitter).submit();
    const sent = await script.next('openDispute');
    expect(entries.size).toBe(1);
    await sent.fail('network');
    const everything = written.join('\n');
    expect(everything).toContain(sent.idempotencyKey ?? 'no key');
    expect(everything).not.toMatch(/canary|call-1|1\.20|not-my-call|account-1|line-1/i);
    store.signOut();
    expect([...entries.values()].join('')).not.toMatch(/canary/i);
  });
});
