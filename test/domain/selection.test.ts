import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../src/contract/index.js';
import { CallList, CallSelection, FoundCalls, sumByCurrency } from '../../src/domain/index.js';
import { buildCall, buildCalls, money } from '../support/builders.js';

const idsOf = (calls: Iterable<Call>): readonly string[] =>
  Array.from(calls, ({ id }) => id).toSorted();

function at(list: CallList, ...positions: number[]): FoundCalls {
  return new FoundCalls(list, Uint32Array.from(positions));
}

/** Two cycles with a list each, and calls that are in neither. */
const listOfCycle = (cycleId: string): CallList =>
  new CallList(
    buildCalls(6, (nth) => ({
      id: `${cycleId}-${nth}`,
      cycleId,
      charge: money(`${nth}.0${nth}`, nth === 5 ? 'EUR' : 'USD'),
    })),
  );
const LISTS = [listOfCycle('cycle-1'), listOfCycle('cycle-2')] as const;
const LOOSE = buildCalls(3, (nth) => ({ id: `loose-${nth}`, cycleId: 'cycle-3' }));

type Change =
  | {
      readonly kind: 'with' | 'without';
      readonly list: 0 | 1;
      readonly positions: readonly number[];
    }
  | { readonly kind: 'withLoose' | 'withoutIds'; readonly ids: readonly string[] };

const everyId = [...LISTS.flatMap(({ calls }) => calls), ...LOOSE].map(({ id }) => id);
const positions = fc.uniqueArray(fc.nat(5));
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('with', 'without'),
    list: fc.constantFrom(0 as const, 1 as const),
    positions,
  }),
  fc.record({
    kind: fc.constant('withLoose' as const),
    ids: fc.subarray(LOOSE.map(({ id }) => id)),
  }),
  fc.record({ kind: fc.constant('withoutIds' as const), ids: fc.subarray(everyId) }),
);

function applied(selection: CallSelection, change: Change): CallSelection {
  switch (change.kind) {
    case 'with':
      return selection.with(at(LISTS[change.list], ...change.positions));
    case 'without':
      return selection.without(at(LISTS[change.list], ...change.positions));
    case 'withLoose':
      return selection.withLoose(LOOSE.filter(({ id }) => change.ids.includes(id)));
    case 'withoutIds':
      return selection.withoutIds(change.ids);
  }
}

/** The same change of a plain map from id to call. */
function apply(model: Map<string, Call>, change: Change): void {
  const listed = 'list' in change ? change.positions.map((p) => LISTS[change.list].calls[p]) : [];
  const calls = listed as Call[];
  if (change.kind === 'with') for (const call of calls) model.set(call.id, call);
  if (change.kind === 'without') for (const call of calls) model.delete(call.id);
  if (change.kind === 'withLoose')
    for (const call of LOOSE) if (change.ids.includes(call.id)) model.set(call.id, call);
  if (change.kind === 'withoutIds') for (const id of change.ids) model.delete(id);
}

describe('CallSelection', () => {
  it('holds what a map from id to call would hold, after any changes', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 12 }), (changes) => {
        const model = new Map<string, Call>();
        let selection = CallSelection.EMPTY;
        for (const change of changes) {
          const before = { selection, ids: idsOf(selection) };
          selection = applied(selection, change);
          apply(model, change);
          expect(idsOf(before.selection)).toEqual(before.ids);
          expect(selection === before.selection).toBe(
            JSON.stringify(idsOf(selection)) === JSON.stringify(before.ids),
          );
        }
        expect(idsOf(selection)).toEqual([...model.keys()].toSorted());
        expect(selection.size).toBe(model.size);
        for (const id of everyId) expect(selection.get(id)).toBe(model.get(id));
        expect(selection.charges).toEqual(
          sumByCurrency([...model.values()].map(({ charge }) => charge)),
        );
        for (const list of LISTS) {
          const inList = list.calls.filter(({ id }) => model.has(id)).length;
          expect(selection.countIn(list)).toBe(inList);
          const part = inList === 0 ? 'none' : 'some';
          expect(selection.stateOf(list.all)).toBe(inList === 6 ? 'all' : part);
        }
      }),
    );
  });

  it('tells whether all, some or none of the found calls are selected', () => {
    const [list] = LISTS;
    const selection = CallSelection.EMPTY.with(at(list, 1, 2));
    expect(selection.stateOf(at(list, 2, 1))).toBe('all');
    expect(selection.stateOf(at(list, 2))).toBe('all');
    expect(selection.stateOf(at(list, 3, 1))).toBe('some');
    expect(selection.stateOf(at(list, 3, 4))).toBe('none');
    expect(selection.stateOf(at(list))).toBe('none');
  });

  it('takes the calls of a list that is loaded again for those selected before', () => {
    const before = new CallList(buildCalls(3));
    const selection = CallSelection.EMPTY.with(at(before, 0, 1)).withLoose([
      buildCall({ id: 'call-3', lineId: 'line-9' }),
    ]);
    const after = new CallList([buildCall({ id: 'call-2', charge: money('0.60') })]);
    const renewed = selection.renewed(after);
    expect(idsOf(renewed)).toEqual(['call-1', 'call-2', 'call-3']);
    expect(renewed.get('call-2')?.charge).toEqual(money('0.60'));
    expect(renewed.get('call-1')).toBe(before.calls[0]);
    expect(renewed.get('call-3')?.lineId).toBe('line-9');
    expect(renewed.countIn(after)).toBe(1);
  });

  it('stays the same when a list without its calls is loaded', () => {
    const selection = CallSelection.EMPTY.with(at(LISTS[0], 0));
    expect(selection.renewed(LISTS[1])).toBe(selection);
  });

  it('touches no call of a hundred thousand for one tick (P2)', () => {
    const calls = buildCalls(2_000);
    const list = new CallList(calls, new Map(calls.map(({ id }, nth) => [id, nth])));
    let touched = 0;
    const watched = new Proxy(calls, {
      get: (target, key) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) touched += 1;
        return Reflect.get(target, key) as unknown;
      },
    });
    const selection = CallSelection.EMPTY.with(list.all);
    Object.assign(list, { calls: watched });
    const less = selection.without(at(list, 7));
    expect(less.with(at(list, 7)).size).toBe(2_000);
    expect(less.size).toBe(1_999);
    expect(touched).toBe(0);
  });
});
