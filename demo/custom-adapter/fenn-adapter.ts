/**
 * An adapter for a billing system that makes writing hard: Fenn, an invented operator, knows no
 * idempotency keys, and takes one claim for each call. So each write is looked up before it is sent,
 * and a dispute about five calls, of which three arrived, is carried on where it stopped.
 * docs/adapters.md explains it in "Without idempotency keys".
 */
import {
  BillingError,
  type BillingAdapter,
  type BillingErrorCode,
  type Dispute,
  type IneligibilityReason,
  type OpenDisputeInput,
  type RefusedDisputedCall,
} from 'redress/adapter';
import { FennRefusal, type FennApi, type FennClaim } from './fenn-api.js';
import {
  CLOSING,
  CURRENCY,
  disputeOf,
  factsOf,
  inGroups,
  instant,
  money,
  refOf,
  refusedIn,
  toCall,
  type Group,
} from './fenn-claims.js';

const HOUR_SECONDS = 3600;

export function createFennAdapter(
  api: FennApi,
  now: () => number = () => Date.now(),
): BillingAdapter {
  const write = oneAfterTheOther();

  async function groupsOf(no: string, signal: AbortSignal): Promise<readonly Group[]> {
    return inGroups(await answerOf(api.claims(no, signal)));
  }

  /** Not yet complete: somebody may still be sending. After an hour it is what it is. */
  function isShown({ closing, claims }: Group): boolean {
    const last = Math.max(...claims.map(({ at }) => at));
    const isOld = now() / 1000 - last > HOUR_SECONDS;
    return closing !== undefined || (isOld && claims.some(({ state }) => state !== 'cancelled'));
  }

  async function shown(no: string, id: string, signal: AbortSignal): Promise<Group> {
    const found = (await groupsOf(no, signal)).find((group) => group.id === id && isShown(group));
    if (!found) throw new BillingError('not-found');
    return found;
  }

  async function toDispute(no: string, group: Group, signal: AbortSignal): Promise<Dispute> {
    const refused = refusedIn(group.closing).map(
      async ({ record, reason }): Promise<RefusedDisputedCall> => {
        return { call: factsOf(await answerOf(api.record(no, record, signal))), reason };
      },
    );
    return disputeOf(group, await Promise.all(refused));
  }

  const read = async (no: string, id: string, signal: AbortSignal) =>
    toDispute(no, await shown(no, id, signal), signal);

  async function open(input: OpenDisputeInput, key: string, signal: AbortSignal): Promise<Dispute> {
    const { accountId: no, clientReference, subject } = input;
    if (subject.kind === 'bill') throw new BillingError('invalid', 'Fenn claims calls only');
    // Look first: an earlier attempt may have arrived, as a whole or in part.
    const earlier = (await groupsOf(no, signal)).filter(({ id }) => id === clientReference);
    const complete = earlier.find(({ closing }) => closing);
    if (complete?.key === key) return toDispute(no, complete, signal);
    if (complete) throw new BillingError('conflict', 'Another dispute has this client reference');
    // What was begun with other content is not what the customer wants any more.
    const abandoned = earlier.filter((group) => group.key !== key).flatMap(({ claims }) => claims);
    await cancel(no, abandoned, signal);
    const own = earlier.filter((group) => group.key === key).flatMap(({ claims }) => claims);
    const there = own.filter(({ state }) => state !== 'cancelled');
    const filed = new Map(there.map((claim) => [claim.record.id, claim]));
    const refused: string[] = [];
    try {
      for (const { id } of subject.calls) {
        const record = Number(id);
        if (filed.has(record)) continue;
        const answer = await file(input, record, refOf(clientReference, key), signal);
        if (typeof answer === 'string') refused.push(`${record} ${answer}`);
        else filed.set(record, answer);
      }
      const [first] = filed.values();
      if (!first) throw new BillingError('conflict', 'Fenn has taken none of the calls');
      signal.throwIfAborted();
      // The last request: from now on the dispute is found.
      await answerOf(api.addNote(no, first.id, { ref: CLOSING, text: refused.join(', ') }, signal));
    } catch (error) {
      throw filed.size > 0 ? partlyArrived(error) : error;
    }
    return read(no, clientReference, signal);
  }

  /** The claim, or why there is none. */
  async function file(
    { accountId: no, reason, details = '' }: OpenDisputeInput,
    record: number,
    ref: string,
    signal: AbortSignal,
  ): Promise<FennClaim | IneligibilityReason> {
    signal.throwIfAborted();
    try {
      const claim = { record, ref, why: reason, text: details };
      return await answerOf(api.fileClaim(no, claim, signal));
    } catch (error) {
      if (!BillingError.is(error)) throw error;
      if (error.code === 'invalid') return 'not-eligible';
      if (error.code !== 'conflict') throw error;
      // The claim in the way may be our own, of a request that came at the same time.
      const claims = await answerOf(api.claims(no, signal));
      const own = claims.find((claim) => claim.record.id === record && claim.ref === ref);
      return own ?? 'already-disputed';
    }
  }

  async function cancel(
    no: string,
    claims: readonly FennClaim[],
    signal: AbortSignal,
  ): Promise<void> {
    for (const { id, state } of claims) {
      signal.throwIfAborted();
      if (state === 'open') await answerOf(api.cancelClaim(no, id, signal));
    }
  }

  return {
    capabilities: { disputeBill: false, withdraw: true, evidence: false, demonstration: true },

    account: async (_, { signal }) => {
      const { no, name, zone } = await answerOf(api.customer(signal));
      return { id: no, accountNumber: no, holderName: name, currency: CURRENCY, timeZone: zone };
    },

    lines: async ({ accountId }, { signal }) => {
      const found = await answerOf(api.services(accountId, signal));
      return found.map(({ id, number }) => ({ id, number: { raw: number, kind: 'e164' } }));
    },

    billingCycles: async ({ accountId }, { signal }) => {
      const found = await answerOf(api.bills(accountId, signal));
      return found.map(({ id, from, until, issued, cents }) => ({
        id,
        start: from,
        end: until,
        bill: { id, number: id, issued, state: 'unknown', amountDue: money(cents) },
      }));
    },

    // Fenn pages by offset, and the cursor is that offset.
    calls: async ({ accountId, lineId: service, cycleId: bill, cursor = '0' }, { signal }) => {
      const offset = Number(cursor);
      const asked = api.records(accountId, { service, bill, offset }, signal);
      const { rows, total } = await answerOf(asked);
      const next = offset + rows.length;
      return { items: rows.map(toCall), ...(next < total && { nextCursor: String(next) }) };
    },

    disputes: async ({ accountId, clientReference }, { signal }) => {
      const groups = (await groupsOf(accountId, signal)).filter(isShown);
      const wanted = groups.filter(({ id }) => (clientReference ?? id) === id);
      return {
        items: await Promise.all(wanted.map((group) => toDispute(accountId, group, signal))),
      };
    },

    dispute: ({ accountId, disputeId }, { signal }) => read(accountId, disputeId, signal),

    openDispute: (input, { signal, idempotencyKey }) =>
      write(() => open(input, idempotencyKey, signal)),

    addInformation: ({ accountId, disputeId, text, clientReference }, options) =>
      write(async () => {
        const { signal, idempotencyKey } = options;
        const { claims, notes } = await shown(accountId, disputeId, signal);
        const ref = clientReference ?? idempotencyKey;
        const known = notes.find((note) => note.ref === ref);
        if (known && known.text !== text) throw new BillingError('conflict');
        signal.throwIfAborted();
        if (!known) await answerOf(api.addNote(accountId, claims[0].id, { ref, text }, signal));
        return read(accountId, disputeId, signal);
      }),

    withdraw: ({ accountId, disputeId }, { signal }) =>
      write(async () => {
        const { claims } = await shown(accountId, disputeId, signal);
        await cancel(accountId, claims, signal);
        return read(accountId, disputeId, signal);
      }),

    contact: ({ accountId, clientReference, topic, message, replyTo }, options) =>
      write(async () => {
        const { signal, idempotencyKey } = options;
        const reference = clientReference ?? idempotencyKey;
        const ref = refOf(reference, idempotencyKey);
        const letters = await answerOf(api.letters(accountId, signal));
        const known = letters.find((letter) => letter.ref.split(' ')[0] === reference);
        if (known && known.ref !== ref) throw new BillingError('conflict');
        signal.throwIfAborted();
        const text = `${topic}\nAnswer by ${replyTo.channel}: ${replyTo.address}\n\n${message}`;
        const letter = known ?? (await answerOf(api.sendLetter(accountId, { ref, text }, signal)));
        return { reference: `L-${letter.id}`, receivedAt: instant(letter.at) };
      }),
  };
}

/** Writes of one page wait for each other, so that no look-up comes between another and its write. */
function oneAfterTheOther() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const turn = last.then(task, task);
    last = turn.catch(() => {});
    return turn;
  };
}

const CODES: Readonly<Record<number, BillingErrorCode>> = {
  401: 'unauthenticated',
  404: 'not-found',
  409: 'conflict',
  422: 'invalid',
  429: 'rate-limited',
  503: 'unavailable',
};

async function answerOf<T>(request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    if (!(error instanceof FennRefusal)) throw error;
    const { status, message, waitSeconds } = error;
    throw new BillingError(CODES[status] ?? 'unknown', message, {
      cause: error,
      ...(waitSeconds !== undefined && { retryAfterMs: waitSeconds * 1000 }),
    });
  }
}

/** Some claims are there, whatever the last answer says: so it is looked up, and sent again. */
function partlyArrived(error: unknown): unknown {
  if (!BillingError.is(error)) return error;
  const { code, message, retryAfterMs } = error;
  return new BillingError(code, message, {
    cause: error,
    mayHaveArrived: true,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}
