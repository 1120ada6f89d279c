/** How far the visitor moves the provider's clock. */
const DAY_MS = 86_400_000;

/** Days until the same day of the next month, or until that month's last day. */
export function daysToNextMonth(now: Date): number {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const lastDayOfNext = new Date(Date.UTC(now.getFullYear(), now.getMonth() + 2, 0)).getUTCDate();
  const day = Math.min(now.getDate(), lastDayOfNext);
  return (Date.UTC(now.getFullYear(), now.getMonth() + 1, day) - today) / DAY_MS;
}

/** Whole days by which one time is ahead of another; never negative. */
export function daysAhead(now: Date, real: Date): number {
  return Math.max(0, Math.round((now.getTime() - real.getTime()) / DAY_MS));
}
