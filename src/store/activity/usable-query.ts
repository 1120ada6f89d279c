/** What of a query can be asked: a day or an amount that is only half typed leaves no call out. */
import { isCalendarDate } from '../../contract/index.js';
import { isDecimalText, type CallQuery } from '../../domain/index.js';

export function usableQuery(query: CallQuery): CallQuery {
  return {
    ...query,
    from: usable(query.from, isCalendarDate),
    to: usable(query.to, isCalendarDate),
    minAmount: usable(query.minAmount, isDecimalText),
    maxAmount: usable(query.maxAmount, isDecimalText),
  };
}

function usable(text: string | undefined, isValid: (text: string) => boolean): string | undefined {
  return text !== undefined && isValid(text) ? text : undefined;
}
