/**
 * The features that are in use. A feature is used by the panel that needs it, so the module graph alone
 * decides what is loaded when. The instances are found by name: two copies of the package on one page
 * share the feature that came first.
 */
import type { Contact } from './contact.js';
import type { Drafts } from './draft/drafts.js';
import { DraftPersistence } from './saved-drafts/draft-persistence.js';
import type { DraftRestorer } from './saved-drafts/draft-restorer.js';
import type { StoreCore } from './store-core.js';

export interface FeatureClass<T extends object> {
  readonly feature: string;
  new (core: StoreCore): T;
}

/** The features that a page can ask for before their code is loaded. */
export interface AwaitedFeatures {
  readonly contact: Contact;
  readonly drafts: Drafts;
  readonly draftRestorer: DraftRestorer;
}

interface Waiting {
  readonly name: string;
  readonly action: (feature: never) => void;
}

export class Features {
  readonly #core: StoreCore;
  readonly #used = new Map<string, object>();
  #waiting: readonly Waiting[] = [];

  constructor(core: StoreCore) {
    this.#core = core;
  }

  use<T extends object>(Feature: FeatureClass<T>): T {
    const known = this.#used.get(Feature.feature);
    if (known) return known as T;
    const made = new Feature(this.#core);
    this.#used.set(Feature.feature, made);
    this.goOn();
    return made;
  }

  /** Undefined while nobody uses it. */
  find<Name extends keyof AwaitedFeatures>(name: Name): AwaitedFeatures[Name] | undefined {
    return this.#used.get(name) as AwaitedFeatures[Name] | undefined;
  }

  whenReady<Name extends keyof AwaitedFeatures>(
    name: Name,
    action: (feature: AwaitedFeatures[Name]) => void,
  ): void {
    this.#waiting = [...this.#waiting, { name, action }];
    this.goOn();
  }

  /** Runs the actions that no longer have to wait, in the order in which they were asked for. */
  goOn(): void {
    const ready = this.#waiting.filter(({ name }) => this.#isReady(name));
    this.#waiting = this.#waiting.filter((one) => !ready.includes(one));
    const isBeginning = this.#waiting.some(({ name }) => name === 'drafts');
    this.#core.state.update({ isBeginning });
    for (const { name, action } of ready) action(this.#used.get(name) as never);
  }

  /** The customer who asked has gone. */
  forget(): void {
    this.#waiting = [];
  }

  /** A kept draft may be about the same thing, and on its way: a second one must not begin beside it (R1). */
  #isReady(name: string): boolean {
    const waitsForKept =
      this.#core.use(DraftPersistence).isLoading ||
      this.#waiting.some((one) => one.name === 'draftRestorer');
    return this.#used.has(name) && !(name === 'drafts' && waitsForKept);
  }
}
