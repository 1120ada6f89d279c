/** Keeps what has the focus clear of the bar at the foot of a panel, whatever the height of its texts (A2). */
import type { ReactiveController, ReactiveElement } from 'lit';

export class BarRoom implements ReactiveController {
  readonly #host: ReactiveElement;
  /** Made with the first bar: there is none on a server. */
  #size: ResizeObserver | undefined;
  #bar: HTMLElement | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const bar = this.#host.renderRoot.querySelector<HTMLElement>('footer') ?? undefined;
    if (bar === this.#bar) return;
    this.#size ??= new ResizeObserver(() => this.#measure());
    this.#size.disconnect();
    this.#bar = bar;
    if (bar) this.#size.observe(bar);
  }

  /** The bar comes with the first selected call, over whatever is at the foot of the screen. */
  async keepFocusInSight(): Promise<void> {
    await this.#host.updateComplete;
    this.#measure();
    this.#host.renderRoot.querySelector(':focus')?.scrollIntoView({ block: 'nearest' });
  }

  #measure(): void {
    const bar = this.#bar;
    bar?.parentElement?.style.setProperty('--_bar', `${bar.offsetHeight}px`);
  }
}
