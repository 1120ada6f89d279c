/** A seeded source of chance: the same seed gives the same bill on every machine. */

export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0, without 1. Mulberry32. */
  share(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Whole numbers, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.share() * (most - least + 1));
  }

  chance(share: number): boolean {
    return this.share() < share;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.between(0, items.length - 1)];
    if (item === undefined) throw new RangeError('Nothing to pick from');
    return item;
  }

  /** The first ones are picked most often, as some people are called far more than others. */
  pickByRank<T>(items: readonly T[]): T {
    const at = Math.floor(items.length ** this.share()) - 1;
    return items[Math.min(at, items.length - 1)] ?? this.pick(items);
  }

  normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.share()));
    return radius * Math.cos(2 * Math.PI * this.share());
  }

  /** Whole, and at least 1. */
  logNormal(median: number, sigma: number): number {
    return Math.max(1, Math.round(median * Math.exp(sigma * this.normal())));
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.between(0, 9)).join('');
  }
}
