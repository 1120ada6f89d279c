/**
 * Rules about a page that is loaded again in the middle of a write. The new adapter knows nothing of
 * the former one, so the billing system itself must remember, or be asked before it is written to.
 */
import { newId } from '../new-id.js';
import { outcomeOf } from '../outcome-of.js';
import { requestWords } from '../requests/request-words.js';
import { requireKept, RuleSkipped, type AdapterRule } from '../rule.js';
import { NO_FILE } from './evidence-and-contact-rules.js';
import type { Trial } from '../trial.js';

const ONCE = 'adapters.md#writes-happen-once';
const REMEMBER =
  'let the billing system remember the key, or look for the write before it is sent; memory of the page is lost when it is loaded again';

async function reloaded(trial: Trial): Promise<Trial> {
  const { createAgain } = trial.options;
  if (!createAgain) {
    throw new RuleSkipped(
      'No `createAgain` was given: another adapter for the same session, as a page makes one when it is loaded again.',
    );
  }
  return trial.beside(createAgain());
}

export const reloadRules: readonly AdapterRule[] = [
  {
    id: 'reload-opens-one',
    sentence: 'opens one dispute although the page is loaded again',
    chapter: ONCE,
    check: async (trial) => {
      const later = await reloaded(trial);
      const input = await trial.openInput();
      const { idempotencyKey: key } = trial.write();
      const first = await trial.need('a dispute', trial.port.openDispute(input, trial.write(key)));
      const again = await outcomeOf(() => later.port.openDispute(input, later.write(key)));
      const count = (await later.disputesAbout(input)).length;
      // After a conflict Redress looks the dispute up.
      const isSame = again.answer?.id === first.id || again.code === 'conflict';
      requireKept(isSame && count <= 1, () => ({
        asked: `${requestWords('openDispute', input)} of a new adapter, with the key and content that another had sent`,
        came: `${again.answer ? `the dispute "${again.answer.id}" after "${first.id}"` : again.words}; ${count} disputes about this call`,
        whatToDo: REMEMBER,
      }));
    },
  },
  {
    id: 'reload-adds-once',
    sentence: 'adds information once although the page is loaded again',
    chapter: ONCE,
    check: async (trial) => {
      const later = await reloaded(trial);
      const { id: disputeId } = await trial.opened();
      const { id: accountId } = await trial.account();
      const input = { accountId, disputeId, text: 'A check.', clientReference: newId() };
      const { idempotencyKey: key } = trial.write();
      const entries = async (of: Trial) => {
        const read = of.port.dispute({ accountId, disputeId }, of.read);
        const { timeline } = await of.need('the dispute', read);
        return timeline.filter(({ kind }) => kind === 'information-added').length;
      };
      await trial.need('information', trial.port.addInformation(input, trial.write(key)));
      const before = await entries(trial);
      await outcomeOf(() => later.port.addInformation(input, later.write(key)));
      const more = (await entries(later)) - before;
      requireKept(more === 0, () => ({
        asked: `${requestWords('addInformation', input)} of a new adapter, with the key and content that another had sent`,
        came: `${more} more in the timeline`,
        whatToDo: REMEMBER,
      }));
    },
  },
  {
    id: 'reload-sends-one-message',
    sentence: 'takes a message once although the page is loaded again',
    chapter: ONCE,
    check: async (trial) => {
      const later = await reloaded(trial);
      const { id: accountId } = await trial.account();
      const request = {
        accountId,
        clientReference: newId(),
        topic: 'other',
        message: 'A check of this adapter.',
        replyTo: { channel: 'email', address: 'check@example.com' },
      } as const;
      const { idempotencyKey: key } = trial.write();
      const first = await trial.need('a message', trial.port.contact(request, trial.write(key)));
      const again = await outcomeOf(() => later.port.contact(request, later.write(key)));
      requireKept(again.answer?.reference === first.reference, () => ({
        asked: 'contact() of a new adapter, with the key and content that another had sent',
        came: again.answer
          ? `the reference "${again.answer.reference}" after "${first.reference}": two messages`
          : again.words,
        whatToDo: REMEMBER,
      }));
    },
  },
  {
    id: 'reload-keeps-one-file',
    sentence: 'keeps a file once although the page is loaded again',
    chapter: ONCE,
    check: async (trial) => {
      const later = await reloaded(trial);
      const { sampleFile } = trial.options;
      if (!(await trial.capabilities()).evidence) {
        throw new RuleSkipped('The adapter does not promise the capability `evidence`.');
      }
      if (!sampleFile) throw new RuleSkipped(NO_FILE);
      const { id: disputeId } = await trial.opened();
      const { id: accountId } = await trial.account();
      const input = { accountId, disputeId, ...sampleFile };
      const { idempotencyKey: key } = trial.write();
      await trial.need('a file', trial.port.uploadEvidence(input, trial.write(key)));
      await outcomeOf(() => later.port.uploadEvidence(input, later.write(key)));
      const { evidence } = await later.need(
        'the dispute',
        later.port.dispute({ accountId, disputeId }, later.read),
      );
      requireKept(evidence.length === 1, () => ({
        asked: `${requestWords('uploadEvidence', input)} of a new adapter, with the key that another had sent`,
        came: `${evidence.length} files`,
        whatToDo: REMEMBER,
      }));
    },
  },
];
