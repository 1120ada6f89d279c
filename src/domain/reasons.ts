/** The reasons from which the customer chooses when the provider has no catalogue of its own. */
import type { Reason, SubjectKind } from '../contract/reason.js';

const OTHER_REASON: Reason = {
  code: 'other',
  subjects: ['calls', 'bill'],
  detailsRequired: true,
};

/** Labels of these codes belong to the language catalogues. */
export const DEFAULT_REASONS: readonly Reason[] = [
  { code: 'payment-not-credited', subjects: ['bill'] },
  { code: 'payment-plan-declined', subjects: ['bill'] },
  { code: 'service-lost', subjects: ['bill'] },
  { code: 'fraudulent-call', subjects: ['calls'] },
  { code: 'not-my-call', subjects: ['calls'] },
  { code: 'wrong-duration', subjects: ['calls'] },
  { code: 'wrong-rate', subjects: ['calls'] },
  { code: 'duplicate-charge', subjects: ['calls'] },
  { code: 'not-connected', subjects: ['calls'] },
  OTHER_REASON,
];

/** In the order of the catalogue. Never empty: without a fitting reason there is always `other`. */
export function reasonsFor(subject: SubjectKind, catalogue: readonly Reason[]): readonly Reason[] {
  const fitting = catalogue.filter((reason) => reason.subjects.includes(subject));
  return fitting.length > 0 ? fitting : [OTHER_REASON];
}
