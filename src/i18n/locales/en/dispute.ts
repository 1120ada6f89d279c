/** The dispute reason form: summary, reason, details, check, confirmation. */
import type { NumberText } from '../../formatters.js';
import { pluralOf } from '../../plural.js';

const plural = pluralOf('en');

export const dispute = {
  empty: 'You are not disputing anything yet. Start in your call activity.',
  emptyTitle: 'Dispute',
  callsTitle: 'Dispute your calls',
  billTitle: 'Dispute the bill',
  informationTitle: 'Add information',
  steps: 'Progress',
  stepOf: (step: NumberText, count: NumberText) => `Step ${step} of ${count}`,
  stepCalls: 'Calls',
  stepBill: 'Bill',
  stepSummary: 'Summary',
  stepReason: 'Reason',
  stepInformation: 'Information',
  stepCheck: 'Check',

  summaryTitle: 'Dispute summary',
  summaryLead: 'You are reporting this call as fraudulent. This opens a dispute about its charge.',
  summaryMeansTitle: 'What this means',
  summaryMeans:
    'You tell your provider that this call was made without your consent. Your provider looks into it and decides whether you get a credit.',
  summaryNextTitle: 'What happens next',
  summaryNext: [
    'You check everything and submit the dispute.',
    'Your provider confirms that it was received, and reviews it.',
    'You see each step here, and where the credit goes if it is approved.',
  ].join('\n'),
  whyFraud: 'Why do you believe this call is fraudulent?',
  whyFraudHint: 'For example: nobody was at home, or nobody knows the number.',

  reason: 'Reason',
  reasonHint: 'Choose the one that fits best.',
  reasonHintOfSeveral:
    'Choose the one that fits all of these calls. Where the reasons differ, dispute the calls separately.',
  details: 'More details',
  detailsHint: 'What happened, in your own words. Leave out passwords and card numbers.',
  information: 'Your information',
  informationHint: 'What should the people reviewing your dispute know?',
  asked: 'Your provider asks',
  askedBy: (date: string) => `Please answer by ${date}.`,
  requestedAmount: 'Amount you dispute',
  requestedAmountHint: (example: string) =>
    `For example ${example}. Leave it empty if you do not know it.`,
  partialAmountHint: (example: string) =>
    `For example ${example}. Leave it empty if the whole charge is wrong.`,
  charactersLeft: (count: number, written: NumberText) =>
    plural(count, { one: `${written} character left`, other: `${written} characters left` }),
  continue: 'Continue',
  reasonMissing: 'Choose a reason',
  detailsMissing: 'Tell us more, since you chose another reason',
  informationMissing: 'Enter your information',
  detailsTooLong: (_limit: number, written: NumberText) =>
    `Shorten your details to ${written} characters`,
  amountTooLarge: (billed: string) =>
    `Enter no more than the bill, which is ${billed}, or leave it empty`,
  amountAboveCharges: (charged: string) =>
    `Enter no more than was charged, which is ${charged}, or leave it empty`,
  amountUnreadable: (example: string) => `Enter an amount such as ${example}, or leave it empty`,

  existingTitle: 'There is already a dispute about this',
  existingBody: (reference: string, date: string) =>
    `You opened dispute ${reference} on ${date}. Add information to it instead of opening a second one.`,
  addInformation: 'Add information',
  openAnyway: 'Open a separate dispute',

  checkTitle: 'Check your dispute',
  checkLead: 'This is everything that will be sent. Change what is not right.',
  checkInformationTitle: 'Check your information',
  checkCalls: 'Calls',
  checkBill: 'Bill',
  checkDispute: 'Dispute',
  checkReason: 'Reason',
  checkDetails: 'Details',
  checkEvidence: 'Evidence',
  checkAmount: 'Amount',
  none: 'None',
  changeCalls: 'Change calls',
  changeReason: 'Change reason',
  changeDetails: 'Change details',
  changeEvidence: 'Change evidence',
  changeAmount: 'Change amount',
  total: 'Total credit requested',
  submit: 'Submit dispute',
  submitting: 'Submitting…',
  sendInformation: 'Send information',
  checkingTitle: 'Checking whether your dispute arrived',
  checkingBody:
    'We got no answer. We are checking with your provider. Please wait, and do not send it again.',
  unknownTitle: 'We do not know yet whether your dispute arrived',
  unknownBody:
    'We could not reach your provider to find out. Nothing is lost. Check again: it is never submitted twice.',
  missingBody:
    'Your provider does not have it yet, but it may still arrive. You can send it again, with or without changes: it is never submitted twice.',
  checkAgain: 'Check again',
  retryableTitle: 'Your dispute was not submitted',
  retryableBody: 'Nothing is lost. You can submit it again.',
  rejectedTitle: 'Your dispute was not accepted',
  rejectedBody: 'Change it and submit it again, or contact support.',
  informationCheckingTitle: 'Checking whether your information arrived',
  informationUnknownTitle: 'We do not know yet whether your information arrived',
  informationRetryableTitle: 'Your information was not sent',
  informationRejectedTitle: 'Your information was not accepted',

  untakenTitle: (count: number, written: NumberText) =>
    plural(count, {
      one: `${written} call was not accepted`,
      other: `${written} calls were not accepted`,
    }),
  earlierVersionTitle: 'Your later changes were not sent',
  earlierVersionBody: 'Your provider already has your first version. Add what changed.',
  differsTitle: 'Your provider recorded something different',
  differsBody: 'Compare it with what you sent. If it is wrong, contact your provider.',
  differsCall: (call: string, received: string, sent: string) =>
    `${call}: ${received} instead of ${sent}`,
  differsAmount: (received: string, sent: string) =>
    `Requested credit: ${received} instead of ${sent}`,
  differsReason: (received: string, sent: string) => `Reason: "${received}" instead of "${sent}"`,
  differsSubject: 'The subject is not the one you sent.',
  receivedTitle: 'Your dispute was received',
  confirmedTitle: 'Your dispute is under review',
  confirmedLead: 'Your provider has received it.',
  informationReceivedTitle: 'Your information was received',
  informationReceivedLead: 'It was added to your dispute.',
  reference: 'Reference number',
  nextTitle: 'What happens next',
  nextAnswerBy: (date: string) => `You'll get an answer by ${date}.`,
  nextAsk: 'If something is unclear, your provider will ask you here.',
  nextPay: 'Keep paying the part of your bill that you do not dispute.',
  print: 'Print',
  save: 'Save a copy',
  copy: 'Copy',
  copied: 'Copied',
  copyName: (reference: string) => `dispute-${reference}.txt`,
  viewDispute: 'View this dispute',
  submittedAt: 'Submitted',
  person: 'Talk to a person',
};

/** The default reasons, by their codes. */
export const reasons = {
  'payment-not-credited': 'I paid my bill, but not all of my payments were credited.',
  'payment-plan-declined':
    'I asked for a payment plan or a deferred payment, and my request was declined.',
  'service-lost': "I lost service because of the provider's error.",
  'fraudulent-call': 'I believe this call is fraudulent.',
  'not-my-call': 'Nobody on this line made this call.',
  'wrong-duration': 'The duration is wrong.',
  'wrong-rate': 'The rate is wrong, or the call should be included in my plan.',
  'duplicate-charge': 'The same call was charged more than once.',
  'not-connected': 'The call did not connect, or was cut off.',
  other: 'Another reason (details needed)',
};

/** The same of several calls, where it is another sentence. */
export const reasonsOfSeveral = {
  'fraudulent-call': 'I believe these calls are fraudulent.',
  'not-my-call': 'Nobody on this line made these calls.',
  'wrong-duration': 'The durations are wrong.',
  'wrong-rate': 'The rate is wrong, or the calls should be included in my plan.',
  'duplicate-charge': 'The same calls were charged more than once.',
  'not-connected': 'The calls did not connect, or were cut off.',
};
