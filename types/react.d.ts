// Written by `npm run manifest` from custom-elements.json.

import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { RedressElement, RedressElements } from './elements.js';

type Handlers<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined;
};

export type ReactProps<Tag extends RedressElement> = DetailedHTMLProps<
  HTMLAttributes<Tag['element']>,
  Tag['element']
> &
  Tag['properties'] &
  Tag['attributes'] &
  Handlers<Tag['events']>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** What follows: what can be paid now, rights and deadlines, how to keep calls of a stranger from going on, and the proof to keep. */
      'redress-aftercare': ReactProps<RedressElements['redress-aftercare']>;
      /** The call-activity list: choose a number and a billing cycle, select the calls that were charged wrongly, request a credit. */
      'redress-call-activity': ReactProps<RedressElements['redress-call-activity']>;
      /** What stands out about one call: each finding, and its charge worked out again. */
      'redress-call-check': ReactProps<RedressElements['redress-call-check']>;
      /** One call: its facts, how its charge is made up, and what can be done about it. */
      'redress-call-details': ReactProps<RedressElements['redress-call-details']>;
      /** Compares the list with the call log of the customer's own telephone, in the page alone. */
      'redress-call-log': ReactProps<RedressElements['redress-call-log']>;
      /** The contact form: for calls that are not listed, and for everything a person must look at. */
      'redress-contact-form': ReactProps<RedressElements['redress-contact-form']>;
      /** The credit request panel: the selected calls that are eligible with their total, and the others, each with the reason why and the route left. */
      'redress-credit-request': ReactProps<RedressElements['redress-credit-request']>;
      /** All disputes of the account with their status; or one dispute with its timeline, what is asked of the customer, and its outcome. */
      'redress-dispute-status': ReactProps<RedressElements['redress-dispute-status']>;
      /** What helps to show that a charge is wrong, by the reason of the dispute. */
      'redress-evidence-help': ReactProps<RedressElements['redress-evidence-help']>;
      /** Asks whether the page was useful: yes or no, with a comment. */
      'redress-feedback': ReactProps<RedressElements['redress-feedback']>;
      /** The whole journey as one tag, from the call activity to the outcome of a dispute. */
      'redress-flow': ReactProps<RedressElements['redress-flow']>;
      /** The steps of the journey, one at a time, below a provider. `<redress-flow>` is this with a provider of its own. */
      'redress-journey': ReactProps<RedressElements['redress-journey']>;
      /** Owns one account's state: connects a billing system and gives all panels below it what they need. */
      'redress-provider': ReactProps<RedressElements['redress-provider']>;
      /** The dispute reason form: summary, reason, details, evidence, check, submit; or add information to a dispute that exists. */
      'redress-reason-form': ReactProps<RedressElements['redress-reason-form']>;
      /** Calls of the list that may be wrong: one line, and behind it each finding with its calls. */
      'redress-suggestions': ReactProps<RedressElements['redress-suggestions']>;
    }
  }
}
