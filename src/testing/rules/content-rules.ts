/** Rules about what is sent: kept as it is, to the last digit and character. */
import type { BillingAdapter } from '../../contract/billing-adapter.js';
import type { ContactRequest } from '../../contract/contact-request.js';
import { compareMoney } from '../../domain/money.js';
import { newId } from '../new-id.js';
import { outcomeOf, type CallOutcome } from '../outcome-of.js';
import { requestWords } from '../requests/request-words.js';
import { requireKept, RuleBroken, RuleSkipped, type AdapterRule } from '../rule.js';
import { sameContent } from '../same-content.js';
import type { Trial } from '../trial.js';

const DATA = 'adapters.md#data';

/** Markup, entities, quotes, a direction mark, joined characters, two lines. */
const HOSTILE_TEXT =
  '<img src=x onerror="alert(1)"> &amp; \' OR 1=1 -- \u202Eabc\u202C 👩‍👩‍👧 ${x} {{y}}\nsecond line';

export const contentRules: readonly AdapterRule[] = [
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
        asked: `${requestWords('openDispute', input)} for ${changed?.[0]?.amount} ${changed?.[0]?.currency}`,
        came: `a dispute for ${changed?.[1] ? `${changed[1].amount} ${changed[1].currency}` : 'no amount'}`,
        whatToDo: 'carry money as decimal text, never through a number, and answer what was sent',
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
      const opening = await trial.openInput();
      const { accountId } = opening;
      const [list] = await trial.callLists();
      const opened = sent(trial, 'openDispute', opening);
      const { id: disputeId } = await trial.need('a dispute', opened);
      if (list) await trial.need('the calls', sent(trial, 'calls', list));
      const { clientReference } = opening;
      await trial.need('disputes', sent(trial, 'disputes', { accountId, clientReference }));
      await trial.need('the dispute', sent(trial, 'dispute', { accountId, disputeId }));
      // What is refused can have been changed all the same.
      const note = { accountId, disputeId, text: 'A check.', clientReference: newId() };
      await outcomeOf(() => sent(trial, 'addInformation', note)).then(rethrowBreach);
      const message: ContactRequest = {
        accountId,
        clientReference: newId(),
        topic: 'other',
        message: 'A check of this adapter.',
        replyTo: { channel: 'email', address: 'check@example.com' },
      };
      await outcomeOf(() => sent(trial, 'contact', message)).then(rethrowBreach);
    },
  },
];

type Sent = Pick<
  BillingAdapter,
  'calls' | 'disputes' | 'dispute' | 'openDispute' | 'addInformation' | 'contact'
>;

/** Sends it as it is, and looks at it afterwards. */
async function sent<Name extends keyof Sent>(
  trial: Trial,
  name: Name,
  input: Parameters<Sent[Name]>[0],
): Promise<Awaited<ReturnType<Sent[Name]>>> {
  const copy = structuredClone(input);
  const method = trial.plain[name] as (...given: unknown[]) => ReturnType<Sent[Name]>;
  try {
    return await method(input, trial.write());
  } finally {
    requireKept(sameContent(input, copy), () => ({
      asked: requestWords(name, copy),
      came: `a change of the input itself, from ${JSON.stringify(copy)} to ${JSON.stringify(input)}`,
      whatToDo: 'copy the input before changing it',
    }));
  }
}

function rethrowBreach(outcome: CallOutcome<unknown>): void {
  if (outcome.code !== undefined && outcome.thrown instanceof RuleBroken) throw outcome.thrown;
}
