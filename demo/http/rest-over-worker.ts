/**
 * The demonstration over HTTP: the adapter `rest` asks as it would ask a billing system, and a
 * service worker answers from the provider in the page.
 */
import { http } from 'msw';
import type { DemoProvider } from '../../src/adapters/demo/index.js';
import { createRestAdapter } from '../../src/adapters/rest/index.js';
import type { BillingAdapter } from '../../src/contract/index.js';
import { createMockBackEnd } from '../../src/testing/index.js';
import { answerBy } from './mock-worker.js';

/** Rejects where the browser has no service worker for this page. */
export async function restOverWorker(provider: DemoProvider): Promise<BillingAdapter> {
  const { href: endpoint, pathname: basePath } = new URL('billing-api', document.baseURI);
  const backEnd = createMockBackEnd({
    provider,
    basePath,
    // The page plays the login: there is no cookie to look at.
    authenticate: () => provider.signedInAs,
  });
  await answerBy(http.all(`${endpoint}/*`, ({ request }) => backEnd.handle(request)));
  return createRestAdapter({ endpoint });
}
