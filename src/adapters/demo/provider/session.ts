/** Who is signed in at the provider. The host of a real page owns this; here the page is the host. */
import { BillingError } from '../../../contract/billing-error.js';

export class DemoSession {
  #accountId: string | undefined;

  /** `undefined` when nobody is signed in, or when the session has ended. */
  get accountId(): string | undefined {
    return this.#accountId;
  }

  start(accountId: string): void {
    this.#accountId = accountId;
  }

  end(): void {
    this.#accountId = undefined;
  }

  /** @throws BillingError `unauthenticated` */
  require(): string {
    if (this.#accountId === undefined) throw new BillingError('unauthenticated');
    return this.#accountId;
  }

  /**
   * Another customer's account does not exist for this one.
   * @throws BillingError `unauthenticated` or `not-found`
   */
  requireAccount(accountId: string): void {
    if (this.require() !== accountId) throw new BillingError('not-found');
  }
}
