/** Stands for the host's own adapter in the snippets: nobody is signed in until the login was used. */
import { BillingError, registerAdapter } from '../../../../src/index.js';
import { stubAdapter } from '../../../support/stub-adapter.js';
import { session } from './login.js';

registerAdapter('acme', ({ getToken }) => {
  const stub = stubAdapter();
  return stubAdapter({
    account: async (input, options) => {
      if ((await getToken?.()) !== session.token) throw new BillingError('unauthenticated');
      return stub.account(input, options);
    },
  });
});
