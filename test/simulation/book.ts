/**
 * What the provider has on its bills for two customers, and what a customer may object to. Every text
 * of a customer begins with their mark, so that it can be recognised wherever it turns up.
 */
import type { Account, BillingCycle, Call, Line } from '../../src/contract/index.js';

export const CUSTOMERS = ['C1', 'C2'] as const;
export type CustomerMark = (typeof CUSTOMERS)[number];

export interface Book {
  readonly account: Account;
  readonly line: Line;
  readonly cycles: readonly [BillingCycle, BillingCycle];
  readonly calls: readonly Call[];
}

/** Calls by their position in the book, or the bill of a cycle. */
export type Subject =
  | { readonly kind: 'calls'; readonly calls: readonly number[] }
  | { readonly kind: 'bill'; readonly cycle: 0 | 1 };

/** The last two share calls with those before. One call alone is reported as fraudulent. */
export const SUBJECTS: readonly Subject[] = [
  { kind: 'calls', calls: [0, 1, 2, 4] },
  { kind: 'bill', cycle: 0 },
  { kind: 'calls', calls: [3] },
  { kind: 'calls', calls: [2] },
  { kind: 'calls', calls: [1, 3] },
];

/** In ten-thousandths, so that a sum of rounded charges is another one than the rounded sum. */
const CHARGES = [450, 1_2075, 60_0025, 75, 9_9950] as const;
/** The last call is on the second bill. */
const CYCLE_OF = [0, 0, 0, 0, 1] as const;

export function bookOf(mark: CustomerMark): Book {
  const party = { raw: '+12025550143', kind: 'e164' as const };
  const line = { id: `${mark}-line`, number: party, label: `${mark}-label` };
  const cycle = (index: 0 | 1): BillingCycle => ({
    id: `${mark}-cycle-${index}`,
    start: index === 0 ? '2026-09-01' : '2026-10-01',
    end: index === 0 ? '2026-10-01' : '2026-11-01',
    bill: {
      id: `${mark}-bill-${index}`,
      number: `${mark}-B${index}`,
      issued: index === 0 ? '2026-10-01' : '2026-11-01',
      state: 'unpaid',
      amountDue: { amount: '80.00', currency: 'USD' },
    },
  });
  return {
    account: {
      id: `${mark}-account`,
      accountNumber: `${mark}-8005550199`,
      holderName: `${mark}-holder`,
      currency: 'USD',
      timeZone: 'UTC',
    },
    line,
    cycles: [cycle(0), cycle(1)],
    calls: CHARGES.map((charge, index) => ({
      id: `${mark}-call-${index}`,
      lineId: line.id,
      cycleId: `${mark}-cycle-${CYCLE_OF[index]}`,
      start: `2026-09-1${index}T09:12:30Z`,
      durationSeconds: 161,
      direction: 'out',
      otherParty: party,
      type: 'international',
      charge: { amount: decimal(BigInt(charge), 4), currency: 'USD' },
      includedInPlan: false,
    })),
  };
}

/** Of a call, by its id. */
export function positionOf(callId: string): number {
  return Number(callId.at(-1));
}

/** What a dispute of these calls must ask for: rounded once per bill, by no code of the product. */
export function exactTotal(calls: readonly number[]): string {
  const perBill = [0n, 0n];
  for (const call of calls) {
    const bill = CYCLE_OF[call] as 0 | 1;
    perBill[bill] = (perBill[bill] ?? 0n) + BigInt(CHARGES[call] as number);
  }
  const cents = perBill.reduce((sum, units) => sum + (units + 50n) / 100n, 0n);
  return decimal(cents, 2);
}

/** All charges of the list, not rounded. */
export function exactSum(calls: readonly number[]): string {
  return decimal(
    calls.reduce((sum, call) => sum + BigInt(CHARGES[call] as number), 0n),
    4,
  );
}

function decimal(units: bigint, digits: number): string {
  const text = units.toString().padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
