/**
 * The English catalogue: the source of every key. A page loads its two parts apart; this whole is
 * for the types and the tests.
 */
import { first } from './first.js';
import { later } from './later.js';

export const en = { ...first, ...later };
