/** Rules about client references: unique at the billing system, whatever the dispute is about. */
import type { OpenDisputeInput } from '../../contract/billing-adapter.js';
import { addInformation } from '../add-information.js';
import { newId } from '../new-id.js';
import { outcomeOf } from '../outcome-of.js';
import { requestWords } from '../requests/request-words.js';
import { requireKept, type AdapterRule } from '../rule.js';
import type { Trial } from '../trial.js';

const ONCE = 'adapters.md#writes-happen-once';

/** The first may still be on its way when the second comes, so calls and bills are no help here. */
async function requireUnique(
  trial: Trial,
  first: OpenDisputeInput,
  second: OpenDisputeInput,
): Promise<void> {
  const opened = await trial.need('a dispute', trial.port.openDispute(first, trial.write()));
  await requireRefused(trial, second, opened.id, 'that a dispute has');
  if (!(await trial.capabilities()).withdraw) return;
  const { accountId } = first;
  const input = { accountId, disputeId: opened.id };
  const { answer } = await outcomeOf(() => trial.port.withdraw(input, trial.write()));
  // Another rule is about that.
  if (answer?.status !== 'withdrawn') return;
  await requireRefused(trial, second, opened.id, 'that a dispute had until it was withdrawn');
}

async function requireRefused(
  trial: Trial,
  second: OpenDisputeInput,
  firstId: string,
  known: string,
): Promise<void> {
  const { code, answer, words } = await outcomeOf(() =>
    trial.port.openDispute(second, trial.write()),
  );
  // That it is found in both is for other rules.
  const listed = await trial.need('the disputes', trial.allDisputes());
  const asked = await trial.need('the look-up', trial.allDisputes(second.clientReference));
  const ours = new Set(
    [...listed, ...asked]
      .filter(({ clientReference }) => clientReference === second.clientReference)
      .map(({ id }) => id),
  );
  const isOne = ours.size === 1 && ours.has(firstId);
  const isRefused = code === 'conflict' || answer?.id === firstId;
  requireKept(isRefused && isOne, () => ({
    asked: `${requestWords('openDispute', second)} with a new key and other content, under a client reference ${known}`,
    came: `${answer ? `the dispute "${answer.id}"` : words}; disputes with that client reference: ${ours.size}`,
    whatToDo:
      'keep client references unique, and throw `conflict` for a known one; ask the billing system before it is written to, if it does not look at them itself',
  }));
}

export const clientReferenceRules: readonly AdapterRule[] = [
  {
    id: 'client-reference-unique',
    sentence: 'refuses a second dispute under a client reference that it knows',
    chapter: ONCE,
    check: async (trial) => {
      const [call, other] = await trial.eligibleCalls();
      const first = await trial.openInput({}, call);
      // About another call, so that nothing but the client reference is a reason to refuse.
      const { subject, requestedAmount } = await trial.openInput({}, other ?? call);
      await requireUnique(trial, first, {
        ...first,
        subject,
        requestedAmount,
        details: 'Something else.',
      });
    },
  },
  {
    id: 'bill-client-reference-unique',
    sentence: 'refuses a second dispute of a bill under a client reference that it knows',
    chapter: ONCE,
    check: async (trial) => {
      const input = await trial.openBillInput();
      await requireUnique(trial, input, { ...input, details: 'Something else.' });
    },
  },
  {
    id: 'information-client-reference-unique',
    sentence: 'keeps the client reference with information, and refuses other under it',
    chapter: ONCE,
    check: async (trial) => {
      const { id: disputeId } = await trial.opened();
      const { id: accountId } = await trial.account();
      const input = { accountId, disputeId, text: 'A check.', clientReference: newId() };
      const entries = async () => {
        const read = trial.port.dispute({ accountId, disputeId }, trial.read);
        const { timeline } = await trial.need('the dispute', read);
        return timeline.filter((entry) => entry.clientReference === input.clientReference).length;
      };
      await addInformation(trial, input);
      const first = await entries();
      const other = { ...input, text: 'Something else.' };
      const { code, words } = await outcomeOf(() =>
        trial.port.addInformation(other, trial.write()),
      );
      const more = (await entries()) - first;
      requireKept(first > 0, () => ({
        asked: `${requestWords('addInformation', input)}, then dispute()`,
        came: 'no entry of the timeline with that client reference',
        whatToDo: 'keep `input.clientReference` in the entry of the timeline',
      }));
      requireKept(code === 'conflict' && more === 0, () => ({
        asked: `${requestWords('addInformation', other)} with a new key and another text, under a known client reference`,
        came: `${words}; ${more} more entries with that client reference`,
        whatToDo: 'throw `conflict` for a client reference that the timeline has',
      }));
    },
  },
];
