/** Rules about reading disputes: the list, one of them, and how one is found again. */
import type { DisputesInput } from '../../contract/billing-adapter.js';
import { newId } from '../new-id.js';
import { outcomeOf } from '../outcome-of.js';
import { requireKept, type AdapterRule } from '../rule.js';
import { sameContent } from '../same-content.js';
import type { Trial } from '../trial.js';
import { walkPages } from '../walk-pages.js';

const PAGING = 'adapters.md#paging';
const ONCE = 'adapters.md#writes-happen-once';

async function listInput(trial: Trial): Promise<DisputesInput> {
  await trial.opened();
  return { accountId: (await trial.account()).id };
}

export const disputeRules: readonly AdapterRule[] = [
  {
    id: 'disputes-shape',
    sentence: 'answers disputes of the promised shape',
    chapter: 'adapters.md#data',
    check: async (trial) => {
      const input = await listInput(trial);
      const outcome = await outcomeOf(() => trial.port.disputes(input, trial.read));
      requireKept(outcome.code === undefined, () => ({
        asked: 'disputes()',
        came: outcome.words,
        whatToDo: 'answer what the type `Dispute` says; the error names the field',
      }));
    },
  },
  {
    id: 'disputes-paging-ends',
    sentence: 'comes to the end of the disputes, with each of them once',
    chapter: PAGING,
    check: async (trial) => {
      const input = await listInput(trial);
      const read = walkPages((cursor) => trial.plain.disputes({ ...input, cursor }, trial.read));
      const { items, ended } = await trial.need('the disputes', read);
      const isOnce = new Set(items.map(({ id }) => id)).size === items.length;
      requireKept(ended && isOnce, () => ({
        asked: 'disputes(), page after page',
        came: ended ? 'a dispute twice' : 'a cursor that had come before',
        whatToDo: 'answer a new cursor with each page, and none with the last one',
      }));
    },
  },
  {
    id: 'dispute-listed',
    sentence: 'lists a dispute once it is opened',
    chapter: ONCE,
    check: async (trial) => {
      const { id } = await trial.opened();
      const listed = await trial.need('the disputes', trial.allDisputes());
      requireKept(
        listed.some((dispute) => dispute.id === id),
        () => ({
          asked: 'disputes() after openDispute()',
          came: `a list without the dispute "${id}"`,
          whatToDo: 'list a dispute from the moment that openDispute() answers it',
        }),
      );
    },
  },
  {
    id: 'disputes-by-client-reference',
    sentence: 'finds a dispute by the client reference with which it was opened',
    chapter: ONCE,
    check: async (trial) => {
      const input = await trial.openInput();
      const { id } = await trial.need('a dispute', trial.port.openDispute(input, trial.write()));
      const found = await outcomeOf(() => trial.allDisputes(input.clientReference));
      requireKept(found.answer?.some((dispute) => dispute.id === id) ?? false, () => ({
        asked: 'disputes() with the client reference of a dispute just opened',
        came: found.code === undefined ? 'a list without it' : found.words,
        whatToDo: 'keep the client reference with the dispute, or answer all disputes',
      }));
    },
  },
  {
    id: 'dispute-read-back',
    sentence: 'answers a dispute as it was opened',
    chapter: 'adapters.md#methods',
    check: async (trial) => {
      const opened = await trial.opened();
      const { id: accountId } = await trial.account();
      const outcome = await outcomeOf(() =>
        trial.port.dispute({ accountId, disputeId: opened.id }, trial.read),
      );
      const back = outcome.answer;
      const fields = ['id', 'reference', 'clientReference', 'subject', 'reason'] as const;
      const changed = fields.filter((field) => !sameContent(back?.[field], opened[field]));
      requireKept(changed.length === 0, () => ({
        asked: `dispute() for "${opened.id}", just opened`,
        came: outcome.code === undefined ? `another ${changed.join(', ')}` : outcome.words,
        whatToDo: 'answer the same dispute from openDispute(), disputes() and dispute()',
      }));
    },
  },
  {
    id: 'unknown-dispute-not-found',
    sentence: 'answers `not-found` or `forbidden` for a dispute that is not there',
    chapter: 'adapters.md#errors',
    check: async (trial) => {
      const { id: accountId } = await trial.account();
      const disputeId = newId();
      const outcome = await outcomeOf(() =>
        trial.plain.dispute({ accountId, disputeId }, trial.read),
      );
      requireKept(outcome.code === 'not-found' || outcome.code === 'forbidden', () => ({
        asked: 'dispute() with an id that nobody has',
        came: outcome.words,
        whatToDo: "throw new BillingError('not-found')",
      }));
    },
  },
];
