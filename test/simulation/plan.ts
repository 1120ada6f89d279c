/** One history as data: who the provider is, and what happens when. Drawn from a seed, cut by `shrink`. */
import { CUSTOMERS, SUBJECTS } from './book.js';
import { describeFate, drawFate, type Fate, type OperationKind } from './fates.js';
import type { ProviderVariant } from './provider.js';
import type { Random } from './random.js';
import type { DraftHealth, StorageHealth } from './storage.js';

export interface Plan {
  readonly seed: number;
  readonly provider: ProviderVariant;
  readonly keepsDrafts: boolean;
  readonly deviceAheadMs: number;
  /** What listeners of the host page do while they are told. */
  readonly listeners: readonly ListenerHabit[];
  readonly steps: readonly Step[];
}

/** In the middle of whatever the product is doing. */
export interface ListenerHabit {
  /** A change of the state, or what the page is told. */
  readonly on: (typeof NEWS)[number];
  /** Of these, in any tab. */
  readonly turn: number;
  readonly does: (typeof REACTIONS)[number];
}

const NEWS = [
  'change',
  'dispute-submitted',
  'information-added',
  'contact-received',
  'dispute-withdrawn',
  'failed',
  'session-ended',
  'signed-in',
] as const;
const REACTIONS = ['sign out', 'submit', 'withdraw', 'send message', 'attach again'] as const;

export interface Step {
  /** Milliseconds since the step before. */
  readonly afterMs: number;
  readonly does: Action;
}

/** `tab` counts the open tabs from 0; what cannot be done at that moment is left out. */
export type Action =
  | { readonly kind: 'begin'; readonly tab: number; readonly subject: number }
  | { readonly kind: 'edit'; readonly tab: number; readonly isRefused: boolean }
  | { readonly kind: 'submit'; readonly tab: number; readonly taps: number }
  | { readonly kind: 'send message'; readonly tab: number; readonly taps: number }
  | { readonly kind: TabAction; readonly tab: number }
  | { readonly kind: 'fault'; readonly on: OperationKind; readonly fates: readonly Fate[] }
  | { readonly kind: 'network'; readonly isDown: boolean }
  | { readonly kind: 'dates'; readonly aheadMs: number }
  | { readonly kind: 'storage'; readonly health: StorageHealth }
  | { readonly kind: 'draft store'; readonly health: DraftHealth }
  | { readonly kind: 'provider'; readonly to: 'under-review' | 'information-requested' }
  | { readonly kind: 'token expires' | 'session is lost' | 'open tab' };

/** What a customer does in a tab without more to say about it. */
export type TabAction =
  | 'type message'
  | 'add information'
  | 'withdraw'
  | 'discard'
  | 'reload'
  | 'close tab'
  | 'freeze'
  | 'thaw'
  | 'come back'
  | 'try again'
  | 'attach again'
  | 'sign in'
  | 'sign out'
  | 'someone else signs in';

/** How often each happens on average. */
const WEIGHTS: Readonly<Record<Action['kind'], number>> = {
  begin: 8,
  edit: 9,
  submit: 22,
  'send message': 5,
  fault: 30,
  network: 2,
  dates: 1,
  storage: 1,
  'draft store': 1,
  provider: 2,
  'token expires': 2,
  'session is lost': 2,
  'open tab': 4,
  'type message': 4,
  'add information': 4,
  withdraw: 2,
  discard: 1,
  reload: 5,
  'close tab': 1,
  freeze: 1,
  thaw: 2,
  'come back': 4,
  'try again': 2,
  'attach again': 1,
  'sign in': 4,
  'sign out': 1,
  'someone else signs in': 1.5,
};

const FAULT_WEIGHTS: Readonly<Record<OperationKind, number>> = {
  open: 12,
  information: 4,
  withdrawal: 1,
  contact: 3,
  'look-up': 5,
  read: 2,
};

/** What a history is mostly about: so that two faults meet in the same thing. */
const FOCI: readonly Partial<Record<Action['kind'] | OperationKind, number>>[] = [
  {},
  { open: 4, submit: 2, information: 0.2, contact: 0.2, 'type message': 0.2, 'send message': 0.2 },
  { information: 5, 'add information': 4, submit: 2, contact: 0.2, 'send message': 0.2 },
  { contact: 8, 'type message': 5, 'send message': 5, begin: 0.3, submit: 0.3 },
];

type Weights<Name> = readonly (readonly [weight: number, item: Name])[];

interface Habits {
  readonly actions: Weights<Action['kind']>;
  readonly faults: Weights<OperationKind>;
  readonly tabs: number;
}

const YEAR_MS = 365 * 24 * 3_600_000;

export function drawPlan(seed: number, random: Random): Plan {
  const focus = random.pick(FOCI);
  const habits: Habits = {
    actions: ownWeights(WEIGHTS, focus, random),
    faults: ownWeights(FAULT_WEIGHTS, focus, random),
    tabs: random.weighted([
      [5, 1],
      [4, 2],
      [1, 3],
    ]),
  };
  const steps: Step[] = [];
  for (let tab = 1; tab < habits.tabs; tab += 1)
    steps.push({ afterMs: 100, does: { kind: 'open tab' } });
  const subject = drawSubject(random);
  for (let tab = 0; tab < habits.tabs; tab += 1) {
    const own = random.chance(0.7) ? subject : drawSubject(random);
    steps.push({ afterMs: 500, does: { kind: 'begin', tab, subject: own } });
  }
  const length = steps.length + random.int(4, 24);
  while (steps.length < length) {
    steps.push({ afterMs: drawPause(random), does: drawAction(random, habits) });
  }
  return {
    seed,
    provider: {
      takesSecondDispute: random.chance(0.6),
      keysKeptMs: random.chance(0.3) ? 3_600_000 : Infinity,
      filtersByReference: random.chance(0.7),
      disputesPerPage: random.pick([1, 100]),
      repeats: random.pick(['then', 'now']),
      sendsEntityTags: random.chance(0.5),
      repeatsWords: random.chance(0.7),
      refusesKnownMessages: random.chance(0.5),
    },
    keepsDrafts: random.chance(0.5),
    deviceAheadMs: random.chance(0.15) ? random.pick([-3 * YEAR_MS, 3_600_000, YEAR_MS]) : 0,
    listeners: random.chance(0.3) ? [drawListener(random), drawListener(random)] : [],
    steps,
  };
}

function drawListener(random: Random): ListenerHabit {
  const on = random.chance(0.5) ? 'change' : random.pick(NEWS);
  const turn = on === 'change' ? random.int(1, 80) : random.int(1, 2);
  return { on, turn, does: random.pick(REACTIONS) };
}

function drawSubject(random: Random): number {
  return random.weighted([
    [6, 0],
    [3, 1],
    [1, 2],
    [1, 3],
    [2, 4],
  ]);
}

/** In each history some things happen often and others never: so that rare ones meet, too. */
function ownWeights<Name extends string>(
  weights: Readonly<Record<Name, number>>,
  focus: Partial<Record<Name, number>>,
  random: Random,
): Weights<Name> {
  return Object.entries<number>(weights).map(([name, weight]) => [
    weight * (focus[name as Name] ?? 1) * random.pick([0.3, 1, 1, 3]),
    name as Name,
  ]);
}

function drawPause(random: Random): number {
  return random.weighted([
    [5, random.int(0, 20)],
    [6, random.int(20, 1_000)],
    [8, random.int(1_000, 12_000)],
    [2, random.int(12_000, 90_000)],
    [1, random.int(90_000, 1_800_000)],
  ]);
}

function drawAction(random: Random, { actions, faults, tabs }: Habits): Action {
  const kind = random.weighted(actions);
  const tab = random.int(0, tabs - 1);
  switch (kind) {
    case 'begin':
      return { kind, tab, subject: random.chance(0.7) ? 0 : random.int(0, SUBJECTS.length - 1) };
    case 'edit':
      return { kind, tab, isRefused: random.chance(0.05) };
    case 'submit':
    case 'send message':
      return { kind, tab, taps: random.chance(0.2) ? 2 : 1 };
    case 'fault':
      return drawFault(random, random.weighted(faults));
    case 'network':
      return { kind, isDown: random.chance(0.4) };
    case 'dates':
      return { kind, aheadMs: random.pick([0, 3 * YEAR_MS, -3 * YEAR_MS]) };
    case 'storage':
      return { kind, health: random.pick(['works', 'full', 'throws']) };
    case 'draft store':
      return { kind, health: random.pick(['works', 'slow', 'throws', 'never answers']) };
    case 'provider':
      return { kind, to: random.pick(['under-review', 'information-requested']) };
    case 'token expires':
    case 'session is lost':
    case 'open tab':
      return { kind };
    default:
      return { kind, tab };
  }
}

function drawFault(random: Random, on: OperationKind): Action {
  const isRead = on === 'look-up' || on === 'read';
  // The guard repeats: only a fault that comes back shows what lies behind it.
  const times = isRead
    ? random.int(1, 6)
    : random.weighted([
        [5, 1],
        [4, 2],
        [2, random.int(3, 7)],
      ]);
  return { kind: 'fault', on, fates: Array.from({ length: times }, () => drawFate(random)) };
}

export function describePlan(plan: Plan): string {
  const { seed, provider, keepsDrafts, deviceAheadMs, listeners, steps } = plan;
  const lines = [
    `history ${seed}`,
    `provider: ${Object.entries(provider)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}`,
    `drafts are ${keepsDrafts ? 'kept' : 'not kept'} over a reload; the device is ${deviceAheadMs} ms ahead`,
    `customers: ${CUSTOMERS.join(' and ')}; ${CUSTOMERS[0]} is signed in, in tab 0`,
  ];
  for (const { on, turn, does } of listeners)
    lines.push(`a listener of the page: at "${on}" number ${turn} it does "${does}"`);
  return [...lines, ...steps.map((step) => `  ${describeStep(step)}`)].join('\n');
}

export function describeStep({ afterMs, does }: Step): string {
  return `+${afterMs} ms: ${describeAction(does)}`;
}

function describeAction(does: Action): string {
  if (does.kind === 'fault') {
    const fates = does.fates.map((fate) => `\n      ${describeFate(fate)}`);
    return `the next requests of the kind "${does.on}":${fates.join('')}`;
  }
  const { kind, ...rest } = does;
  const facts = Object.entries(rest).map(([name, value]) => `${name} ${value}`);
  return facts.length > 0 ? `${kind} (${facts.join(', ')})` : kind;
}
