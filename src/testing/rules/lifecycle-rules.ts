/** Rules about what follows once a dispute is open. */
import type { Dispute } from '../../contract/dispute.js';
import { instantMs } from '../../domain/calendar.js';
import { canMove, isOpen } from '../../domain/dispute-lifecycle.js';
import { addInformation, informationIn } from '../add-information.js';
import { newId } from '../new-id.js';
import { outcomeOf } from '../outcome-of.js';
import { requestWords } from '../requests/request-words.js';
import { requireKept, RuleSkipped, type AdapterRule } from '../rule.js';
import type { Trial } from '../trial.js';

const METHODS = 'adapters.md#methods';
const ONCE = 'adapters.md#writes-happen-once';
const TEXT = 'Nobody was in the office that day.';

interface OpenCase {
  readonly dispute: Dispute;
  readonly input: { readonly accountId: string; readonly disputeId: string };
}

async function openCase(trial: Trial): Promise<OpenCase> {
  const dispute = await trial.opened();
  const { id: accountId } = await trial.account();
  return { dispute, input: { accountId, disputeId: dispute.id } };
}

/** The dispute as it is read now. */
function reread(trial: Trial, input: OpenCase['input']): Promise<Dispute> {
  return trial.need('the dispute', trial.port.dispute(input, trial.read));
}

async function withdrawn(trial: Trial, input: OpenCase['input'], key?: string): Promise<Dispute> {
  const outcome = await outcomeOf(() => trial.port.withdraw(input, trial.write(key)));
  requireKept(outcome.answer?.status === 'withdrawn', () => ({
    asked: `${requestWords('withdraw', input)} for an open dispute`,
    came: outcome.answer ? `the status ${outcome.answer.status}` : outcome.words,
    whatToDo: 'answer the dispute with the status `withdrawn`',
  }));
  return outcome.answer as Dispute;
}

async function requireWithdraw(trial: Trial): Promise<void> {
  if (!(await trial.capabilities()).withdraw) {
    throw new RuleSkipped('The adapter does not promise the capability `withdraw`.');
  }
}

export const lifecycleRules: readonly AdapterRule[] = [
  {
    id: 'status-moves-allowed',
    sentence: 'moves a dispute only as a dispute can move, and never back in time',
    chapter: METHODS,
    check: async (trial) => {
      const { dispute, input } = await openCase(trial);
      const later = await reread(trial, input);
      const isForward = instantMs(later.updatedAt) >= instantMs(later.submittedAt);
      const isAllowed = isOpen(dispute.status) && canMove(dispute.status, later.status);
      requireKept(isAllowed && isForward, () => ({
        asked: `openDispute(), then ${requestWords('dispute', input)}`,
        came: `${later.status} after ${dispute.status}, updated ${later.updatedAt}`,
        whatToDo:
          'begin with an open status, never go back to an earlier one, and let `updatedAt` grow',
      }));
    },
  },
  {
    id: 'add-information-shows',
    sentence: 'shows once in the timeline what the customer added',
    chapter: METHODS,
    check: async (trial) => {
      const { input, dispute } = await openCase(trial);
      await addInformation(trial, { ...input, text: TEXT, clientReference: newId() });
      const more = informationIn(await reread(trial, input)) - informationIn(dispute);
      requireKept(more === 1, () => ({
        asked: `${requestWords('addInformation', input)} once, then ${requestWords('dispute', input)}`,
        came: `${more} new entries of the timeline with the kind \`information-added\``,
        whatToDo: 'answer one entry of the kind `information-added` by `customer` for each note',
      }));
    },
  },
  {
    id: 'add-information-is-idempotent',
    sentence: 'adds information once however often it comes with the same key',
    chapter: ONCE,
    check: async (trial) => {
      const { input } = await openCase(trial);
      const { idempotencyKey: key } = trial.write();
      const note = { ...input, text: TEXT, clientReference: newId() };
      await addInformation(trial, note, key);
      const once = informationIn(await reread(trial, input));
      await addInformation(trial, note, key);
      const more = informationIn(await reread(trial, input)) - once;
      requireKept(more === 0, () => ({
        asked: `${requestWords('addInformation', note)} twice with the same key and content`,
        came: `${more} more entries of the timeline after the second time`,
        whatToDo: 'remember the answer by `options.idempotencyKey`, and answer it again',
      }));
    },
  },
  {
    id: 'withdraw-closes',
    sentence: 'keeps a dispute withdrawn',
    chapter: METHODS,
    check: async (trial) => {
      await requireWithdraw(trial);
      const { input } = await openCase(trial);
      await withdrawn(trial, input);
      const later = await reread(trial, input);
      requireKept(later.status === 'withdrawn', () => ({
        asked: `${requestWords('withdraw', input)}, then ${requestWords('dispute', input)}`,
        came: `the status ${later.status}`,
        whatToDo: 'keep what withdraw() did',
      }));
    },
  },
  {
    id: 'withdraw-is-idempotent',
    sentence: 'answers a repeated withdrawal as it did the first time',
    chapter: ONCE,
    check: async (trial) => {
      await requireWithdraw(trial);
      const { input } = await openCase(trial);
      const { idempotencyKey: key } = trial.write();
      await trial.need('a withdrawal', trial.port.withdraw(input, trial.write(key)));
      await withdrawn(trial, input, key);
    },
  },
];
