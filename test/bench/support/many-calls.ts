/** Long lists of calls for measuring; every run sees the same ones. */
import type { Call, CallType } from '../../../src/contract/index.js';
import { buildCall } from '../../support/builders.js';

const TYPES: readonly CallType[] = ['local', 'mobile', 'international', 'premium', 'toll-free'];
const DESTINATIONS = ['Paris, France', 'Zürich', 'São Paulo', 'القاهرة', 'Boston, MA', undefined];

/** A small generator of its own, so that every run sees the same calls. */
function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Nearly every call has a number, a start and a charge of its own: the worst case for the index. */
export function manyCalls(count: number): readonly Call[] {
  const roll = createDice(20_260_801);
  const firstStart = Date.parse('2026-07-01T04:00:00Z');
  return Array.from({ length: count }, (_, position) => {
    const start = new Date(firstStart + roll(31 * 24 * 3_600) * 1_000);
    const raw = `+33${String(roll(1_000_000_000)).padStart(9, '0')}`;
    return buildCall({
      id: `call-${position}`,
      start: start.toISOString(),
      durationSeconds: roll(7_200),
      direction: roll(3) === 0 ? 'in' : 'out',
      otherParty: { raw, kind: 'e164', display: raw.replace(/(\d{2})(?=\d)/g, '$1 ') },
      destination: DESTINATIONS[roll(DESTINATIONS.length)],
      type: TYPES[roll(TYPES.length)] ?? 'other',
      charge: { amount: `${roll(40)}.${String(roll(10_000)).padStart(4, '0')}`, currency: 'USD' },
      includedInPlan: roll(4) === 0,
    });
  });
}
