/** The credit request panel. */
import { pluralOf } from '../../plural.js';

const plural = pluralOf('en');

export const credit = {
  title: 'Request a credit',
  intro: 'Check the calls for which you ask your money back.',
  emptyTitle: 'No calls selected',
  emptyBody: 'Select the calls that were charged wrongly in your call activity.',
  eligibleTitle: (count: number, written: string) =>
    plural(count, {
      one: `${written} call eligible for a credit`,
      other: `${written} calls eligible for a credit`,
    }),
  total: 'Total credit requested',
  refusedTitle: (count: number, written: string) =>
    plural(count, {
      one: `${written} call cannot be credited here`,
      other: `${written} calls cannot be credited here`,
    }),
  refusedBody: 'You can still ask a person to look at them.',
  askPerson: 'Contact form for these calls',
  noneEligibleTitle: 'None of these calls can be credited here',
  removeCall: (number: string, when: string) => `Remove call ${number}, ${when}`,
  lastDay: (date: string) => `The last day to object was ${date}.`,
  objectBy: (date: string) => `Object by ${date}`,
  continue: 'Continue',
  addMore: 'Select more calls',
  tooMany: (limit: string) =>
    `A dispute can hold ${limit} calls at most. Remove some, and dispute them separately.`,
  tooLittle: 'These charges come to less than the smallest amount that can be credited.',
  shown: (shown: string, all: string) => `${shown} of ${all} calls shown`,
  showMore: 'Show more',
  tooManyForContact: (limit: string) =>
    `One message can be about ${limit} calls at most. Remove some first.`,
  removed: 'Removed',
};
