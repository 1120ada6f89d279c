/** The features in use. Found by name, so that two copies of the package on a page share them. */
import type { Contact } from './contact.js';
import type { Drafts } from './draft/drafts.js';
import type { Findings } from './findings.js';
import { DraftPersistence } from './saved-drafts/draft-persistence.js';
import type { DraftRestorer } from './saved-drafts/draft-restorer.js';
import type { StoreCore } from './store-core.js';

export interface FeatureClass<T extends object> {
  readonly feature: string;
  new (core: StoreCore): T;
}

/** The features that can be called before their code is loaded. */
export interface AwaitedFeatures {
  readonly contact: Contact;
  readonly drafts: Drafts;
  readonly draftRestorer: DraftRestorer;
  readonly findings: Findings;
}

interface QueuedAction {
  readonly name: string;
  readonly action: (feature: never) => void;
}

export class Features {
  readonly #core: StoreCore;
  readonly #used = new Map<string, object>();
  #queue: readonly QueuedAction[] = [];
  #constructing = 0;

  constructor(core: StoreCore) {
    this.#core = core;
  }

  use<T extends object>(Feature: FeatureClass<T>): T {
    const known = this.#used.get(Feature.feature);
    if (known) return known as T;
    // Queued actions wait until the outermost feature is registered: they may ask for it.
    this.#constructing += 1;
    try {
      const made = new Feature(this.#core);
      this.#used.set(Feature.feature, made);
      return made;
    } finally {
      this.#constructing -= 1;
      this.runReady();
    }
  }

  /** Undefined while no panel uses it. */
  find<Name extends keyof AwaitedFeatures>(name: Name): AwaitedFeatures[Name] | undefined {
    return this.#used.get(name) as AwaitedFeatures[Name] | undefined;
  }

  whenReady<Name extends keyof AwaitedFeatures>(
    name: Name,
    action: (feature: AwaitedFeatures[Name]) => void,
  ): void {
    this.#queue = [...this.#queue, { name, action }];
    this.runReady();
  }

  /** Runs the queued actions whose feature is ready, in their order. */
  runReady(): void {
    if (this.#constructing > 0) return;
    // One by one: an action that throws must not lose the others.
    for (let next = this.#takeReady(); next; next = this.#takeReady()) {
      const { name, action } = next;
      this.#core.tell(new Set([action]), this.#used.get(name) as never);
    }
  }

  #takeReady(): QueuedAction | undefined {
    const ready = this.#queue.find(({ name }) => this.#isReady(name));
    this.#queue = this.#queue.filter((one) => one !== ready);
    const isBeginning = this.#queue.some(({ name }) => name === 'drafts');
    this.#core.update({ isBeginning });
    return ready;
  }

  /** Drops the queued actions of the former customer. */
  clear(): void {
    this.#queue = [];
  }

  /** Drafts wait for saved ones: an uncertain draft may be about the same subject (R1). */
  #isReady(name: string): boolean {
    const isRestoring =
      this.#core.use(DraftPersistence).isLoading ||
      this.#queue.some((one) => one.name === 'draftRestorer');
    return this.#used.has(name) && !(name === 'drafts' && isRestoring);
  }
}
