/** The words of a reason: the provider's, else ours for the codes of the default catalogue. */
import type { Reason } from '../../contract/index.js';
import type { Messages } from '../../i18n/index.js';

export function reasonText(
  { reasons }: Messages,
  code: string,
  catalogue: readonly Reason[] | undefined,
): string {
  const label = catalogue?.find((reason) => reason.code === code)?.label;
  if (label) return label;
  return Object.hasOwn(reasons, code) ? reasons[code as keyof typeof reasons] : code;
}
