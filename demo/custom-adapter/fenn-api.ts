/**
 * What the billing system of "Fenn", an invented operator, can be asked and what it answers. It
 * knows no idempotency keys, and takes one claim for each call. Replace this by yours.
 */

export interface FennRecord {
  readonly id: number;
  readonly service: string;
  readonly bill: string;
  /** Seconds since 1970. */
  readonly began: number;
  readonly seconds: number;
  readonly dialled: string;
  readonly cents: number;
}

export interface FennNote {
  readonly at: number;
  /** The mark of whoever wrote it, up to 120 characters. Fenn does not look at it. */
  readonly ref: string;
  readonly text: string;
}

export interface FennClaim extends FennNote {
  readonly id: number;
  readonly record: FennRecord;
  readonly why: string;
  readonly state: 'open' | 'paid' | 'refused' | 'cancelled';
  readonly decidedAt?: number;
  readonly notes: readonly FennNote[];
}

export interface FennApi {
  customer(signal: AbortSignal): Promise<{ no: string; name: string; zone: string }>;
  services(no: string, signal: AbortSignal): Promise<readonly { id: string; number: string }[]>;
  bills(
    no: string,
    signal: AbortSignal,
  ): Promise<readonly { id: string; from: string; until: string; issued: string; cents: number }[]>;
  records(
    no: string,
    wanted: { service: string; bill: string; offset: number },
    signal: AbortSignal,
  ): Promise<{ rows: readonly FennRecord[]; total: number }>;
  record(no: string, id: number, signal: AbortSignal): Promise<FennRecord>;
  claims(no: string, signal: AbortSignal): Promise<readonly FennClaim[]>;
  fileClaim(
    no: string,
    claim: { record: number; ref: string; why: string; text: string },
    signal: AbortSignal,
  ): Promise<FennClaim>;
  cancelClaim(no: string, id: number, signal: AbortSignal): Promise<FennClaim>;
  addNote(
    no: string,
    claim: number,
    note: Pick<FennNote, 'ref' | 'text'>,
    signal: AbortSignal,
  ): Promise<void>;
  letters(no: string, signal: AbortSignal): Promise<readonly (FennNote & { id: number })[]>;
  sendLetter(
    no: string,
    letter: Pick<FennNote, 'ref' | 'text'>,
    signal: AbortSignal,
  ): Promise<FennNote & { id: number }>;
}

/** How Fenn refuses something: an HTTP status, and how many seconds to wait. */
export class FennRefusal extends Error {
  readonly status: number;
  readonly waitSeconds: number | undefined;

  constructor(status: number, waitSeconds?: number) {
    super(`HTTP ${status}`);
    this.status = status;
    this.waitSeconds = waitSeconds;
  }
}
