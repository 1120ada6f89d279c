/** What the list says in words: pure functions of what the panel renders from. */
import { MAX_CALLS_PER_DISPUTE, type BillingCycle, type Money } from '../../contract/index.js';
import { billStanding } from '../../domain/index.js';
import type { FirstContext } from '../panel/panel-context.js';

/** Amounts of several currencies side by side, never added; zero in the account's currency for none. */
export function amountsText({ f, account }: FirstContext, amounts: readonly Money[]): string {
  if (amounts.length === 0) return f.money({ amount: '0', currency: account.currency });
  return f.list(amounts.map((amount) => f.money(amount)));
}

export function selectedCallsText({ t, f, snapshot }: FirstContext): string {
  const count = snapshot.selection.size;
  return count === 0
    ? t.activity.nothingSelected
    : t.activity.selectedCalls(count, f.number(count));
}

export function selectedChargesText(context: FirstContext): string {
  return amountsText(context, context.snapshot.selection.charges);
}

/** Told before the customer has chosen more than can be sent at once; undefined for fewer. */
export function callLimitText({ t, f }: FirstContext, count: number): string | undefined {
  return count > MAX_CALLS_PER_DISPUTE
    ? t.activity.callLimit(MAX_CALLS_PER_DISPUTE, f.number(MAX_CALLS_PER_DISPUTE))
    : undefined;
}

/** All of the selection in words, to be read out. */
export function selectionText(context: FirstContext): string {
  const { size } = context.snapshot.selection;
  const calls = selectedCallsText(context);
  if (size === 0) return calls;
  const limit = callLimitText(context, size);
  const chosen = `${calls}, ${selectedChargesText(context)}`;
  return limit === undefined ? chosen : `${chosen}. ${limit}`;
}

/** How many selected calls are not on the list at hand, as words; undefined when all are. */
export function selectedElsewhereText({ t, f, snapshot }: FirstContext): string | undefined {
  const { selection, activity } = snapshot;
  const here = activity.list ? selection.countIn(activity.list) : 0;
  const elsewhere = selection.size - here;
  return elsewhere === 0 ? undefined : t.activity.selectedElsewhere(elsewhere, f.number(elsewhere));
}

export function cycleText({ t, f }: FirstContext, cycle: BillingCycle): string {
  const state = cycle.bill ? t.billStates[billStanding(cycle.bill)] : t.billStates.open;
  return t.activity.cycleOption(f.dayRange(cycle.start, cycle.end), state);
}

/**
 * Numbers and cycles are shown together, or not yet: one after the other, each would push what is
 * below it (P3). What could not be loaded is known, too: it is said in place of the list.
 */
export function areChoicesKnown({ snapshot: { lines, cycles } }: FirstContext): boolean {
  return [lines, cycles].every(({ held, error }) => held !== undefined || error !== undefined);
}
