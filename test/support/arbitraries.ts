/**
 * Arbitrary nouns and hostile changes to them, for property tests. `hostileChange` takes any good
 * answer and breaks it, or leaves it good by accident: the schema decides which.
 */
import fc from 'fast-check';
import {
  CALL_DIRECTIONS,
  CALL_TYPES,
  INELIGIBILITY_REASONS,
  MAX_CALL_SECONDS,
  PARTY_NUMBER_KINDS,
  type Call,
} from '../../src/contract/index.js';

const idText = fc.string({ minLength: 1, maxLength: 200 });
const label = fc.string({ maxLength: 300 });
const seconds = fc.integer({ min: 0, max: MAX_CALL_SECONDS });

export const arbitraryDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

export const arbitraryInstant = fc
  .tuple(
    arbitraryDay,
    fc.stringMatching(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/),
  )
  .map(([day, time]) => `${day}T${time}`);

export const arbitraryCharge = fc.record({
  amount: fc.stringMatching(/^\d{1,15}(\.\d{1,12})?$/),
  currency: fc.constantFrom('USD', 'EUR', 'JPY', 'BHD'),
});

const arbitraryTariff = fc.record(
  {
    name: label,
    setupFee: arbitraryCharge,
    ratePerMinute: arbitraryCharge,
    incrementSeconds: fc.integer({ min: 1, max: 86_400 }),
    minimumSeconds: fc.integer({ min: 0, max: 86_400 }),
    includedSeconds: seconds,
    tax: arbitraryCharge,
  },
  { requiredKeys: [] },
);

const arbitraryEligibility = fc.oneof(
  fc.record(
    { eligible: fc.constant(true as const), lastDay: arbitraryDay },
    { requiredKeys: ['eligible'] },
  ),
  fc.record(
    {
      eligible: fc.constant(false as const),
      reason: fc.constantFrom(...INELIGIBILITY_REASONS),
      lastDay: arbitraryDay,
    },
    { requiredKeys: ['eligible', 'reason'] },
  ),
);

/** Any call that the schema accepts, with any of its optional fields left out. */
export const arbitraryCall: fc.Arbitrary<Call> = fc.record(
  {
    id: idText,
    lineId: idText,
    cycleId: idText,
    start: arbitraryInstant,
    durationSeconds: seconds,
    billedSeconds: seconds,
    direction: fc.constantFrom(...CALL_DIRECTIONS),
    otherParty: fc.record(
      {
        raw: fc.string({ maxLength: 100 }),
        kind: fc.constantFrom(...PARTY_NUMBER_KINDS),
        display: fc.string({ maxLength: 100 }),
      },
      { requiredKeys: ['raw', 'kind'] },
    ),
    destination: label,
    type: fc.constantFrom(...CALL_TYPES),
    charge: arbitraryCharge,
    chargeEstimated: fc.boolean(),
    tariff: arbitraryTariff,
    includedInPlan: fc.boolean(),
    eligibility: arbitraryEligibility,
    disputeId: idText,
  },
  {
    requiredKeys: [
      'id',
      'lineId',
      'cycleId',
      'start',
      'durationSeconds',
      'direction',
      'otherParty',
      'type',
      'charge',
      'includedInPlan',
    ],
  },
);

/** Values that answers of real systems, and of hostile ones, hold where something else belongs. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1,
    -0,
    0,
    1.5,
    2 ** 53,
    '',
    ' ',
    '0',
    '-1.00',
    '1e3',
    '1,20',
    '0.0000000000001',
    'NaN',
    'usd',
    'USD',
    '2026-02-30',
    '2026-02-30T10:00:00Z',
    '2026-08-03T18:04:11',
    'x'.repeat(201),
    'x'.repeat(301),
    'x'.repeat(20_000),
    '<img src=x onerror=alert(1)>',
    'eligible',
    'paid',
    true,
    false,
  ),
  fc.constantFrom<unknown>(
    [],
    {},
    [[]],
    1n,
    Symbol('answer'),
    () => 'call',
    new Date(0),
    new Map(),
  ),
  fc.constant('{"__proto__":{"charge":{"amount":"9"}},"constructor":{}}').map(parseJson),
  fc.anything({ withNullPrototype: true, withSparseArray: true, maxDepth: 2 }),
);

function parseJson(text: string): unknown {
  return JSON.parse(text);
}

const hostileKey = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'id', 'extra'),
  fc.string(),
);

interface Change {
  /** Which place is changed: a number that is cut down to the number of places. */
  readonly place: number;
  readonly kind: 'replace' | 'remove' | 'add' | 'repeat';
  readonly key: string;
  readonly value: unknown;
}

const arbitraryChange: fc.Arbitrary<Change> = fc.record({
  place: fc.nat(),
  kind: fc.constantFrom('replace', 'replace', 'remove', 'add', 'repeat'),
  key: hostileKey,
  value: hostileValue,
});

/** The answer with one to three changes anywhere in it, the whole answer included. */
export function hostileChange(answer: unknown): fc.Arbitrary<unknown> {
  return fc
    .array(arbitraryChange, { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce(applyChange, structuredClone(answer)));
}

type Holder = Record<string, unknown>;

/** Every place in the answer, as the object or list that holds it and its key there. Deep ones, too. */
function placesIn(answer: unknown): [Holder, string][] {
  const places: [Holder, string][] = [];
  const values = [answer];
  for (const value of values) {
    if (typeof value !== 'object' || value === null || places.length > 5_000) continue;
    for (const key of Object.keys(value)) {
      places.push([value as Holder, key]);
      values.push((value as Holder)[key]);
    }
  }
  return places;
}

function define(holder: Holder, key: string, value: unknown): void {
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function applyChange(answer: unknown, change: Change): unknown {
  const root: Holder = { answer };
  const places = placesIn(root);
  const [holder, key] = places[change.place % places.length] ?? [root, 'answer'];
  const held = holder[key];
  if (change.kind === 'replace') define(holder, key, change.value);
  else if (change.kind === 'remove') delete holder[key];
  else if (Array.isArray(held)) held.push(change.kind === 'repeat' ? held[0] : change.value);
  else if (typeof held === 'object' && held !== null && Object.isExtensible(held)) {
    define(held as Holder, change.key, change.value);
  }
  return root['answer'];
}
