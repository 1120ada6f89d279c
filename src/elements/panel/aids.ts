/**
 * Parts of panels that are loaded once a panel shows their tag: what not every customer needs. Where
 * their code is says `src/define`. Without it their tags stay empty, and the panels work.
 */
import type { OnDemandCode } from '../../controllers/on-demand-code.js';

export type AidTag =
  | 'redress-suggestions'
  | 'redress-call-log'
  | 'redress-call-check'
  | 'redress-evidence-help'
  | 'redress-aftercare';

const codes = new Map<AidTag, OnDemandCode<unknown>>();

export function provideAid(tag: AidTag, code: OnDemandCode<unknown>): void {
  codes.set(tag, code);
}

/** What did not arrive is asked for again the next time. */
export function needAid(tag: AidTag): void {
  void codes
    .get(tag)
    ?.load()
    .catch(() => {});
}
