/** The contact form. */
import type { NumberText } from '../../formatters.js';
import { pluralOf } from '../../plural.js';

const plural = pluralOf('en');

export const contact = {
  title: 'Contact form',
  introNotListed:
    'Is a call missing from your list? Tell us about it, and a person will look into it.',
  introNotEligible: (count: number) =>
    plural(count, {
      one: 'This call cannot be credited here. A person will look at it.',
      other: 'These calls cannot be credited here. A person will look at them.',
    }),
  introEscalation: (reference: string) => `A person will look at your dispute ${reference}.`,
  introOther: 'Tell us what happened, and a person will look into it.',
  callsTitle: (count: number, written: NumberText) =>
    plural(count, { one: `About ${written} call`, other: `About ${written} calls` }),
  date: 'Day of the call',
  time: 'Time of the call',
  number: 'The other phone number',
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
  dateInFuture: 'The day of the call cannot be in the future',
  numberMissing: 'Enter the number, or what you know of it',
  messageMissing: 'Tell us what happened',
  messageTooLong: (_limit: number, written: NumberText) =>
    `Shorten what you wrote to ${written} characters`,
  phoneMissing: 'Enter a phone number where we can reach you',
  emailMissing: 'Enter an email address such as name@example.com',
  failedTitle: 'Your message was not sent',
  failedBody: 'Nothing you wrote is lost. Try again, or call us.',
  unknownTitle: 'We do not know whether your message arrived',
  unknownBody: 'Nothing you wrote is lost. Send it again: it will be received only once.',
  sentTitle: 'Your message was received',
  sentLead: 'A person will read it and get back to you.',
  earlierVersion: 'Your provider received your first version. Your later changes were not sent.',
  reference: 'Reference number',
  answerBy: (date: string) => `You'll get an answer by ${date}.`,
  another: 'Send another message',
};
