/** Rules about opening a dispute: once, with what was sent, and not twice about the same call. */
import type { OpenDisputeInput } from '../../contract/billing-adapter.js';
import { disputedCallSchema, type DisputedCall } from '../../contract/dispute.js';
import { isOpen } from '../../domain/dispute-lifecycle.js';
import { newId } from '../new-id.js';
import { outcomeOf } from '../outcome-of.js';
import { requestWords } from '../requests/request-words.js';
import { requireKept, RuleSkipped, type AdapterRule } from '../rule.js';
import { sameContent } from '../same-content.js';

const ONCE = 'adapters.md#writes-happen-once';
const DATA = 'adapters.md#data';
const REFUSALS: readonly unknown[] = ['conflict', 'invalid'];

export const openingRules: readonly AdapterRule[] = [
  {
    id: 'open-shape',
    sentence: 'answers the dispute that it opens, about the calls that were sent',
    chapter: DATA,
    check: async (trial) => {
      const input = await trial.openInput();
      const { answer, words } = await outcomeOf(() => trial.port.openDispute(input, trial.write()));
      const about = answer?.subject.kind === 'calls' ? answer.subject.calls : [];
      const sent = input.subject.kind === 'calls' ? input.subject.calls : [];
      const isAsSent = sameContent(
        about.map(({ id }) => id),
        sent.map(({ id }) => id),
      );
      requireKept(answer !== undefined && isAsSent && isOpen(answer.status), () => ({
        asked: `${requestWords('openDispute', input)} for a call for which a credit can be requested`,
        came: answer ? `a dispute about other calls, or with status ${answer.status}` : words,
        whatToDo: 'answer the new dispute, open, with the calls of `subject`',
      }));
    },
  },
  {
    id: 'open-carries-client-reference',
    sentence: 'keeps the client reference with the dispute',
    chapter: ONCE,
    check: async (trial) => {
      const input = await trial.openInput();
      const opened = await trial.need('a dispute', trial.port.openDispute(input, trial.write()));
      requireKept(opened.clientReference === input.clientReference, () => ({
        asked: requestWords('openDispute', input),
        came: `a dispute with the client reference ${JSON.stringify(opened.clientReference) ?? 'left out'}`,
        whatToDo: 'keep `input.clientReference` and answer it in each `Dispute`',
      }));
    },
  },
  {
    id: 'open-is-idempotent',
    sentence: 'opens one dispute however often the same comes with the same key',
    chapter: ONCE,
    check: async (trial) => {
      const input = await trial.openInput();
      const options = trial.write();
      const first = await trial.need('a dispute', trial.port.openDispute(input, options));
      const again = await outcomeOf(() => trial.port.openDispute(input, options));
      const count = (await trial.disputesAbout(input)).length;
      requireKept(again.answer?.id === first.id && count <= 1, () => ({
        asked: `${requestWords('openDispute', input)} twice with the same key and content`,
        came:
          again.code === undefined
            ? `the disputes "${first.id}" and "${again.answer.id}"; ${count} about this call`
            : again.words,
        whatToDo: 'remember the answer by `options.idempotencyKey`, and answer it again',
      }));
    },
  },
  {
    id: 'concurrent-same-key-opens-one',
    sentence: 'opens one dispute when the same comes twice at once',
    chapter: ONCE,
    check: async (trial) => {
      const input = await trial.openInput();
      const options = trial.write();
      const open = () => outcomeOf(() => trial.port.openDispute(input, options));
      const outcomes = await Promise.all([open(), open()]);
      const answers = outcomes.flatMap(({ answer }) => answer ?? []);
      const [first] = answers;
      if (!first) throw new RuleSkipped('No dispute could be opened.');
      const isPolite = outcomes.every(
        ({ code }) => code === undefined || code === 'in-progress' || code === 'conflict',
      );
      const count = (await trial.disputesAbout(input)).length;
      const isOne = answers.every(({ id }) => id === first.id) && count <= 1;
      requireKept(isPolite && isOne, () => ({
        asked: `${requestWords('openDispute', input)} twice at once with the same key and content`,
        came: `${outcomes.map(({ words }) => words).join(' and ')}; ${count} about this call`,
        whatToDo: 'take the key before the work begins; the second may get `in-progress`',
      }));
    },
  },
  {
    id: 'open-key-reuse-refused',
    sentence: 'does not do something else with a key that it has seen',
    chapter: ONCE,
    check: async (trial) => {
      const input = await trial.openInput();
      const options = trial.write();
      const first = await trial.need('a dispute', trial.port.openDispute(input, options));
      const other = { ...input, details: 'Something else.' };
      const { answer } = await outcomeOf(() => trial.port.openDispute(other, options));
      const isAsBefore = answer === undefined || sameContent(answer.details, first.details);
      const count = (await trial.disputesAbout(input)).length;
      requireKept(isAsBefore && count <= 1, () => ({
        asked: `${requestWords('openDispute', other)} with a used key and other details`,
        came: `an answer as if it were done; ${count} disputes about this call`,
        whatToDo: 'answer as the first time, or throw `key-reused`',
      }));
    },
  },
  {
    id: 'eligibility-not-disputed-twice',
    sentence: 'refuses a second dispute about a call that is in an open one',
    chapter: 'adapters.md#errors',
    check: async (trial) => {
      const input = await trial.openInput();
      await trial.need('a dispute', trial.port.openDispute(input, trial.write()));
      const second = { ...input, clientReference: newId() };
      const { answer } = await outcomeOf(() => trial.port.openDispute(second, trial.write()));
      const count = (await trial.disputesAbout(input)).length;
      requireKept(answer === undefined && count <= 1, () => ({
        asked: `${requestWords('openDispute', second)} with a new key, about a call that is in an open dispute`,
        came: `${answer ? 'an answer' : 'an error'}; ${count} disputes about this call`,
        whatToDo: "throw new BillingError('conflict') for a call that is in an open dispute",
      }));
    },
  },
  {
    id: 'each-call-answered',
    sentence: 'says of each call that is sent whether it is taken',
    chapter: 'adapters.md#some-calls-only',
    check: async (trial) => {
      const [disputed, other] = (await trial.eligibleCalls()).map((call) =>
        disputedCallSchema.parse(call),
      );
      if (!disputed || !other) throw new RuleSkipped('It needs two calls of one list.');
      const input = await trial.openInput();
      const about = (...calls: DisputedCall[]): OpenDisputeInput => {
        const { requestedAmount: _, ...rest } = input;
        return { ...rest, clientReference: newId(), subject: { kind: 'calls', calls } };
      };
      await trial.need('a dispute', trial.port.openDispute(about(disputed), trial.write()));
      const both = about(disputed, other);
      const { answer, code, words } = await outcomeOf(() =>
        trial.port.openDispute(both, trial.write()),
      );
      const refused = answer?.refusedCalls?.map(({ call }) => call.id) ?? [];
      const isKept = answer ? refused.includes(disputed.id) : REFUSALS.includes(code);
      requireKept(isKept, () => ({
        asked: `${requestWords('openDispute', both)} for the calls "${disputed.id}" and "${other.id}", the first of which is in an open dispute`,
        came: answer ? `a dispute that does not say that "${disputed.id}" was refused` : words,
        whatToDo:
          'throw `conflict` for the whole, or answer the refused calls in `refusedCalls` and the others in `subject`; never leave a call out',
      }));
    },
  },
];
