/** Account, lines, bills and calls in the words of Redress. Leave out what you do not know. */
import type { Account, BillingCycle, Call, CallType, Line } from 'redress/adapter';
import type { TarnProfile, TarnStatement, TarnSubscription, TarnUsage } from './tarn-api.js';
import {
  dayAfter,
  dayFromTarn,
  instantFromSeconds,
  moneyFromCents,
  partyFromPeer,
} from './tarn-values.js';

/** All bills of Tarn are in one currency; take it from the record where yours are not. */
export const CURRENCY = 'USD';

const TYPES: Readonly<Record<string, CallType>> = {
  N: 'national',
  M: 'mobile',
  I: 'international',
  P: 'premium',
  F: 'toll-free',
};

export function toAccount({ custNo, fullName, currency, tz }: TarnProfile): Account {
  return {
    id: String(custNo),
    accountNumber: String(custNo),
    holderName: fullName,
    currency,
    timeZone: tz,
  };
}

export function toLine({ sub, msisdn, nick }: TarnSubscription): Line {
  return {
    id: sub,
    number: { raw: `+${msisdn}`, kind: 'e164' },
    ...(nick !== null && { label: nick }),
  };
}

/** A cycle without `bill` is the running one: its calls are not billed yet. */
export function toBillingCycle(statement: TarnStatement): BillingCycle {
  const { stmt, from, to, issued, due, totalCents, openCents } = statement;
  const cycle = { id: stmt, start: dayFromTarn(from), end: dayAfter(to) };
  if (issued === null) return cycle;
  return {
    ...cycle,
    bill: {
      id: stmt,
      number: stmt,
      issued: dayFromTarn(issued),
      ...(due !== null && { due: dayFromTarn(due) }),
      state: stateOf(statement),
      amountDue: moneyFromCents(totalCents, CURRENCY),
      amountRemaining: moneyFromCents(openCents, CURRENCY),
    },
  };
}

function stateOf({ totalCents, openCents }: TarnStatement): 'paid' | 'part-paid' | 'unpaid' {
  if (openCents === 0) return 'paid';
  return openCents < totalCents ? 'part-paid' : 'unpaid';
}

/** `eligibility` is left out, so the default rule decides for which calls a credit can be requested. */
export function toCall(usage: TarnUsage): Call {
  return {
    id: String(usage.uid),
    lineId: usage.sub,
    cycleId: usage.stmt,
    start: instantFromSeconds(usage.at),
    durationSeconds: usage.secs,
    direction: usage.incoming ? 'in' : 'out',
    otherParty: partyFromPeer(usage.peer),
    // A category that came after this was written is no error.
    type: TYPES[usage.cat] ?? 'other',
    charge: moneyFromCents(usage.cents, CURRENCY),
    includedInPlan: usage.bundled,
  };
}
