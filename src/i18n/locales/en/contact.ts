/** The contact form. */
import { pluralOf } from '../../plural.js';

const plural = pluralOf('en');

export const contact = {
  title: 'Contact form',
  introNotListed: 'A call is missing from your list? Tell us about it, and a person looks into it.',
  introNotEligible: 'These calls cannot be credited here. A person looks at them.',
  introEscalation: (reference: string) => `A person looks at your dispute ${reference}.`,
  introOther: 'Tell us what happened, and a person looks into it.',
  callsTitle: (count: number, written: string) =>
    plural(count, { one: `About ${written} call`, other: `About ${written} calls` }),
  date: 'Day of the call',
  time: 'Time of the call',
  number: 'Number of the other side',
  numberHint: 'As far as you know it',
  message: 'What happened?',
  channel: 'How should we reach you?',
  byPhone: 'By phone',
  byEmail: 'By email',
  phone: 'Your phone number',
  email: 'Your email address',
  send: 'Send',
  sending: 'Sending…',
  dateMissing: 'Enter the day of the call',
  dateInFuture: 'The day of the call must not be in the future',
  numberMissing: 'Enter the number, or what you know of it',
  messageMissing: 'Tell us what happened',
  messageTooLong: (limit: string) => `Shorten what you wrote to ${limit} characters`,
  phoneMissing: 'Enter a phone number at which we reach you',
  emailMissing: 'Enter an email address such as name@example.com',
  failedTitle: 'Your message was not sent',
  failedBody: 'Nothing you wrote is lost. Try again, or call us.',
  unknownTitle: 'We do not know whether your message arrived',
  unknownBody: 'Nothing you wrote is lost. Send it again: it is received only once.',
  sentTitle: 'Your message was received',
  sentLead: 'A person reads it and gets back to you.',
  earlierVersion: 'Your provider received your first version. Your later changes were not sent.',
  reference: 'Reference number',
  answerBy: (date: string) => `You get an answer by ${date}.`,
  another: 'Send another message',
};
