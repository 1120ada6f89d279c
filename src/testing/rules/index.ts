/** All rules, in the order in which an author of an adapter meets them. */
import type { AdapterRule } from '../rule.js';
import { abortRules } from './abort-rules.js';
import { accountRules } from './account-rules.js';
import { callContentRules } from './call-content-rules.js';
import { callRules } from './call-rules.js';
import { clientReferenceRules } from './client-reference-rules.js';
import { contentRules } from './content-rules.js';
import { disputeRules } from './dispute-rules.js';
import { errorRules } from './error-rules.js';
import { evidenceAndContactRules } from './evidence-and-contact-rules.js';
import { expectedRules } from './expected-rules.js';
import { isolationRules } from './isolation-rules.js';
import { lifecycleRules } from './lifecycle-rules.js';
import { openingRules } from './opening-rules.js';
import { reloadRules } from './reload-rules.js';

export const ADAPTER_RULES: readonly AdapterRule[] = [
  ...accountRules,
  ...callRules,
  ...callContentRules,
  ...expectedRules,
  ...openingRules,
  ...clientReferenceRules,
  ...contentRules,
  ...disputeRules,
  ...lifecycleRules,
  ...evidenceAndContactRules,
  ...reloadRules,
  ...errorRules,
  ...abortRules,
  ...isolationRules,
];

/** @throws RangeError for an id that no rule has */
export function chosenRules(only: readonly string[] | undefined): readonly AdapterRule[] {
  if (only === undefined) return ADAPTER_RULES;
  const ids = ADAPTER_RULES.map(({ id }) => id);
  const unknown = only.filter((id) => !ids.includes(id));
  if (unknown.length > 0) {
    throw new RangeError(
      `There is no rule "${unknown.join('", "')}". There are: ${ids.join(', ')}.`,
    );
  }
  return ADAPTER_RULES.filter(({ id }) => only.includes(id));
}
