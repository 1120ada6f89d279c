/** The journey with the panel that it begins with. The others are loaded when they are needed. */
import './call-activity.js';
import { OnDemandCode } from '../controllers/on-demand-code.js';
import { RedressJourney } from '../elements/journey/journey-element.js';
import { defineElement } from './define-element.js';

RedressJourney.laterPanels = new OnDemandCode(() => import('./later-panels.js'));
defineElement('redress-journey', RedressJourney);

declare global {
  interface HTMLElementTagNameMap {
    'redress-journey': RedressJourney;
  }
}
