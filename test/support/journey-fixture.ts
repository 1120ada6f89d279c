/**
 * Puts the whole flow on the page before a demo provider with a fixed seed and clock, and gives
 * the customer who walks through it. What day it is for the page, the provider says.
 */
import { fixture, html } from '@open-wc/testing';
import {
  createDemoProvider,
  type ClockStep,
  type DemoAccountId,
  type DemoProvider,
  type DemoProviderOptions,
} from '../../src/adapters/demo/index.js';
import type { BillingAdapter } from '../../src/contract/index.js';
import '../../src/define/all.js';
import type { RedressFlow } from '../../src/elements/flow/flow-element.js';
import type { Store } from '../../src/store/index.js';
import { guardAgainstLeaks } from './journey-canaries.js';
import { JourneyData } from './journey-data.js';
import { Person } from './journey-person.js';
import type { Hand } from './journey-press.js';
import { WORDS, type Language, type Words } from './journey-words.js';

/** Four days after the newest bill of the seeded accounts. */
export const JOURNEY_START = Date.parse('2026-11-23T10:00:00Z');

export interface JourneyOptions extends Pick<DemoProviderOptions, 'wait'> {
  readonly account?: DemoAccountId;
  readonly language?: Language;
  /** False: the journey begins signed out. */
  readonly signedIn?: boolean;
  /** Stands between the page and the provider, such as one that loses answers. */
  readonly wrap?: (
    adapter: BillingAdapter,
    provider: DemoProvider,
  ) => BillingAdapter | Promise<BillingAdapter>;
  /** To be called before anything is shown, such as an import of call records. */
  readonly prepare?: (provider: DemoProvider) => void;
  /** With what the customer presses; the script when left out. */
  readonly hand?: Hand;
  /** What is seen first when it is not the list of calls, such as a failure. */
  readonly begin?: string;
}

export interface Journey {
  readonly provider: DemoProvider;
  readonly flow: RedressFlow;
  readonly store: Store;
  readonly person: Person;
  readonly words: Words;
  readonly data: JourneyData;
  /** The provider's clock goes forward, and the page hears of it. */
  readonly timePasses: (step: ClockStep) => Promise<void>;
  /** The session ends, and the page hears of it at once. */
  readonly sessionExpires: () => Promise<void>;
}

const realRandom = Math.random;

afterEach(() => {
  Math.random = realRandom;
});

/** Retries of reads wait for a random time: this makes it none, so that no test waits for a timer. */
export function retryWithoutWaiting(): void {
  Math.random = () => 0;
}

export async function startJourney({
  account = 'household',
  language = 'en',
  signedIn = true,
  wrap = (adapter) => adapter,
  prepare,
  begin,
  hand = 'script',
  wait,
}: JourneyOptions = {}): Promise<Journey> {
  localStorage.clear();
  const provider = createDemoProvider({
    seed: 1,
    now: () => JOURNEY_START,
    ...(wait === undefined ? {} : { wait }),
  });
  prepare?.(provider);
  await guardAgainstLeaks(provider, account, JOURNEY_START);
  if (signedIn) provider.signIn(account);

  const page = await fixture<HTMLElement>(html`<main lang=${language}></main>`);
  const flow = document.createElement('redress-flow');
  flow.adapter = await wrap(provider.adapter, provider);
  flow.supportUrl = 'https://provider.example/support';
  flow.supportPhone = '+1 800 555 0100';
  flow.addEventListener('redress-sign-in', () => {
    provider.signIn(account);
    void flow.resume();
  });
  page.append(flow);
  await flow.updateComplete;
  const { store } = flow;
  if (store === undefined) throw new Error('The flow has no store');

  const words = WORDS[language];
  const person = new Person(flow, hand);
  if (begin !== undefined) await person.sees(begin);
  else if (signedIn) await person.find('table');
  else await person.find('heading', words.signInTitle);

  return {
    provider,
    flow,
    store,
    person,
    words,
    data: new JourneyData(provider, account, language),
    timePasses: async (step) => {
      provider.clock.advance(step);
      await flow.resume();
      await store.disputes.load();
    },
    sessionExpires: async () => {
      provider.expireSession();
      await flow.resume();
    },
  };
}
