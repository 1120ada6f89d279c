/** Rules about calling off: nothing is written after the signal, and nothing stays behind. */
import type { CallsInput, OpenDisputeInput } from '../../contract/billing-adapter.js';
import { newId } from '../new-id.js';
import { outcomeOf } from '../outcome-of.js';
import { requestWords } from '../requests/request-words.js';
import { requireKept, RuleSkipped, type AdapterRule } from '../rule.js';
import type { Trial } from '../trial.js';

const CALLING_OFF = 'adapters.md#calling-off';
const OBEY =
  'hand `options.signal` to every request, and call `options.signal.throwIfAborted()` before each one that writes';

async function firstList(trial: Trial): Promise<CallsInput> {
  const [list] = await trial.callLists();
  if (!list) throw new RuleSkipped('The account has no list of calls.');
  await trial.need('the calls', trial.port.calls(list, trial.read));
  return list;
}

async function isOpened(trial: Trial, { clientReference }: OpenDisputeInput): Promise<boolean> {
  const found = await trial.need('the look-up', trial.allDisputes(clientReference));
  return found.some((dispute) => dispute.clientReference === clientReference);
}

export const abortRules: readonly AdapterRule[] = [
  {
    id: 'signal-aborts',
    sentence: 'comes to an end when it is called off, and answers the next request',
    chapter: CALLING_OFF,
    check: async (trial) => {
      const input = await firstList(trial);
      const isOver = AbortSignal.abort();
      await outcomeOf(() => trial.direct.calls({ ...input }, { signal: isOver }));
      const changedMind = new AbortController();
      const onItsWay = outcomeOf(() =>
        trial.direct.calls({ ...input }, { signal: changedMind.signal }),
      );
      changedMind.abort();
      await onItsWay;
      const next = await outcomeOf(() => trial.port.calls(input, trial.read));
      requireKept(next.code === undefined, () => ({
        asked: `${requestWords('calls', input)}, after two such requests were called off`,
        came: next.words,
        whatToDo: 'keep nothing of a request that was called off; each has its own signal',
      }));
    },
  },
  {
    id: 'aborted-before-writes-nothing',
    sentence: 'writes nothing when the signal has fired before',
    chapter: CALLING_OFF,
    check: async (trial) => {
      const signal = AbortSignal.abort();
      const input = await trial.openInput();
      await outcomeOf(() => trial.direct.openDispute(input, { ...trial.write(), signal }));
      requireKept(!(await isOpened(trial, input)), () => ({
        asked: `${requestWords('openDispute', input)} with a signal that had fired already`,
        came: 'a dispute was opened all the same',
        whatToDo: OBEY,
      }));
      const { id: disputeId } = await trial.opened();
      const { accountId } = input;
      const note = { accountId, disputeId, text: 'A check.', clientReference: newId() };
      await outcomeOf(() => trial.direct.addInformation(note, { ...trial.write(), signal }));
      const { timeline } = await trial.need(
        'the dispute',
        trial.port.dispute({ accountId, disputeId }, trial.read),
      );
      requireKept(!timeline.some(({ text }) => text === note.text), () => ({
        asked: `${requestWords('addInformation', note)} with a signal that had fired already`,
        came: 'the information was added all the same',
        whatToDo: OBEY,
      }));
    },
  },
  {
    id: 'aborted-meanwhile-writes-nothing',
    sentence: 'begins to write nothing after the signal has fired',
    chapter: CALLING_OFF,
    check: async (trial) => {
      const input = await trial.openInput();
      const { accountId, clientReference } = input;
      const leaving = new AbortController();
      const opening = outcomeOf(() =>
        trial.direct.openDispute(input, { ...trial.write(), signal: leaving.signal }),
      );
      // Asked before the signal fires: a system that works at once has done nothing wrong.
      const lookUp = outcomeOf(() =>
        trial.direct.disputes({ accountId, clientReference }, trial.read),
      );
      leaving.abort();
      await opening;
      const { answer } = await lookUp;
      const wasOpened = answer?.items.some(
        (dispute) => dispute.clientReference === clientReference,
      );
      requireKept(wasOpened === true || !(await isOpened(trial, input)), () => ({
        asked: `${requestWords('openDispute', input)}, called off before anything was sent`,
        came: 'a dispute was opened afterwards',
        whatToDo: OBEY,
      }));
    },
  },
];
