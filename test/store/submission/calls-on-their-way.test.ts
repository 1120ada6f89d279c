/** A call that is on its way in one dispute is in no other, whichever tab or draft sends that. */
import { describe, expect, it } from 'vitest';
import type { Call } from '../../../src/contract/index.js';
import {
  Drafts,
  memorySubmissionKeys,
  Submitter,
  type SubmissionKeys,
} from '../../../src/store/index.js';
import { buildCall } from '../../support/builders.js';
import { settle } from '../../support/settle.js';
import { until } from '../../support/until.js';
import { opened, stateOf, submitAndLose } from '../support/drafted-store.js';
import type { ScriptedCall } from '../support/scripted-adapter.js';
import { NOW, signedInStore, type StoreSetup } from '../support/store-setup.js';

const NONE = { items: [] };
const [ONE, TWO, THREE] = ['call-1', 'call-2', 'call-3'].map((id) => buildCall({ id })) as [
  Call,
  Call,
  Call,
];

/** A tab with a dispute of these calls that is ready to send; look-ups wait for the test. */
async function tab(
  keys: SubmissionKeys,
  calls: readonly Call[],
  now = () => NOW,
): Promise<StoreSetup> {
  const setup = await signedInStore({ submissionKeys: keys, now }, (script) => {
    script.always('calls', () => ({ items: [ONE, TWO, THREE] }));
  });
  setup.script.always('disputes', undefined);
  begin(setup, calls);
  return setup;
}

function begin({ store }: StoreSetup, calls: readonly Call[]): void {
  store.use(Drafts).beginForCalls(calls);
  store.use(Drafts).edit({ details: 'Not mine.', reason: 'not-my-call' });
}

/** One tab has lost the answer for two calls. */
async function lostInOneTab(keys = memorySubmissionKeys()) {
  const first = await tab(keys, [ONE, TWO]);
  const sent = await submitAndLose(first);
  return { keys, first, sent };
}

async function submit({ store, script }: StoreSetup): Promise<ScriptedCall<'disputes'>> {
  void store.use(Submitter).submit();
  return script.next('disputes');
}

describe('Submitter, in a tab with other calls', () => {
  it('looks up what another tab sent for one of them, and offers that (R1)', async () => {
    const { keys, sent } = await lostInOneTab();
    const second = await tab(keys, [TWO, THREE]);
    const lookUp = await submit(second);
    expect(lookUp.input.clientReference).toBe(sent.input.clientReference);
    const found = opened(sent);
    await lookUp.answer({ items: [found] });
    expect(second.script.asked('openDispute')).toEqual([]);
    expect(second.store.snapshot).toMatchObject({
      submission: { state: 'rejected', error: { code: 'conflict' } },
      draft: { stage: 'compose', existing: { id: found.id } },
    });
    // The customer wants a second one all the same.
    second.store.use(Drafts).openAnyway();
    void second.store.use(Submitter).submit();
    const other = await second.script.next('openDispute');
    expect(other.input.clientReference).not.toBe(sent.input.clientReference);
  });

  it('says "not submitted" when that look-up fails (R3)', async () => {
    const { keys } = await lostInOneTab();
    const second = await tab(keys, [TWO, THREE]);
    await (await submit(second)).fail('network');
    expect(second.store.snapshot.submission).toMatchObject({
      state: 'retryable',
      error: { code: 'network' },
    });
    expect(second.script.asked('openDispute')).toEqual([]);
  });

  it('sends under the same client reference where nothing is found (R1, R15)', async () => {
    const { keys, first, sent } = await lostInOneTab();
    const second = await tab(keys, [TWO, THREE]);
    await (await submit(second)).answer(NONE);
    const other = await second.script.next('openDispute');
    expect(other.input.clientReference).toBe(sent.input.clientReference);
    expect(other.idempotencyKey).not.toBe(sent.idempotencyKey);
    const dispute = opened(other);
    await other.answer(dispute);
    expect(stateOf(second)).toBe('confirmed');
    // The provider refuses the first one now, whenever it arrives.
    await (await submit(first)).answer({ items: [dispute] });
    expect(first.store.snapshot).toMatchObject({
      submission: { state: 'rejected', error: { code: 'conflict' } },
      draft: { existing: { id: dispute.id } },
    });
    expect(first.script.asked('openDispute')).toHaveLength(1);
  });

  it('takes a dispute of its calls alone for no part of its own (R1, R13)', async () => {
    const { keys, first } = await lostInOneTab();
    const second = await tab(keys, [TWO]);
    await (await submit(second)).answer(NONE);
    const other = await second.script.next('openDispute');
    const dispute = opened(other);
    await other.answer(dispute);
    await (await submit(first)).answer({ items: [dispute] });
    expect(stateOf(first)).toBe('rejected');
    void first.store.disputes.load();
    await (await first.script.next('disputes')).answer({ items: [dispute] });
    expect(stateOf(first)).toBe('rejected');
  });

  it('takes it for no part of its own while storage cannot be read either (R9, R13)', async () => {
    const shared = memorySubmissionKeys();
    let own: ReturnType<SubmissionKeys['all']> | undefined;
    const { first } = await lostInOneTab({
      ...shared,
      all: () => own ?? shared.all(),
      mayMissOthers: () => own !== undefined,
    });
    own = shared.all();
    const second = await tab(shared, [TWO]);
    await (await submit(second)).answer(NONE);
    const other = await second.script.next('openDispute');
    await other.answer(opened(other));
    await (await submit(first)).answer({ items: [opened(other)] });
    expect(stateOf(first)).toBe('rejected');
  });

  it('is told that its own dispute is refused, whatever another tab sent (R3)', async () => {
    const { keys } = await lostInOneTab();
    const second = await tab(keys, [TWO, THREE]);
    await (await submit(second)).answer(NONE);
    await (await second.script.next('openDispute')).fail('invalid');
    await (await second.script.next('disputes')).answer(NONE);
    expect(second.store.snapshot.submission).toMatchObject({
      state: 'rejected',
      error: { code: 'invalid' },
    });
  });

  it('leaves the client reference to the other tab once no call is shared (R15)', async () => {
    const { keys, sent } = await lostInOneTab();
    const second = await tab(keys, [TWO, THREE]);
    await (await submit(second)).fail('network');
    begin(second, [THREE]);
    await (await submit(second)).answer(NONE);
    const other = await second.script.next('openDispute');
    expect(other.input.clientReference).not.toBe(sent.input.clientReference);
  });

  it('sends nothing while its calls are on their way in two disputes (R1)', async () => {
    const { keys } = await lostInOneTab();
    await submitAndLose(await tab(keys, [THREE]));
    const third = await tab(keys, [TWO, THREE]);
    await (await submit(third)).answer(NONE);
    await (await third.script.next('disputes')).answer(NONE);
    await settle();
    expect(third.store.snapshot.submission).toMatchObject({
      state: 'retryable',
      error: { code: 'in-progress' },
    });
    expect(third.script.asked('openDispute')).toEqual([]);
  });

  it('offers what another tab has just received for one of them (R1)', async () => {
    const keys = memorySubmissionKeys();
    const second = await tab(keys, [TWO, THREE]);
    const first = await tab(keys, [ONE, TWO]);
    void first.store.use(Submitter).submit();
    const sent = await first.script.next('openDispute');
    await sent.answer(opened(sent));
    await (await submit(second)).answer({ items: [opened(sent)] });
    expect(second.store.snapshot).toMatchObject({
      submission: { state: 'rejected' },
      draft: { existing: { clientReference: sent.input.clientReference } },
    });
  });
});

describe('Submitter, with a list of disputes from hours ago', () => {
  const HOUR = 3_600_000;

  /** Two tabs with drafts of these calls; the first one's dispute was received two hours ago. */
  async function twoHoursAfter(calls: readonly Call[], others: readonly Call[]) {
    let now = NOW;
    const clock = () => now;
    const keys = memorySubmissionKeys(clock);
    const first = await tab(keys, calls, clock);
    const second = await tab(keys, others, clock);
    void first.store.use(Submitter).submit();
    const sent = await first.script.next('openDispute');
    await sent.answer(opened(sent));
    now += 2 * HOUR;
    return { first, second, sent };
  }

  it('looks up what another tab sent for one of the calls (R1)', async () => {
    const { second, sent } = await twoHoursAfter([ONE, TWO], [TWO, THREE]);
    await (await submit(second)).answer({ items: [opened(sent)] });
    expect(second.script.asked('openDispute')).toEqual([]);
    expect(second.store.snapshot.draft).toMatchObject({
      existing: { clientReference: sent.input.clientReference },
    });
  });

  it('looks up the same words of another tab, and shows their dispute (R1)', async () => {
    const { second, sent } = await twoHoursAfter([ONE], [ONE]);
    const lookUp = await submit(second);
    expect(lookUp.input.clientReference).toBe(sent.input.clientReference);
    await lookUp.answer({ items: [opened(sent)] });
    expect(stateOf(second)).toBe('confirmed');
    expect(second.script.asked('openDispute')).toEqual([]);
  });

  it('takes the same words for a new dispute beside the first, which it shows (R15)', async () => {
    const { first, sent } = await twoHoursAfter([ONE], [ONE]);
    begin(first, [ONE]);
    first.store.use(Drafts).openAnyway();
    void first.store.use(Submitter).submit();
    const again = await first.script.next('openDispute');
    expect(again.idempotencyKey).not.toBe(sent.idempotencyKey);
    expect(again.input.clientReference).not.toBe(sent.input.clientReference);
  });
});

describe('Submitter, with two drafts about one call', () => {
  it('sends the second under the client reference of the lost first (R1, R15)', async () => {
    const { first, sent } = await lostInOneTab();
    first.store.use(Drafts).beginFraudReport(TWO);
    await (await submit(first)).answer(NONE);
    const other = await first.script.next('openDispute');
    expect(other.input.clientReference).toBe(sent.input.clientReference);
  });
});

describe('a call on its way in another tab', () => {
  const eligible = ({ store }: StoreSetup): readonly boolean[] =>
    [ONE, TWO, THREE].map((call) => store.eligibilityOf(call).eligible);

  async function besideALostDispute() {
    const lost = await lostInOneTab();
    const second = await signedInStore({ submissionKeys: lost.keys }, (script) => {
      script.always('calls', () => ({ items: [ONE, TWO, THREE] }));
      script.always('disputes', undefined);
    });
    await settle();
    return { ...lost, second };
  }

  /** The list of disputes that replaces the one of the sign-in. */
  const lookUpOf = async ({ script }: StoreSetup) => {
    await until('a newer list', () => script.asked('disputes').length > 1);
    return script.asked('disputes').at(-1) as ScriptedCall<'disputes'>;
  };

  it('is not eligible, as its dispute is looked up first (R1)', async () => {
    const { second } = await besideALostDispute();
    expect(eligible(second)).toEqual([false, false, true]);
    await (await lookUpOf(second)).fail('network');
    expect(eligible(second)).toEqual([false, false, true]);
  });

  it('is in a dispute once that is found (R1)', async () => {
    const { second, sent } = await besideALostDispute();
    await (await lookUpOf(second)).answer({ items: [opened(sent)] });
    expect(eligible(second)).toEqual([false, false, true]);
  });

  it('is eligible after a look-up that found nothing (R1)', async () => {
    const { second } = await besideALostDispute();
    await (await lookUpOf(second)).answer(NONE);
    await settle();
    expect(eligible(second)).toEqual([true, true, true]);
    const asked = second.script.asked('disputes').length;
    second.store.goTo({ name: 'credit-request' });
    await settle();
    expect(second.script.asked('disputes')).toHaveLength(asked);
  });
});
