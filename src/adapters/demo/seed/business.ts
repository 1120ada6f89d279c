/** A company in Paris with four lines and twelve bills, one in every state of payment. */
import { BUSINESS_TARIFF } from '../tariff/demo-tariffs.js';
import type { AccountSeed, LineSeed, TrafficMix } from './account-seed.js';
import { BUSINESS_DISPUTES } from './business-disputes.js';
import { DESTINATIONS_FROM_FRANCE } from './destinations.js';
import {
  french,
  frenchAsDialled,
  masked,
  reserved,
  shortCode,
  sipAddress,
} from './fictional-numbers.js';

const OFFICE_MIX: TrafficMix = [
  ['local', 20],
  ['national', 18],
  ['mobile', 22],
  ['international', 12],
  ['toll-free', 4],
  ['premium', 2],
  ['voicemail', 3],
  ['forwarded', 5],
  ['incoming', 8],
  ['withheld', 3],
  ['enquiries', 1],
  ['charity', 1],
  ['sip', 1],
];

const EXPORT_MIX: TrafficMix = [
  ['national', 10],
  ['mobile', 20],
  ['international', 50],
  ['toll-free', 3],
  ['premium', 6],
  ['voicemail', 4],
  ['incoming', 6],
  ['sip', 4],
];

const LINES: readonly LineSeed[] = [
  {
    id: 'business-reception',
    number: { raw: '+33199001020', kind: 'e164', display: '+33 1 99 00 10 20' },
    label: 'Reception',
    callsPerCycle: 345,
    mix: OFFICE_MIX,
    rhythm: 'office',
  },
  {
    id: 'business-export',
    number: { raw: '+33199001021', kind: 'e164', display: '+33 1 99 00 10 21' },
    label: 'Export sales',
    callsPerCycle: 140,
    mix: EXPORT_MIX,
    rhythm: 'office',
  },
  {
    id: 'business-workshop',
    number: { raw: '0199001022', kind: 'national', display: '01 99 00 10 22' },
    label: 'Workshop',
    callsPerCycle: 70,
    mix: OFFICE_MIX,
    rhythm: 'office',
  },
  {
    id: 'business-mobile',
    number: { raw: '+33639981023', kind: 'e164', display: '+33 6 39 98 10 23' },
    label: 'On-call mobile',
    callsPerCycle: 95,
    mix: OFFICE_MIX,
    rhythm: 'home',
  },
];

export const BUSINESS: AccountSeed = {
  account: {
    id: 'business',
    accountNumber: 'FR-20-8841-7752',
    holderName: 'Atelier Marchand SARL',
    currency: 'EUR',
    timeZone: 'Europe/Paris',
    language: 'en',
  },
  tariff: BUSINESS_TARIFF,
  neighbourhood: {
    local: [french('019900'), frenchAsDialled('019900')],
    national: [french('026191'), french('035301'), french('046571'), french('053649')],
    mobile: [french('063998'), frenchAsDialled('063998')],
    tollFree: [masked('0 800 XX# ###')],
    premium: [masked('0 899 XX# ###'), reserved('44', '909 8790 ###')],
    destinations: DESTINATIONS_FROM_FRANCE,
    voicemail: shortCode('888'),
    enquiries: shortCode('118 XXX'),
    charity: shortCode('92XXX'),
    sip: sipAddress('conference@pbx.example.net'),
  },
  lines: LINES,
  billedCycles: 12,
  payments: ['part-paid', 'unknown', 'paid', 'unpaid'],
  stories: [],
  disputes: BUSINESS_DISPUTES,
  statesDisputedCalls: true,
};
