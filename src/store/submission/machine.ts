/**
 * The submission machine: what is known of one intention (a dispute, information, a withdrawal, a
 * message), and what to do next. Pure: no input or output, no clock, no chance; ids come in events.
 * docs/submission.md explains the table below.
 */
import type { BillingError } from '../../contract/index.js';
import {
  isDoubted,
  type Attempt,
  type Doubt,
  type Event,
  type Intention,
  type Step,
} from './intention.js';

type State = Intention<unknown>;
type AnyStep = Step<unknown>;
type Move<Type> = (state: State, event: Extract<Event<unknown>, { type: Type }>) => AnyStep;
type Row = { readonly [Type in Event<unknown>['type']]?: Move<Type> };

const LOOKING_UP: Row = {
  receipt: receive,
  missing: goOn,
  'look-up-failed': stayUnknown,
  taken: renewReference,
  aborted: callOff,
};

/** What is not in the table changes nothing. */
export const TABLE: Readonly<Record<State['phase'], Row>> = {
  idle: { submit: begin, resume: checkAgain, receipt: receive },
  preparing: { prepared: sendOrLookUp, 'not-sent': giveUp, aborted: callOff },
  'looking-up': LOOKING_UP,
  resuming: { ...LOOKING_UP, submit: want },
  sending: { receipt: receive, failed: doubt, 'not-sent': giveUp, aborted: leaveUncertain },
  received: {},
};

export function next<Receipt>(state: Intention<Receipt>, event: Event<Receipt>): Step<Receipt> {
  const move = TABLE[state.phase][event.type] as Move<unknown> | undefined;
  return (move?.(state, event) ?? stay(state)) as Step<Receipt>;
}

function begin(state: State): AnyStep {
  const isDoubtful = state.canLookUp && state.attempts.some(isDoubted);
  return isDoubtful ? lookUp({ ...state, isWanted: true }) : prepare(state, false);
}

function checkAgain(state: State): AnyStep {
  if (!state.canLookUp || !state.attempts.some(isDoubted)) return stay(state);
  const { state: after, effects } = lookUp(state);
  return { state: { ...after, phase: 'resuming' }, effects };
}

function want(state: State): AnyStep {
  return { state: { ...state, phase: 'looking-up', isWanted: true }, effects: [] };
}

function sendOrLookUp(
  state: State,
  { content, key, others }: Extract<Event<unknown>, { type: 'prepared' }>,
): AnyStep {
  // Another tab may have sent again what is settled here.
  const news = others.filter((other) =>
    state.attempts.every(({ key: own, doubt: left }) => own !== other.key || isWorse(other, left)),
  );
  const kept = state.attempts.filter((one) => !news.some((other) => other.key === one.key));
  const attempts = [...kept, ...news];
  // Beside an intention that is unsettled there must be no other one of its subject.
  const isFree = !state.attempts.some(isDoubted);
  const same = state.attempts.length === 0 ? news[0] : undefined;
  const own = isFree ? (news.find(isDoubted) ?? same) : undefined;
  const joined: State = { ...state, attempts, reference: own?.reference ?? state.reference };
  const isDoubtful = state.canLookUp
    ? news.some(isDoubted)
    : !state.isMissing && attempts.some((one) => one.content !== content && isDoubted(one));
  if (isDoubtful) return lookUp({ ...joined, isWanted: true });
  const known = attempts.find(
    (one) => one.content === content && one.reference === joined.reference && !one.isSpent,
  );
  const fresh: Attempt = { content, key, reference: joined.reference, doubt: 'settled' };
  const attempt = known ?? fresh;
  return {
    state: {
      ...joined,
      phase: 'sending',
      attempts: known ? attempts : [...attempts, fresh],
      current: attempt.key,
      isMissing: false,
      error: undefined,
    },
    effects: [
      { do: 'store', attempt },
      { do: 'send', attempt },
    ],
  };
}

/** How the try ended says something of this attempt alone, and never less than was known. */
function doubt(state: State, { error }: { readonly error: BillingError }): AnyStep {
  const isSpent = error.code === 'key-reused';
  // A message is in the way of this one, so a refusal that was believed was none.
  const isTaken = !state.canLookUp && (isSpent || error.code === 'conflict');
  const others = state.attempts
    .filter(({ key }) => key !== state.current)
    .map((one): Attempt => (isTaken ? { ...one, doubt: 'uncertain' } : one));
  // Who is signed out cannot ask; that is done by `resume`. Of a message a refusal is believed,
  // unless it may tell of an earlier one.
  const asks = state.canLookUp ? error.code !== 'unauthenticated' : isTaken && others.length > 0;
  const least: Doubt = state.canLookUp || asks ? 'refused' : 'settled';
  const attempts = state.attempts.map((one): Attempt => {
    if (one.key !== state.current) return others.find(({ key }) => key === one.key) ?? one;
    const worst = error.mayHaveArrived || one.doubt === 'uncertain' ? 'uncertain' : least;
    return { ...one, doubt: worst, ...(isSpent && { isSpent }) };
  });
  const after: State = { ...state, attempts, error, isWanted: false };
  if (asks) return lookUp(after);
  const settled = attempts.filter((one) => !isDoubted(one));
  return rest(after, [
    { do: 'settle', attempts: settled },
    { do: 'report', error },
  ]);
}

function goOn(state: State): AnyStep {
  const news = state.attempts.filter((one) => one.doubt === 'refused');
  const attempts = state.attempts.map((one): Attempt =>
    one.doubt === 'refused' ? { ...one, doubt: 'settled' } : one,
  );
  const known: State = { ...state, attempts, isMissing: true, lookUpError: undefined };
  const settle = { do: 'settle', attempts: news } as const;
  if (state.isWanted) {
    const step = prepare(known, true);
    return { ...step, effects: [settle, ...step.effects] };
  }
  const { error } = state;
  const isNews = error && news.length > 0 && !attempts.some(isDoubted);
  // That the session had ended was reported when it did.
  const reports = isNews && error.code !== 'unauthenticated';
  return rest(known, reports ? [settle, { do: 'report', error }] : [settle]);
}

function stayUnknown(state: State, { error }: { readonly error: BillingError }): AnyStep {
  const after: State = { ...state, lookUpError: error, isMissing: false };
  return rest(after, [{ do: 'report', error }]);
}

function renewReference(
  state: State,
  { taken, reference, error }: Extract<Event<unknown>, { type: 'taken' }>,
): AnyStep {
  const attempts = state.attempts.map((one): Attempt =>
    one.reference === taken ? { ...one, doubt: 'settled' } : one,
  );
  return rest({ ...state, reference, attempts, error, isMissing: true }, [
    { do: 'settle', attempts: attempts.filter((one) => one.reference === taken) },
    { do: 'report', error },
  ]);
}

function receive(state: State, { receipt }: Extract<Event<unknown>, { type: 'receipt' }>): AnyStep {
  const attempt =
    state.phase === 'sending' ? state.attempts.find(({ key }) => key === state.current) : undefined;
  return {
    state: { ...state, phase: 'received', receipt, error: undefined, lookUpError: undefined },
    effects: [{ do: 'confirm', receipt, attempt }],
  };
}

function giveUp(state: State, { error }: { readonly error: BillingError }): AnyStep {
  return rest({ ...state, error }, [{ do: 'report', error }]);
}

function callOff(state: State, { error }: { readonly error: BillingError }): AnyStep {
  return rest(state.attempts.some(isDoubted) ? { ...state, lookUpError: error } : state, []);
}

function leaveUncertain(state: State, { error }: { readonly error: BillingError }): AnyStep {
  const attempts = state.attempts.map((one): Attempt =>
    one.key === state.current ? { ...one, doubt: 'uncertain' } : one,
  );
  return rest({ ...state, attempts, error }, []);
}

function prepare(state: State, isMissing: boolean): AnyStep {
  return { state: { ...state, phase: 'preparing', isMissing }, effects: [{ do: 'prepare' }] };
}

function lookUp(state: State): AnyStep {
  return {
    state: { ...state, phase: 'looking-up', isMissing: false, lookUpError: undefined },
    effects: [{ do: 'look-up' }],
  };
}

function rest(state: State, effects: AnyStep['effects']): AnyStep {
  return { state: { ...state, phase: 'idle', isWanted: false }, effects };
}

function stay(state: State): AnyStep {
  return { state, effects: [] };
}

function isWorse({ doubt: other }: Attempt, left: Doubt): boolean {
  return other === 'uncertain' && left !== 'uncertain';
}
