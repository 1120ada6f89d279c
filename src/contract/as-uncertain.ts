import { BillingError } from './billing-error.js';

/** The same error of a write of which an earlier try may have arrived. */
export function asUncertain(error: BillingError): BillingError {
  const { code, message, retryAfterMs, fields, cause } = error;
  return new BillingError(code, message, {
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    fields,
    cause,
    mayHaveArrived: true,
  });
}
