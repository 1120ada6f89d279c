/** The words by which one call is told from all others, wherever it is shown. */
import type { Account, Call, DisputedCall } from '../../contract/index.js';
import type { FirstMessages, Formatters } from '../../i18n/index.js';
import { partyNumberText } from './party-number-text.js';

export interface CallNames {
  readonly number: string;
  readonly date: string;
  readonly time: string;
  /** Both. */
  readonly when: string;
  readonly charge: string;
}

export function callNames(
  t: FirstMessages,
  f: Formatters,
  { timeZone }: Account,
  call: Call | DisputedCall,
): CallNames {
  const date = f.dateOf(call.start, timeZone);
  const time = f.timeOf(call.start, timeZone);
  return {
    number: partyNumberText(t, call.otherParty),
    date,
    time,
    when: f.dateAndTime(date, time),
    charge: f.money(call.charge),
  };
}
