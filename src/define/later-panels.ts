/** The panels that the journey shows after the first one. */
import { bringWritingHalf } from '../controllers/bring-writing-half.js';
import './call-details.js';
import './contact-form.js';
import './credit-request.js';
import './dispute-status.js';
import './reason-form.js';

// Also where another copy of the package has registered them.
bringWritingHalf();
