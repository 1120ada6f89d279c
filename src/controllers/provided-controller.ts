/** Connects an element to its provider, and renders it only when one of the selected slices changes. */
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
    this.#observe();
    // A panel may be defined before its provider.
    if (!this.#provided) {
      // Removes the content of a former provider.
      this.#host.requestUpdate();
      void customElements.whenDefined('redress-provider').then(() => {
        if (!this.#provided && this.#host.isConnected) this.#consumer.hostConnected();
      });
    }
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    // Another provider must not show the content of this one.
    this.#provided = undefined;
  }

  #receive(provided: Provided): void {
    const hasNewStore = provided.store !== this.#provided?.store;
    this.#provided = provided;
    if (hasNewStore) this.#observe();
    this.#host.requestUpdate();
  }

  #observe(): void {
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
