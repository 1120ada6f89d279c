/** The billing system's time, as far as its answers tell: devices are often minutes or days off. */
import { parseHttpDate } from './http/http-date.js';

export class ServerClock {
  #aheadMs = 0;

  /** Takes the `Date` header of an answer; across origins a host has to expose it. */
  hear(date: string | undefined): void {
    const told = date === undefined ? undefined : parseHttpDate(date);
    if (told !== undefined) this.#aheadMs = told - Date.now();
  }

  now(): number {
    return Date.now() + this.#aheadMs;
  }
}
