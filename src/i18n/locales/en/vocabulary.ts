/** The names of things that come as codes. */
const callTypes = {
  local: 'Local',
  national: 'National',
  mobile: 'Mobile',
  international: 'International',
  'toll-free': 'Toll-free',
  premium: 'Premium',
  voicemail: 'Voicemail',
  forwarded: 'Forwarded',
  other: 'Other',
};

const directions = { in: 'Incoming', out: 'Outgoing' };

const partyNumbers = {
  withheld: 'Number withheld',
  unknown: 'Unknown number',
};

const billStates = {
  paid: 'Paid',
  'part-paid': 'Partly paid',
  unpaid: 'Not paid',
  'in-credit': 'In credit',
  'nothing-due': 'Nothing to pay',
  unknown: 'Payment state unknown',
  open: 'Not billed yet',
};

/** Why no credit can be requested for a call. */
const ineligibility = {
  'not-charged': 'This call was not charged.',
  'included-in-plan': 'This call is included in your plan.',
  'outside-window': 'The time to dispute this call has passed.',
  'already-disputed': 'This call is already in a dispute.',
  'already-credited': 'This call has already been credited.',
  'not-billed-yet': 'This call has not been billed yet.',
  'not-eligible': 'Your provider does not credit this call online.',
};

/** Short forms of the same, for a badge in a row. */
const ineligibilityShort = {
  'not-charged': 'Not charged',
  'included-in-plan': 'In your plan',
  'outside-window': 'Too late',
  'already-disputed': 'In dispute',
  'already-credited': 'Credited',
  'not-billed-yet': 'Not billed yet',
  'not-eligible': 'Not eligible',
};

export const vocabulary = {
  callTypes,
  directions,
  partyNumbers,
  billStates,
  ineligibility,
  ineligibilityShort,
};
