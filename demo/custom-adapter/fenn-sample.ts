/**
 * Fenn's billing system, in memory: enough to try the adapter without a network. It answers later,
 * as over HTTP, and does exactly what it is told, also twice. In your copy your HTTP client takes its
 * place.
 */
import type { BillingAdapter } from 'redress/adapter';
import type { CheckOptions } from 'redress/testing';
import { createFennAdapter } from './fenn-adapter.js';
import {
  FennRefusal,
  type FennApi,
  type FennClaim,
  type FennNote,
  type FennRecord,
} from './fenn-api.js';

const DAY = 86_400;
const PAGE = 2;
/** Calls of the bill: seconds from its beginning, duration, number, cents. */
const CALLS = [
  [1 * DAY + 50_000, 119, '9005550130', 598],
  [4 * DAY + 51_000, 121, '9005550130', 698],
  [9 * DAY + 66_000, 744, '+33142685300', 412],
  [15 * DAY + 70_000, 183, '9005550131', 35],
  [29 * DAY + 85_000, 65, '9005550132', 20],
] as const;

interface FennCustomer {
  readonly no: string;
  readonly name: string;
  readonly records: readonly FennRecord[];
  claims: readonly FennClaim[];
  letters: readonly (FennNote & { readonly id: number })[];
}

export class FennSample {
  readonly #customers: readonly FennCustomer[];
  readonly #begin = Math.floor(seconds() / DAY) * DAY - 40 * DAY;
  #lastNumber = 500;

  constructor() {
    this.#customers = [
      this.#customer('F100', 'Noor Visser', 1000),
      this.#customer('F200', 'Ada Lindgren', 2000),
    ];
  }

  #customer(no: string, name: string, first: number): FennCustomer {
    const records = CALLS.map(([at, duration, dialled, cents], index) => ({
      id: first + index,
      service: `${no}-s`,
      bill: `${no}-b`,
      began: this.#begin + at,
      seconds: duration,
      dialled,
      cents,
    }));
    return { no, name, records, claims: [], letters: [] };
  }

  /** What somebody who is signed in as this customer may ask; undefined: nobody is. */
  sessionOf(signedIn: string | undefined): FennApi {
    /** What is called off before it is sent does not arrive. */
    const asked = async <T>(
      no: string | undefined,
      signal: AbortSignal,
      serve: (customer: FennCustomer) => T,
    ): Promise<T> => {
      await Promise.resolve();
      signal.throwIfAborted();
      if (signedIn === undefined) throw new FennRefusal(401);
      const customer = this.#customers.find((one) => one.no === signedIn);
      if (!customer || no !== signedIn) throw new FennRefusal(404);
      const answer = serve(customer);
      await Promise.resolve();
      return answer;
    };
    const day = (days: number) =>
      new Date((this.#begin + days * DAY) * 1000).toISOString().slice(0, 10);
    return {
      customer: (signal) =>
        asked(signedIn, signal, ({ no, name }) => ({ no, name, zone: 'America/New_York' })),
      services: (no, signal) =>
        asked(no, signal, () => [{ id: `${no}-s`, number: '+12025550118' }]),
      bills: (no, signal) =>
        asked(no, signal, () => [
          { id: `${no}-b`, from: day(0), until: day(30), issued: day(32), cents: 4890 },
        ]),
      records: (no, { service, bill, offset }, signal) =>
        asked(no, signal, ({ records }) => {
          const found = records.filter((row) => row.service === service && row.bill === bill);
          return { rows: found.slice(offset, offset + PAGE), total: found.length };
        }),
      record: (no, id, signal) => asked(no, signal, (customer) => recordOf(customer, id)),
      claims: (no, signal) => asked(no, signal, ({ claims }) => claims),
      fileClaim: (no, { record, ...written }, signal) =>
        asked(no, signal, (customer) => {
          const isTaken = customer.claims.some(
            (claim) => claim.record.id === record && claim.state !== 'cancelled',
          );
          if (isTaken) throw new FennRefusal(409);
          const claim: FennClaim = {
            ...written,
            id: this.#nextNumber(),
            record: recordOf(customer, record),
            at: seconds(),
            state: 'open',
            notes: [],
          };
          customer.claims = [...customer.claims, claim];
          return claim;
        }),
      cancelClaim: (no, id, signal) =>
        asked(no, signal, (customer) =>
          change(customer, id, (claim) => ({ ...claim, state: 'cancelled' })),
        ),
      addNote: (no, id, note, signal) =>
        asked(no, signal, (customer) => {
          const added = { ...note, at: seconds() };
          change(customer, id, (claim) => ({ ...claim, notes: [...claim.notes, added] }));
        }),
      letters: (no, signal) => asked(no, signal, ({ letters }) => letters),
      sendLetter: (no, letter, signal) =>
        asked(no, signal, (customer) => {
          const sent = { ...letter, id: this.#nextNumber(), at: seconds() };
          customer.letters = [...customer.letters, sent];
          return sent;
        }),
    };
  }

  #nextNumber(): number {
    this.#lastNumber += 1;
    return this.#lastNumber;
  }
}

function recordOf({ records }: FennCustomer, id: number): FennRecord {
  const found = records.find((row) => row.id === id);
  if (!found) throw new FennRefusal(404);
  return found;
}

function change(
  customer: FennCustomer,
  id: number,
  changed: (claim: FennClaim) => FennClaim,
): FennClaim {
  const found = customer.claims.find((claim) => claim.id === id);
  if (!found) throw new FennRefusal(404);
  const next = changed(found);
  customer.claims = customer.claims.map((claim) => (claim === found ? next : claim));
  return next;
}

function seconds(): number {
  return Math.floor(Date.now() / 1000);
}

/** How the kit gets at the adapter. In your copy these sign in to accounts made for tests. */
export function fennCheckOptions(): CheckOptions {
  let system = new FennSample();
  const adapterFor = (no: string | undefined): BillingAdapter =>
    createFennAdapter(system.sessionOf(no));
  return {
    create: () => {
      system = new FennSample();
      return adapterFor('F100');
    },
    createAgain: () => adapterFor('F100'),
    createForOtherAccount: () => adapterFor('F200'),
    signedOut: () => adapterFor(undefined),
    expected: {
      lines: 1,
      cycles: 1,
      calls: [{ count: 5, total: { amount: '17.63', currency: 'USD' } }],
    },
  };
}
