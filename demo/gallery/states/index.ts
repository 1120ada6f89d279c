/** Every element in every state, by the name in the address: `gallery.html?state=form-check`. */
import type { GalleryState } from '../stage.js';
import { aidStates } from './aids.js';
import { callActivityStates } from './call-activity.js';
import { callDetailsStates } from './call-details.js';
import { contactFormStates } from './contact-form.js';
import { creditRequestStates } from './credit-request.js';
import { disputeStatusStates } from './dispute-status.js';
import { flowStates } from './flow.js';
import { reasonFormStates } from './reason-form.js';

export const STATES: ReadonlyMap<string, GalleryState> = new Map(
  Object.entries({
    ...flowStates,
    ...callActivityStates,
    ...callDetailsStates,
    ...creditRequestStates,
    ...reasonFormStates,
    ...contactFormStates,
    ...disputeStatusStates,
    ...aidStates,
  }),
);
