/**
 * Any mix of what a customer does and what may happen, on a provider that keeps a ledger.
 * `npm run test:model` makes far more runs; MODEL_RUNS and MODEL_SEED choose others.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Customer } from './customer.js';
import { customerStep } from './customer-steps.js';
import { DisputeLedger, type Deliver } from './dispute-ledger.js';

const runs = Number(process.env['MODEL_RUNS'] || 600);
const seed = Number(process.env['MODEL_SEED'] || Date.now() % 2 ** 31);

/** What the provider looks at, and whether drafts are kept: in words, and for the model. */
const MODES = [
  ['refuses a client reference that it knows', 'typed again', true, 'no'],
  ['does not look at client references', 'typed again', false, 'no'],
  ['refuses a client reference that it knows', 'kept', true, 'at once'],
  ['does not look at client references', 'kept', false, 'at once'],
  ['refuses a client reference that it knows', 'kept by a slow store', true, 'in turn'],
  ['does not look at client references', 'kept by a slow store', false, 'in turn'],
] as const;
const runsOfEach = Math.ceil(runs / MODES.length);

/** An answer that is there waits for its turn; one that never comes keeps no turn. */
function inTurn(scheduler: fc.Scheduler): Deliver {
  return async (answer) => {
    await answer.catch(() => undefined);
    await scheduler.schedule(Promise.resolve());
    return answer;
  };
}

// The seed is in the name: a failure can be had again, even one that ended the run.
describe(`RedressStore, with MODEL_SEED=${seed}`, () => {
  it.each(MODES)(
    'should open at most one dispute per intention, and one in the end, with nothing typed lost, where a provider %s and drafts are %s after a reload (R1, R2, R3, R6, R7, R8)',
    async (_provider, _drafts, refusesSameReference, keepsDrafts) => {
      let steps = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.scheduler(),
          fc.array(customerStep, { maxLength: 25 }),
          async (scheduler, taken) => {
            const ledger = new DisputeLedger(refusesSameReference, inTurn(scheduler));
            const customer = await Customer.start({ ledger, scheduler, keepsDrafts });
            for (const step of taken) {
              await customer.take(step);
              customer.check();
              steps += 1;
            }
            await customer.finish();
            customer.check();
            customer.close();
          },
        ),
        { numRuns: runsOfEach, seed },
      );
      expect(steps).toBeGreaterThan(4 * runsOfEach);
    },
  );
});
