/** What the provider of the demonstration says to its customer. */
export const ACKNOWLEDGEMENT = 'We have your dispute and will look into it.';

export const QUESTION_BY_REASON: Readonly<Record<string, string>> = {
  'fraudulent-call':
    'Who could use the telephone at the time of these calls? Please tell us also if you have filed a police report.',
  other: 'Please describe what you expected to be charged, and why.',
};

/** Interim messages, for reasons where others are asked first. */
export const MESSAGE_BY_REASON: Readonly<Record<string, string>> = {
  'wrong-duration': 'We have asked the other network for its record of the call.',
  'duplicate-charge': 'We are comparing the records of both calls.',
  'service-lost': 'We have asked our network team for the fault reports of that time.',
};

export const CREDITED_TO_BILL = 'The credit is on your bill.';
