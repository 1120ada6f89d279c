/** The words of a reason: the provider's, else ours for the codes of the default catalogue. */
import type { Dispute, Reason } from '../../contract/index.js';
import type { Messages } from '../../i18n/index.js';
import type { PanelContext } from './panel-context.js';

/** A dispute has one reason: of several calls it speaks in the plural. */
export function reasonText(
  { reasons, reasonsOfSeveral }: Messages,
  code: string,
  catalogue: readonly Reason[] | undefined,
  calls = 1,
): string {
  const label = catalogue?.find((reason) => reason.code === code)?.label;
  if (label) return label;
  if (calls > 1 && Object.hasOwn(reasonsOfSeveral, code)) {
    return reasonsOfSeveral[code as keyof typeof reasonsOfSeveral];
  }
  return Object.hasOwn(reasons, code) ? reasons[code as keyof typeof reasons] : code;
}

export function reasonOf(
  { t, snapshot }: PanelContext,
  { reason, subject }: Pick<Dispute, 'reason' | 'subject'>,
  code = reason,
): string {
  const calls = subject.kind === 'calls' ? subject.calls.length : 1;
  return reasonText(t, code, snapshot.reasons.held, calls);
}
