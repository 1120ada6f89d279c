/**
 * How disputes about calls are decided, call by call:
 *
 * | reason | credited | refused |
 * |---|---|---|
 * | fraudulent-call | premium and international calls | all others |
 * | not-my-call | calls between 22:00 and 06:00 | calls by day |
 * | wrong-duration | half of the charge, of calls over a minute | calls of one minute or less |
 * | wrong-rate | international and mobile calls | all others |
 * | duplicate-charge | a call with a twin: same number, same start | the first of the twins; calls without one |
 * | not-connected | calls under a minute | longer ones |
 * | other | half of the charge, when the question was answered | without an answer |
 */
import type { Call } from '../../../contract/call.js';
import { prorateMoney, zeroMoney } from '../../../domain/money-arithmetic.js';
import { isZero } from '../../../domain/money.js';
import type { Money } from '../../../contract/money.js';
import { capAmounts, roundedParts, type Decision } from './decision.js';

const CHARGE_DIGITS = 4;

interface Verdict {
  readonly share: 'all' | 'half' | 'none';
  readonly explanation: string;
}

export interface CallDecisionInput {
  readonly reason: string;
  /** In the order of the dispute, as the provider knows them. */
  readonly calls: readonly Call[];
  /** The same call is charged a second time, by a record that stands. */
  readonly hasTwin: (call: Call) => boolean;
  readonly answered: boolean;
  readonly requestedAmount?: Money | undefined;
  readonly currency: string;
}

export function decideCalls(input: CallDecisionInput): Decision {
  const { calls, currency } = input;
  const verdicts = calls.map((call) => verdictOf(call, input));
  const claims = calls.map((call, index) => creditOf(call, verdicts[index], currency));
  const credits = capAmounts(claims, input.requestedAmount);
  const parts = calls.map(({ cycleId }, index) => ({
    cycleId,
    amount: credits[index] ?? zeroMoney(currency),
  }));
  const perCall = calls.map(({ id }, index) => {
    const credit = credits[index] ?? zeroMoney(currency);
    const explanation = verdicts[index]?.explanation;
    return isZero(credit)
      ? { callId: id, decision: 'denied' as const, explanation }
      : { callId: id, decision: 'approved' as const, creditedAmount: credit, explanation };
  });
  const refused = perCall.filter(({ decision }) => decision === 'denied').length;
  const isWhole = refused === 0 && verdicts.every(({ share }) => share === 'all');
  return {
    decision: refused === calls.length ? 'denied' : isWhole ? 'approved' : 'partially-approved',
    explanation: summaryOf(refused, calls.length, isWhole),
    calls: perCall,
    parts: roundedParts(parts, currency),
  };
}

function verdictOf(call: Call, { reason, hasTwin, answered }: CallDecisionInput): Verdict {
  switch (reason) {
    case 'fraudulent-call':
      return call.type === 'premium' || call.type === 'international'
        ? { share: 'all', explanation: 'This call fits a pattern of fraud that we know.' }
        : { share: 'none', explanation: 'This call shows no sign of fraud.' };
    case 'not-my-call':
      return isAtNight(call)
        ? { share: 'all', explanation: 'This call does not fit the usual hours of your line.' }
        : { share: 'none', explanation: 'Our records show that the call was made on your line.' };
    case 'wrong-duration':
      return call.durationSeconds > 60
        ? { share: 'half', explanation: 'The other network recorded half of the time.' }
        : { share: 'none', explanation: 'Both networks recorded the same duration.' };
    case 'wrong-rate':
      return call.type === 'international' || call.type === 'mobile'
        ? { share: 'all', explanation: 'This call was rated by an outdated price list.' }
        : { share: 'none', explanation: 'The rate is the one of your plan.' };
    case 'duplicate-charge':
      return hasTwin(call)
        ? { share: 'all', explanation: 'We found the same call twice.' }
        : { share: 'none', explanation: 'We found no second charge for this call.' };
    case 'not-connected':
      return call.durationSeconds < 60
        ? { share: 'all', explanation: 'The call ended within its first minute.' }
        : { share: 'none', explanation: 'Our records show that the call was connected.' };
    default:
      return answered
        ? { share: 'half', explanation: 'We give half of the charge back as a gesture.' }
        : { share: 'none', explanation: 'Without your answer we could not look into it.' };
  }
}

/** By the local time in the call's own offset. */
function isAtNight({ start }: Call): boolean {
  const hour = Number(start.slice(11, 13));
  return hour >= 22 || hour < 6;
}

function creditOf(call: Call, verdict: Verdict | undefined, currency: string): Money {
  if (verdict?.share === 'all') return call.charge;
  if (verdict?.share === 'half') return prorateMoney(call.charge, 1n, 2n, CHARGE_DIGITS);
  return zeroMoney(currency);
}

function summaryOf(refused: number, total: number, isWhole: boolean): string {
  if (refused === total) return 'We found nothing to correct on these calls.';
  if (isWhole) return 'We agree with you and give you the full amount back.';
  return 'We agree with you in part; see what was decided for each call.';
}
