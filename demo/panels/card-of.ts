/** Which card of the page shows a step of the journey. */
import type { Snapshot } from '../../src/index.js';

export function cardOf({ name }: Snapshot['step']): string {
  switch (name) {
    case 'activity':
      return 'calls';
    case 'call-details':
      return 'details';
    case 'credit-request':
      return 'credit';
    case 'dispute-form':
      return 'reason';
    case 'contact':
      return 'contact';
    case 'disputes':
    case 'dispute':
      return 'disputes';
  }
}
