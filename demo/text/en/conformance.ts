/** The page that checks an adapter. */
import { counted } from '../counted.js';

const rules = (count: number): string =>
  counted('en', count, { one: `${count} rule`, other: `${count} rules` });

export const conformance = {
  title: 'Check an adapter',
  lead: 'Run the rules of the guide against an adapter, right here. Each rule starts with a fresh adapter, and the report says what is broken and what to do.',
  chooseTitle: 'Which adapter',
  demo: 'Demonstration provider',
  template: 'Template to copy',
  broken: 'Broken template',
  brokenHint:
    'Forgets the keys of its writes, lets its pages overlap, and withdraws nothing: what a report of failures looks like.',
  rest: 'A billing system that follows the REST contract',
  endpoint: 'Endpoint',
  endpointHint:
    'An http or https address, or a path on this site. Requests carry the cookies of that address.',
  endpointProblem: 'This cannot be an endpoint: enter an http or https address, or a path.',
  forTests: 'This is a test system: the rules open disputes and send messages',
  start: 'Run the rules',
  stop: 'Stop',
  reportTitle: 'Report',
  reportEmpty: 'Nothing yet. Choose an adapter, and run the rules.',
  progress: 'Rules checked',
  resultColumn: 'Result',
  ruleColumn: 'Rule',
  passed: 'Passed',
  failed: 'Failed',
  skipped: 'Skipped',
  copy: 'Copy as text',
  reportText: 'Report as text',
  copied: 'The report was copied.',
  notCopied: 'The browser does not allow copying. The text is selected below the report.',
  chaptersTitle: 'Chapters of the guide',
  console: 'The console of this page has the same tools, as redressTesting.',
  begun: 'Running the rules…',
  stopped: 'Stopped.',
  countOf: (done: number, total: number) => `${done} of ${rules(total)}`,
  counts: (passed: number, failed: number, skipped: number) =>
    `${rules(passed)} passed, ${failed} failed, ${skipped} skipped.`,
};
