/** English: the source of the demonstration's texts. */
import { conformance } from './conformance.js';
import { controls } from './controls.js';
import { events, page, panels } from './page.js';
import { playground, tokens } from './playground.js';
import { doubts, fields, fileProblems, formats, records, rejections } from './records.js';

export const en = {
  page,
  panels,
  events,
  conformance,
  playground,
  tokens,
  controls,
  records,
  doubts,
  fields,
  formats,
  rejections,
  fileProblems,
};
