/** All rules, each under the name that its findings bear. */
import type { FindingRule } from './finding.js';
import type { CallRule, LineRule } from './rule.js';
import { aboveTariff } from './rules/above-tariff.js';
import { callBackAfterMissedCall } from './rules/call-back-after-missed-call.js';
import { cutAtLimit } from './rules/cut-at-limit.js';
import { firstCostlyCall } from './rules/first-costly-call.js';
import { includedButCharged } from './rules/included-but-charged.js';
import { manyCallsToOneNumber } from './rules/many-calls-to-one-number.js';
import { manyShortCalls } from './rules/many-short-calls.js';
import { outsideActiveDates } from './rules/outside-active-dates.js';
import { overlappingCalls } from './rules/overlapping-calls.js';
import { sameCallTwice } from './rules/same-call-twice.js';
import { tollFreeButCharged } from './rules/toll-free-but-charged.js';
import { unansweredButCharged } from './rules/unanswered-but-charged.js';
import { unusualDuration } from './rules/unusual-duration.js';
import { voicemailButCharged } from './rules/voicemail-but-charged.js';

export const CALL_RULES = {
  'outside-active-dates': outsideActiveDates,
  'included-but-charged': includedButCharged,
  'unanswered-but-charged': unansweredButCharged,
  'above-tariff': aboveTariff,
  'toll-free-but-charged': tollFreeButCharged,
  'voicemail-but-charged': voicemailButCharged,
  'cut-at-limit': cutAtLimit,
} as const satisfies Partial<Record<FindingRule, CallRule>>;

export const LINE_RULES = {
  'same-call-twice': sameCallTwice,
  'overlapping-calls': overlappingCalls,
  'many-calls-to-one-number': manyCallsToOneNumber,
  'many-short-calls': manyShortCalls,
  'call-back-after-missed-call': callBackAfterMissedCall,
  'first-costly-call': firstCostlyCall,
  'unusual-duration': unusualDuration,
} as const satisfies Partial<Record<FindingRule, LineRule>>;
