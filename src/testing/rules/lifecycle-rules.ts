/** Rules about what follows once a dispute is open. */
import type { Dispute } from '../../contract/dispute.js';
import { instantMs } from '../../domain/calendar.js';
import { canMove, isOpen } from '../../domain/dispute-lifecycle.js';
import { newId } from '../new-id.js';
import { outcomeOf } from '../outcome-of.js';
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

function entriesOf(dispute: Dispute): number {
  return dispute.timeline.filter(({ kind }) => kind === 'information-added').length;
}

async function added(
  trial: Trial,
  input: OpenCase['input'],
  key?: string,
  clientReference = newId(),
): Promise<Dispute> {
  const outcome = await outcomeOf(() =>
    trial.port.addInformation({ ...input, text: TEXT, clientReference }, trial.write(key)),
  );
  if (outcome.code === 'unavailable') {
    throw new RuleSkipped('The adapter takes no information: it throws `unavailable`.');
  }
  requireKept(outcome.code === undefined, () => ({
    asked: 'addInformation() to a dispute just opened',
    came: outcome.words,
    whatToDo: 'take it and answer the dispute, or throw `unavailable` when that is not possible',
  }));
  return outcome.answer as Dispute;
}

async function withdrawn(trial: Trial, input: OpenCase['input'], key?: string): Promise<Dispute> {
  const outcome = await outcomeOf(() => trial.port.withdraw(input, trial.write(key)));
  requireKept(outcome.answer?.status === 'withdrawn', () => ({
    asked: 'withdraw() of an open dispute',
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
      const later = await trial.need('the dispute', trial.port.dispute(input, trial.read));
      const isForward = instantMs(later.updatedAt) >= instantMs(later.submittedAt);
      const isAllowed = isOpen(dispute.status) && canMove(dispute.status, later.status);
      requireKept(isAllowed && isForward, () => ({
        asked: 'dispute() after openDispute()',
        came: `${later.status} after ${dispute.status}, updated ${later.updatedAt}`,
        whatToDo:
          'begin with an open status, never go back to an earlier one, and let `updatedAt` grow',
      }));
    },
  },
  {
    id: 'add-information-shows',
    sentence: 'shows in the timeline what the customer added',
    chapter: METHODS,
    check: async (trial) => {
      const { input, dispute } = await openCase(trial);
      await added(trial, input);
      const later = await trial.need('the dispute', trial.port.dispute(input, trial.read));
      requireKept(entriesOf(later) === entriesOf(dispute) + 1, () => ({
        asked: 'addInformation(), then dispute()',
        came: 'a timeline without it',
        whatToDo: 'add an entry of the kind `information-added` by `customer`',
      }));
    },
  },
  {
    id: 'add-information-is-idempotent',
    sentence: 'adds information once however often it comes with the same key',
    chapter: ONCE,
    check: async (trial) => {
      const { input, dispute } = await openCase(trial);
      const { idempotencyKey: key } = trial.write();
      const clientReference = newId();
      await added(trial, input, key, clientReference);
      await added(trial, input, key, clientReference);
      const later = await trial.need('the dispute', trial.port.dispute(input, trial.read));
      const more = entriesOf(later) - entriesOf(dispute);
      requireKept(more < 2, () => ({
        asked: 'addInformation() twice with the same key and content',
        came: `${more} entries`,
        whatToDo: 'remember the answer by `options.idempotencyKey`, and answer it again',
      }));
    },
  },
  {
    id: 'information-client-reference-unique',
    sentence: 'keeps the client reference with information, and refuse other under it',
    chapter: ONCE,
    check: async (trial) => {
      const { input } = await openCase(trial);
      const clientReference = newId();
      await added(trial, input, undefined, clientReference);
      const { code, words } = await outcomeOf(() =>
        trial.port.addInformation(
          { ...input, text: 'Something else.', clientReference },
          trial.write(),
        ),
      );
      const later = await trial.need('the dispute', trial.port.dispute(input, trial.read));
      const entries = later.timeline.filter((entry) => entry.clientReference === clientReference);
      requireKept(code === 'conflict' && entries.length === 1, () => ({
        asked: 'addInformation() with a new key and another text, under a known client reference',
        came: `${words}; ${entries.length} entries of the timeline with that client reference`,
        whatToDo: 'keep `input.clientReference` in the entry, and throw `conflict` for a known one',
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
      const later = await trial.need('the dispute', trial.port.dispute(input, trial.read));
      requireKept(later.status === 'withdrawn', () => ({
        asked: 'withdraw(), then dispute()',
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
