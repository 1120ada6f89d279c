/** Finds and sorts in a list of calls for the tests of the call query: answers with the ids. */
import type { Call, CallType, PartyNumber } from '../../src/contract/index.js';
import {
  CallIndex,
  CallList,
  EMPTY_QUERY,
  runCallQuery,
  type CallQuery,
} from '../../src/domain/index.js';
import { buildCall, buildPartyNumber } from '../support/builders.js';

const LABELS: Partial<Record<CallType, string>> = {
  premium: 'Numéro surtaxé',
  'toll-free': 'Appel gratuit',
};

/** In the Europe/Paris time zone, in French; a call is eligible unless it says otherwise. */
export function find(calls: readonly Call[], query: Partial<CallQuery>): readonly string[] {
  const index = new CallIndex(new CallList(calls), {
    timeZone: 'Europe/Paris',
    eligibilityOf: (call) => call.eligibility ?? { eligible: true },
    typeLabel: (type) => LABELS[type] ?? type,
    locale: 'fr',
  });
  return runCallQuery(index, { ...EMPTY_QUERY, ...query }).map(({ id }) => id);
}

export const withNumber = (id: string, number: Partial<PartyNumber>): Call =>
  buildCall({ id, otherParty: buildPartyNumber({ display: undefined, ...number }) });
