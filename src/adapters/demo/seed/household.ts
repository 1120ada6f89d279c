/** A household in New York with one line, four bills, and a hijacked telephone on the newest. */
import type { Call } from '../../../contract/call.js';
import { isZero } from '../../../domain/money.js';
import { householdTariff } from '../tariff/demo-tariffs.js';
import type { AccountSeed } from './account-seed.js';
import { DESTINATIONS_FROM_AMERICA } from './destinations.js';
import type { DisputeSeed } from './dispute-seed.js';
import { northAmerican, shortCode, sipAddress } from './fictional-numbers.js';
import { callChargedTwice, CHARGED_TWICE, premiumCallsAtNight } from './stories.js';

const LINE = 'household-line';

/** The duplicate is left for the visitor to find. */
const chargedAbroad = (call: Call): boolean =>
  call.type === 'international' &&
  !isZero(call.charge) &&
  call.otherParty.raw !== CHARGED_TWICE.raw;

const chargedAbroadForLong = (call: Call): boolean =>
  chargedAbroad(call) && call.durationSeconds >= 60;

const DISPUTES: readonly DisputeSeed[] = [
  {
    name: 'under-review',
    daysAgo: 2.5,
    cycleIndex: 0,
    subject: { lineId: LINE, count: 1, fits: chargedAbroad },
    reason: 'wrong-duration',
    details: 'We spoke for a minute or so, not for as long as the bill says.',
  },
  {
    name: 'information-requested',
    daysAgo: 5,
    cycleIndex: -1,
    subject: { lineId: LINE, count: 1, fits: chargedAbroad },
    reason: 'fraudulent-call',
    details: 'Nobody in our family has called this number.',
  },
  {
    name: 'approved',
    daysAgo: 13,
    cycleIndex: -1,
    subject: { lineId: LINE, count: 2, fits: chargedAbroad },
    reason: 'wrong-rate',
    details: 'These calls should cost less in my plan.',
  },
  {
    name: 'denied',
    daysAgo: 55,
    cycleIndex: -2,
    subject: { lineId: LINE, count: 1, fits: chargedAbroadForLong },
    reason: 'not-connected',
    details: 'The line was cut off all the time.',
  },
];

export const HOUSEHOLD: AccountSeed = {
  account: {
    id: 'household',
    accountNumber: '4471-0093-22',
    holderName: 'Riley Carter',
    currency: 'USD',
    timeZone: 'America/New_York',
    language: 'en',
  },
  tariff: householdTariff('USD'),
  neighbourhood: {
    local: [northAmerican('212'), northAmerican('646')],
    national: [northAmerican('303'), northAmerican('415'), northAmerican('602')],
    mobile: [northAmerican('917'), northAmerican('347')],
    tollFree: [northAmerican('800')],
    premium: [northAmerican('900')],
    destinations: DESTINATIONS_FROM_AMERICA,
    voicemail: shortCode('*86'),
    enquiries: shortCode('411'),
    charity: shortCode('20222'),
    sip: sipAddress('home@phones.example.net'),
  },
  lines: [
    {
      id: LINE,
      number: { raw: '+12125550118', kind: 'e164', display: '+1 212-555-0118' },
      label: 'Home',
      callsPerCycle: 70,
      rhythm: 'home',
      mix: [
        ['local', 22],
        ['national', 15],
        ['mobile', 14],
        ['international', 14],
        ['toll-free', 4],
        ['premium', 3],
        ['voicemail', 6],
        ['incoming', 12],
        ['withheld', 4],
        ['enquiries', 3],
        ['charity', 3],
        ['forwarded', 2],
      ],
    },
  ],
  billedCycles: 4,
  payments: ['unpaid', 'paid', 'part-paid'],
  stories: [premiumCallsAtNight, callChargedTwice],
  disputes: DISPUTES,
  statesDisputedCalls: false,
};
