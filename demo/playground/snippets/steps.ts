import type { Snapshot } from '../../../src/index.js';
import type { Panel } from '../settings.js';

/** The steps of the journey that a panel shows, as a list of words. */
const STEPS: Readonly<Record<Panel, readonly Snapshot['step']['name'][]>> = {
  'call-activity': ['activity'],
  'call-details': ['call-details'],
  'credit-request': ['credit-request'],
  'reason-form': ['dispute-form'],
  'contact-form': ['contact'],
  'dispute-status': ['disputes', 'dispute'],
};

export function stepOf(panel: Panel): string {
  return STEPS[panel].join(' ');
}
