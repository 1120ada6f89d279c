/** The panels that the journey shows after the first one. */
import './call-details.js';
import './contact-form.js';
import './credit-request.js';
import './dispute-status.js';
import './feedback.js';
import './reason-form.js';
import './suggestions.js';

export { LATER_FEATURES as features } from '../elements/panel/later-panel-element.js';
