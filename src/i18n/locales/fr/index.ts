/** The French catalogue, written by hand with the wording of the product. */
import type { Messages } from '../../messages.js';
import { common, errors } from './common.js';
import { activity, csv } from './activity.js';
import { contact } from './contact.js';
import { credit } from './credit.js';
import { details } from './details.js';
import { dispute, reasons, reasonsOfSeveral } from './dispute.js';
import { evidence } from './evidence.js';
import { feedback } from './feedback.js';
import { flow } from './flow.js';
import { landing } from './landing.js';
import { status, statuses } from './status.js';
import { vocabulary } from './vocabulary.js';

export const fr: Messages = {
  common,
  errors,
  activity,
  csv,
  flow,
  ...vocabulary,
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
