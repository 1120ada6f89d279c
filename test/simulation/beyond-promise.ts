/** What no client can know, so that a customer who goes on cannot hold it to its promise. */
import { SUBJECTS } from './book.js';
import type { Intention, Tab, World } from './world.js';

/** Where storage has refused its key, only the page that sent something knows of it. */
export function isBeyondPromise(world: World, tab: Tab, wanted: Intention): boolean {
  const subject = wanted.subject === undefined ? undefined : SUBJECTS[wanted.subject];
  const calls = subject?.kind === 'calls' ? subject.calls : [];
  const isHidden = world.network.writes.some(
    ({ intention, calls: others, page, key }) =>
      (intention === wanted.mark || others.some((call) => calls.includes(call))) &&
      page !== tab.state.page &&
      world.localStorage.hides(key),
  );
  if (isHidden) wanted.status = 'beyond promise';
  return isHidden;
}

/**
 * The page that sent the first words is gone, and the customer sends those of an edit. No client can
 * tell that from a second message or more information, both of which are no mistake: it has only
 * hashes. A draft that was saved is known again.
 */
export function isAnotherText(world: World, tab: Tab, wanted: Intention, words: string): boolean {
  const { mark, kind, sent } = wanted;
  if (!sent || sent.from === visitOf(tab)) return false;
  const since = tab.typed.get(mark)?.since ?? tab.state.page;
  const isSaved = since !== tab.state.page && sent.tab === tab.number;
  if (kind === 'information' && isSaved) return false;
  const isFirstSent = world.network.writes.some(
    ({ intention, body, isDone, pending }) =>
      intention === mark && !body.includes(words) && (isDone || pending > 0),
  );
  if (isFirstSent) wanted.status = 'beyond promise';
  return isFirstSent;
}

export function noteSent(tab: Tab, wanted: Intention, words: string): void {
  wanted.sent = { tab: tab.number, from: visitOf(tab), words };
}

/** The customer signs out, or another one comes. */
export function forgetSaved({ intentions }: World, { number }: Tab): void {
  for (const one of intentions) {
    if (one.sent?.tab === number) one.sent = { ...one.sent, tab: undefined };
  }
}

/** A page, until another customer comes. */
export function visitOf({ state, visits }: Tab): string {
  return `${state.page} ${visits}`;
}
