/** The pure rules: no DOM, no network, no clock of their own. */
export * from './account-number.js';
export * from './amount-text.js';
export { addDays, calendarDateOf, daysBetween, todayIn } from './calendar.js';
export { CallIndex, type CallIndexOptions } from './call-index.js';
export * from './call-query.js';
export * from './charge-breakdown.js';
export { CallList, FoundCalls, type CallTotals } from './call-list.js';
export {
  creditForCalls,
  creditPartsByCurrency,
  creditTotals,
  type CreditPart,
} from './credit-for-calls.js';
export * from './credit-landing.js';
export * from './bill-standing.js';
export { isDecimalText, type ScaledDecimal } from './decimal.js';
export * from './digits.js';
export * from './dispute-actions.js';
export * from './dispute-changes.js';
export * from './dispute-lifecycle.js';
export * from './dispute-list.js';
export * from './dispute-progress.js';
export * from './eligibility.js';
export * from './evidence/index.js';
export * from './export/index.js';
export * from './money.js';
export * from './money-arithmetic.js';
export { sumByCurrency, sumMoney } from './money-sum.js';
export * from './pagination.js';
export * from './payload-hash.js';
export * from './reasons.js';
export * from './selection.js';
export * from './typed-text.js';
