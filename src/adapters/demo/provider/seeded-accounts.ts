/** The accounts that exist from the start, with their disputes, made for one seed and beginning. */
import { createSeededBook } from '../billing/seeded-book.js';
import type { AccountBook } from '../billing/account-book.js';
import type { AccountSeed } from '../seed/account-seed.js';
import { BUSINESS } from '../seed/business.js';
import { HOUSEHOLD } from '../seed/household.js';
import { seededCases, type SeededCases } from '../seed/seed-cases.js';

export const SEEDED_ACCOUNT_IDS = ['household', 'business'] as const;
export type SeededAccountId = (typeof SEEDED_ACCOUNT_IDS)[number];

const SEEDS: Readonly<Record<SeededAccountId, AccountSeed>> = {
  household: HOUSEHOLD,
  business: BUSINESS,
};

export interface SeededAccount extends SeededCases {
  readonly book: AccountBook;
}

export function holderNameOf(id: SeededAccountId): string {
  return SEEDS[id].account.holderName;
}

export function createSeededAccount(
  id: SeededAccountId,
  seed: number,
  originMs: number,
): SeededAccount {
  const accountSeed = SEEDS[id];
  const book = createSeededBook(accountSeed, seed, originMs);
  return { book, ...seededCases(book, accountSeed.disputes, seed, originMs) };
}
