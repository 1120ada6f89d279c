/** Rules about files, about messages to a person, and about feedback. */
import type { Evidence } from '../../contract/evidence.js';
import { newId } from '../new-id.js';
import { outcomeOf } from '../outcome-of.js';
import { requireKept, RuleSkipped, type AdapterRule } from '../rule.js';
import type { Trial } from '../trial.js';

const METHODS = 'adapters.md#methods';
const ONCE = 'adapters.md#writes-happen-once';

export const NO_FILE =
  'No `sampleFile` was given: a file that the billing system takes as evidence.';

async function uploadSample(trial: Trial, times: number) {
  const { sampleFile } = trial.options;
  if (!(await trial.capabilities()).evidence) {
    throw new RuleSkipped('The adapter does not promise the capability `evidence`.');
  }
  if (!sampleFile) throw new RuleSkipped(NO_FILE);
  const { id: disputeId } = await trial.opened();
  const { id: accountId } = await trial.account();
  const options = trial.write();
  const kept: Evidence[] = [];
  for (let time = 0; time < times; time += 1) {
    const outcome = await outcomeOf(() =>
      trial.port.uploadEvidence({ accountId, disputeId, ...sampleFile }, options),
    );
    requireKept(outcome.code === undefined, () => ({
      asked: `uploadEvidence() of "${sampleFile.name}"`,
      came: outcome.words,
      whatToDo: 'answer the file as it is kept now',
    }));
    if (outcome.answer) kept.push(outcome.answer);
  }
  const dispute = await trial.need(
    'the dispute',
    trial.port.dispute({ accountId, disputeId }, trial.read),
  );
  return { kept, files: dispute.evidence, sampleFile };
}

async function sendMessage(trial: Trial, key?: string, clientReference = newId()) {
  const { id: accountId } = await trial.account();
  const request = {
    accountId,
    clientReference,
    topic: 'other',
    message: 'A check of this adapter.',
    replyTo: { channel: 'email', address: 'check@example.com' },
  } as const;
  return outcomeOf(() => trial.port.contact(request, trial.write(key)));
}

async function block(trial: Trial, key?: string) {
  if (!(await trial.capabilities()).contain) {
    throw new RuleSkipped('The adapter does not promise the capability `contain`.');
  }
  const { id: accountId } = await trial.account();
  const [line] = await trial.need('the lines', trial.port.lines({ accountId }, trial.read));
  if (!line) throw new RuleSkipped('The account has no line.');
  const input = { accountId, lineId: line.id, step: 'block-premium' } as const;
  return outcomeOf(() => trial.port.contain(input, trial.write(key)));
}

export const evidenceAndContactRules: readonly AdapterRule[] = [
  {
    id: 'evidence-shows',
    sentence: 'shows a file at its dispute, as it was sent',
    chapter: METHODS,
    check: async (trial) => {
      const { kept, files, sampleFile } = await uploadSample(trial, 1);
      const shown = files.find(({ id }) => id === kept[0]?.id);
      const isAsSent =
        shown?.name === sampleFile.name &&
        shown.mediaType === sampleFile.mediaType &&
        shown.sizeBytes === sampleFile.file.size;
      requireKept(isAsSent, () => ({
        asked: `uploadEvidence() of "${sampleFile.name}", then dispute()`,
        came: shown ? 'another name, type or size' : 'a dispute without the file',
        whatToDo: 'keep name, type and size, and list the file in `evidence`',
      }));
    },
  },
  {
    id: 'evidence-is-idempotent',
    sentence: 'keeps a file once however often it comes with the same key',
    chapter: ONCE,
    check: async (trial) => {
      const { kept, files, sampleFile } = await uploadSample(trial, 2);
      requireKept(kept[0]?.id === kept[1]?.id && files.length === 1, () => ({
        asked: `uploadEvidence() of "${sampleFile.name}" twice with the same key`,
        came: `${files.length} files`,
        whatToDo: 'remember the answer by `options.idempotencyKey`, and answer it again',
      }));
    },
  },
  {
    id: 'contact-receipt',
    sentence: 'answers a message to a person with a receipt',
    chapter: METHODS,
    check: async (trial) => {
      const { code, words } = await sendMessage(trial);
      requireKept(code === undefined, () => ({
        asked: 'contact()',
        came: words,
        whatToDo: 'answer a reference, and when the message arrived',
      }));
    },
  },
  {
    id: 'contact-is-idempotent',
    sentence: 'takes a message once however often it comes with the same key',
    chapter: ONCE,
    check: async (trial) => {
      const { idempotencyKey: key } = trial.write();
      const clientReference = newId();
      const first = await sendMessage(trial, key, clientReference);
      if (first.code !== undefined)
        throw new RuleSkipped(`It needs a message first, but contact() ended with ${first.words}.`);
      const again = await sendMessage(trial, key, clientReference);
      requireKept(again.answer?.reference === first.answer.reference, () => ({
        asked: 'contact() twice with the same key and content',
        came:
          again.code === undefined
            ? `the reference "${again.answer?.reference}" after "${first.answer.reference}": two messages`
            : again.words,
        whatToDo: 'remember the answer by `options.idempotencyKey`, and answer it again',
      }));
    },
  },
  {
    id: 'contain-answers',
    sentence: 'blocks calls out of a line, again too, and says what became of it',
    chapter: METHODS,
    check: async (trial) => {
      for (let time = 0; time < 2; time += 1) {
        const { code, words } = await block(trial);
        requireKept(code === undefined, () => ({
          asked: `contain() of "block-premium"${time > 0 ? ', although it is blocked already' : ''}`,
          came: words,
          whatToDo: 'answer `done` for what is in force, and `requested` for what will be',
        }));
      }
    },
  },
  {
    id: 'feedback-is-taken',
    sentence: 'takes what a customer thinks of a page, also twice with the same key',
    chapter: METHODS,
    check: async (trial) => {
      if (!(await trial.capabilities()).feedback) {
        throw new RuleSkipped('The adapter does not promise the capability `feedback`.');
      }
      const { id: accountId } = await trial.account();
      const input = { accountId, page: 'dispute', isUseful: true, comment: 'A check.' };
      const options = trial.write();
      for (const time of ['once', 'twice with the same key']) {
        const { code, words } = await outcomeOf(() => trial.port.feedback(input, options));
        requireKept(code === undefined, () => ({
          asked: `feedback() ${time}`,
          came: words,
          whatToDo: 'answer when it arrived',
        }));
      }
    },
  },
];
