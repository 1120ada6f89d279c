/** Adds information to a dispute, for the rules that are about what follows. */
import type { AddInformationInput } from '../contract/billing-adapter.js';
import type { Dispute } from '../contract/dispute.js';
import { outcomeOf } from './outcome-of.js';
import { requestWords } from './requests/request-words.js';
import { requireKept, RuleSkipped } from './rule.js';
import type { Trial } from './trial.js';

export async function addInformation(
  trial: Trial,
  input: AddInformationInput,
  key?: string,
): Promise<Dispute> {
  const outcome = await outcomeOf(() => trial.port.addInformation(input, trial.write(key)));
  if (outcome.code === 'unavailable') {
    throw new RuleSkipped(
      'addInformation() throws `unavailable`, as where a billing system takes no information.',
    );
  }
  requireKept(outcome.code === undefined, () => ({
    asked: `${requestWords('addInformation', input)} for a dispute just opened`,
    came: outcome.words,
    whatToDo: 'take it and answer the dispute, or throw `unavailable` when that is not possible',
  }));
  return outcome.answer as Dispute;
}

/** How many entries of the timeline tell that information was added. */
export function informationIn({ timeline }: Dispute): number {
  return timeline.filter(({ kind }) => kind === 'information-added').length;
}
