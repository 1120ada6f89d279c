/** The words by which one call is told from all others, wherever it is shown. */
import type { Account, Call, DisputedCall } from '../../contract/index.js';
import type { FirstMessages, Formatters } from '../../i18n/index.js';
import { partyNumberText } from './party-number-text.js';

export interface CallNames {
  readonly number: string;
  readonly when: string;
  readonly charge: string;
}

export function callNames(
  t: FirstMessages,
  f: Formatters,
  { timeZone }: Account,
  call: Call | DisputedCall,
): CallNames {
  return {
    number: partyNumberText(t, call.otherParty),
    when: f.dateTimeOf(call.start, timeZone),
    charge: f.money(call.charge),
  };
}
