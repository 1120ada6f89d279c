/** What must hold after every event, judged by the ledger and by what the customers did. */
import type { StoreOutcome } from '../../src/store/index.js';
import { forgetSaved } from './beyond-promise.js';
import { exactSum, exactTotal, positionOf, type CustomerMark } from './book.js';
import { receive } from './customer.js';
import { markIn, type SentWrite } from './network.js';
import type { Claim, Form, Message } from './page.js';
import type { LedgerEntry } from './provider-account.js';
import type { Intention, Tab, World } from './world.js';

const LEDGER_KIND = { dispute: 'dispute', information: 'information', message: 'contact' } as const;
/** A page waits for a draft store no longer than that after somebody has signed in. */
const DRAFTS_ARE_BACK_MS = 6_000;

export class BrokenPromise extends Error {
  /** The same for the same promise, whatever the history. */
  readonly promise: string;

  constructor(promise: string, detail: string) {
    super(`${promise}: ${detail}`);
    this.promise = promise;
  }
}

export function check(world: World): void {
  const { problems, provider } = world;
  const problem = problems[0] ?? provider.violations[0];
  if (problem) throw new BrokenPromise(problem.split(': ', 1)[0] ?? '', problem);
  checkStorage(world);
  checkLedger(world);
  for (const tab of world.tabs) {
    if (!tab.state.isFrozen) checkTab(world, tab);
  }
}

/** What a customer has, says or owes. */
const PERSONAL = /C\d-|2025550143|ada@|nobody|call me|"\d+\.\d+"/;

/** Without opt-in, storage holds nothing personal (S7). */
function checkStorage(world: World): void {
  const { version, text } = world.localStorage;
  if (version === world.checkedStorage) return;
  world.checkedStorage = version;
  const found = PERSONAL.exec(text);
  if (found) throw new BrokenPromise('something personal is stored', found[0]);
}

/** What the provider did for this intention. */
export function entriesOf(world: World, { mark, customer, kind }: Intention): readonly string[] {
  return world.provider
    .entries(customer)
    .filter((entry) => entry.kind === LEDGER_KIND[kind] && entry.text.startsWith(`${mark} `))
    .map(({ id }) => id);
}

function checkLedger(world: World): void {
  const count = world.provider.entries('C1').length + world.provider.entries('C2').length;
  if (count === world.checkedEntries) return;
  world.checkedEntries = count;
  for (const intention of world.intentions) {
    const entries = entriesOf(world, intention);
    if (entries.length > 1 && !isExcused(world, intention)) {
      throw new BrokenPromise(
        `two for one intention (${intention.kind})`,
        `${intention.mark} is there as ${entries.join(' and ')}`,
      );
    }
  }
  for (const customer of ['C1', 'C2'] as const) {
    checkCalls(world, customer);
    for (const { kind, id, requestedAmount, text } of world.provider.entries(customer)) {
      if (kind !== 'dispute') continue;
      const calls = callsOf(world, customer, id);
      const exact = calls.length > 0 ? exactTotal(calls) : '12.34';
      if (requestedAmount !== exact) {
        throw new BrokenPromise(
          'a total is wrong',
          `${text} asks for ${requestedAmount}, not ${exact}`,
        );
      }
    }
  }
}

/** No call is in two open disputes: no customer here wants that. */
function checkCalls(world: World, customer: CustomerMark): void {
  const known = new Map<number, string>();
  for (const { id, status, details = '' } of world.provider.disputes(customer)) {
    if (status === 'withdrawn') continue;
    for (const call of callsOf(world, customer, id)) {
      const other = known.get(call);
      if (other !== undefined) {
        throw new BrokenPromise(
          'a call is disputed twice',
          `${call} by "${other}" and "${details}"`,
        );
      }
      known.set(call, details);
    }
  }
}

/** Of a dispute in the ledger. */
function callsOf({ provider }: World, customer: CustomerMark, id: string): readonly number[] {
  const subject = provider.disputes(customer).find((one) => one.id === id)?.subject;
  return subject?.kind === 'calls' ? subject.calls.map((call) => positionOf(call.id)) : [];
}

function checkTab(world: World, tab: Tab): void {
  const { view } = tab;
  const { customer, form, message, withdrawal } = view;
  if (customer !== tab.owner && customer !== undefined) {
    if (tab.owner !== undefined) {
      tab.typed.clear();
      forgetSaved(world, tab);
    }
    tab.owner = customer;
  }
  const isNew = view.version !== tab.checked;
  tab.checked = view.version;
  if (isNew && world.hasChangedHands) checkFormerCustomers(tab);
  const user = customer ?? tab.owner;
  if (!user) return;
  const intention = world.intentions.find(({ mark }) => mark === form.mark);
  if (intention && intention.kind === form.kind && !isOfOtherWords(world, user, form, intention))
    checkShown(world, tab, form.mark, form.claim, form.receipt);
  if (message.claim === 'received') checkMessage(world, user, message);
  if (message.claim !== 'nothing') {
    checkShown(world, tab, message.mark, message.claim, message.receipt);
  }
  if (form.claim === 'received') checkReceived(world, user, form);
  if (form.isOffered) settle(world, form.mark);
  if (withdrawal) checkWithdrawal(world, tab, user, withdrawal);
  if (isNew) checkTotals(tab);
  checkTyped(world, tab);
  checkSaved(world, tab);
}

/** Saved drafts are those of the customer who is there. */
function checkSaved(world: World, tab: Tab): void {
  const { drafts, owner, isSignedOut } = tab;
  if (drafts.isBehind || drafts.hasFailedToLoad) return;
  if (!isSignedOut && !hasLoadedDrafts(world, tab)) return;
  const foreign = drafts.text.match(/C\d(?=-)/g)?.find((mark) => isSignedOut || mark !== owner);
  if (foreign) throw new BrokenPromise('drafts of a former customer are saved', foreign);
}

function checkShown(
  world: World,
  tab: Tab,
  mark: string | undefined,
  claim: Claim,
  receipt: string | undefined,
): void {
  const intention = world.intentions.find((one) => one.mark === mark);
  if (!intention) return;
  const entries = entriesOf(world, intention);
  if (claim === 'received') {
    const isThere =
      intention.kind === 'information' ? entries.length > 0 : entries.includes(receipt ?? '');
    if (!isThere)
      throw new BrokenPromise('"received" without a receipt', `${mark} is not in the ledger`);
    if (intention.kind === 'dispute') checkTold(tab, receipt ?? '');
    settle(world, mark);
  }
  if (claim !== 'not submitted' && claim !== 'not accepted') return;
  const own = world.network.writes.filter(
    ({ intention: of, tab: from, page, key, isToldRefused }) =>
      of === mark &&
      from === tab.number &&
      // Messages cannot be looked up: a refusal has to be believed.
      !(intention.kind === 'message' && isToldRefused) &&
      // What an earlier page sent under a key that was not stored cannot be known.
      (page === tab.state.page || !world.localStorage.hides(key)),
  );
  if (own.some(({ isDone }) => isDone) && entries.length > 0) {
    throw new BrokenPromise(
      `"${claim}" although it is there (${intention.kind})`,
      `${mark} is in the ledger`,
    );
  }
  const isTaken = ({ reference }: SentWrite): boolean =>
    world.provider
      .entries(intention.customer)
      .some(
        ({ kind, clientReference }) =>
          kind === LEDGER_KIND[intention.kind] && clientReference === reference,
      );
  const mayCome = (write: SentWrite): boolean =>
    write.pending > 0 && !write.isDoomed && !write.isRefused && !isTaken(write);
  if (own.some(mayCome)) {
    throw new BrokenPromise(
      `"${claim}" although it may come (${intention.kind})`,
      `${mark} is still on its way`,
    );
  }
}

function checkMessage(world: World, user: CustomerMark, { receipt, words }: Message): void {
  const entry = world.provider
    .entries(user)
    .find(({ kind, id }) => kind === 'contact' && id === receipt);
  if (entry?.text !== words) {
    throw new BrokenPromise('other words were sent than is said (message)', `${receipt}: ${words}`);
  }
}

/** What the page says that was received is what the provider has. */
function checkReceived(world: World, user: CustomerMark, form: Form): void {
  const { kind, receipt, words, calls, isEarlierVersion, isDifferent } = form;
  const isThis = (entry: LedgerEntry): boolean => entry.kind === kind && entry.id === receipt;
  const entries = world.provider.entries(user).filter(isThis);
  const hasWords = entries.some(({ text }) => text === words);
  const sent = kind === 'dispute' ? callsOf(world, user, receipt ?? '') : [];
  const hasCalls = kind === 'information' || String(sent) === String(calls);
  const told = `${receipt}: "${words}", ${String(calls)}`;
  if (!isEarlierVersion && !hasWords) {
    throw new BrokenPromise(`other words were sent than is said (${kind})`, told);
  }
  if (!isEarlierVersion && !isDifferent && !hasCalls) {
    throw new BrokenPromise('other calls were sent than is said', told);
  }
  // Who gets no words back may not know.
  if (isEarlierVersion && hasWords && hasCalls && world.plan.provider.repeatsWords) {
    throw new BrokenPromise(`"earlier version" of what was sent (${kind})`, told);
  }
}

/**
 * More was typed over something that had been received meanwhile. The page says that what stands there
 * now is not part of it.
 */
function isOfOtherWords(
  { provider }: World,
  user: CustomerMark,
  form: Form,
  intention: Intention,
): boolean {
  const entries = provider
    .entries(user)
    .filter(({ kind, id }) => kind === form.kind && id === form.receipt);
  const isOwn = entries.some(({ text }) => text.startsWith(`${intention.mark} `));
  return form.isEarlierVersion && entries.length > 0 && !isOwn;
}

/**
 * A proxy said in the words of the contract that a message was refused although it had arrived, and the
 * customer sent it edited: where messages cannot be looked up, only the client reference tells.
 */
export function isExcused({ plan, network }: World, { kind, mark }: Intention): boolean {
  if (kind !== 'message' || plan.provider.refusesKnownMessages) return false;
  const own = network.writes.filter(({ intention }) => intention === mark);
  const arrived = new Set(own.filter(({ isDone }) => isDone).map(({ body }) => body));
  return own.some(({ isToldRefused, body }) => isToldRefused && arrived.has(body));
}

/** The page is told once of each dispute. */
function checkTold({ told }: Tab, id: string): void {
  const times = told.filter((one) => one === id).length;
  if (times !== 1)
    throw new BrokenPromise('the page is told once', `${id} was told ${times} times`);
}

/** The host page is told that something was received. */
export function hear(world: World, tab: Tab, outcome: StoreOutcome): void {
  const customer = tab.view.customer;
  if (!customer) return;
  const entries = world.provider.entries(customer);
  const isReceipt = ({ kind, id }: (typeof entries)[number]): boolean => {
    if (outcome.type === 'dispute-submitted')
      return kind === 'dispute' && id === outcome.dispute.id;
    if (outcome.type === 'information-added')
      return kind === 'information' && id === outcome.dispute.id;
    return (
      outcome.type === 'contact-received' && kind === 'contact' && id === outcome.receipt.reference
    );
  };
  const found = entries.filter(isReceipt);
  if (found.length === 0)
    world.problems.push(`the page is told of what is not there: ${outcome.type}`);
  for (const { text } of found) settle(world, markIn(text));
}

function settle(world: World, mark: string | undefined): void {
  const intention = world.intentions.find((one) => one.mark === mark);
  if (intention) receive(world, intention);
}

function checkWithdrawal(
  world: World,
  tab: Tab,
  user: CustomerMark,
  { disputeId, claim }: { readonly disputeId: string; readonly claim: Claim },
): void {
  const entry = world.provider
    .entries(user)
    .find(({ kind, id }) => kind === 'withdrawal' && id === disputeId);
  if (claim === 'received') {
    if (!entry) throw new BrokenPromise('"withdrawn" without a receipt', disputeId);
    const opened = world.provider
      .entries(user)
      .find(({ kind, id }) => kind === 'dispute' && id === disputeId);
    const intention = world.intentions.find(({ mark }) => opened?.text.startsWith(`${mark} `));
    if (intention) intention.status = 'over';
  }
  if (claim !== 'not submitted') return;
  // What another tab has withdrawn since then this one need not know.
  const own = world.network.writes.filter(
    ({ intention, tab: from }) =>
      intention === `${user}-account ${disputeId}` && from === tab.number,
  );
  if (own.some(({ isDone }) => isDone)) {
    throw new BrokenPromise('"not withdrawn" although it is', disputeId);
  }
  if (own.some(({ pending, isRefused }) => pending > 0 && !isRefused)) {
    throw new BrokenPromise('"not withdrawn" although it may come', disputeId);
  }
}

function checkFormerCustomers(tab: Tab): void {
  const { view } = tab;
  const allowed = tab.isSignedOut ? undefined : tab.owner;
  const foreign = view.text.match(/C\d(?=-)/g)?.find((mark) => mark !== allowed);
  if (foreign) throw new BrokenPromise('something of a former customer is shown', foreign);
}

function checkTotals({ view }: Tab): void {
  const { listedTotal, form } = view;
  // The first cycle in the list is the newest one: one call.
  const isListed =
    listedTotal === undefined ||
    [exactSum([4]), exactSum([0, 1, 2, 3])].map(trimmed).includes(trimmed(listedTotal));
  if (!isListed) throw new BrokenPromise('a total is wrong', `the list says ${listedTotal}`);
  if (form.calls.length === 0 || form.claim === 'received') return;
  const exact = exactTotal(form.calls);
  if (form.amount !== exact)
    throw new BrokenPromise('a total is wrong', `the form says ${form.amount}, not ${exact}`);
}

function trimmed(amount: string): string {
  return amount.replace(/0+$/, '');
}

function hasLoadedDrafts({ timeline }: World, { view, signedInAt = Infinity }: Tab): boolean {
  return view.isSignedIn && timeline.now - signedInAt > DRAFTS_ARE_BACK_MS;
}

function checkTyped(world: World, tab: Tab): void {
  if (tab.typed.size === 0 || !hasLoadedDrafts(world, tab)) return;
  const { typed } = tab.view;
  for (const [mark, { words, page }] of tab.typed) {
    // A store that failed while the page was loaded again has cost the draft.
    if (page !== tab.state.page && tab.drafts.hasFailedToLoad) tab.typed.delete(mark);
    else if (!typed.includes(words))
      throw new BrokenPromise('what was typed is lost', `${mark}: ${words}`);
  }
}
