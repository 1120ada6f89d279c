/** The submission machine, a pure function: docs/submission.md explains its table. */
import { BillingError } from '../../contract/index.js';
import {
  isOwnUnsettled,
  isUnsettledAttempt,
  type Attempt,
  type AttemptStatus,
  type Event,
  type Intention,
  type Transition,
} from './intention.js';

type State = Intention<unknown>;
type Next = Transition<unknown>;
type EventOf<Type> = Extract<Event<unknown>, { type: Type }>;
type Move<Type> = (state: State, event: EventOf<Type>) => Next;
type Row = { readonly [Type in Event<unknown>['type']]?: Move<Type> };

const LOOKING_UP: Row = {
  receipt: confirm,
  missing: settleRefused,
  'look-up-failed': reportLookUpFailure,
  taken: replaceReference,
  aborted: abort,
};

/** Events that are not in the table change nothing. */
export const TABLE: Readonly<Record<State['phase'], Row>> = {
  idle: { submit: begin, resume, receipt: confirm },
  preparing: { prepared: sendOrLookUp, 'not-sent': reportNotSent, aborted: abort },
  'looking-up': LOOKING_UP,
  resuming: { ...LOOKING_UP, submit: submitAfterLookUp },
  sending: {
    receipt: confirm,
    failed: recordFailure,
    'not-sent': reportNotSent,
    aborted: abortSending,
  },
  received: {},
};

export function next<Receipt>(
  state: Intention<Receipt>,
  event: Event<Receipt>,
): Transition<Receipt> {
  const move = TABLE[state.phase][event.type] as Move<unknown> | undefined;
  return (move?.(state, event) ?? { state, effects: [] }) as Transition<Receipt>;
}

function begin(state: State): Next {
  const mustLookUp = state.canLookUp && state.attempts.some(isUnsettledAttempt);
  return mustLookUp ? lookUp({ ...state, isSubmitPending: true }) : prepare(state, false);
}

function resume(state: State): Next {
  if (!state.canLookUp || !hasUnsettled(state)) return { state, effects: [] };
  const { state: after, effects } = lookUp(state);
  return { state: { ...after, phase: 'resuming' }, effects };
}

function submitAfterLookUp(state: State): Next {
  return { state: { ...state, phase: 'looking-up', isSubmitPending: true }, effects: [] };
}

function sendOrLookUp(state: State, event: EventOf<'prepared'>): Next {
  const { content, key } = event;
  const { joined, hasNews } = join(state, event);
  const { attempts } = joined;
  const unsettled = attempts.filter(isUnsettledAttempt);
  const mustLookUp = state.canLookUp
    ? hasNews
    : !state.isMissing && unsettled.some((one) => one.content !== content);
  if (mustLookUp) return lookUp({ ...joined, isSubmitPending: true });
  // The provider keeps each reference unique, so two of them would let a call in twice.
  if (state.canLookUp && unsettled.some((one) => one.reference !== joined.reference)) {
    const error = new BillingError('in-progress', 'on its way under another reference');
    return toIdle({ ...joined, error }, [{ do: 'report', error }]);
  }
  const known = attempts.find(
    (one) => one.content === content && one.reference === joined.reference && !one.isKeySpent,
  );
  const fresh: Attempt = { content, key, reference: joined.reference, status: 'settled' };
  const attempt = known ?? fresh;
  return {
    state: {
      ...joined,
      phase: 'sending',
      attempts: known ? attempts : [...attempts, fresh],
      currentKey: attempt.key,
      isMissing: false,
      error: undefined,
    },
    effects: [
      { do: 'store', attempt },
      { do: 'send', attempt },
    ],
  };
}

/** Adds what the tabs have stored, and takes the reference of what may arrive. */
function join(
  state: State,
  { newReference, stored }: EventOf<'prepared'>,
): { readonly joined: State; readonly hasNews: boolean } {
  // Another tab may have sent again what is settled here.
  const news = stored.filter((other) =>
    state.attempts.every(({ key: own, status }) => {
      const isLessCertain = other.status === 'uncertain' && status !== 'uncertain';
      return own !== other.key || isLessCertain;
    }),
  );
  const isAmong = (attempts: readonly Attempt[], { key }: Attempt): boolean =>
    attempts.some((one) => one.key === key);
  // What another intention sent counts for as long as it shares a call.
  const ofOthers = state.attempts.filter((one) => one.isOfOther);
  const attempts = [
    ...state.attempts.filter((one) => !one.isOfOther && !isAmong(news, one)),
    ...stored.filter((one) => isAmong(news, one) || isAmong(ofOthers, one)),
  ];
  const has = (one: Attempt): boolean => one.reference === state.reference;
  const isTheirs =
    ofOthers.some(has) && !attempts.some((one) => isUnsettledAttempt(one) && has(one));
  // An unsettled intention keeps its reference; another one joins the first on the same subject.
  const same = state.attempts.length === 0 ? news[0] : undefined;
  const firstNews = news.find(isUnsettledAttempt);
  const first = hasUnsettled(state) ? undefined : (firstNews ?? same);
  const reference = first?.reference ?? (isTheirs ? newReference : state.reference);
  return { joined: { ...state, attempts, reference }, hasNews: firstNews !== undefined };
}

/** A failure concerns the current attempt alone, and never makes it more certain than before. */
function recordFailure(state: State, { error }: EventOf<'failed'>): Next {
  const isKeySpent = error.code === 'key-reused';
  // An earlier message arrived after all, although the provider had refused it.
  const isTaken = !state.canLookUp && (isKeySpent || error.code === 'conflict');
  const others = state.attempts
    .filter(({ key }) => key !== state.currentKey)
    .map((one): Attempt => (isTaken ? { ...one, status: 'uncertain' } : one));
  // After a sign-out `resume` looks up. The refusal of a message stands without a look-up, unless
  // an earlier message may have caused it.
  const mustLookUp = state.canLookUp
    ? error.code !== 'unauthenticated'
    : isTaken && others.length > 0;
  const refusal: AttemptStatus = state.canLookUp || mustLookUp ? 'refused' : 'settled';
  const attempts = state.attempts.map((one): Attempt => {
    if (one.key !== state.currentKey) return others.find(({ key }) => key === one.key) ?? one;
    const isUncertain = error.mayHaveArrived || one.status === 'uncertain';
    return {
      ...one,
      status: isUncertain ? 'uncertain' : refusal,
      ...(isKeySpent && { isKeySpent }),
    };
  });
  const after: State = { ...state, attempts, error, isSubmitPending: false };
  if (mustLookUp) return lookUp(after);
  const settled = attempts.filter((one) => !isUnsettledAttempt(one));
  return toIdle(after, [
    { do: 'settle', attempts: settled },
    { do: 'report', error },
  ]);
}

/** The look-up found nothing. Uncertain attempts stay so, as they may still arrive. */
function settleRefused(state: State): Next {
  const refused = state.attempts.filter((one) => one.status === 'refused');
  const attempts = state.attempts.map((one): Attempt =>
    one.status === 'refused' ? { ...one, status: 'settled' } : one,
  );
  const after: State = { ...state, attempts, isMissing: true, lookUpError: undefined };
  const settle = { do: 'settle', attempts: refused } as const;
  if (state.isSubmitPending) {
    const prepared = prepare(after, true);
    return { ...prepared, effects: [settle, ...prepared.effects] };
  }
  const { error } = state;
  const isNews = error && refused.length > 0 && !hasUnsettled(after);
  // The end of the session was reported when it happened.
  const reports = isNews && error.code !== 'unauthenticated';
  return toIdle(after, reports ? [settle, { do: 'report', error }] : [settle]);
}

function reportLookUpFailure(state: State, { error }: EventOf<'look-up-failed'>): Next {
  const after: State = { ...state, lookUpError: error, isMissing: false };
  return toIdle(hasUnsettled(state) ? after : { ...after, error }, [{ do: 'report', error }]);
}

function replaceReference(
  state: State,
  { takenReference, newReference, error }: EventOf<'taken'>,
): Next {
  const attempts = state.attempts.map((one): Attempt =>
    one.reference === takenReference ? { ...one, status: 'settled' } : one,
  );
  const own = attempts.filter((one) => one.reference === takenReference && !one.isOfOther);
  return toIdle({ ...state, reference: newReference, attempts, error, isMissing: true }, [
    { do: 'settle', attempts: own },
    { do: 'report', error },
  ]);
}

function confirm(state: State, { receipt }: EventOf<'receipt'>): Next {
  const isSending = state.phase === 'sending';
  const attempt = isSending
    ? state.attempts.find(({ key }) => key === state.currentKey)
    : undefined;
  return {
    state: { ...state, phase: 'received', receipt, error: undefined, lookUpError: undefined },
    effects: [{ do: 'confirm', receipt, attempt }],
  };
}

/** The key may be stored already, and other tabs must not look it up. */
function reportNotSent(state: State, { error }: EventOf<'not-sent'>): Next {
  const settled = state.attempts.filter(
    ({ key, status }) => key === state.currentKey && status === 'settled',
  );
  return toIdle({ ...state, error }, [
    { do: 'settle', attempts: settled },
    { do: 'report', error },
  ]);
}

function abort(state: State, { error }: EventOf<'aborted'>): Next {
  return toIdle(hasUnsettled(state) ? { ...state, lookUpError: error } : state, []);
}

function abortSending(state: State, { error }: EventOf<'aborted'>): Next {
  const attempts = state.attempts.map((one): Attempt =>
    one.key === state.currentKey ? { ...one, status: 'uncertain' } : one,
  );
  return toIdle({ ...state, attempts, error }, []);
}

function prepare(state: State, isMissing: boolean): Next {
  return { state: { ...state, phase: 'preparing', isMissing }, effects: [{ do: 'prepare' }] };
}

function lookUp(state: State): Next {
  return {
    state: { ...state, phase: 'looking-up', isMissing: false, lookUpError: undefined },
    effects: [{ do: 'look-up' }],
  };
}

function toIdle(state: State, effects: Next['effects']): Next {
  return { state: { ...state, phase: 'idle', isSubmitPending: false }, effects };
}

function hasUnsettled({ attempts }: State): boolean {
  return attempts.some(isOwnUnsettled);
}
