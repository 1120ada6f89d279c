/**
 * Takes the text of an amount apart: figures, sign, currency. `R$ 0,35`, `₹1,20,000.50`, `35p`,
 * `1.234,56- kr`, `(0.35)`, `0.35 CR`. What is left over and not known makes it no amount.
 */
import { isNoPrice, zeroWord } from './amount-words.js';
import { plainFigures } from './cell-text.js';
import { currencyOfSign, signAt, type NamedCurrency } from './currency-signs.js';

export type DecimalMark = '.' | ',';

export interface AmountText {
  /** Digits with the marks between them. */
  readonly figures: string;
  readonly isNegative: boolean;
  /** True when the figures count cents, pence, fils … */
  readonly isMinorUnit: boolean;
  readonly currency?: NamedCurrency;
}

/** Digits without their marks, and how many of them stand behind the decimal mark. */
export interface Figures {
  readonly digits: string;
  readonly scale: number;
}

const MINOR_UNIT =
  /(?<=[\d\s.,])(?:pence|penny|ct|cts|cents?|¢|centimes?|centavos?|c[eé]ntimos?|centesimi|rappen|[oöø]re|gr|grosz[ey]?|коп\.?|kop\.?|fils|paise|paisa|sen|halalas?|bani|hal[eé][rř][ůe]?)$/iu;
/** Capitals are signs of currencies: `P` of Botswana. */
const LETTER_UNIT = /(?<=[\d\s.,])[pc]$/;
const CREDIT = /^CR\b\.?\s?|(?<=[\d\s])\s?CR\.?$/i;
const DEBIT = /^DR\b\.?\s?|(?<=[\d\s])\s?DR\.?$/i;
const MINUS_BEFORE = /^[-\u2212\u2013]\s?/;
const MINUS_BEHIND = /\s?[-\u2212]$/;
/** `12,-` and `12.—`: no cents. */
const NO_CENTS = /(?<=\d)[.,]\s?[-\u2013\u2014]+$/;
const FIGURES = /^[.,]?\d[\d.,'\u2019\u066b\u066c\u00b7 ]*$/;
const FOUR_PARTS = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** Whole part, its groups all parted by the same mark: by thousands, or as in India. */
const WITH_POINT =
  /^(\d{1,18}|[1-9]\d{0,2}([ ,'\u2019])\d{3}(?:\2\d{3})*|[1-9]\d?(?:,\d{2})+,\d{3})?(?:\.(\d*))?$/;
const WITH_COMMA =
  /^(\d{1,18}|[1-9]\d{0,2}([ .'\u2019])\d{3}(?:\2\d{3})*|[1-9]\d?(?:\.\d{2})+\.\d{3})?(?:,(\d*))?$/;

export type AmountReading = AmountText | 'none' | 'free' | 'included';

/** `undefined` when it is no amount. */
export function readAmount(text: string): AmountReading | undefined {
  if (isNoPrice(text)) return 'none';
  const word = zeroWord(text);
  if (word !== undefined) return word;
  const figuresAndSigns = plainFigures(text).replace(/F CFA/, 'FCFA');
  const state: Peeled = { rest: figuresAndSigns, isNegative: false, isMinorUnit: false };
  while (peelStart(state) || peelEnd(state)) {
    // Each turn takes one thing from an end.
  }
  const { rest, isNegative, isMinorUnit, currency } = state;
  if (!FIGURES.test(rest) || FOUR_PARTS.test(rest)) return undefined;
  if (currency?.codes.length === 0) return undefined;
  const amount = { figures: rest.trimEnd(), isNegative, isMinorUnit };
  return currency === undefined ? amount : { ...amount, currency };
}

interface Peeled {
  rest: string;
  isNegative: boolean;
  isMinorUnit: boolean;
  currency?: NamedCurrency;
}

function peelStart(state: Peeled): boolean {
  const { rest } = state;
  if (rest === '' || /^[.,]?\d/.test(rest)) return false;
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed !== null) return becomesNegative(state, bracketed[1] ?? '');
  if (MINUS_BEFORE.test(rest)) return becomesNegative(state, rest.replace(MINUS_BEFORE, ''));
  if (CREDIT.test(rest)) return becomesNegative(state, rest.replace(CREDIT, ''));
  if (/^\+|^DR\b/i.test(rest)) return leaves(state, rest.replace(/^\+\s?/, '').replace(DEBIT, ''));
  const sign = signAt(rest, 'start');
  return sign !== undefined && namesCurrency(state, sign, rest.slice(sign.length));
}

function peelEnd(state: Peeled): boolean {
  const { rest } = state;
  if (rest === '' || /\d$/.test(rest)) return false;
  if (NO_CENTS.test(rest)) return leaves(state, rest.replace(NO_CENTS, ''));
  if (CREDIT.test(rest)) return becomesNegative(state, rest.replace(CREDIT, ''));
  if (DEBIT.test(rest)) return leaves(state, rest.replace(DEBIT, ''));
  if (MINUS_BEHIND.test(rest)) return becomesNegative(state, rest.replace(MINUS_BEHIND, ''));
  const unit = [MINOR_UNIT, LETTER_UNIT].find((pattern) => pattern.test(rest));
  if (unit !== undefined && !state.isMinorUnit) {
    state.isMinorUnit = true;
    return leaves(state, rest.replace(unit, ''));
  }
  const sign = signAt(rest, 'end');
  return sign !== undefined && namesCurrency(state, sign, rest.slice(0, -sign.length));
}

function leaves(state: Peeled, rest: string): boolean {
  const trimmed = rest.trim();
  const isShorter = trimmed.length < state.rest.length;
  state.rest = trimmed;
  return isShorter;
}

/** Twice negative, as in `-(0.35)`, is not what anybody means: then nothing is understood. */
function becomesNegative(state: Peeled, rest: string): boolean {
  state.rest = state.isNegative ? '' : rest.trim();
  state.isNegative = true;
  return true;
}

/** `US$ 1.00 USD` names it twice; two that do not agree name none. */
function namesCurrency(state: Peeled, sign: string, rest: string): boolean {
  const named = currencyOfSign(sign);
  const before = state.currency;
  if (named !== undefined && before !== undefined) {
    const codes = named.codes.filter((code) => before.codes.includes(code));
    const [preferred] = codes;
    state.currency = codes.length === 1 && preferred ? { codes, preferred } : { codes };
  } else if (named !== undefined) state.currency = named;
  return leaves(state, rest);
}

/** `undefined` when the marks do not stand where this decimal mark allows. */
export function readFigures(figures: string, decimalMark: DecimalMark): Figures | undefined {
  const other = decimalMark === '.' ? ',' : '.';
  const text = figures
    .replace('\u066b', decimalMark)
    .replace('\u00b7', decimalMark)
    .replaceAll('\u066c', other);
  const parts = (decimalMark === '.' ? WITH_POINT : WITH_COMMA).exec(text);
  if (parts === null) return undefined;
  const whole = (parts[1] ?? '').replace(/\D/g, '');
  const fraction = parts[3] ?? '';
  return whole + fraction === '' ? undefined : { digits: whole + fraction, scale: fraction.length };
}
