/** The disputes of the company: one in every status. */
import type { Call } from '../../../contract/call.js';
import { isZero } from '../../../domain/money.js';
import type { DisputeSeed } from './dispute-seed.js';

const EXPORT = 'business-export';
const RECEPTION = 'business-reception';

const isCharged = (call: Call): boolean => !isZero(call.charge);
const chargedAbroad = (call: Call): boolean => call.type === 'international' && isCharged(call);
const premium = (call: Call): boolean => call.type === 'premium' && isCharged(call);
const short = (call: Call): boolean => call.durationSeconds < 60;

export const BUSINESS_DISPUTES: readonly DisputeSeed[] = [
  {
    name: 'submitted',
    daysAgo: 0.125,
    cycleIndex: 0,
    subject: { lineId: EXPORT, count: 1, fits: chargedAbroad },
    reason: 'wrong-duration',
  },
  {
    name: 'under-review',
    daysAgo: 3,
    cycleIndex: 0,
    subject: { lineId: RECEPTION, count: 2, fits: (call) => chargedAbroad(call) && short(call) },
    reason: 'not-connected',
    details: 'Both calls rang out; nobody picked up.',
  },
  {
    name: 'information-requested',
    daysAgo: 6,
    cycleIndex: -1,
    subject: { lineId: EXPORT, count: 2, fits: premium },
    reason: 'fraudulent-call',
    details: 'Premium numbers are barred by our own rules.',
  },
  {
    name: 'withdrawn',
    daysAgo: 12,
    cycleIndex: -1,
    subject: { lineId: 'business-mobile', count: 1, fits: chargedAbroad },
    reason: 'not-my-call',
    withdrawnAfterDays: 1.2,
  },
  {
    name: 'denied',
    daysAgo: 28,
    cycleIndex: -1,
    subject: {
      lineId: EXPORT,
      count: 1,
      fits: (call) => chargedAbroad(call) && call.durationSeconds > 120,
    },
    reason: 'not-connected',
  },
  {
    name: 'closed-unknown',
    daysAgo: 29,
    cycleIndex: -1,
    subject: 'bill',
    reason: 'service-lost',
    details: 'The export line was dead for two days.',
    closedWithoutOutcome: true,
  },
  {
    name: 'partially-approved',
    daysAgo: 30,
    cycleIndex: -1,
    subject: { lineId: RECEPTION, count: 4, fits: chargedAbroad },
    reason: 'wrong-duration',
    details: 'Our own telephone system shows shorter calls.',
  },
  {
    name: 'approved',
    daysAgo: 50,
    cycleIndex: -2,
    subject: { lineId: EXPORT, count: 2, fits: premium },
    reason: 'fraudulent-call',
    details: 'Nobody was in the building.',
    answer: {
      afterDays: 4.6,
      text: 'The alarm log shows that the office was locked from 19:00 to 07:30.',
    },
  },
  {
    name: 'denied-bill',
    daysAgo: 55,
    cycleIndex: -2,
    subject: 'bill',
    reason: 'payment-plan-declined',
    details: 'We asked to pay in two parts.',
  },
];
