/** From what was found on the bill to what follows the dispute: one tap, one dispute, and the proof. */
import { expect } from '@open-wc/testing';
import ICAL from 'ical.js';
import type { Dispute } from '../../src/contract/index.js';
import { restOverWorker } from '../../demo/http/rest-over-worker.js';
import { downloadFrom } from '../support/download.js';
import { sumOf, unitsOf } from '../support/journey-data.js';
import { startJourney, type Journey } from '../support/journey-fixture.js';
import { nightCalls } from '../support/journey-steps.js';
import { removeServiceWorkers } from '../support/service-workers.js';

const TEXTS = {
  en: {
    line: /^7 calls may be wrong, \$/,
    burst: /6 calls in a row at night to one premium number/,
    select: 'Select these calls',
    reason: 'I believe these calls are fraudulent.',
    contain: 'Do it now: Block premium numbers on this line',
    done: 'Done',
    inDispute: 'In dispute',
    payNow: 'You can pay now',
    answer: 'Your provider has to answer by',
    save: 'Save the proof',
    remind: 'Save the deadlines for your calendar',
  },
  fr: {
    line: /^7 appels à vérifier, /,
    burst: /6\sappels de suite, la nuit, vers un numéro surtaxé/,
    select: 'Sélectionner ces appels',
    reason: 'Je pense que ces appels sont frauduleux.',
    contain: /^Le faire maintenant.*Bloquer les numéros surtaxés sur cette ligne/,
    done: 'Fait',
    inDispute: 'Contesté',
    payNow: 'À payer dès maintenant',
    answer: 'Votre opérateur doit répondre avant le',
    save: 'Enregistrer la preuve',
    remind: 'Enregistrer les échéances pour votre agenda',
  },
} as const;

const RIGHTS = {
  entries: [
    {
      id: 'answer',
      place: 'US',
      kind: 'answer-by',
      by: 'provider',
      term: { count: 30, unit: 'days', after: 'dispute-submitted' },
      source: { title: 'An example', checked: '2026-11-01' },
    },
  ],
} as const;

const OPEN: readonly Dispute['status'][] = ['submitted', 'under-review', 'information-requested'];

async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function walk(journey: Journey, language: 'en' | 'fr'): Promise<void> {
  const { person, words, data, flow, provider, store } = journey;
  const texts = TEXTS[language];
  flow.rights = RIGHTS;
  const cycle = await data.cycleOf('unpaid');
  const night = nightCalls(await data.calls(cycle.id));

  await person.press(texts.line);
  await person.find('heading', language === 'en' ? /may be wrong/ : /à tort/);
  expect(person.sight).to.match(texts.burst);
  expect(store.snapshot.selection.size).to.equal(0);
  await person.press(texts.select);
  expect([...store.snapshot.selection].map(({ id }) => id)).to.have.members(
    night.map(({ id }) => id),
  );
  await person.press(words.requestCredit);
  await person.arrivesAt(words.requestCredit);
  await person.press(words.continue);
  await person.arrivesAt(words.disputeCalls);
  // Reason and details are there already.
  await person.press(words.continue);
  await person.arrivesAt(words.checkDispute);
  await person.sees(texts.reason);
  expect(person.sight).to.match(texts.burst);
  await person.press(words.submitDispute);
  await person.arrivesAt(words.underReview);

  const dispute = await data.opened();
  expect(dispute.reason).to.equal('fraudulent-call');
  expect(dispute.details).to.match(texts.burst);
  expect(provider.ledger()).to.have.length(1);

  await person.press(texts.contain);
  await person.sees(texts.done);

  const disputed = new Map(
    (await data.disputes())
      .filter(({ status }) => OPEN.includes(status))
      .flatMap(({ subject }) => (subject.kind === 'calls' ? subject.calls : []))
      .filter(({ cycleId }) => cycleId === cycle.id)
      .map(({ id, charge }) => [id, charge]),
  );
  const inDispute = sumOf([...disputed.values()]);
  const { amountDue, amountRemaining = amountDue } = cycle.bill;
  const rounded = ((inDispute + 5_000_000_000n) / 10_000_000_000n) * 10_000_000_000n;
  await person.sees(
    texts.inDispute,
    data.money(rounded, 'USD'),
    texts.payNow,
    data.money(unitsOf(amountRemaining) - rounded, 'USD'),
    texts.answer,
  );

  const save = await person.find('button', texts.save);
  const proof = await downloadFrom(() => save.click());
  const [, record = ''] = /id="record">\n(.*)\n<\/script>/.exec(proof.text) ?? [];
  expect(proof.text).to.contain(await sha256(record));
  const kept = JSON.parse(record) as { sent: { details: string }; received: Dispute };
  expect(kept.received.reference).to.equal(dispute.reference);
  expect(kept.sent.details).to.equal(dispute.details);

  const remind = await person.find('button', texts.remind);
  const { text } = await downloadFrom(() => remind.click());
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  expect(events.length).to.be.greaterThan(0);
  for (const event of events) {
    expect(event.summary).to.contain(dispute.reference);
    expect(event.startDate.isDate).to.equal(true);
  }
}

for (const language of ['en', 'fr'] as const) {
  describe(`<redress-flow>, from a finding to its proof, ${language}`, () => {
    it('finds, selects by one tap, disputes, contains, splits, and keeps the proof', async () => {
      await walk(await startJourney({ language }), language);
    });
  });
}

describe('<redress-flow>, from a finding to its proof, over HTTP', () => {
  after(removeServiceWorkers);

  it('does the same with the REST adapter', async () => {
    const journey = await startJourney({ wrap: (_, provider) => restOverWorker(provider) });
    await walk(journey, 'en');
  });
});
