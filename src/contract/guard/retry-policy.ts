/** When and how long to wait before a call is made again. */

export interface RetryPolicy {
  /** Attempts of one read, the first included. */
  readonly readAttempts: number;
  /** Attempts of one write, all with the same key, the first included. */
  readonly writeAttempts: number;
}
