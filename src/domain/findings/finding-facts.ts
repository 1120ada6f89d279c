/** The facts on which each rule rests: what a sentence about the finding needs, without words. */
import type { Money } from '../../contract/money.js';
import type { CalendarDate, Instant } from '../../contract/time.js';
import type { TariffCalculation } from './tariff-calculation.js';

/** Destinations at which calls cost far more than elsewhere. */
export type CostlyKind = 'premium' | 'satellite' | 'international';

/** Calls from the first start to the last one. */
interface Spell {
  readonly count: number;
  readonly from: Instant;
  readonly to: Instant;
}

export interface FindingFacts {
  'same-call-twice': {
    /** How often the call stands on the bill. */
    readonly times: number;
    readonly durationSeconds: number;
    /** From the first start to the last one. */
    readonly secondsApart: number;
  };
  /** The first of `beside` is the call during which the others were made. */
  'overlapping-calls': {
    readonly overlapSeconds: number;
  };
  'above-tariff': TariffCalculation;
  'included-but-charged': {
    /** Seconds that were taken from the allowance, when known. */
    readonly includedSeconds: number | undefined;
  };
  'unanswered-but-charged': {
    readonly billedSeconds: number | undefined;
  };
  'toll-free-but-charged': {
    readonly ratePerMinute: Money | undefined;
  };
  'voicemail-but-charged': {
    readonly ratePerMinute: Money | undefined;
  };
  'many-calls-to-one-number': Spell & {
    readonly kind: CostlyKind;
    readonly seconds: number;
    /** How many began between `NIGHT` hours in the account's time zone. */
    readonly atNight: number;
  };
  'many-short-calls': Spell & {
    /** How many different numbers. */
    readonly numbers: number;
    readonly longestSeconds: number;
  };
  /** The missed call is in `beside`. */
  'call-back-after-missed-call': {
    readonly kind: CostlyKind;
    readonly minutesLater: number;
  };
  'first-costly-call': {
    readonly kind: CostlyKind;
    /** Calls of the line before it, none of which was of this kind. */
    readonly callsBefore: number;
    readonly since: Instant;
  };
  'unusual-duration': {
    readonly durationSeconds: number;
    /** The median of the line's conversations. */
    readonly usualSeconds: number;
    /** Modified z-score of the logarithms, to one digit. */
    readonly score: number;
  };
  'cut-at-limit': {
    readonly durationSeconds: number;
    readonly limitSeconds: number;
  };
  'outside-active-dates': {
    readonly activeFrom: CalendarDate | undefined;
    /** The last day. */
    readonly activeUntil: CalendarDate | undefined;
  };
}
