/** A store with a fraud report that is ready to send. */
import type { BillingErrorCode, Dispute, OpenDisputeInput } from '../../../src/contract/index.js';
import {
  memorySubmissionKeys,
  type SubmissionKeys,
  Drafts,
  Submitter,
} from '../../../src/store/index.js';
import { buildCall, buildDispute } from '../../support/builders.js';
import type { ScriptedCall } from './scripted-adapter.js';
import { signedInStore, type StoreSetup } from './store-setup.js';

export interface DraftedSetup extends StoreSetup {
  readonly keys: SubmissionKeys;
}

/** Signed in. Look-ups and the list of disputes wait for the test. */
export async function draftedStore(
  keys: SubmissionKeys = memorySubmissionKeys(),
): Promise<DraftedSetup> {
  const setup = await signedInStore({ submissionKeys: keys });
  setup.script.always('disputes', undefined);
  setup.store.use(Drafts).beginFraudReport(buildCall());
  setup.store.use(Drafts).edit({ details: 'Nobody was in.' });
  return { ...setup, keys };
}

/** The receipt for a request. */
export function opened(
  { input }: { readonly input: Pick<OpenDisputeInput, 'clientReference' | 'subject'> },
  overrides: Partial<Dispute> = {},
): Dispute {
  const { accountId: _, ...sent } = { accountId: '', details: undefined, ...input };
  return buildDispute({ requestedAmount: undefined, ...sent, ...overrides });
}

export function stateOf({ store }: Pick<StoreSetup, 'store'>): string {
  return store.snapshot.submission.state;
}

export async function submitAndFail(
  { store, script }: StoreSetup,
  code: BillingErrorCode,
): Promise<ScriptedCall<'openDispute'>> {
  void store.use(Submitter).submit();
  const call = await script.next('openDispute');
  await call.fail(code);
  return call;
}

/** Sends the draft and loses the answer; the look-up finds nothing. */
export async function submitAndLose({
  store,
  script,
}: Pick<StoreSetup, 'store' | 'script'>): Promise<ScriptedCall<'openDispute'>> {
  void store.use(Submitter).submit();
  const call = await script.next('openDispute');
  await call.fail('timeout');
  await (await script.next('disputes')).answer({ items: [] });
  return call;
}
