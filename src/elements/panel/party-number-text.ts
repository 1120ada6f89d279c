/** How the number of a call's other side is written: as the provider groups it, or why it is not there. */
import type { PartyNumber } from '../../contract/index.js';
import type { FirstMessages } from '../../i18n/index.js';

export function partyNumberText({ partyNumbers }: FirstMessages, number: PartyNumber): string {
  if (number.kind === 'withheld') return partyNumbers.withheld;
  return number.display ?? (number.raw.trim() === '' ? partyNumbers.unknown : number.raw);
}
