/** What comes with the panels after the first one, in their file (P1). */
import { contact } from './contact.js';
import { credit } from './credit.js';
import { details } from './details.js';
import { dispute, reasons, reasonsOfSeveral } from './dispute.js';
import { evidence } from './evidence.js';
import { feedback } from './feedback.js';
import { landing } from './landing.js';
import { status, statuses } from './status.js';

export const later = {
  contact,
  credit,
  details,
  dispute,
  evidence,
  feedback,
  landing,
  reasons,
  reasonsOfSeveral,
  status,
  statuses,
};
