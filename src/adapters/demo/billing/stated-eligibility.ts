/**
 * Where the provider of the demonstration says itself whether a call can be credited: for premium
 * numbers, donations, free numbers and voicemail. About all others it is silent, so that the
 * default rule has something to decide.
 */
import type { Call } from '../../../contract/call.js';
import type { Eligibility } from '../../../contract/eligibility.js';
import { addDays, todayIn } from '../../../domain/calendar.js';
import { DEFAULT_DISPUTE_WINDOW_DAYS } from '../../../domain/eligibility.js';
import { isZero } from '../../../domain/money.js';
import { CHARITY_DONATION } from '../tariff/demo-tariffs.js';
import type { CycleWindow } from './cycle-window.js';

export function statedEligibility(
  call: Call,
  window: CycleWindow,
  timeZone: string,
  nowMs: number,
): Eligibility | undefined {
  if (call.destination === CHARITY_DONATION && !isZero(call.charge)) {
    return { eligible: false, reason: 'not-eligible' };
  }
  if (call.type === 'toll-free') return { eligible: false, reason: 'not-charged' };
  if (call.type === 'voicemail' && call.includedInPlan) {
    return { eligible: false, reason: 'included-in-plan' };
  }
  if (call.type === 'premium' && !isZero(call.charge)) {
    return eligibilityByDate(window, timeZone, nowMs);
  }
  return undefined;
}

function eligibilityByDate(window: CycleWindow, timeZone: string, nowMs: number): Eligibility {
  if (window.issuedMs > nowMs) return { eligible: false, reason: 'not-billed-yet' };
  const lastDay = addDays(window.end, DEFAULT_DISPUTE_WINDOW_DAYS);
  return todayIn(timeZone, nowMs) > lastDay
    ? { eligible: false, reason: 'outside-window', lastDay }
    : { eligible: true, lastDay };
}
