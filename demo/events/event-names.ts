/** The two closed lists: what is asked for beforehand, and what is told afterwards. */
export const INTENT_NAMES = [
  'redress-sign-in',
  'redress-navigate',
  'redress-request-credit',
  'redress-report-fraud',
  'redress-dispute-bill',
  'redress-add-information',
  'redress-submit',
  'redress-withdraw',
  'redress-contact',
  'redress-send-contact',
  'redress-feedback',
] as const;

export const OUTCOME_NAMES = [
  'redress-signed-in',
  'redress-session-ended',
  'redress-submitted',
  'redress-information-added',
  'redress-withdrawn',
  'redress-contact-received',
  'redress-amounts',
  'redress-anomaly',
  'redress-failed',
] as const;
