/**
 * The provider's clock: the real time plus an offset that the visitor can move. Nothing here runs
 * by itself; what has become due is reckoned from the time whenever somebody asks.
 */
import { DAY_MS } from '../../../domain/calendar.js';

const HOUR_MS = 3_600_000;

export interface ClockStep {
  /** Not negative: time does not run backwards, `reset` takes it back to the real time. */
  readonly days?: number;
  readonly hours?: number;
}

export interface DemoClock {
  now(): Date;
  /** @throws RangeError for a step that is negative or not a number */
  advance(step: ClockStep): void;
  /** Back to the real time. What was done in the meantime counts as done just now. */
  reset(): void;
}

export function stepMs({ days = 0, hours = 0 }: ClockStep): number {
  const step = days * DAY_MS + hours * HOUR_MS;
  if (!Number.isFinite(step) || step < 0) throw new RangeError('The clock only moves forward');
  return step;
}
