/** Rules about opening a dispute: once, with what was sent, and not twice about the same call. */
import type { OpenDisputeInput } from '../../contract/billing-adapter.js';
import { disputedCallSchema, type DisputedCall } from '../../contract/dispute.js';
import { compareMoney } from '../../domain/money.js';
import { isOpen } from '../../domain/dispute-lifecycle.js';
import { newId } from '../new-id.js';
import { outcomeOf } from '../outcome-of.js';
import { requireKept, RuleSkipped, type AdapterRule } from '../rule.js';
import { sameContent } from '../same-content.js';
import type { Trial } from '../trial.js';

const ONCE = 'adapters.md#writes-happen-once';
const DATA = 'adapters.md#data';
const REFUSALS: readonly unknown[] = ['conflict', 'invalid'];

/** Markup, entities, quotes, a direction mark, joined characters, two lines. */
const HOSTILE_TEXT =
  '<img src=x onerror="alert(1)"> &amp; \' OR 1=1 -- \u202Eabc\u202C 👩‍👩‍👧 ${x} {{y}}\nsecond line';

/** The first may still be on its way when the second comes, so calls and bills are no help here. */
async function requireUnique(
  trial: Trial,
  first: OpenDisputeInput,
  second: OpenDisputeInput,
): Promise<void> {
  const opened = await trial.need('a dispute', trial.port.openDispute(first, trial.write()));
  const { code, answer, words } = await outcomeOf(() =>
    trial.port.openDispute(second, trial.write()),
  );
  // That it is found in both is for other rules.
  const listed = await trial.need('the disputes', trial.allDisputes());
  const asked = await trial.need('the look-up', trial.allDisputes(first.clientReference));
  const ours = new Set(
    [...listed, ...asked]
      .filter(({ clientReference }) => clientReference === first.clientReference)
      .map(({ id }) => id),
  );
  const isOne = ours.size === 1 && ours.has(opened.id);
  const isRefused = code === 'conflict' || answer?.id === opened.id;
  requireKept(isRefused && isOne, () => ({
    asked: 'openDispute() with a new key and other details, under a known client reference',
    came: `${words}; ${ours.size} disputes with that client reference`,
    whatToDo: 'keep client references unique, and throw `conflict` for a known one',
  }));
}

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
        asked: 'openDispute() for a call for which a credit can be requested',
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
        asked: 'openDispute() with a client reference',
        came: 'a dispute without it',
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
        asked: 'openDispute() twice with the same key and content',
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
        asked: 'openDispute() twice at once with the same key and content',
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
        asked: 'openDispute() with a used key and other details',
        came: `an answer as if it were done; ${count} disputes about this call`,
        whatToDo: 'answer as the first time, or throw `key-reused`',
      }));
    },
  },
  {
    id: 'client-reference-unique',
    sentence: 'refuses a second dispute under a client reference that it knows',
    chapter: ONCE,
    check: async (trial) => {
      const input = await trial.openInput();
      await requireUnique(trial, input, { ...input, details: 'Something else.' });
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
        asked: 'openDispute() with a new key, about a call that is in an open dispute',
        came: `${answer ? 'an answer' : 'an error'}; ${count} disputes about this call`,
        whatToDo: "throw new BillingError('conflict')",
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
        asked: 'openDispute() for two calls, one of which is in an open dispute',
        came: answer ? 'a dispute that does not refuse that call' : words,
        whatToDo:
          'throw `conflict` for the whole, or answer the call in `refusedCalls`; never leave it out',
      }));
    },
  },
  {
    id: 'money-exact',
    sentence: 'keeps amounts to the last digit',
    chapter: DATA,
    check: async (trial) => {
      const input = await trial.openInput();
      const opened = await trial.need('a dispute', trial.port.openDispute(input, trial.write()));
      const sent = input.subject.kind === 'calls' ? input.subject.calls : [];
      const kept = opened.subject.kind === 'calls' ? opened.subject.calls : [];
      const pairs = [
        [input.requestedAmount, opened.requestedAmount ?? input.requestedAmount],
        ...sent.map(({ charge }, index) => [charge, kept[index]?.charge] as const),
      ] as const;
      const changed = pairs.find(
        ([a, b]) => !a || !b || a.currency !== b.currency || compareMoney(a, b) !== 0,
      );
      requireKept(changed === undefined, () => ({
        asked: `openDispute() for ${changed?.[0]?.amount} ${changed?.[0]?.currency}`,
        came: changed?.[1] ? `${changed[1].amount} ${changed[1].currency}` : 'no amount',
        whatToDo: 'carry money as decimal text; never through a number',
      }));
    },
  },
  {
    id: 'hostile-text-kept-verbatim',
    sentence: 'keeps what the customer wrote, character by character',
    chapter: DATA,
    check: async (trial) => {
      const input = await trial.openInput({ details: HOSTILE_TEXT });
      const opened = await outcomeOf(() => trial.port.openDispute(input, trial.write()));
      const answered = opened.answer?.details;
      if (opened.code === undefined && answered === undefined) {
        throw new RuleSkipped('The adapter does not answer `details`.');
      }
      requireKept(answered === HOSTILE_TEXT, () => ({
        asked: 'openDispute() with details full of markup, quotes and marks',
        came: opened.code === undefined ? 'another text' : opened.words,
        whatToDo: 'neither clean nor escape text; Redress never renders it as markup',
      }));
    },
  },
  {
    id: 'input-left-alone',
    sentence: 'leaves what it is given as it is',
    chapter: 'adapters.md#methods',
    check: async (trial) => {
      const input = await trial.openInput();
      const copy = structuredClone(input);
      await trial.need('a dispute', Promise.resolve(trial.plain.openDispute(input, trial.write())));
      requireKept(sameContent(input, copy), () => ({
        asked: 'openDispute()',
        came: 'a change of the input itself',
        whatToDo: 'copy the input before changing it',
      }));
    },
  },
];
