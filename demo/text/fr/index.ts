/** Le français, écrit à la main. */
import type { DemoText } from '../index.js';
import { conformance } from './conformance.js';
import { controls } from './controls.js';
import { events, page, panels } from './page.js';
import { playground, tokens } from './playground.js';
import { doubts, fields, fileProblems, formats, records, rejections } from './records.js';

export const fr: DemoText = {
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
