/** Rules about failing. */
import { newId } from '../new-id.js';
import { outcomeOf } from '../outcome-of.js';
import { requireKept, RuleSkipped, type AdapterRule } from '../rule.js';

const ERRORS = 'adapters.md#errors';

export const errorRules: readonly AdapterRule[] = [
  {
    id: 'errors-are-billing-errors',
    sentence: 'throws errors that have a code, or that come from fetch',
    chapter: ERRORS,
    check: async (trial) => {
      const { id: accountId } = await trial.account();
      const nobodys = { accountId, disputeId: newId() };
      const wrong = {
        'dispute()': () => trial.plain.dispute(nobodys, trial.read),
        'addInformation()': () =>
          trial.plain.addInformation({ ...nobodys, text: 'A check.' }, trial.write()),
      };
      for (const [name, call] of Object.entries(wrong)) {
        const { code, words } = await outcomeOf<unknown>(call);
        requireKept(code !== 'unknown' && code !== 'aborted', () => ({
          asked: `${name} with the id of a dispute that nobody has`,
          came: words,
          whatToDo: 'throw a BillingError with a code that says what is the matter',
        }));
      }
    },
  },
  {
    id: 'unknown-dispute-not-changed',
    sentence: 'refuses to add something to a dispute that is not there',
    chapter: ERRORS,
    check: async (trial) => {
      const { id: accountId } = await trial.account();
      const input = { accountId, disputeId: newId(), text: 'A check.' };
      const { code } = await outcomeOf(() => trial.plain.addInformation(input, trial.write()));
      requireKept(code !== undefined, () => ({
        asked: 'addInformation() with the id of a dispute that nobody has',
        came: 'an answer, as if it were done',
        whatToDo: "throw new BillingError('not-found')",
      }));
    },
  },
  {
    id: 'signed-out-unauthenticated',
    sentence: 'answers `unauthenticated` to everything while nobody is signed in',
    chapter: ERRORS,
    check: async (trial) => {
      const { signedOut } = trial.options;
      if (!signedOut)
        throw new RuleSkipped('No `signedOut` was given: an adapter at which nobody is signed in.');
      const { plain: adapter } = await trial.beside(signedOut());
      const input = await trial.openInput();
      const { accountId } = input;
      const requests = {
        'account()': () => adapter.account({}, trial.read),
        'lines()': () => adapter.lines({ accountId }, trial.read),
        'billingCycles()': () => adapter.billingCycles({ accountId }, trial.read),
        'disputes()': () => adapter.disputes({ accountId }, trial.read),
        'openDispute()': () => adapter.openDispute(input, trial.write()),
      };
      for (const [name, request] of Object.entries(requests)) {
        const { code, words } = await outcomeOf<unknown>(request);
        requireKept(code === 'unauthenticated', () => ({
          asked: `${name} while nobody is signed in`,
          came: words,
          whatToDo: "throw new BillingError('unauthenticated')",
        }));
      }
    },
  },
];
