/** The credit request panel. */
import type { NumberText } from '../../formatters.js';
import { pluralOf } from '../../plural.js';

const plural = pluralOf('en');

export const credit = {
  title: 'Request a credit',
  intro: 'Check the calls you want a credit for.',
  emptyTitle: 'No calls selected',
  emptyBody: 'Select the calls that were charged wrongly in your call activity.',
  eligibleTitle: (count: number, written: NumberText) =>
    plural(count, {
      one: `${written} call eligible for a credit`,
      other: `${written} calls eligible for a credit`,
    }),
  total: 'Total credit requested',
  refusedTitle: (count: number, written: NumberText) =>
    plural(count, {
      one: `${written} call cannot be credited here`,
      other: `${written} calls cannot be credited here`,
    }),
  refusedBody: (count: number) =>
    plural(count, {
      one: 'You can still ask a person to look at it.',
      other: 'You can still ask a person to look at them.',
    }),
  askPerson: (count: number) =>
    plural(count, {
      one: 'Contact form for this call',
      other: 'Contact form for these calls',
    }),
  noneEligibleTitle: (count: number) =>
    plural(count, {
      one: 'This call cannot be credited here',
      other: 'None of these calls can be credited here',
    }),
  removeCall: (number: string, when: string) => `Remove call ${number}, ${when}`,
  lastDay: (date: string) => `The last day to dispute it was ${date}.`,
  continue: 'Continue',
  addMore: 'Select more calls',
  tooMany: (_limit: number, written: NumberText) =>
    `A dispute can hold at most ${written} calls. Remove some, and dispute them separately.`,
  tooLittle: (count: number) =>
    plural(count, {
      one: 'This charge is less than the smallest amount that can be credited.',
      other: 'These charges add up to less than the smallest amount that can be credited.',
    }),
  shown: (shown: NumberText, count: number, written: NumberText) =>
    plural(count, {
      one: `${shown} of ${written} call shown`,
      other: `${shown} of ${written} calls shown`,
    }),
  showMore: 'Show more',
  tooManyForContact: (_limit: number, written: NumberText) =>
    `One message can be about ${written} calls at most. Remove some first.`,
  removed: 'Removed',
};
