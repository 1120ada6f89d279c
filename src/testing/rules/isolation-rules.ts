/** Rules about other customers: what is theirs is not there for this one. */
import { outcomeOf } from '../outcome-of.js';
import { requireKept, RuleSkipped, type AdapterRule } from '../rule.js';
import type { Trial } from '../trial.js';

const ERRORS = 'adapters.md#errors';
const REFUSALS: readonly unknown[] = ['not-found', 'forbidden'];

/** What somebody else has, and how the adapter under test would be asked for it. */
async function theirs(trial: Trial) {
  const { createForOtherAccount } = trial.options;
  if (!createForOtherAccount) {
    throw new RuleSkipped(
      'No `createForOtherAccount` was given: an adapter signed in to another account of the same system.',
    );
  }
  const other = await trial.beside(createForOtherAccount());
  const mine = await trial.account();
  const account = await other.account();
  if (account.id === mine.id) {
    throw new RuleSkipped(
      '`create` and `createForOtherAccount` are signed in to the same account.',
    );
  }
  const [calls] = await other.callLists();
  const { id: disputeId, clientReference } = await other.opened();
  return { accountId: account.id, mine: mine.id, calls, disputeId, clientReference };
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
        [`lines({ accountId: "${accountId}" })`]: () => plain.lines({ accountId }, read),
        [`billingCycles({ accountId: "${accountId}" })`]: () =>
          plain.billingCycles({ accountId }, read),
        [`disputes({ accountId: "${accountId}" })`]: () => plain.disputes({ accountId }, read),
        [`dispute({ accountId: "${accountId}", disputeId: "${disputeId}" })`]: () =>
          plain.dispute({ accountId, disputeId }, read),
        [`dispute({ accountId: "${mine}", disputeId: "${disputeId}" })`]: () =>
          plain.dispute({ accountId: mine, disputeId }, read),
        ...(calls && {
          [`calls({ accountId: "${accountId}", lineId: "${calls.lineId}" })`]: () =>
            plain.calls(calls, read),
        }),
      };
      for (const [words, request] of Object.entries(requests)) {
        const outcome = await outcomeOf(request);
        requireKept(REFUSALS.includes(outcome.code) || isEmpty(outcome.answer), () => ({
          asked: `${words} of another customer, while "${mine}" is signed in`,
          came:
            outcome.code === undefined ? "an answer with another customer's data" : outcome.words,
          whatToDo: 'look only at what belongs to whoever is signed in; else throw `not-found`',
        }));
      }
    },
  },
  {
    id: 'other-account-not-listed',
    sentence: "does not list another customer's disputes among one's own",
    chapter: ERRORS,
    check: async (trial) => {
      const { mine, disputeId, clientReference } = await theirs(trial);
      const lookUps: Readonly<Record<string, string | undefined>> = {
        [`disputes({ accountId: "${mine}" })`]: undefined,
        ...(clientReference && {
          [`disputes({ accountId: "${mine}", clientReference: "${clientReference}" })`]:
            clientReference,
        }),
      };
      for (const [words, reference] of Object.entries(lookUps)) {
        const listed = await trial.need('the disputes', trial.allDisputes(reference));
        requireKept(!listed.some(({ id }) => id === disputeId), () => ({
          asked: `${words}, while "${mine}" is signed in`,
          came: `the dispute "${disputeId}", which another customer has opened`,
          whatToDo: 'list only what belongs to whoever is signed in, also in a search',
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
          asked: `addInformation({ accountId: "${account}", disputeId: "${disputeId}" }) for a dispute of another customer, while "${mine}" is signed in`,
          came: 'an answer, as if it were added',
          whatToDo: "throw new BillingError('not-found')",
        }));
      }
    },
  },
];
