/** The price lists of the demonstration: invented, but in the order of magnitude of real ones. */
import type { TariffPlan } from './tariff-plan.js';

const BY_MINUTE = { first: 60, next: 60 };
const BY_SIX_SECONDS = { first: 30, next: 6 };
const BY_SECOND = { first: 1, next: 1 };

export const DIRECTORY_ENQUIRIES = 'Directory enquiries';
export const CHARITY_DONATION = 'Charity donation line';

/** A household's plan in any currency; imported calls without a price are rated by it. */
export function householdTariff(currency: string): TariffPlan {
  return {
    name: 'Everyday 120',
    currency,
    monthlyFee: { amount: '39.00', currency },
    taxBasisPoints: 825n,
    allowanceSeconds: 120 * 60,
    allowanceTypes: ['local', 'national', 'mobile', 'voicemail'],
    rates: {
      local: { name: 'Local', perMinute: '0.05', increment: BY_MINUTE },
      national: { name: 'National', perMinute: '0.08', increment: BY_MINUTE },
      mobile: { name: 'Mobile', perMinute: '0.105', increment: BY_SIX_SECONDS },
      'toll-free': { name: 'Toll-free', increment: BY_SECOND },
      premium: { name: 'Premium', setupFee: '0.99', perMinute: '1.99', increment: BY_MINUTE },
      voicemail: { name: 'Voicemail', perMinute: '0.04', increment: BY_SECOND },
      forwarded: { name: 'Forwarded', perMinute: '0.065', increment: BY_SECOND },
      other: { name: 'Other services', setupFee: '0.25', perMinute: '0.2', increment: BY_MINUTE },
    },
    internationalRates: [
      { name: 'International zone 1', perMinute: '0.12', increment: BY_MINUTE },
      {
        name: 'International zone 2',
        setupFee: '0.15',
        perMinute: '0.35',
        increment: BY_SIX_SECONDS,
      },
      { name: 'International zone 3', setupFee: '0.25', perMinute: '0.89', increment: BY_MINUTE },
    ],
    destinationRates: {
      [DIRECTORY_ENQUIRIES]: { name: 'Enquiries', setupFee: '1.49', increment: BY_MINUTE },
      [CHARITY_DONATION]: { name: 'Donation', setupFee: '5.00', increment: BY_SECOND },
    },
  };
}

export const BUSINESS_TARIFF: TariffPlan = {
  name: 'Pro 600',
  currency: 'EUR',
  monthlyFee: { amount: '96.00', currency: 'EUR' },
  taxBasisPoints: 2000n,
  allowanceSeconds: 600 * 60,
  allowanceTypes: ['local', 'national', 'mobile', 'voicemail', 'forwarded'],
  rates: {
    local: { name: 'Local', perMinute: '0.022', increment: BY_SECOND },
    national: { name: 'National', perMinute: '0.034', increment: BY_SECOND },
    mobile: { name: 'Mobile', perMinute: '0.0925', increment: BY_SIX_SECONDS },
    'toll-free': { name: 'Toll-free', increment: BY_SECOND },
    premium: { name: 'Premium', setupFee: '0.60', perMinute: '0.80', increment: BY_MINUTE },
    voicemail: { name: 'Voicemail', perMinute: '0.015', increment: BY_SECOND },
    forwarded: { name: 'Forwarded', perMinute: '0.045', increment: BY_SECOND },
    other: { name: 'Other services', setupFee: '0.15', perMinute: '0.18', increment: BY_MINUTE },
  },
  internationalRates: [
    { name: 'International zone 1', perMinute: '0.075', increment: BY_SIX_SECONDS },
    {
      name: 'International zone 2',
      setupFee: '0.11',
      perMinute: '0.2425',
      increment: BY_SIX_SECONDS,
    },
    { name: 'International zone 3', setupFee: '0.18', perMinute: '0.64', increment: BY_MINUTE },
  ],
  destinationRates: {
    [DIRECTORY_ENQUIRIES]: {
      name: 'Enquiries',
      setupFee: '1.79',
      perMinute: '1.35',
      increment: BY_MINUTE,
    },
    [CHARITY_DONATION]: { name: 'Donation', setupFee: '5.00', increment: BY_SECOND },
  },
};
