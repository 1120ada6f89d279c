/** Mistakes that authors make when they write: once too often, too late, or not as it was told. */
import type { AddInformationInput, BillingAdapter } from '../../../src/contract/index.js';
import { money } from '../../support/builders.js';
import type { BrokenAdapter } from './broken-adapter.js';

const NEVER = new AbortController().signal;

let instances = 0;

/** Keys that are remembered by one instance, and by no other. */
function keysOfInstance(): (key: string) => string {
  instances += 1;
  const instance = instances;
  return (key) => `${instance} ${key}`;
}

async function uploadBy(good: BillingAdapter, ...given: Parameters<Upload>) {
  const evidence = await good.uploadEvidence?.(...given);
  if (!evidence) throw new TypeError('No uploadEvidence()');
  return evidence;
}
type Upload = NonNullable<BillingAdapter['uploadEvidence']>;

const OBEY =
  'To fix: hand `options.signal` to every request, and call `options.signal.throwIfAborted()` before each one that writes.';
const REMEMBER =
  'To fix: let the billing system remember the key, or look for the write before it is sent; memory of the page is lost when it is loaded again.';

export const mistakesInWrites: readonly BrokenAdapter[] = [
  {
    what: 'ignores the signal, and writes after it',
    fails: ['aborted-meanwhile-writes-nothing'],
    says: `Asked: openDispute({ clientReference: "…" }), called off before anything was sent. Got: a dispute was opened afterwards. ${OBEY}`,
    breakIt: (good) => ({
      ...good,
      openDispute: async (input, options) => {
        options.signal.throwIfAborted();
        // Such as a token that is fetched first.
        await Promise.resolve();
        return good.openDispute(input, { ...options, signal: NEVER });
      },
    }),
  },
  {
    what: 'opens a dispute though it was called off before',
    fails: ['aborted-before-writes-nothing'],
    says: `Asked: openDispute({ clientReference: "…" }) with a signal that had fired already. Got: a dispute was opened all the same. ${OBEY}`,
    breakIt: (good) => ({
      ...good,
      openDispute: (input, options) => good.openDispute(input, { ...options, signal: NEVER }),
    }),
  },
  {
    what: 'adds information though it was called off before',
    fails: ['aborted-before-writes-nothing'],
    says: `Asked: addInformation({ disputeId: "d1", clientReference: "…" }) with a signal that had fired already. Got: the information was added all the same. ${OBEY}`,
    breakIt: (good) => ({
      ...good,
      addInformation: (input, options) => good.addInformation(input, { ...options, signal: NEVER }),
    }),
  },
  {
    what: 'mutates its input',
    fails: ['input-left-alone'],
    says: 'Asked: calls({ lineId: "line-1", cycleId: "cycle-1" }). Got: a change of the input itself, from {"accountId":"account-1","lineId":"line-1","cycleId":"cycle-1"} to {"lineId":"line-1","cycleId":"cycle-1"}. To fix: copy the input before changing it.',
    breakIt: (good) => ({
      ...good,
      calls: (input, options) => {
        const { accountId } = input;
        const answer = good.calls({ ...input, accountId }, options);
        Reflect.deleteProperty(input, 'accountId');
        return answer;
      },
    }),
  },
  {
    what: 'claims twice the amount',
    fails: ['money-exact'],
    says: 'Asked: openDispute({ clientReference: "…" }) for 1.20 USD. Got: a dispute for 2.40 USD. To fix: carry money as decimal text, never through a number, and answer what was sent.',
    breakIt: (good) => ({
      ...good,
      openDispute: ({ requestedAmount, ...input }, options) =>
        good.openDispute(
          { ...input, ...(requestedAmount && { requestedAmount: money('2.40') }) },
          options,
        ),
    }),
  },
  {
    what: 'doubles a message after a reload',
    fails: ['reload-sends-one-message'],
    says: `Asked: contact() of a new adapter, with the key and content that another had sent. Got: the reference "C-2" after "C-1": two messages. ${REMEMBER}`,
    breakIt: (good) => {
      const keyOf = keysOfInstance();
      return {
        ...good,
        contact: (input, options) =>
          good.contact(input, { ...options, idempotencyKey: keyOf(options.idempotencyKey) }),
      };
    },
  },
  {
    what: 'doubles a file after a reload',
    fails: ['reload-keeps-one-file'],
    says: `Asked: uploadEvidence({ disputeId: "d1", name: "note.txt" }) of a new adapter, with the key that another had sent. Got: 2 files. ${REMEMBER}`,
    breakIt: (good) => {
      const keyOf = keysOfInstance();
      return {
        ...good,
        uploadEvidence: (input, options) =>
          uploadBy(good, input, { ...options, idempotencyKey: keyOf(options.idempotencyKey) }),
      };
    },
  },
  {
    what: 'doubles information after a reload',
    fails: ['information-client-reference-unique', 'reload-adds-once'],
    breakIt: (good) => {
      const keyOf = keysOfInstance();
      return {
        ...good,
        addInformation: (input: AddInformationInput, options) =>
          good.addInformation(
            { ...input, clientReference: undefined },
            {
              ...options,
              idempotencyKey: keyOf(options.idempotencyKey),
            },
          ),
      };
    },
  },
  {
    what: 'doubles a dispute after a reload',
    fails: [
      'reload-opens-one',
      'client-reference-unique',
      'bill-client-reference-unique',
      'eligibility-not-disputed-twice',
      'each-call-answered',
    ],
    breakIt: (good, system) => {
      system.refusesDisputedCalls = false;
      system.ignoresReferencesOf = ['calls', 'bill'];
      const keyOf = keysOfInstance();
      return {
        ...good,
        openDispute: (input, options) =>
          good.openDispute(input, { ...options, idempotencyKey: keyOf(options.idempotencyKey) }),
      };
    },
  },
  {
    what: 'opens a second dispute under a client reference that it knows',
    fails: ['client-reference-unique'],
    says: 'Asked: openDispute({ clientReference: "…" }) with a new key and other content, under a client reference that a dispute has. Got: the dispute "d2"; disputes with that client reference: 2. To fix: keep client references unique, and throw `conflict` for a known one; ask the billing system before it is written to, if it does not look at them itself.',
    breakIt: (good, system) => {
      system.ignoresReferencesOf = ['calls'];
      return good;
    },
  },
  {
    what: 'forgets a client reference once the dispute is withdrawn',
    fails: ['client-reference-unique'],
    says: 'Asked: openDispute({ clientReference: "…" }) with a new key and other content, under a client reference that a dispute had until it was withdrawn. Got: the dispute "d2"; disputes with that client reference: 2. To fix: keep client references unique, and throw `conflict` for a known one; ask the billing system before it is written to, if it does not look at them itself.',
    breakIt: (good, system) => ({
      ...good,
      withdraw: async (input, options) => {
        const dispute = await good.withdraw?.(input, options);
        if (!dispute) throw new TypeError('No withdraw()');
        if (dispute.subject.kind === 'calls') system.ignoresReferencesOf = ['calls'];
        return dispute;
      },
    }),
  },
  {
    what: 'hides the calls that were refused',
    fails: ['each-call-answered'],
    says: 'Asked: openDispute({ clientReference: "…" }) for the calls "call-1" and "call-2", the first of which is in an open dispute. Got: the error `malformed` (openDispute() answered something else than the port promises at: subject (not what was sent)). To fix: throw `conflict` for the whole, or answer the refused calls in `refusedCalls` and the others in `subject`; never leave a call out.',
    breakIt: (good, system) => {
      system.takesSome = true;
      return {
        ...good,
        openDispute: async (input, options) => {
          const { refusedCalls: _, ...dispute } = await good.openDispute(input, options);
          return dispute;
        },
      };
    },
  },
  {
    what: 'adds each note twice',
    fails: ['add-information-shows'],
    says: 'Asked: addInformation({ disputeId: "d1" }) once, then dispute({ disputeId: "d1" }). Got: 2 new entries of the timeline with the kind `information-added`. To fix: answer one entry of the kind `information-added` by `customer` for each note.',
    breakIt: (good) => ({
      ...good,
      dispute: async (input, options) => {
        const dispute = await good.dispute(input, options);
        const notes = dispute.timeline.filter(({ kind }) => kind === 'information-added');
        return { ...dispute, timeline: [...dispute.timeline, ...notes] };
      },
    }),
  },
];
