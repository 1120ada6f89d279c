/** The panels that the journey shows after the first one, and the half of the store that they write by. */
import './call-details.js';
import './contact-form.js';
import './credit-request.js';
import './dispute-status.js';
import './reason-form.js';

export { equip } from '../elements/panel/later-panel-element.js';
