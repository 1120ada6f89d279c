/** Words that every panel uses: actions, states, errors, ways to a person. */
import type { NumberText } from '../../formatters.js';
import { pluralOf } from '../../plural.js';

const plural = pluralOf('en');

export const common = {
  missingProvider: (tag: string) =>
    `<${tag}> needs a <redress-provider> or <redress-flow> around it.`,
  loading: 'Loading…',
  retry: 'Try again',
  back: 'Back',
  backToCallActivity: 'Back to call activity',
  remove: 'Remove',
  optional: 'optional',
  /** A fact in one line of text. */
  named: (name: string, value: string) => `${name}: ${value}`,
  yes: 'Yes',
  no: 'No',
  signIn: 'Sign in',
  signInTitle: 'Sign in to see your calls and disputes',
  signInAgainTitle: 'Sign in again to continue',
  signInAgainBody:
    'Your session has ended. Nothing you entered is lost: after you sign in, you continue where you left off.',
  signInBody: 'You need to be signed in to your account.',
  cantSignIn: "Can't sign in?",
  forgotPassword: 'Forgot your password?',
  contactSupport: 'Contact support',
  callSupport: (phone: string) => `Call ${phone}`,
  needHelp: 'Need help?',
  demonstration: 'Demonstration data',
  demonstrationBody: 'These accounts, calls and bills are made up. Nothing is sent anywhere.',
  offlineTitle: 'You appear to be offline',
  failedTitle: 'This could not be loaded',
  missingCode:
    'Part of this page did not load. Check your connection, then try again. If that does not help, reload the page.',
  staleTitle: 'This could not be refreshed',
  staleBody: 'You are seeing what was loaded earlier.',
  saveRefused: 'This page is not allowed to save files',
  saveDoubtful: 'If no file was saved, this page is not allowed to save files',
  copyInstead: 'Copy the text instead',
  notAvailableTitle: 'Not available',
  errorSummaryTitle: 'There is a problem',
  calls: (count: number, written: NumberText) =>
    plural(count, { one: `${written} call`, other: `${written} calls` }),
};

/** What went wrong, chosen from the error's code: never the server's own words. */
export const errors = {
  unauthenticated: 'Your session has ended. Sign in to continue.',
  forbidden: 'This is not available to you.',
  'not-found': 'This is not available to you.',
  invalid: 'Your provider did not accept this. Check what you entered, or contact support.',
  conflict: 'This has changed in the meantime. Check it again before you continue.',
  'key-reused': 'Your provider could not tell this apart from something sent earlier.',
  'in-progress': 'This is still being processed. Try again in a moment.',
  'rate-limited': 'Too many requests right now. Wait a moment, then try again.',
  unavailable: "Your provider's system is not available right now. Try again in a few minutes.",
  network: 'We could not reach your provider. Check your connection, then try again.',
  timeout: 'Your provider took too long to answer. Try again.',
  malformed:
    "We could not read your provider's answer. To avoid showing you something wrong, we show nothing. Try again, or contact support.",
  aborted: 'This was cancelled.',
  unknown: 'Something went wrong. Try again, or contact support.',
};
