// Written by `npm run manifest` from custom-elements.json.

import type { JSX } from 'solid-js';
import type { RedressElement, RedressElements } from './elements.js';

type Handlers<Events> = {
  [Name in keyof Events & string as `on:${Name}`]?: ((event: Events[Name]) => void) | undefined;
};

type WithPrefix<Prefix extends string, Values> = {
  [Name in keyof Values & string as `${Prefix}:${Name}`]?: Values[Name];
};

export type SolidProps<Tag extends RedressElement> = JSX.HTMLAttributes<Tag['element']> &
  Tag['properties'] &
  Tag['attributes'] &
  WithPrefix<'prop', Tag['properties']> &
  WithPrefix<'attr', Tag['attributes']> &
  Handlers<Tag['events']>;

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements {
      /** What follows: what can be paid now, rights and deadlines, how to keep calls of a stranger from going on, and the proof to keep. */
      'redress-aftercare': SolidProps<RedressElements['redress-aftercare']>;
      /** The call-activity list: choose a number and a billing cycle, select the calls that were charged wrongly, request a credit. */
      'redress-call-activity': SolidProps<RedressElements['redress-call-activity']>;
      /** What stands out about one call: each finding, and its charge worked out again. */
      'redress-call-check': SolidProps<RedressElements['redress-call-check']>;
      /** One call: its facts, how its charge is made up, and what can be done about it. */
      'redress-call-details': SolidProps<RedressElements['redress-call-details']>;
      /** Compares the list with the call log of the customer's own telephone, in the page alone. */
      'redress-call-log': SolidProps<RedressElements['redress-call-log']>;
      /** The contact form: for calls that are not listed, and for everything a person must look at. */
      'redress-contact-form': SolidProps<RedressElements['redress-contact-form']>;
      /** The credit request panel: the selected calls that are eligible with their total, and the others, each with the reason why and the route left. */
      'redress-credit-request': SolidProps<RedressElements['redress-credit-request']>;
      /** All disputes of the account with their status; or one dispute with its timeline, what is asked of the customer, and its outcome. */
      'redress-dispute-status': SolidProps<RedressElements['redress-dispute-status']>;
      /** What helps to show that a charge is wrong, by the reason of the dispute. */
      'redress-evidence-help': SolidProps<RedressElements['redress-evidence-help']>;
      /** Asks whether the page was useful: yes or no, with a comment. */
      'redress-feedback': SolidProps<RedressElements['redress-feedback']>;
      /** The whole journey as one tag, from the call activity to the outcome of a dispute. */
      'redress-flow': SolidProps<RedressElements['redress-flow']>;
      /** The steps of the journey, one at a time, below a provider. `<redress-flow>` is this with a provider of its own. */
      'redress-journey': SolidProps<RedressElements['redress-journey']>;
      /** Owns one account's state: connects a billing system and gives all panels below it what they need. */
      'redress-provider': SolidProps<RedressElements['redress-provider']>;
      /** The dispute reason form: summary, reason, details, evidence, check, submit; or add information to a dispute that exists. */
      'redress-reason-form': SolidProps<RedressElements['redress-reason-form']>;
      /** Calls of the list that may be wrong: one line, and behind it each finding with its calls. */
      'redress-suggestions': SolidProps<RedressElements['redress-suggestions']>;
    }
  }
}
