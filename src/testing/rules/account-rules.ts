/** Rules about who is signed in and what is billed to them. */
import { hasMethod } from '../../guard/adapter-members.js';
import { SUBJECT_KINDS } from '../../contract/reason.js';
import { outcomeOf, type CallOutcome } from '../outcome-of.js';
import { requireKept, RuleSkipped, type AdapterRule } from '../rule.js';
import { sameContent } from '../same-content.js';

const DATA = 'adapters.md#data';
const METHODS = 'adapters.md#methods';

function requireAnswer(asked: string, outcome: CallOutcome<unknown>): void {
  requireKept(outcome.code === undefined, () => ({
    asked,
    came: outcome.words,
    whatToDo: 'answer what the type of the method says; the error names the field',
  }));
}

export const accountRules: readonly AdapterRule[] = [
  {
    id: 'account-shape',
    sentence: 'answers the account of whoever is signed in',
    chapter: DATA,
    check: async (trial) => {
      requireAnswer('account()', await outcomeOf(() => trial.port.account({}, trial.read)));
    },
  },
  {
    id: 'lines-shape',
    sentence: 'answers the phone numbers of the account, each id once',
    chapter: DATA,
    check: async (trial) => {
      const { id: accountId } = await trial.account();
      requireAnswer('lines()', await outcomeOf(() => trial.port.lines({ accountId }, trial.read)));
    },
  },
  {
    id: 'cycles-shape',
    sentence: 'answers the billing cycles with their bills, each id once',
    chapter: DATA,
    check: async (trial) => {
      const { id: accountId } = await trial.account();
      const outcome = await outcomeOf(() => trial.port.billingCycles({ accountId }, trial.read));
      requireAnswer('billingCycles()', outcome);
    },
  },
  {
    id: 'reasons-shape',
    sentence: 'answers the reasons for calls and for bills, each code once',
    chapter: METHODS,
    check: async (trial) => {
      if (!hasMethod(trial.direct, 'reasons')) {
        throw new RuleSkipped('The adapter has no reasons(): the default catalogue is used.');
      }
      const { id: accountId } = await trial.account();
      for (const subject of SUBJECT_KINDS) {
        const input = { accountId, subject, locale: 'en' };
        const outcome = await outcomeOf(() => trial.port.reasons(input, trial.read));
        requireAnswer(`reasons() for ${subject}`, outcome);
      }
    },
  },
  {
    id: 'capabilities-have-methods',
    sentence: 'has the method for each capability that it promises',
    chapter: METHODS,
    check: async ({ direct, port, read }) => {
      // Another rule is about whether it answers.
      await outcomeOf(() => port.account({}, read));
      const missing = [
        ...(direct.capabilities.withdraw && !hasMethod(direct, 'withdraw') ? ['withdraw'] : []),
        ...(direct.capabilities.evidence && !hasMethod(direct, 'uploadEvidence')
          ? ['uploadEvidence']
          : []),
        ...(direct.capabilities.feedback && !hasMethod(direct, 'feedback') ? ['feedback'] : []),
      ];
      requireKept(missing.length === 0, () => ({
        asked: 'capabilities',
        came: `a promise without ${missing.map((name) => `${name}()`).join(' and ')}`,
        whatToDo: 'add the method, or set the capability to false',
      }));
    },
  },
  {
    id: 'clock-tells-time',
    sentence: 'tells its time in milliseconds, when it has a clock',
    chapter: METHODS,
    check: async ({ direct }) => {
      if (!hasMethod(direct, 'now')) {
        throw new RuleSkipped('The adapter has no now(): the clock of the device is used.');
      }
      const outcome = await outcomeOf(() => direct.now?.());
      // In seconds, the year would be 1970 until the end of our days.
      const isTime = Number.isFinite(outcome.answer) && Number(outcome.answer) > 1e11;
      requireKept(isTime, () => ({
        asked: 'now()',
        came: outcome.code === undefined ? String(outcome.answer) : outcome.words,
        whatToDo: 'answer milliseconds since 1970, as Date.now() does',
      }));
    },
  },
  {
    id: 'reads-repeatable',
    sentence: 'answers the same when it is asked the same again',
    chapter: METHODS,
    check: async (trial) => {
      const { id: accountId } = await trial.account();
      const readAll = async () => [
        await trial.port.account({}, trial.read),
        await trial.port.lines({ accountId }, trial.read),
        await trial.port.billingCycles({ accountId }, trial.read),
      ];
      const first = await outcomeOf(readAll);
      if (first.code !== undefined) throw new RuleSkipped('What is to be read again has an error.');
      const again = await outcomeOf(readAll);
      requireKept(sameContent(first.answer, again.answer), () => ({
        asked: 'account(), lines() and billingCycles() twice',
        came: again.code === undefined ? 'two different answers' : again.words,
        whatToDo: 'keep ids and facts the same for as long as nothing happens',
      }));
    },
  },
];
