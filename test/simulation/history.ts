/** Plays one history from its plan, and looks at every moment whether the promises hold. */
import type { CustomerMark } from './book.js';
import {
  act,
  begin,
  edit,
  mayBeSent,
  sendMessage,
  signIn,
  submit,
  typeMessage,
  write,
} from './customer.js';
import { LATEST_ARRIVAL_MS } from './fates.js';
import { BrokenPromise, check, entriesOf, hear, isExcused } from './invariants.js';
import type { Mutant } from './mutants.js';
import { describeStep, type Plan } from './plan.js';
import { REFUSED_WORDS } from './provider.js';
import { World, type Intention, type Tab } from './world.js';

export interface Outcome {
  readonly failure: BrokenPromise | undefined;
  /** Simulated. */
  readonly hours: number;
  readonly disputes: number;
}

/** A customer who is told nothing new after so many tries has no way on. */
const MOST_TRIES = 8;

export interface PlayOptions {
  /** Takes what happens, for a printed history. */
  readonly trace?: string[] | undefined;
  /** A deliberate defect. */
  readonly mutant?: Mutant | undefined;
}

export async function play(plan: Plan, { trace, mutant }: PlayOptions = {}): Promise<Outcome> {
  const world: World = new World(plan, {
    onReceipt: (tab, outcome) => hear(world, tab, outcome),
    onReaction: (tab, kind) => act(world, { kind, tab: world.tabs.indexOf(tab), taps: 1 }),
    trace,
    mutant,
  });
  let failure: BrokenPromise | undefined;
  try {
    for (const step of plan.steps) {
      await pass(world, step.afterMs);
      world.log(() => describeStep(step));
      act(world, step.does);
    }
    await finish(world);
  } catch (error) {
    if (!(error instanceof BrokenPromise)) throw error;
    world.log(() => `BROKEN: ${error.message}`);
    failure = error;
  }
  for (const { state } of world.tabs) state.isGone = true;
  const disputes = world.provider.disputes('C1').length + world.provider.disputes('C2').length;
  return { failure, hours: world.hours, disputes };
}

/** Lets time pass, event by event. */
async function pass(world: World, ms: number): Promise<void> {
  const { timeline } = world;
  const until = timeline.now + ms;
  await settled();
  check(world);
  for (let run = timeline.next(until); run; run = timeline.next(until)) {
    run();
    await settled();
    check(world);
  }
  timeline.now = until;
}

/** Everything that follows by itself has happened: promises alone, as nothing else is asynchronous. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** From now on nothing goes wrong, and patient customers go on until all is settled. */
async function finish(world: World): Promise<void> {
  world.network.mend();
  world.localStorage.health = 'works';
  for (const tab of world.tabs) {
    tab.drafts.health = 'works';
    if (tab.state.isFrozen) act(world, { kind: 'thaw', tab: world.tabs.indexOf(tab) });
  }
  world.log(() => 'Nothing goes wrong any more.');
  await pass(world, 2 * LATEST_ARRIVAL_MS);
  for (const customer of ['C1', 'C2'] as const) {
    await seeAllThrough(world, customer);
  }
  await pass(world, 2 * LATEST_ARRIVAL_MS);
}

/** One dispute may have to wait for others: their calls are on their way. */
async function seeAllThrough(world: World, customer: CustomerMark): Promise<void> {
  const isOpen = (one: Intention): boolean => one.customer === customer && one.status === 'open';
  for (let left = Infinity; ;) {
    const open = world.intentions.filter(isOpen);
    const [first] = open;
    if (!first) break;
    if (open.length === left) {
      const detail = `${first.mark} after ${MOST_TRIES} tries`;
      throw new BrokenPromise(`there is no way on (${first.kind})`, detail);
    }
    left = open.length;
    for (const intention of open) await seeThrough(world, intention);
  }
  for (const one of world.intentions) {
    if (one.customer !== customer || one.status !== 'received' || one.kind === 'dispute') continue;
    const isKept = entriesOf(world, one).length === 1 || isExcused(world, one);
    if (!isKept) throw new BrokenPromise('"received" without a receipt', one.mark);
  }
}

async function seeThrough(world: World, intention: Intention): Promise<void> {
  const tab = world.tabs.find(({ typed }) => typed.has(intention.mark)) ?? world.tabs[0];
  if (!tab) return;
  for (let tries = 0; tries < MOST_TRIES && intention.status === 'open'; tries += 1) {
    world.log(() => `${intention.mark} is gone on with in tab ${tab.number}`);
    signIn(world, tab, intention.customer);
    await pass(world, 30_000);
    goOn(world, tab, intention);
    await pass(world, 60_000);
  }
}

function goOn(world: World, tab: Tab, intention: Intention): void {
  const { view } = tab;
  if (intention.kind === 'message') {
    if (!mayBeSent(tab, intention)) typeMessage(world, tab);
    sendMessage(world, tab, 1);
    return;
  }
  if (view.form.mark !== intention.mark) view.resumeDraft(intention.mark);
  if (view.form.mark !== intention.mark) {
    if (intention.subject !== undefined) begin(world, tab, intention.subject);
    else if (intention.disputeId !== undefined) {
      view.beginInformation(intention.disputeId);
      write(world, tab, intention);
    }
  }
  // What has been received is an earlier dispute, which is withdrawn.
  if (view.form.isEarlierVersion && intention.subject !== undefined)
    begin(world, tab, intention.subject);
  const isClosed = view.disputes.some(
    ({ id, status }) => id === intention.disputeId && status === 'withdrawn',
  );
  if (isClosed) {
    // Nothing more can be said to a dispute that the list shows as withdrawn.
    intention.status = 'over';
    return;
  }
  const isRefused = view.form.claim === 'not accepted' || view.form.words.includes(REFUSED_WORDS);
  if (isRefused) edit(world, tab, false);
  submit(world, tab, 1);
}
