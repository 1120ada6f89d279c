/**
 * How the kit gets at the adapter: a fresh one for each rule, and the ones of another customer and
 * of nobody. In your copy these sign in to accounts made for tests, since the rules write.
 */
import type { BillingAdapter } from 'redress/adapter';
import type { CheckOptions } from 'redress/testing';
import { createTarnAdapter } from './tarn-adapter.js';
import { TarnSample } from './tarn-sample.js';

export function tarnCheckOptions(): CheckOptions {
  // The customers of one rule live in one billing system; the next rule begins with a new one.
  let system = new TarnSample();
  const adapterFor = (custNo: number | undefined): BillingAdapter =>
    createTarnAdapter(system.sessionOf(custNo));
  return {
    create: () => {
      system = new TarnSample();
      return adapterFor(system.custNos[0]);
    },
    // What a page makes when it is loaded again: the same customer, and a new adapter.
    createAgain: () => adapterFor(system.custNos[0]),
    createForOtherAccount: () => adapterFor(system.custNos[1]),
    signedOut: () => adapterFor(undefined),
    // What you know of the account from elsewhere, such as from a bill.
    expected: {
      lines: 1,
      cycles: 2,
      calls: [
        {
          cycleId: '40017-1',
          count: 7,
          total: { amount: '17.63', currency: 'USD' },
        },
      ],
    },
  };
}
