/**
 * A charged call far longer than the line's conversations. Durations are compared by their logarithms,
 * as they spread over orders of magnitude. Calls under a minute are left out of what is usual: voicemails
 * and busy lines end most of them, and say nothing of how long people talk.
 */
import type { Call } from '../../../contract/call.js';
import { wholeCharges } from '../at-stake.js';
import type { Finding } from '../finding.js';
import { habitOf, modifiedScore, type Habit } from '../habit.js';
import type { LineCalls } from '../line-calls.js';

export const CONVERSATION_SECONDS = 60;
/** With fewer conversations than these, nothing is usual yet. */
export const FEWEST_CONVERSATIONS = 20;
/** Of Iglewicz and Hoaglin: see `modifiedScore`. */
export const UNUSUAL_SCORE = 3.5;
/** So that on a line of equal calls three times as long is not unusual yet. */
export const LEAST_MAD = Math.log(1.5);
/** A shorter call is worth no question, whatever is usual. */
export const SHORTEST_UNUSUAL_SECONDS = 3_600;

export function unusualDuration(line: LineCalls): readonly Finding<'unusual-duration'>[] {
  const { table, positions } = line;
  const logarithms: number[] = [];
  const candidates: number[] = [];
  for (let place = 0; place < positions.length; place += 1) {
    const at = positions[place] as number;
    const seconds = table.seconds[at] as number;
    if (seconds < CONVERSATION_SECONDS || table.outgoing[at] === 0) continue;
    logarithms.push(Math.log(seconds));
    if (seconds >= SHORTEST_UNUSUAL_SECONDS && table.isOpen(at)) candidates.push(at);
  }
  if (candidates.length === 0 || logarithms.length < FEWEST_CONVERSATIONS) return [];
  const habit = habitOf(logarithms);
  return candidates.flatMap((at) => {
    const score = modifiedScore(Math.log(table.seconds[at] as number), habit, LEAST_MAD);
    return score > UNUSUAL_SCORE ? [findingOf(line, at, habit, score)] : [];
  });
}

function findingOf(
  { table }: LineCalls,
  at: number,
  { median }: Habit,
  score: number,
): Finding<'unusual-duration'> {
  const { durationSeconds } = table.calls[at] as Call;
  return {
    rule: 'unusual-duration',
    strength: 'possible',
    calls: wholeCharges(table, [at]),
    beside: [],
    reason: 'wrong-duration',
    facts: {
      durationSeconds,
      usualSeconds: Math.round(Math.exp(median)),
      score: Math.round(score * 10) / 10,
    },
  };
}
