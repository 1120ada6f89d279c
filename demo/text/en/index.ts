/** English: the source of the demonstration's texts. */
import { controls } from './controls.js';
import { events, page, panels } from './page.js';
import { fields, fileProblems, formats, records, rejections } from './records.js';

export const en = {
  page,
  panels,
  events,
  controls,
  records,
  fields,
  formats,
  rejections,
  fileProblems,
};
