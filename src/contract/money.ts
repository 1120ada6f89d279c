/**
 * Money as it crosses the border: a decimal string and a currency code, never a number.
 * Arithmetic lives in the domain layer.
 */
import * as z from 'zod/mini';

/** At most 15 digits before and 12 after the point: wide enough for any tariff, narrow enough to be exact. */
export const DECIMAL_PATTERN = /^-?\d{1,15}(\.\d{1,12})?$/;
/** The same without a sign. */
export const CHARGE_PATTERN = /^\d{1,15}(\.\d{1,12})?$/;
export const CURRENCY_PATTERN = /^[A-Z]{3}$/;

/** Exact money: `{ amount: "0.0425", currency: "USD" }`. */
export interface Money {
  /** Decimal text, at most 15 digits before and 12 after the point. Never a number. */
  amount: string;
  /** ISO 4217 code, such as `USD`. */
  currency: string;
}

/** Signed money: a bill's balance may be a credit. */
export const moneySchema = z.object({
  amount: z.string().check(z.regex(DECIMAL_PATTERN)),
  currency: z.string().check(z.regex(CURRENCY_PATTERN)),
});

/** Money that can only be zero or more: a charge, a credit, a requested amount. */
export const chargeSchema = z.object({
  amount: z.string().check(z.regex(CHARGE_PATTERN)),
  currency: z.string().check(z.regex(CURRENCY_PATTERN)),
});
