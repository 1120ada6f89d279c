/**
 * A charge for listening to one's own voicemail: the bill calls it voicemail, or the line called its
 * own number. Some plans charge for it; where the tariff states a rate, the finding is weaker.
 */
import type { Call } from '../../../contract/call.js';
import type { PartyNumber } from '../../../contract/party-number.js';
import { isZero } from '../../money.js';
import { isSameSuffix, numberSuffix } from '../../number-suffix.js';
import type { CallTable } from '../call-table.js';
import type { Finding } from '../finding.js';

export function voicemailButCharged(
  table: CallTable,
): (position: number) => Finding<'voicemail-but-charged'> | undefined {
  const suffixes = new Map<string, string>();
  for (const { id, number } of table.context.lines ?? []) {
    if (number !== undefined) suffixes.set(id, numberSuffix(number));
  }
  return (at) => {
    const call = table.calls[at] as Call;
    if (table.outgoing[at] === 0) return undefined;
    if (call.type !== 'voicemail' && !isNumber(suffixes.get(call.lineId), call.otherParty)) {
      return undefined;
    }
    const ratePerMinute = call.tariff?.ratePerMinute;
    const hasRate = ratePerMinute !== undefined && !isZero(ratePerMinute);
    return {
      rule: 'voicemail-but-charged',
      strength: hasRate ? 'possible' : 'likely',
      calls: [{ call, amount: call.charge }],
      beside: [],
      reason: 'wrong-rate',
      facts: { ratePerMinute },
    };
  };
}

/** The last characters are looked at first: nearly all numbers differ there. */
function isNumber(suffix: string | undefined, party: PartyNumber): boolean {
  if (suffix === undefined || suffix === '' || !party.raw.endsWith(suffix.slice(-2))) return false;
  return isSameSuffix(suffix, numberSuffix(party));
}
