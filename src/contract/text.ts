/**
 * The text fields every noun is built from. Lengths are capped so that a hostile or broken answer
 * cannot fill the page or the memory; nothing here ever interprets text as markup.
 */
import * as z from 'zod/mini';

/** An opaque identifier of the provider. Never shown to the customer, never parsed. */
export const idSchema = z.string().check(z.minLength(1), z.maxLength(200));

/** A short text from the provider, such as a name or a destination. */
export const labelSchema = z.string().check(z.maxLength(300));

/** Free text: what the customer wrote or what the provider answered. */
export const proseSchema = z.string().check(z.maxLength(10_000));
