/**
 * Connects an element to the provider above it, wherever that stands and whenever it comes alive,
 * and asks for a render only when one of the chosen slices has changed.
 */
import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { providedContext, type Provided } from '../context/provided.js';
import type { Snapshot } from '../store/index.js';

export class ProvidedController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #select: (snapshot: Snapshot) => readonly unknown[];
  readonly #consumer: ContextConsumer<typeof providedContext, ReactiveElement>;
  #provided: Provided | undefined;
  #unsubscribe: (() => void) | undefined;
  #selected: readonly unknown[] = [];

  constructor(host: ReactiveElement, select: (snapshot: Snapshot) => readonly unknown[]) {
    this.#host = host;
    this.#select = select;
    this.#consumer = new ContextConsumer(host, {
      context: providedContext,
      subscribe: true,
      callback: (provided) => this.#receive(provided),
    });
    host.addController(this);
  }

  get provided(): Provided | undefined {
    return this.#provided;
  }

  hostConnected(): void {
    this.#follow();
    // Panels may be defined before their provider is (any order of definition): ask once more then.
    if (!this.#provided) {
      // What is on the screen may be of a provider under which the element stood before.
      this.#host.requestUpdate();
      void customElements.whenDefined('redress-provider').then(() => {
        if (!this.#provided && this.#host.isConnected) this.#consumer.hostConnected();
      });
    }
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    // Under another provider, or under none, nothing of the former one may be shown.
    this.#provided = undefined;
  }

  #receive(provided: Provided): void {
    const isOtherStore = provided.store !== this.#provided?.store;
    this.#provided = provided;
    if (isOtherStore) this.#follow();
    this.#host.requestUpdate();
  }

  #follow(): void {
    this.#unsubscribe?.();
    const store = this.#provided?.store;
    if (!store) return;
    this.#selected = this.#select(store.snapshot);
    this.#unsubscribe = store.subscribe(() => {
      const selected = this.#select(store.snapshot);
      if (selected.some((slice, index) => slice !== this.#selected[index])) {
        this.#selected = selected;
        this.#host.requestUpdate();
      }
    });
  }
}
