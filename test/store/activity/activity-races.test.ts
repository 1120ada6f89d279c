import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Store, type Snapshot } from '../../../src/store/index.js';
import { buildCall, buildCycle, buildLine } from '../../support/builders.js';
import { settle } from '../../support/settle.js';
import { stubAdapter } from '../../support/stub-adapter.js';
import { guardOptions } from '../support/store-setup.js';

const LINES = ['line-1', 'line-2', 'line-3'];
const CYCLES = ['cycle-1', 'cycle-2'];

/** Asserts that the shown calls belong to the chosen line and cycle. */
function expectConsistent({ activity }: Snapshot): void {
  for (const call of [...(activity.calls.held ?? []), ...(activity.view?.matching ?? [])]) {
    expect([call.lineId, call.cycleId]).toEqual([activity.lineId, activity.cycleId]);
  }
}

const choice = fc.oneof(
  fc.record({ kind: fc.constant('line' as const), id: fc.constantFrom(...LINES) }),
  fc.record({ kind: fc.constant('cycle' as const), id: fc.constantFrom(...CYCLES) }),
  fc.record({ kind: fc.constant('reload' as const), id: fc.constant('') }),
);

describe('Activity', () => {
  it('shows only calls of the chosen line and cycle, in any answer order (R6)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(choice, { minLength: 1, maxLength: 8 }),
        async (scheduler, choices) => {
          const adapter = stubAdapter({
            lines: async () => LINES.map((id) => buildLine({ id })),
            billingCycles: async () => [
              buildCycle({ id: 'cycle-1' }),
              buildCycle({ id: 'cycle-2', start: '2026-06-01', end: '2026-07-01' }),
            ],
            disputes: async () => ({ items: [] }),
            calls: ({ lineId, cycleId, cursor }) => {
              const page = Number(cursor ?? 1);
              const call = buildCall({ id: `${lineId} ${cycleId} ${page}`, lineId, cycleId });
              return scheduler.schedule(
                Promise.resolve({
                  items: [call],
                  ...(page < 3 ? { nextCursor: String(page + 1) } : {}),
                }),
                `${call.id} arrives`,
              );
            },
          });
          const store = new Store();
          const detach = store.attach(adapter, guardOptions());
          await settle();
          store.subscribe(() => expectConsistent(store.snapshot));
          scheduler.scheduleSequence(
            choices.map(({ kind, id }) => ({
              label: `${kind} ${id}`,
              builder: async () => {
                if (kind === 'line') store.activity.chooseLine(id);
                else if (kind === 'cycle') store.activity.chooseCycle(id);
                else void store.activity.reload();
              },
            })),
          );
          while (scheduler.count() > 0) {
            await scheduler.waitOne();
            // oxlint-disable-next-line tests/one-way-to-wait -- ends with the last answer
            await settle();
            expectConsistent(store.snapshot);
          }
          const { lineId, cycleId, calls, view } = store.snapshot.activity;
          const lastOf = (kind: string) => choices.findLast((one) => one.kind === kind)?.id;
          expect(lineId).toBe(lastOf('line') ?? 'line-1');
          expect(cycleId).toBe(lastOf('cycle') ?? 'cycle-1');
          expect(calls.activity).toBe('idle');
          expect(view?.matching.map(({ id }) => id).toSorted()).toEqual(
            [1, 2, 3].map((page) => `${lineId} ${cycleId} ${page}`),
          );
          detach();
        },
      ),
      { numRuns: 150 },
    );
  });
});
