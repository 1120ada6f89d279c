/** Rules about reading disputes: the list, one of them, and how one is found again. */
import type { DisputesInput } from '../../contract/billing-adapter.js';
import type { Dispute } from '../../contract/dispute.js';
import { compareMoney } from '../../domain/money.js';
import { newId } from '../new-id.js';
import { outcomeOf } from '../outcome-of.js';
import { requestWords } from '../requests/request-words.js';
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

const KEPT = [
  'id',
  'reference',
  'clientReference',
  'subject',
  'reason',
  'details',
  'requestedAmount',
] as const;
const SAME = 'answer the same dispute from openDispute(), disputes() and dispute()';

/** The first field in which they differ. An amount may be written with other zeros. */
function differenceBetween(opened: Dispute, back: Dispute): (typeof KEPT)[number] | undefined {
  return KEPT.find((field) => {
    if (sameContent(opened[field], back[field])) return false;
    const [one, other] = [opened.requestedAmount, back.requestedAmount];
    const isMoney = field === 'requestedAmount' && one?.currency === other?.currency;
    return !(isMoney && one && other && compareMoney(one, other) === 0);
  });
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? 'left out';
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
        came: ended
          ? 'a dispute twice'
          : 'a cursor that had come before, or pages without anything new',
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
        asked: `${requestWords('disputes', { clientReference: input.clientReference })}, with which a dispute was just opened`,
        came: found.code === undefined ? `a list without the dispute "${id}"` : found.words,
        whatToDo: 'keep the client reference with the dispute, or answer all disputes',
      }));
    },
  },
  {
    id: 'dispute-read-back',
    sentence: 'answers a dispute as it was opened, alone and in the list',
    chapter: 'adapters.md#methods',
    check: async (trial) => {
      const opened = await trial.opened();
      const { id: accountId } = await trial.account();
      const input = { accountId, disputeId: opened.id };
      const alone = await outcomeOf(() => trial.port.dispute(input, trial.read));
      requireKept(alone.code === undefined, () => ({
        asked: `${requestWords('dispute', input)}, just opened`,
        came: alone.words,
        whatToDo: SAME,
      }));
      // That the list can be read, and has the dispute, is for other rules.
      const { answer = [] } = await outcomeOf(() => trial.allDisputes());
      const listed = answer.find(({ id }) => id === opened.id);
      for (const [words, back] of [
        [requestWords('dispute', input), alone.answer],
        ['disputes()', listed],
      ] as const) {
        const changed = back && differenceBetween(opened, back);
        requireKept(changed === undefined, () => ({
          asked: `openDispute(), then ${words}`,
          came: `\`${changed}\` is ${shown(back?.[changed ?? 'id'])}, where openDispute() had answered ${shown(opened[changed ?? 'id'])}`,
          whatToDo: SAME,
        }));
      }
    },
  },
  {
    id: 'unknown-dispute-not-found',
    sentence: 'answers `not-found` or `forbidden` for a dispute that is not there',
    chapter: 'adapters.md#errors',
    check: async (trial) => {
      const { id: accountId } = await trial.account();
      const input = { accountId, disputeId: newId() };
      const outcome = await outcomeOf(() => trial.plain.dispute(input, trial.read));
      requireKept(outcome.code === 'not-found' || outcome.code === 'forbidden', () => ({
        asked: `${requestWords('dispute', input)} with an id that nobody has`,
        came: outcome.words,
        whatToDo: "throw new BillingError('not-found')",
      }));
    },
  },
];
