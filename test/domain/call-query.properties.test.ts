import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CALL_DIRECTIONS,
  CALL_TYPES,
  INELIGIBILITY_REASONS,
  type Call,
  type CallDirection,
  type CallType,
  type PartyNumber,
} from '../../src/contract/index.js';
import {
  askingFor,
  CallIndex,
  CallList,
  countCalls,
  EMPTY_QUERY,
  markCalls,
  runCallQuery,
  type CallGroup,
  type CallQuery,
  type SortColumn,
} from '../../src/domain/index.js';
import { buildCall } from '../support/builders.js';
import { smallAmount, unsignedAmount } from './arbitrary-money.js';
import { naiveCallQuery } from './naive-call-query.js';

const SORT_COLUMNS: readonly SortColumn[] = [
  'start',
  'otherParty',
  'destination',
  'type',
  'direction',
  'duration',
  'charge',
  'eligibility',
];

const options = {
  timeZone: 'America/New_York',
  locale: 'en',
  eligibilityOf: (call: Call) => call.eligibility ?? { eligible: true as const },
  typeLabel: (type: CallType) => (type === 'premium' ? 'Numéro surtaxé' : `${type} call`),
  directionLabel: (direction: CallDirection) => (direction === 'in' ? 'Incoming' : 'Outgoing'),
};

const anyNumber: fc.Arbitrary<PartyNumber> = fc.oneof(
  fc.stringMatching(/^\+(33|1|331)[0-9]{2,13}$/).map((raw) => ({
    raw,
    kind: 'e164' as const,
    display: `(${raw.slice(0, 3)}) ${raw.slice(3, 5)}-${raw.slice(5)}`,
  })),
  fc.stringMatching(/^0[0-9]{1,3}$/).map((raw) => ({ raw, kind: 'shortcode' as const })),
  fc.constantFrom(
    { raw: 'sip:Zoë@office.example', kind: 'sip' as const },
    { raw: 'sip:desk-33@office.example', kind: 'sip' as const },
    { raw: '', kind: 'withheld' as const },
  ),
);

/** Around the end of summer time and midnight, with many equal values. */
const anyStart = fc
  .tuple(
    fc
      .integer({ min: 0, max: 60 })
      .map((hours) => Date.parse('2026-10-31T12:00:00Z') + hours * 36e5),
    fc.constantFrom('Z', '+02:00'),
  )
  .map(([time, offset]) =>
    offset === 'Z'
      ? new Date(time).toISOString()
      : new Date(time + 72e5).toISOString().replace('.000Z', offset),
  );

const anyCharge = fc.record({
  amount: fc.oneof({ weight: 5, arbitrary: smallAmount }, unsignedAmount),
  currency: fc.constantFrom('USD', 'USD', 'USD', 'EUR'),
});

const anyCall: fc.Arbitrary<Partial<Call>> = fc.record({
  start: anyStart,
  otherParty: anyNumber,
  destination: fc.constantFrom('Zürich', 'zurich 10', 'zurich 9', 'São Paulo', 'Paris', undefined),
  type: fc.constantFrom(...CALL_TYPES),
  direction: fc.constantFrom(...CALL_DIRECTIONS),
  durationSeconds: fc.constantFrom(0, 1, 60, 3_600, 2_678_400),
  charge: anyCharge,
  eligibility: fc.oneof(
    fc.constant({ eligible: true as const }),
    fc
      .constantFrom(...INELIGIBILITY_REASONS)
      .map((reason) => ({ eligible: false as const, reason })),
  ),
});

const anyCalls = fc
  .array(anyCall, { maxLength: 25 })
  .map((calls) => calls.map((call, at) => buildCall({ id: `call-${at}`, ...call })));

const anyDay = fc.constantFrom(undefined, '2026-10-31', '2026-11-01', '2026-11-02');
const anyBound = fc.option(fc.oneof(smallAmount, unsignedAmount, fc.constant('-1.5')), {
  nil: undefined,
});

const anyQuery: fc.Arbitrary<CallQuery> = fc.record({
  text: fc.oneof(
    { weight: 3, arbitrary: fc.constant('') },
    fc.constantFrom('zur', 'ZÜRICH', 'paulo sao', 'surtaxe', 'call', 'office zoe', '10', '@', '-'),
    fc.stringMatching(/^\+?[0-9]{1,2}[ -]?[0-9]{0,2}$/),
    fc.stringMatching(/^(paris|mobile|sip) [0-9]{1,2}$/),
  ),
  direction: fc.constantFrom('any', 'any', 'in', 'out'),
  types: fc.oneof(fc.constant([]), fc.subarray([...CALL_TYPES])),
  chargedOnly: fc.boolean(),
  eligibleOnly: fc.boolean(),
  from: anyDay,
  to: anyDay,
  minAmount: anyBound,
  maxAmount: anyBound,
  sort: fc.record({ column: fc.constantFrom(...SORT_COLUMNS), descending: fc.boolean() }),
});

/** The properties hold for filters alone, for orders alone, and for both at once. */
const someQuery = fc.oneof(
  anyQuery,
  anyQuery.map(({ sort }) => ({ ...EMPTY_QUERY, sort })),
  anyQuery.map(({ text, sort }) => ({ ...EMPTY_QUERY, text, sort })),
);

const ids = (calls: Iterable<Call>): readonly string[] => Array.from(calls, ({ id }) => id);

describe('runCallQuery, for any calls and any query', () => {
  it('should answer as a plain filter and a plain stable sort would (P2)', () => {
    fc.assert(
      fc.property(anyCalls, someQuery, (calls, query) => {
        const found = runCallQuery(new CallIndex(new CallList(calls), options), query);
        expect(ids(found)).toEqual(ids(naiveCallQuery(calls, query, options)));
      }),
      { numRuns: 500 },
    );
  });

  it('counts each group as the list of its calls is long', () => {
    fc.assert(
      fc.property(anyCalls, someQuery, (calls, query) => {
        const index = new CallIndex(new CallList(calls), options);
        const lengthOf = (group: CallGroup): number =>
          naiveCallQuery(calls, { ...query, ...askingFor(group) }, options).length;
        expect(countCalls(index, markCalls(index, query))).toEqual({
          all: lengthOf('all'),
          charged: lengthOf('charged'),
          eligible: lengthOf('eligible'),
        });
      }),
    );
  });

  it('should give calls of the list, each at most once, and the very same objects', () => {
    fc.assert(
      fc.property(anyCalls, someQuery, (calls, query) => {
        const found = runCallQuery(new CallIndex(new CallList(calls), options), query);
        expect(new Set(found).size).toBe(found.length);
        expect([...found].every((call) => calls.includes(call))).toBe(true);
      }),
    );
  });

  it('should give the same answer from an index that has answered before', () => {
    fc.assert(
      fc.property(anyCalls, someQuery, someQuery, (calls, first, second) => {
        const used = new CallIndex(new CallList(calls), options);
        runCallQuery(used, first);
        const fresh = new CallIndex(new CallList(calls), options);
        expect(ids(runCallQuery(used, second))).toEqual(ids(runCallQuery(fresh, second)));
      }),
    );
  });

  it('should find the same calls whatever the order', () => {
    fc.assert(
      fc.property(anyCalls, someQuery, someQuery, (calls, query, { sort }) => {
        const index = new CallIndex(new CallList(calls), options);
        const found = ids(runCallQuery(index, query)).toSorted();
        expect(ids(runCallQuery(index, { ...query, sort })).toSorted()).toEqual(found);
      }),
    );
  });
});
