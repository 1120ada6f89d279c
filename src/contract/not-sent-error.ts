/** A request that cannot be sent as it is: the mistake of whoever made it, which no adapter has seen. */
import { BillingError, type BillingErrorOptions } from './billing-error.js';

export class NotSentError extends BillingError {
  constructor(message: string, options?: BillingErrorOptions) {
    super('invalid', message, options);
  }
}
