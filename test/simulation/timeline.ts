/** Virtual time: events happen in the order of their times, and nothing ever waits for a real clock. */

/** A page that can be frozen or gone by the time an event is due. */
export interface EventOwner {
  readonly isGone: boolean;
  readonly isFrozen: boolean;
}

interface TimelineEvent {
  at: number;
  readonly order: number;
  readonly owner: EventOwner | undefined;
  run: (() => void) | undefined;
}

export class Timeline {
  /** Milliseconds since 1970, by a clock that is never wrong. */
  now: number;
  #order = 0;
  /** A binary heap, the next event first. */
  readonly #heap: TimelineEvent[] = [];
  /** What was due while its page was frozen. */
  #held: TimelineEvent[] = [];

  constructor(start: number) {
    this.now = start;
  }

  /**
   * @param owner a page: its events wait while it is frozen, and never happen once it is gone
   * @returns what calls the event off
   */
  after(ms: number, run: () => void, owner?: EventOwner): () => void {
    const event: TimelineEvent = { at: this.now + ms, order: (this.#order += 1), owner, run };
    this.#push(event);
    return () => {
      event.run = undefined;
    };
  }

  /** Moves to the next event until `until` and takes it out. Undefined when none is left. */
  next(until: number): (() => void) | undefined {
    for (;;) {
      const event = this.#heap[0];
      if (!event || event.at > until) return undefined;
      this.#pop();
      if (!event.run || event.owner?.isGone) continue;
      if (event.owner?.isFrozen) {
        this.#held.push(event);
        continue;
      }
      this.now = Math.max(this.now, event.at);
      return event.run;
    }
  }

  /** What was due for pages that are awake again happens next. */
  thaw(): void {
    const held = this.#held;
    this.#held = [];
    for (const event of held) {
      event.at = this.now;
      this.#push(event);
    }
  }

  #push(event: TimelineEvent): void {
    const heap = this.#heap;
    let index = heap.push(event) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (isBefore(heap[parent] as TimelineEvent, event)) break;
      heap[index] = heap[parent] as TimelineEvent;
      index = parent;
    }
    heap[index] = event;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop() as TimelineEvent;
    if (heap.length === 0) return;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      const right = heap[child + 1];
      if (right && isBefore(right, heap[child] as TimelineEvent)) child += 1;
      if (isBefore(last, heap[child] as TimelineEvent)) break;
      heap[index] = heap[child] as TimelineEvent;
      index = child;
    }
    heap[index] = last;
  }
}

function isBefore(a: TimelineEvent, b: TimelineEvent): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
