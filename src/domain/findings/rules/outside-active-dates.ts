/** A charged call before the line was in service, or after it was given up, where that is known. */
import type { Call } from '../../../contract/call.js';
import { addDays } from '../../calendar.js';
import { localTimeMs } from '../../local-time.js';
import type { CallTable } from '../call-table.js';
import type { Finding } from '../finding.js';
import type { LineFacts } from '../findings-context.js';

interface ActiveTime {
  readonly facts: LineFacts;
  readonly fromMs: number;
  /** The first moment after it. */
  readonly endMs: number;
}

/** @throws RangeError when a date or the time zone is none */
export function outsideActiveDates(
  table: CallTable,
): (position: number) => Finding<'outside-active-dates'> | undefined {
  const { lines = [], timeZone } = table.context;
  const active = new Map<string, ActiveTime>();
  for (const facts of lines) {
    if (facts.activeFrom === undefined && facts.activeUntil === undefined) continue;
    active.set(facts.id, activeTimeOf(facts, timeZone));
  }
  if (active.size === 0) return () => undefined;
  return (at) => {
    const call = table.calls[at] as Call;
    const time = active.get(call.lineId);
    const startMs = table.startMs[at] as number;
    if (time === undefined || (startMs >= time.fromMs && startMs < time.endMs)) return undefined;
    return {
      rule: 'outside-active-dates',
      strength: 'certain',
      calls: [{ call, amount: call.charge }],
      beside: [],
      reason: 'not-my-call',
      facts: { activeFrom: time.facts.activeFrom, activeUntil: time.facts.activeUntil },
    };
  };
}

function activeTimeOf(facts: LineFacts, timeZone: string): ActiveTime {
  const { activeFrom, activeUntil } = facts;
  return {
    facts,
    fromMs:
      activeFrom === undefined ? Number.NEGATIVE_INFINITY : localTimeMs(activeFrom, 0, timeZone),
    endMs:
      activeUntil === undefined
        ? Number.POSITIVE_INFINITY
        : localTimeMs(addDays(activeUntil, 1), 0, timeZone),
  };
}
