/** What customers do in their tabs. Whatever is not possible at that moment is left out. */
import { CUSTOMERS, SUBJECTS, type CustomerMark } from './book.js';
import {
  forgetSaved,
  isAnotherText,
  isBeyondPromise,
  noteSent,
  visitOf,
} from './beyond-promise.js';
import type { Action } from './plan.js';
import { REFUSED_WORDS } from './provider.js';
import type { Intention, Tab, World } from './world.js';

type TabAction = Extract<Action, { readonly tab: number }>;

export function act(world: World, does: Action): void {
  if ('tab' in does) {
    const tab = world.tabs[does.tab];
    if (tab) actInTab(world, tab, does);
    return;
  }
  switch (does.kind) {
    case 'fault':
      return world.network.announce(does.on, does.fates);
    case 'network':
      world.network.isDown = does.isDown;
      return;
    case 'dates':
      world.network.dateAheadMs = does.aheadMs;
      return;
    case 'storage':
      world.localStorage.health = does.health;
      return;
    case 'draft store':
      for (const { drafts } of world.tabs) drafts.health = does.health;
      return;
    case 'provider':
      for (const mark of CUSTOMERS) world.provider.account(mark).move(does.to);
      return;
    case 'token expires':
      return world.expireToken();
    case 'session is lost':
      return world.signIn(undefined);
    case 'open tab':
      if (world.tabs.length < 3) world.openTab();
      return;
  }
}

function actInTab(world: World, tab: Tab, does: TabAction): void {
  const { view } = tab;
  if (does.kind === 'thaw') return thaw(world, tab);
  if (tab.state.isFrozen) return;
  switch (does.kind) {
    case 'begin':
      return begin(world, tab, does.subject);
    case 'edit':
      return edit(world, tab, does.isRefused);
    case 'submit':
      return submit(world, tab, does.taps);
    case 'type message':
      return typeMessage(world, tab);
    case 'send message':
      return sendMessage(world, tab, does.taps);
    case 'add information':
      return addInformation(world, tab);
    case 'withdraw':
      return withdraw(tab);
    case 'discard':
      return discard(world, tab);
    case 'reload':
      return reload(world, tab);
    case 'close tab':
      if (world.tabs.length > 1) world.close(tab);
      return;
    case 'freeze':
      tab.state.isFrozen = true;
      return;
    case 'come back':
      return view.comeBack();
    case 'try again':
      return view.retry();
    case 'attach again':
      return view.attachAgain();
    case 'sign in':
      return signIn(world, tab, world.session ?? tab.owner ?? 'C1');
    case 'someone else signs in':
      return signIn(world, tab, (world.session ?? tab.owner) === 'C1' ? 'C2' : 'C1');
    case 'sign out':
      tab.typed.clear();
      tab.isSignedOut = true;
      forgetSaved(world, tab);
      world.signIn(undefined);
      view.signOut();
      // By a listener, in the middle of typing: that is over before the page has signed out.
      queueMicrotask(() => tab.typed.clear());
      return;
  }
}

function thaw(world: World, tab: Tab): void {
  if (!tab.state.isFrozen) return;
  tab.state.isFrozen = false;
  world.timeline.thaw();
  tab.view.comeBack();
}

export function signIn(world: World, tab: Tab, customer: CustomerMark): void {
  if (world.session !== customer) world.signIn(customer);
  tab.view.comeBack();
}

/** The customer who can use the forms of this page. */
function userOf({ view }: Tab): CustomerMark | undefined {
  return view.isSignedIn ? view.customer : undefined;
}

export function begin(world: World, tab: Tab, subject: number): void {
  const user = userOf(tab);
  if (!user) return;
  const known = world.intentions.findLast(
    (one) => one.customer === user && one.subject === subject && one.kind === 'dispute',
  );
  if (known?.status === 'received' || known?.status === 'beyond promise') return;
  const wanted =
    known?.status === 'open' ? known : newIntention(world, user, 'dispute', { subject });
  tab.view.begin(user, SUBJECTS[subject] as (typeof SUBJECTS)[number]);
  write(world, tab, wanted);
}

function addInformation(world: World, tab: Tab): void {
  const user = userOf(tab);
  if (!user) return;
  const dispute = tab.view.disputes.find(({ status }) => status !== 'withdrawn');
  if (!dispute) return;
  const known = world.intentions.findLast(
    (one) => one.customer === user && one.disputeId === dispute.id && one.status === 'open',
  );
  const wanted = known ?? newIntention(world, user, 'information', { disputeId: dispute.id });
  tab.view.beginInformation(dispute.id);
  write(world, tab, wanted);
}

/** Types what is wanted, unless it stands there already or the form cannot be changed now. */
export function write(world: World, tab: Tab, wanted: Intention): void {
  const { form } = tab.view;
  if (form.isOffered) receive(world, wanted);
  if (form.isOffered || form.kind !== (wanted.kind === 'dispute' ? 'dispute' : 'information'))
    return;
  // Words of something that is done with, or of a dispute to which this is information.
  if (form.mark !== undefined && form.mark !== wanted.mark) tab.typed.delete(form.mark);
  const subject = wanted.subject === undefined ? undefined : SUBJECTS[wanted.subject];
  type(world, tab, wanted, () => tab.view.type(wanted.words, subject?.kind === 'bill'));
}

/**
 * From now on it must be there until it is received. Noted before it is typed, as a listener may
 * sign out while it is.
 */
function type({ timeline }: World, tab: Tab, wanted: Intention, doType: () => boolean): boolean {
  const { typed, state } = tab;
  const { mark, words } = wanted;
  const before = typed.get(mark);
  typed.set(mark, {
    words,
    at: timeline.now,
    page: state.page,
    since: before?.since ?? state.page,
  });
  const isTyped = doType();
  if (!isTyped && before) typed.set(mark, before);
  else if (!isTyped) typed.delete(mark);
  return isTyped;
}

/** A page has shown that the provider has it, or has offered the dispute that exists. */
export function receive(world: World, intention: Intention): void {
  if (intention.status === 'open') intention.status = 'received';
  for (const { typed } of world.tabs) typed.delete(intention.mark);
}

function newIntention(
  world: World,
  customer: CustomerMark,
  kind: Intention['kind'],
  about: { subject?: number; disputeId?: string } = {},
): Intention {
  const letter = { dispute: 'i', information: 'w', message: 'm' }[kind];
  const mark = `${customer}-${letter}${world.intentions.length}`;
  const made: Intention = {
    mark,
    customer,
    kind,
    subject: about.subject,
    disputeId: about.disputeId,
    version: 0,
    words: `${mark} v0: nobody was in.`,
    sent: undefined,
    status: 'open',
  };
  world.intentions.push(made);
  return made;
}

/** The intention at hand, while it is worth going on with. */
function atHand(world: World, mark: string | undefined): Intention | undefined {
  return world.intentions.find((one) => one.mark === mark && one.status === 'open');
}

export function edit(world: World, tab: Tab, isRefused: boolean): void {
  if (!userOf(tab)) return;
  const wanted = atHand(world, tab.view.form.mark);
  if (!wanted) return;
  const before = wanted.words;
  wanted.version += 1;
  wanted.words = `${wanted.mark} v${wanted.version}: ${isRefused ? REFUSED_WORDS : 'nobody was in.'}`;
  write(world, tab, wanted);
  // Refused while it is on its way: then it says what it said.
  if (tab.view.form.words !== wanted.words) wanted.words = before;
}

export function submit(world: World, tab: Tab, taps: number): void {
  const { form } = tab.view;
  if (!userOf(tab) || form.isOffered || form.claim === 'working') return;
  const wanted = atHand(world, form.mark);
  if (!wanted || isBeyondPromise(world, tab, wanted)) return;
  // The words stand there beside the calls of another selection.
  if (!isAsWanted(tab, wanted)) return begin(world, tab, wanted.subject ?? 0);
  if (wanted.kind === 'information') {
    if (isAnotherText(world, tab, wanted, form.words)) return;
    noteSent(tab, wanted, form.words);
  }
  for (let tap = 0; tap < taps; tap += 1) tab.view.submit();
}

function isAsWanted({ view: { form } }: Tab, { subject }: Intention): boolean {
  const wanted = subject === undefined ? undefined : SUBJECTS[subject];
  return wanted?.kind !== 'calls' || String(wanted.calls) === String(form.calls);
}

/**
 * A message is about nothing that could be recognised: on another page, or after somebody else was
 * there, only the same words are the same message.
 */
export function typeMessage(world: World, tab: Tab): void {
  const user = userOf(tab);
  if (!user) return;
  const known = world.intentions.findLast(
    (one) => one.customer === user && one.kind === 'message' && one.status === 'open',
  );
  const wanted = known ?? newIntention(world, user, 'message');
  const before = wanted.words;
  if (wanted.sent && wanted.sent.from !== visitOf(tab)) {
    wanted.words = wanted.sent.words;
  } else if (tab.view.message.mark === wanted.mark) {
    wanted.version += 1;
    wanted.words = `${wanted.mark} v${wanted.version}: please call me.`;
  }
  tab.view.openContact();
  // Words of something that is done with.
  const { mark } = tab.view.message;
  if (mark !== undefined && mark !== wanted.mark) tab.typed.delete(mark);
  const isTyped = type(world, tab, wanted, () => tab.view.typeMessage(wanted.words));
  if (!isTyped) wanted.words = before;
}

export function sendMessage(world: World, tab: Tab, taps: number): void {
  const { message } = tab.view;
  const wanted = atHand(world, message.mark);
  if (!userOf(tab) || !wanted || isBeyondPromise(world, tab, wanted)) return;
  if (!mayBeSent(tab, wanted) || isAnotherText(world, tab, wanted, message.words)) return;
  noteSent(tab, wanted, message.words);
  for (let tap = 0; tap < taps; tap += 1) tab.view.sendMessage();
}

export function mayBeSent(tab: Tab, { mark, sent }: Intention): boolean {
  if (tab.view.message.mark !== mark) return false;
  return !sent || sent.from === visitOf(tab) || tab.view.message.words === sent.words;
}

function withdraw(tab: Tab): void {
  if (!userOf(tab)) return;
  const dispute = tab.view.disputes.find(({ status }) => status !== 'withdrawn');
  if (dispute) tab.view.withdraw(dispute.id);
}

/** Only what was never sent: else the customer waits for what comes of it. */
function discard(world: World, tab: Tab): void {
  const wanted = atHand(world, tab.view.form.mark);
  if (!userOf(tab) || !wanted) return;
  if (world.network.writes.some(({ intention }) => intention === wanted.mark)) return;
  if (world.tabs.some((other) => other !== tab && other.typed.has(wanted.mark))) return;
  tab.typed.delete(wanted.mark);
  wanted.status = 'over';
  tab.view.discard();
}

/** What is typed comes back where a host saves drafts, in a store that has taken them. */
function reload(world: World, tab: Tab): void {
  const { drafts, typed, state } = tab;
  for (const [mark, { words, at, page }] of typed) {
    const isKept = drafts.text.includes(words);
    const isLost = drafts.isBehind || (page !== state.page && drafts.hasFailedToLoad);
    const isPromised = world.plan.keepsDrafts && !isLost && !mark.includes('-m');
    if (isPromised && !isKept && world.timeline.now > at) {
      world.problems.push(`what was typed is not saved: ${words}`);
    }
    if (!isPromised || !isKept) typed.delete(mark);
  }
  world.reload(tab);
}
