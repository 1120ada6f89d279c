/**
 * Does again what a run did. Not by the means of the explorer itself, which gives up as soon as a
 * page is a little slower than before: a target is waited for, and left out when it does not come.
 */
import type { ActionTemplate, Fingerprint } from '@antithesishq/bombadil/browser';
import type { Target, Targets } from './look/targets.js';

/** A click has a target; everything else is done as it is. */
export type Recorded =
  | { readonly action: ActionTemplate }
  | { readonly target: Target; readonly isDouble: boolean };

/** States of the page, some three to the second. */
const PATIENCE = 12;

let next = 0;
let waited = 0;

export function nextOf(recorded: readonly Recorded[], targets: Targets | null): ActionTemplate {
  const step = recorded[next];
  if (!step) return 'Wait';
  const action = 'action' in step ? step.action : actionAt(step, targets);
  if (!action && waited < PATIENCE) {
    waited += 1;
    return 'Wait';
  }
  next += 1;
  waited = 0;
  return action ?? 'Wait';
}

function actionAt(
  { target, isDouble }: Extract<Recorded, { target: Target }>,
  targets: Targets | null,
): ActionTemplate | undefined {
  const found = nearest(target, Object.values(targets ?? {}).flat());
  if (!found) return undefined;
  return isDouble ? { DoubleClick: { ...found, delayMillis: 60 } } : { Click: found };
}

/** Several may look the same, such as the options of a question. */
function nearest({ fingerprint, point }: Target, targets: readonly Target[]): Target | undefined {
  const wanted = nameOf(fingerprint);
  const distance = (other: Target): number =>
    Math.hypot(other.point.x - point.x, other.point.y - point.y);
  const same = targets.filter((target) => nameOf(target.fingerprint) === wanted);
  return same.sort((a, b) => distance(a) - distance(b))[0];
}

/** The port of the server is another one each time. */
function nameOf({ href, ...fingerprint }: Fingerprint): string {
  const parts = { ...fingerprint, href: href?.replace(/^https?:\/\/[^/]+/, '') ?? null };
  return JSON.stringify(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
