/** Real Web Locks and real storage, shared by two windows of one origin. */
import { expect, fixture, html } from '@open-wc/testing';
import {
  Store,
  storedSubmissionKeys,
  type SubmissionKeys,
  Drafts,
  Submitter,
} from '../../src/store/index.js';
import { tabLock } from '../../src/store/submission/tab-lock.js';
import { buildCall, buildDispute } from '../support/builders.js';
import { deferred } from '../support/deferred.js';
import { stubAdapter } from '../support/stub-adapter.js';
import { arrives, until } from '../support/until.js';

const NAME = 'redress.submissions';
const neverGiveUp = () => new AbortController().signal;

type Tab = Pick<Window & typeof globalThis, 'localStorage' | 'navigator'>;

async function otherTab(): Promise<Tab> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another tab"></iframe>`);
  const { contentWindow } = frame;
  if (!contentWindow) throw new Error('The frame has no window');
  return contentWindow;
}

function keysIn({ localStorage: storage, navigator: { locks } }: Tab): SubmissionKeys {
  return storedSubmissionKeys(() => storage, Date.now, NAME, tabLock(NAME, locks, neverGiveUp));
}

describe('storedSubmissionKeys, in two tabs', () => {
  beforeEach(() => localStorage.clear());
  after(() => localStorage.clear());

  it('waits for the key of the other tab and finds it (R1, R2)', async () => {
    const tab = await otherTab();
    const leaving = deferred();
    const inside = deferred();
    void tab.navigator.locks.request(NAME, async () => {
      inside.resolve();
      await leaving.promise;
    });
    await arrives('the lock', inside.promise);

    const keys = keysIn(window);
    let isThere = false;
    const found = keys.exclusively?.(() => {
      isThere = true;
      return keys.all()[0];
    });
    const waiting = async () => (await navigator.locks.query()).pending;
    await until('one tab to wait', async () => (await waiting())?.length === 1);
    expect(isThere).to.equal(false);
    const id = 'a'.repeat(32);
    keysIn(tab).put({
      payloadHash: 'hash',
      idempotencyKey: id,
      clientReference: 'b'.repeat(32),
      subjectHash: 'subject',
      storedAt: Date.now(),
    });
    leaving.resolve();
    expect(await found).to.include({ idempotencyKey: id });
  });

  it('gives simultaneous submissions one key and reference (R1, R2)', async () => {
    const sent: string[] = [];
    const adapter = stubAdapter({
      disputes: async () => ({ items: [] }),
      openDispute: async (input, { idempotencyKey }) => {
        sent.push(`${idempotencyKey} ${input.clientReference}`);
        return buildDispute({ ...input });
      },
    });
    const stores = [window, await otherTab()].map((tab) => {
      const store = new Store({ submissionKeys: keysIn(tab) });
      return { store, detach: store.attach(adapter) };
    });
    for (const { store } of stores) {
      await until('the account and its disputes', () => {
        const { disputes, account } = store.snapshot;
        return disputes.activity === 'idle' && account.held;
      });
      store.use(Drafts).beginForCalls([buildCall()]);
      store.use(Drafts).edit({ reason: 'wrong-rate' });
    }
    await Promise.all(stores.map(({ store }) => store.use(Submitter).submit()));
    for (const { store, detach } of stores) {
      expect(store.snapshot.submission.state).to.equal('confirmed');
      detach();
    }
    expect(sent).to.have.length(2);
    expect(new Set(sent)).to.have.length(1);
  });
});
