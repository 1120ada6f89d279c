/**
 * How disputes about a bill are decided:
 *
 * | reason | outcome |
 * |---|---|
 * | payment-not-credited | a partly paid bill: what remains is credited; any other: refused |
 * | payment-plan-declined | refused, with the way to a person |
 * | service-lost | three days of the monthly fee |
 * | other | 5.00 as a gesture when the question was answered, else refused |
 */
import type { Bill } from '../../../contract/billing-cycle.js';
import type { Money } from '../../../contract/money.js';
import { amountRemainingOn } from '../../../domain/current-bill.js';
import { minMoney, prorateMoney } from '../../../domain/money-arithmetic.js';
import { currencyFractionDigits, isZero } from '../../../domain/money.js';
import { denied, roundedParts, type Decision } from './decision.js';

const LOST_DAYS = 3n;
const DAYS_OF_A_MONTH = 30n;
const GESTURE = '5.00';

export interface BillDecisionInput {
  readonly reason: string;
  readonly cycleId: string;
  /** As it stands when the decision is taken. */
  readonly bill: Bill | undefined;
  readonly monthlyFee: Money;
  readonly answered: boolean;
  readonly requestedAmount?: Money | undefined;
}

export function decideBill(input: BillDecisionInput): Decision {
  const { reason, bill, monthlyFee, answered } = input;
  switch (reason) {
    case 'payment-not-credited': {
      const remaining = bill?.state === 'part-paid' ? amountRemainingOn(bill) : undefined;
      if (remaining === undefined || isZero(remaining)) {
        return denied('Every payment that we received stands on your bill.');
      }
      return credit(input, 'approved', remaining, 'We found your payment.');
    }
    case 'payment-plan-declined':
      return denied('Your request does not meet our rules. Please talk to us about other ways.');
    case 'service-lost': {
      const digits = currencyFractionDigits(monthlyFee.currency);
      const fee = prorateMoney(monthlyFee, LOST_DAYS, DAYS_OF_A_MONTH, digits);
      if (isZero(fee)) return denied('There is no monthly fee from which days could be taken.');
      return credit(input, 'partially-approved', fee, 'We take three days off your monthly fee.');
    }
    default:
      return answered
        ? credit(
            input,
            'partially-approved',
            { amount: GESTURE, currency: monthlyFee.currency },
            'Thank you for explaining. We give you a credit as a gesture.',
          )
        : denied('Without your answer we could not look into it.');
  }
}

function credit(
  { cycleId, requestedAmount }: BillDecisionInput,
  decision: Decision['decision'],
  amount: Money,
  explanation: string,
): Decision {
  const granted = requestedAmount === undefined ? amount : minMoney(amount, requestedAmount);
  if (isZero(granted)) return denied('Nothing was asked for.');
  return {
    decision,
    explanation,
    parts: roundedParts([{ cycleId, amount: granted }], granted.currency),
  };
}
