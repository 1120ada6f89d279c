/** Rules about other customers: what is theirs is not there for this one. */
import { outcomeOf } from '../outcome-of.js';
import { requireKept, RuleSkipped, type AdapterRule } from '../rule.js';
import type { Trial } from '../trial.js';

const ERRORS = 'adapters.md#errors';
const REFUSALS: readonly unknown[] = ['not-found', 'forbidden'];

/** What somebody else has, and how the adapter under test would be asked for it. */
async function theirs(trial: Trial) {
  const { createForOtherAccount } = trial.options;
  if (!createForOtherAccount) throw new RuleSkipped('No `createForOtherAccount` was given.');
  const other = await trial.beside(createForOtherAccount());
  const mine = await trial.account();
  const account = await other.account();
  if (account.id === mine.id) throw new RuleSkipped('Both adapters have the same account.');
  const [calls] = await other.callLists();
  const { id: disputeId } = await other.opened();
  return { accountId: account.id, mine: mine.id, calls, disputeId };
}

function isEmpty(answer: unknown): boolean {
  const items = (answer as { readonly items?: unknown } | undefined)?.items ?? answer;
  return Array.isArray(items) && items.length === 0;
}

export const isolationRules: readonly AdapterRule[] = [
  {
    id: 'other-account-not-available',
    sentence: "does not answer another customer's lines, bills, calls or disputes",
    chapter: ERRORS,
    check: async (trial) => {
      const { accountId, mine, calls, disputeId } = await theirs(trial);
      const { plain, read } = trial;
      const requests: Readonly<Record<string, () => Promise<unknown>>> = {
        'lines()': () => plain.lines({ accountId }, read),
        'billingCycles()': () => plain.billingCycles({ accountId }, read),
        'disputes()': () => plain.disputes({ accountId }, read),
        'dispute()': () => plain.dispute({ accountId, disputeId }, read),
        'dispute() under my account': () => plain.dispute({ accountId: mine, disputeId }, read),
        ...(calls && { 'calls()': () => plain.calls(calls, read) }),
      };
      for (const [name, request] of Object.entries(requests)) {
        const outcome = await outcomeOf(request);
        requireKept(REFUSALS.includes(outcome.code) || isEmpty(outcome.answer), () => ({
          asked: `${name} of another customer`,
          came: outcome.words,
          whatToDo: 'look only at what belongs to whoever is signed in; else throw `not-found`',
        }));
      }
    },
  },
  {
    id: 'other-account-not-written',
    sentence: "does not add to another customer's dispute",
    chapter: ERRORS,
    check: async (trial) => {
      const { accountId, mine, disputeId } = await theirs(trial);
      for (const account of [accountId, mine]) {
        const input = { accountId: account, disputeId, text: 'A check.' };
        const outcome = await outcomeOf(() => trial.plain.addInformation(input, trial.write()));
        requireKept(outcome.code !== undefined, () => ({
          asked: "addInformation() to another customer's dispute",
          came: outcome.words,
          whatToDo: "throw new BillingError('not-found')",
        }));
      }
    },
  },
];
