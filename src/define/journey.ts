/** The journey shows every panel, so all of them come along. */
import './call-activity.js';
import './call-details.js';
import './contact-form.js';
import './credit-request.js';
import './dispute-status.js';
import './reason-form.js';
import { RedressJourney } from '../elements/journey/journey-element.js';
import { defineElement } from './define-element.js';

defineElement('redress-journey', RedressJourney);

declare global {
  interface HTMLElementTagNameMap {
    'redress-journey': RedressJourney;
  }
}
