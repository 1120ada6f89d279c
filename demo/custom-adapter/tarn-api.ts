/**
 * What the billing system of "Tarn", an invented operator, can be asked and what it answers, in its
 * own words. Replace this by the types of your billing system: nothing here knows of Redress.
 */

export interface TarnProfile {
  readonly custNo: number;
  readonly fullName: string;
  readonly currency: 'USD';
  readonly tz: string;
}

export interface TarnSubscription {
  readonly sub: string;
  /** Digits with the country code, without a plus sign. */
  readonly msisdn: string;
  readonly nick: string | null;
}

/** A bill, or the running period while `issued` is null. Days are written `20261031`. */
export interface TarnStatement {
  readonly stmt: string;
  readonly from: string;
  /** The last day that belongs to it. */
  readonly to: string;
  readonly issued: string | null;
  readonly due: string | null;
  readonly totalCents: number;
  readonly openCents: number;
}

export interface TarnUsage {
  readonly uid: number;
  readonly sub: string;
  readonly stmt: string;
  /** Seconds since 1970. */
  readonly at: number;
  readonly secs: number;
  /** Digits as dialled, `00` before a country code; null when the number was withheld. */
  readonly peer: string | null;
  readonly incoming: boolean;
  /** National, mobile, international, premium, free; more may come. */
  readonly cat: string;
  readonly cents: number;
  readonly bundled: boolean;
}

export interface TarnUsagePage {
  readonly rows: readonly TarnUsage[];
  /** Where the next page begins; null on the last one. */
  readonly after: number | null;
}

/** What a complaint is about: calls, or a statement as a whole. */
export type TarnAbout = { readonly usage: readonly TarnUsage[] } | { readonly stmt: string };

export interface TarnComplaint {
  readonly no: number;
  /** The mark of whoever filed it. */
  readonly ext: string;
  readonly about: TarnAbout;
  readonly why: string;
  readonly story: string | null;
  readonly claimCents: number | null;
  /** NEW, CHECK, YES, NO, GONE; more may come. */
  readonly state: string;
  readonly paidBackCents: number;
  readonly log: readonly TarnLogEntry[];
}

export interface TarnLogEntry {
  readonly at: number;
  readonly what: 'filed' | 'note' | 'checked' | 'decided' | 'cancelled';
  readonly who: 'customer' | 'tarn';
  readonly text: string | null;
  /** Of a note: the mark of whoever wrote it. */
  readonly ext: string | null;
}

export interface TarnClaim {
  readonly ext: string;
  /** Numbers of usage rows, or the number of a statement. */
  readonly about: { readonly uids: readonly number[] } | { readonly stmt: string };
  readonly why: string;
  readonly story: string | null;
  readonly claimCents: number | null;
}

export interface TarnTicket {
  readonly ticket: number;
  readonly at: number;
}

/**
 * Every write takes a `once` token: the same token again gets the same answer. A mark (`ext`) is
 * taken once: another complaint or note with it is refused.
 */
export interface TarnApi {
  profile(signal: AbortSignal): Promise<TarnProfile>;
  subscriptions(custNo: number, signal: AbortSignal): Promise<readonly TarnSubscription[]>;
  statements(custNo: number, signal: AbortSignal): Promise<readonly TarnStatement[]>;
  usage(
    custNo: number,
    wanted: { readonly sub: string; readonly stmt: string; readonly after: number | null },
    signal: AbortSignal,
  ): Promise<TarnUsagePage>;
  complaints(custNo: number, signal: AbortSignal): Promise<readonly TarnComplaint[]>;
  complaint(custNo: number, no: number, signal: AbortSignal): Promise<TarnComplaint>;
  file(custNo: number, claim: TarnClaim, once: string, signal: AbortSignal): Promise<TarnComplaint>;
  note(
    custNo: number,
    no: number,
    note: { readonly ext: string; readonly text: string },
    once: string,
    signal: AbortSignal,
  ): Promise<TarnComplaint>;
  cancel(custNo: number, no: number, once: string, signal: AbortSignal): Promise<TarnComplaint>;
  write(custNo: number, text: string, once: string, signal: AbortSignal): Promise<TarnTicket>;
}

/** How Tarn refuses something. */
export class TarnFault extends Error {
  readonly fault: 'LOGIN' | 'NONE' | 'TAKEN' | 'WRONG' | 'BUSY' | 'DOWN';
  /** Seconds after which it is worth trying again, with BUSY and DOWN. */
  readonly waitSeconds: number | undefined;

  constructor(fault: TarnFault['fault'], waitSeconds?: number) {
    super(fault);
    this.name = 'TarnFault';
    this.fault = fault;
    this.waitSeconds = waitSeconds;
  }
}
