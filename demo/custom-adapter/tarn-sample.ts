/**
 * Tarn's billing system, in memory: enough to try the adapter without a network. In your copy the
 * HTTP client of your billing system takes its place.
 */
import {
  TarnFault,
  type TarnApi,
  type TarnClaim,
  type TarnComplaint,
  type TarnLogEntry,
  type TarnTicket,
} from './tarn-api.js';
import { sampleCustomers, type TarnCustomer } from './tarn-sample-data.js';

const PAGE = 3;

type Written = TarnComplaint | TarnTicket;

export class TarnSample {
  readonly #customers: readonly TarnCustomer[];
  readonly #complaints = new Map<number, TarnComplaint[]>();
  readonly #written = new Map<string, { readonly content: string; readonly answer: Written }>();
  #lastNumber = 7000;

  constructor() {
    this.#customers = sampleCustomers(seconds());
  }

  get custNos(): readonly number[] {
    return this.#customers.map(({ profile }) => profile.custNo);
  }

  /** What somebody who is signed in as this customer may ask; undefined: nobody is. */
  sessionOf(signedIn: number | undefined): TarnApi {
    const mine = (custNo: number, signal: AbortSignal): TarnCustomer => {
      signal.throwIfAborted();
      if (signedIn === undefined) throw new TarnFault('LOGIN');
      const found = this.#customers.find(({ profile }) => profile.custNo === custNo);
      if (!found || custNo !== signedIn) throw new TarnFault('NONE');
      return found;
    };
    return {
      profile: async (signal) => mine(signedIn ?? 0, signal).profile,
      subscriptions: async (custNo, signal) => mine(custNo, signal).subscriptions,
      statements: async (custNo, signal) => mine(custNo, signal).statements,
      usage: async (custNo, { sub, stmt, after }, signal) => {
        const { usage } = mine(custNo, signal);
        const rows = usage.filter(
          (row) => row.sub === sub && row.stmt === stmt && row.uid > (after ?? 0),
        );
        const page = rows.slice(0, PAGE);
        return { rows: page, after: rows.length > PAGE ? (page.at(-1)?.uid ?? null) : null };
      },
      complaints: async (custNo, signal) => {
        mine(custNo, signal);
        return [...this.#of(custNo)];
      },
      complaint: async (custNo, no, signal) => {
        mine(custNo, signal);
        return this.#find(custNo, no);
      },
      file: async (custNo, claim, once, signal) => {
        const customer = mine(custNo, signal);
        return this.#once(once, claim, () => this.#file(customer, claim));
      },
      note: async (custNo, no, note, once, signal) => {
        mine(custNo, signal);
        return this.#once(once, { no, ...note }, () => {
          const { log } = this.#find(custNo, no);
          if (log.some(({ ext }) => ext === note.ext)) throw new TarnFault('TAKEN');
          return this.#log(custNo, no, { what: 'note', ...note });
        });
      },
      cancel: async (custNo, no, once, signal) => {
        mine(custNo, signal);
        return this.#once(once, { no }, () => this.#cancel(custNo, no));
      },
      write: async (custNo, text, once, signal) => {
        mine(custNo, signal);
        return this.#once(once, { custNo, text }, () => ({
          ticket: (this.#lastNumber += 1),
          at: seconds(),
        }));
      },
    };
  }

  #of(custNo: number): readonly TarnComplaint[] {
    return this.#complaints.get(custNo) ?? [];
  }

  #find(custNo: number, no: number): TarnComplaint {
    const found = this.#of(custNo).find((complaint) => complaint.no === no);
    if (!found) throw new TarnFault('NONE');
    return found;
  }

  /** The same token with the same content gets the same answer; with other content, none. */
  #once<T extends Written>(once: string, what: object, work: () => T): T {
    const content = JSON.stringify(what);
    const earlier = this.#written.get(once);
    if (earlier && earlier.content !== content) throw new TarnFault('TAKEN');
    if (earlier) return earlier.answer as T;
    const answer = work();
    this.#written.set(once, { content, answer });
    return answer;
  }

  #file({ profile, usage }: TarnCustomer, claim: TarnClaim): TarnComplaint {
    const { custNo } = profile;
    const { about, ext, why, story, claimCents } = claim;
    const uids = 'uids' in about ? about.uids : [];
    const rows = usage.filter(({ uid }) => uids.includes(uid));
    if (rows.length !== uids.length) throw new TarnFault('WRONG');
    if (this.#of(custNo).some((one) => one.ext === ext)) throw new TarnFault('TAKEN');
    if (uids.some((uid) => this.#isTaken(custNo, uid))) throw new TarnFault('TAKEN');
    const complaint: TarnComplaint = {
      no: (this.#lastNumber += 1),
      ...{ ext, why, story, claimCents },
      about: 'uids' in about ? { usage: rows } : about,
      state: 'NEW',
      paidBackCents: 0,
      log: [{ at: seconds(), what: 'filed', who: 'customer', text: null, ext: null }],
    };
    this.#complaints.set(custNo, [...this.#of(custNo), complaint]);
    return complaint;
  }

  #isTaken(custNo: number, uid: number): boolean {
    return this.#of(custNo).some(
      ({ about, state }) =>
        state !== 'GONE' && 'usage' in about && about.usage.some((row) => row.uid === uid),
    );
  }

  #cancel(custNo: number, no: number): TarnComplaint {
    this.#replace(custNo, { ...this.#find(custNo, no), state: 'GONE' });
    return this.#log(custNo, no, { what: 'cancelled', text: null, ext: null });
  }

  #log(
    custNo: number,
    no: number,
    told: Pick<TarnLogEntry, 'what' | 'text' | 'ext'>,
  ): TarnComplaint {
    const found = this.#find(custNo, no);
    const entry = { at: seconds(), who: 'customer', ...told } as const;
    return this.#replace(custNo, { ...found, log: [...found.log, entry] });
  }

  #replace(custNo: number, changed: TarnComplaint): TarnComplaint {
    const others = this.#of(custNo).map((one) => (one.no === changed.no ? changed : one));
    this.#complaints.set(custNo, others);
    return changed;
  }
}

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}
