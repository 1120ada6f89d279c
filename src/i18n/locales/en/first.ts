/** What is there from the start: for the call activity, the journey, and the states of all panels. */
import { activity, csv } from './activity.js';
import { common, errors } from './common.js';
import { flow } from './flow.js';
import { vocabulary } from './vocabulary.js';

export const first = {
  common,
  errors,
  activity,
  csv,
  flow,
  ...vocabulary,
};
