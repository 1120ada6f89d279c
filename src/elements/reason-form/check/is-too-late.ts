import { canAddInformation } from '../../../domain/index.js';
import type { Draft } from '../../../store/index.js';

/** The dispute was closed while the customer wrote: what is typed stays, but cannot be added. */
export function isTooLate({ purpose }: Draft): boolean {
  return purpose.kind === 'add-information' && !canAddInformation(purpose.dispute.status);
}
