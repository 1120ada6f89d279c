/**
 * The template, spoiled in three ways that are easily made and hard to notice: what a report looks
 * like when rules are broken.
 */
import type { BillingAdapter } from '../../src/index.js';
import type { CheckOptions } from '../../src/testing/index.js';
import { tarnCheckOptions } from '../custom-adapter/conformance.js';

let attempts = 0;

export function spoil(good: BillingAdapter): BillingAdapter {
  return {
    ...good,
    // A key for each attempt, instead of one for each intention.
    openDispute: (input, options) =>
      good.openDispute(input, { ...options, idempotencyKey: `attempt-${(attempts += 1)}` }),
    // Each page begins with the last call of the one before.
    calls: async (input, options) => {
      const page = await good.calls(input, options);
      const last = page.items.at(-2);
      return page.nextCursor === undefined || !last ? page : { ...page, nextCursor: last.id };
    },
    // Says that it is withdrawn, and withdraws nothing.
    withdraw: async (input, options) => ({
      ...(await good.dispute(input, options)),
      status: 'withdrawn',
    }),
  };
}

export function brokenCheckOptions(): CheckOptions {
  const { create, ...others } = tarnCheckOptions();
  return { ...others, create: async () => spoil(await create()) };
}
