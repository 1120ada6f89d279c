/** Makes lines, months and rated calls of imported call records. Keeps every record. */
import type { Line } from '../../../contract/account.js';
import type { Call } from '../../../contract/call.js';
import type { PartyNumber } from '../../../contract/party-number.js';
import { dateOfEpochDay, instantMs, localEpochDay } from '../../../domain/calendar.js';
import type { ImportedCall } from './imported-call.js';
import type { TariffPlan } from '../tariff/tariff-plan.js';
import { firstOfMonth } from '../time/months.js';
import { createLineRating } from './rate-line.js';

export interface ImportedUsage {
  readonly lines: readonly Line[];
  /** First days of the months in which there are calls, ascending. */
  readonly months: readonly string[];
  /** By line and month, each list in the order of time. */
  readonly calls: ReadonlyMap<string, readonly Call[]>;
  readonly callById: ReadonlyMap<string, Call>;
  /** How many charges were worked out from the tariff. */
  readonly estimatedCount: number;
}

interface TimedRecord {
  /** Where it came in the order of import, which is what its call is named after. */
  readonly position: number;
  readonly record: ImportedCall;
  readonly startMs: number;
}

export function usageKey(lineId: string, month: string): string {
  return `${lineId}|${month}`;
}

export function importedCycleId(month: string): string {
  return `imported.cycle.${month}`;
}

export function importedUsage(
  records: readonly ImportedCall[],
  plan: TariffPlan,
  timeZone: string,
): ImportedUsage {
  const lineIds = new Map<string, string>();
  const lines: Line[] = [];
  const months = new Set<string>();
  const groups = new Map<string, TimedRecord[]>();
  for (const [position, record] of records.entries()) {
    let lineId = lineIds.get(record.line);
    if (lineId === undefined) {
      lineId = `imported.line.${lines.length + 1}`;
      lineIds.set(record.line, lineId);
      lines.push({ id: lineId, number: lineNumber(record.line) });
    }
    const startMs = instantMs(record.start);
    const month = firstOfMonth(dateOfEpochDay(localEpochDay(startMs, timeZone)));
    months.add(month);
    const key = usageKey(lineId, month);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ position, record, startMs }]);
    else group.push({ position, record, startMs });
  }
  const calls = new Map<string, readonly Call[]>();
  const callById = new Map<string, Call>();
  let estimatedCount = 0;
  for (const [key, group] of groups) {
    const [lineId = '', month = ''] = key.split('|');
    const rated = rateGroup(group, lineId, month, plan);
    calls.set(key, rated);
    for (const call of rated) {
      callById.set(call.id, call);
      if (call.chargeEstimated) estimatedCount += 1;
    }
  }
  return { lines, months: [...months].sort(), calls, callById, estimatedCount };
}

function rateGroup(
  group: readonly TimedRecord[],
  lineId: string,
  month: string,
  plan: TariffPlan,
): readonly Call[] {
  const rate = createLineRating(plan);
  return [...group]
    .sort((a, b) => a.startMs - b.startMs)
    .map(({ record, position }): Call => {
      const { otherParty, durationSeconds, direction, start, charge, destination } = record;
      const { type = 'other', includedInPlan = false } = record;
      const rating =
        charge === undefined
          ? {
              ...rate({ type, direction, durationSeconds, destination }),
              chargeEstimated: true,
            }
          : { charge, includedInPlan };
      return {
        id: `imported.call.${position + 1}`,
        lineId,
        cycleId: importedCycleId(month),
        start,
        durationSeconds,
        direction,
        otherParty,
        type,
        ...(destination === undefined ? {} : { destination }),
        ...rating,
      };
    });
}

const LONGEST_NUMBER = 100;

function lineNumber(line: string): PartyNumber {
  const raw = line.slice(0, LONGEST_NUMBER);
  const isE164 = /^\+\d{7,15}$/.test(raw);
  const isNational = /^\d{5,15}$/.test(raw);
  return { raw, kind: isE164 ? 'e164' : isNational ? 'national' : 'other' };
}
