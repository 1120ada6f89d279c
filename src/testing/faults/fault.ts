/** What can go wrong between Redress and a billing system, by name. */
import type { MethodName } from '../../guard/adapter-members.js';

export const FAULTS = [
  /** The answer takes its time. */
  'latency',
  /** Not carried out: the billing system cannot serve. */
  'down',
  /** Not carried out, after a wait. */
  'timeout',
  /** Carried out, and the answer lost. */
  'reset',
  /** Carried out, and the answer cut off in the middle. */
  'truncated',
  /** Carried out, and answered with something of another shape. */
  'malformed',
  /** Carried out, and answered with a state that says it failed. */
  'wrong-status',
  /** Delivered twice with the same key; the second answer comes back. */
  'duplicate-delivery',
  /** A list in another order; nothing else is changed. */
  'reordered',
  /** Not carried out, as the session is over; only the first time for one adapter. */
  'unauthenticated-once',
  /** A write that is being worked on: not carried out. Reads pass. */
  'in-progress',
  /** A write that meets another state than it expected: not carried out. Reads pass. */
  'precondition-failed',
  /** A write whose content is refused: not carried out. Reads pass. */
  'unprocessable',
  /** Not carried out: too many requests. */
  'rate-limited',
  /** From this call on, the adapter's clock is wrong. */
  'clock-skew',
] as const;
export type FaultName = (typeof FAULTS)[number];

export interface FaultOptions {
  /** The same seed gives the same faults. */
  readonly seed: number;
  /** How likely each fault is at each call, from 0 to 1; together at most 1. */
  readonly rates?: Partial<Readonly<Record<FaultName, number>>>;
  /** Instead of chance: what happens to the first, second … call of a method. Then nothing. */
  readonly plan?: Partial<Readonly<Record<MethodName, readonly (FaultName | 'none')[]>>>;
  /** How long `latency` and `timeout` take, in milliseconds. 2000 when left out. */
  readonly latencyMs?: number;
  /** What `rate-limited` asks to wait, in milliseconds. 1000 when left out. */
  readonly retryAfterMs?: number;
  /** What `clock-skew` adds to the time. An hour when left out. */
  readonly clockSkewMs?: number;
  /** How time passes. A timer when left out; tests give their own. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Told of each fault before it happens. */
  readonly onFault?: (method: MethodName, fault: FaultName) => void;
}
