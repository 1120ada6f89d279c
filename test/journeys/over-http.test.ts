/** The journey on the REST adapter: every request is one of HTTP, answered by a service worker. */
import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { answerBy } from '../../demo/http/mock-worker.js';
import { restOverWorker } from '../../demo/http/rest-over-worker.js';
import type { DemoProvider } from '../../src/adapters/demo/index.js';
import { createRestAdapter } from '../../src/adapters/rest/index.js';
import type { BillingAdapter, GetToken } from '../../src/contract/index.js';
import { createMockBackEnd, type FaultOptions } from '../../src/testing/index.js';
import { shownText } from '../support/by-role.js';
import { isChromium, isFirefox } from '../support/engine.js';
import { retryWithoutWaiting, startJourney, type Journey } from '../support/journey-fixture.js';
import { addCanaries } from '../support/leak-watch.js';
import { nightCalls, NOTE, toCheck, toDispute } from '../support/journey-steps.js';
import { removeServiceWorkers } from '../support/service-workers.js';

const ENDPOINT = `${location.origin}/faulty-billing`;

async function atCheck(journey: Journey): Promise<void> {
  const { id } = await journey.data.cycleOf('unpaid');
  const calls = nightCalls(await journey.data.calls(id)).slice(0, 2);
  await toCheck(journey, { calls, reason: 'not-my-call' });
}

/** With a first answer, so that the worker is awake when the page begins to wait for it. */
async function overWorker(provider: DemoProvider): Promise<BillingAdapter> {
  const adapter = await restOverWorker(provider);
  await adapter.account({}, { signal: new AbortController().signal });
  return adapter;
}

const failing = (plan: FaultOptions['plan'], getToken?: GetToken) =>
  startJourney({
    wrap: async (_, provider) => {
      const backEnd = createMockBackEnd({
        provider,
        basePath: new URL(ENDPOINT).pathname,
        authenticate: () => provider.signedInAs,
        faults: { seed: 1, retryAfterMs: 0, ...(plan ? { plan } : {}) },
      });
      await answerBy(http.all(`${ENDPOINT}/*`, ({ request }) => backEnd.handle(request)));
      return createRestAdapter({ endpoint: ENDPOINT, ...(getToken && { getToken }) });
    },
  });

describe('<redress-flow> over HTTP', () => {
  beforeEach(retryWithoutWaiting);
  after(removeServiceWorkers);

  it('should lead from the calls to a dispute with a file, and to its page (D3)', async () => {
    const journey = await startJourney({ wrap: (_, provider) => overWorker(provider) });
    const { person, words, data, provider } = journey;
    await atCheck(journey);
    await person.press(words.submitDispute);
    await person.arrivesAt(words.underReview);
    const { reference, id } = await data.opened();
    await person.sees(reference);
    expect(provider.ledger()).to.have.length(1);

    const adapter = await restOverWorker(provider);
    const { signal } = new AbortController();
    const evidence = await adapter.uploadEvidence?.(
      {
        accountId: 'household',
        disputeId: id,
        file: NOTE,
        name: NOTE.name,
        mediaType: 'text/plain',
      },
      { signal, idempotencyKey: 'file-1' },
    );
    expect(evidence).to.include({ name: NOTE.name, sizeBytes: NOTE.size });
    await toDispute(journey, reference);
    await person.sees(NOTE.name);
  });

  it('should hear that the session has ended, and go on after signing in (R8)', async () => {
    const journey = await startJourney({ wrap: (_, provider) => overWorker(provider) });
    await atCheck(journey);
    await journey.sessionExpires();
    const { person, words, provider, data } = journey;
    await person.arrivesAt(words.signInAgainTitle);
    await person.press(words.signIn);
    await person.arrivesAt(words.checkDispute);
    await person.press(words.submitDispute);
    await person.arrivesAt(words.underReview);
    await person.sees((await data.opened()).reference);
    expect(provider.ledger()).to.have.length(1);
  });

  for (const fault of ['reset', 'truncated', 'malformed', 'wrong-status'] as const) {
    // WebKit hands no streams to a worker, so that a body is there as a whole or not at all.
    const run = fault === 'truncated' && !isChromium && !isFirefox ? it.skip : it;
    run(`should end in one dispute when the answer is lost by ${fault} (R1, R3)`, async () => {
      const journey = await failing({ openDispute: [fault] });
      const { person, words, data, provider } = journey;
      await atCheck(journey);
      await person.press(words.submitDispute);
      await person.arrivesAt(words.underReview);
      await person.sees((await data.opened()).reference);
      expect(provider.ledger()).to.have.length(1);
    });
  }

  it('should let no token out, not even one that was refused (S5)', async () => {
    const tokens: string[] = [];
    const said: string[] = [];
    const journey = await failing(
      { lines: ['unauthenticated-once'], openDispute: ['unauthenticated-once'] },
      async () => {
        const token = `canary-token-${tokens.length + 1}`;
        tokens.push(token);
        addCanaries(token);
        return token;
      },
    );
    const { flow, person, words, provider } = journey;
    for (const type of ['redress-failed', 'redress-submitted', 'redress-signed-in']) {
      flow.addEventListener(type, (event) => said.push(JSON.stringify({ ...event })));
    }
    await atCheck(journey);
    await person.press(words.submitDispute);
    await person.arrivesAt(words.underReview);
    expect(tokens.length).to.be.greaterThan(5);
    expect(provider.ledger()).to.have.length(1);
    for (const text of [shownText(flow), JSON.stringify(journey.store.snapshot), ...said]) {
      expect(text).not.to.contain('canary-token');
    }
  });

  it('should reject as fetch does when the connection breaks', async () => {
    await answerBy(http.all(`${ENDPOINT}/*`, () => HttpResponse.error()));
    const adapter = createRestAdapter({ endpoint: ENDPOINT });
    const { signal } = new AbortController();
    const outcome = await adapter.account({}, { signal }).then(
      () => 'an answer',
      (error: unknown) => (error instanceof TypeError ? 'a TypeError' : String(error)),
    );
    expect(outcome).to.equal('a TypeError');
  });
});
