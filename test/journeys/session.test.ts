/**
 * The session ends between every two steps: the customer signs in again and goes on at the same
 * step, with everything kept.
 */
import { expect } from '@open-wc/testing';
import { itInChromium } from '../support/engine.js';
import { startJourney, type Journey } from '../support/journey-fixture.js';
import { NOTE, nightCalls, selectCalls, toCheck, toDispute } from '../support/journey-steps.js';
import { until } from '../support/until.js';
import type { Name } from '../support/by-role.js';

/** Nothing of the account is to be seen until the customer has signed in again. */
async function signInAgain({ person, words }: Journey, secret: string): Promise<void> {
  await person.arrivesAt(words.signInAgainTitle);
  expect(person.sight).not.to.contain(secret);
  await person.press(words.signIn);
}

async function goesOnAt(journey: Journey, heading: Name, secret: string): Promise<void> {
  await journey.sessionExpires();
  await signInAgain(journey, secret);
  await journey.person.arrivesAt(heading);
}

describe('<redress-flow>, a session that ends', () => {
  itInChromium(
    'should go on at each step of the journey with everything kept (R7, R8)',
    async function () {
      const journey = await startJourney();
      const { person, words, data, provider } = journey;
      const number = '+1 900-555-0147';
      const { id, bill } = await data.cycleOf('unpaid');
      const calls = nightCalls(await data.calls(id)).slice(0, 2);

      await selectCalls(journey, calls);
      await person.fill(words.search, '0147', 'searchbox');
      await goesOnAt(journey, words.callActivity, number);
      await person.sees(words.selected(2), bill.number);
      expect(await person.find('searchbox', words.search)).to.have.value('0147');

      const [details] = person.all('button', new RegExp(`^${words.viewDetails}`));
      details?.click();
      await person.arrivesAt(/0147$/);
      await goesOnAt(journey, /0147$/, number);
      await person.press(words.backToActivity);
      await person.find('heading', words.callActivity);

      await person.press(words.requestCredit);
      await person.arrivesAt(words.requestCredit);
      await goesOnAt(journey, words.requestCredit, number);
      await person.find('list', words.eligible(2));

      await person.press(words.continue);
      await person.arrivesAt(words.disputeCalls);
      await person.tick(words.reasonChoices['not-my-call'], 'radio');
      await person.fill(words.details, 'Nobody was up.');
      await person.attach(words.chooseFiles, NOTE);
      await person.sees(NOTE.name);
      await goesOnAt(journey, words.disputeCalls, NOTE.name);
      expect(await person.find('radio', words.reasonChoices['not-my-call'])).to.have.property(
        'checked',
        true,
      );
      expect(await person.find('textbox', words.details)).to.have.value('Nobody was up.');
      await person.sees(NOTE.name);

      await person.press(words.continue);
      await person.arrivesAt(words.checkDispute);
      await goesOnAt(journey, words.checkDispute, number);
      await person.sees('Nobody was up.', NOTE.name, words.reasonsOfSeveral['not-my-call']);

      await person.press(words.submitDispute);
      await person.arrivesAt(words.underReview);
      const { reference } = await data.opened();
      await goesOnAt(journey, words.underReview, reference);
      await person.sees(reference, words.uploaded);

      await person.press(words.disputes);
      await person.arrivesAt(words.disputes);
      await goesOnAt(journey, words.disputes, reference);
      await toDispute(journey, reference);
      await goesOnAt(journey, words.disputeOf(reference), reference);
      await person.sees('Nobody was up.');

      await person.press(words.askPerson);
      await person.arrivesAt(words.contactForm);
      await person.fill(words.whatHappened, 'Please call.');
      await goesOnAt(journey, words.contactForm, reference);
      expect(await person.find('textbox', words.whatHappened)).to.have.value('Please call.');
      expect(provider.ledger()).to.have.length(1);
    },
  );

  itInChromium('should be noticed by the request that it breaks (R8)', async () => {
    const journey = await startJourney();
    const { person, words, data, provider } = journey;
    const { bill } = await data.cycleOf('paid');
    provider.expireSession();
    await person.choose(words.billingCycle, 'Sep 19 – Oct 18');
    await signInAgain(journey, bill.number);
    await person.find('heading', words.callActivity);
    await person.sees(bill.number);
    await person.find('table');
  });

  itInChromium(
    'should keep a dispute that met it on its way, and send it once (R1, R8)',
    async () => {
      const journey = await startJourney();
      const { person, words, data, provider } = journey;
      const { id } = await data.cycleOf('unpaid');
      const calls = nightCalls(await data.calls(id)).slice(0, 1);
      await toCheck(journey, { calls, reason: 'not-my-call', details: 'Nobody was up.' });
      provider.expireSession();
      await person.press(words.submitDispute);
      await signInAgain(journey, 'Nobody was up.');
      await person.find('heading', words.checkDispute);
      await person.sees('Nobody was up.');
      expect(provider.ledger()).to.have.length(0);
      await person.press(words.submitDispute);
      await person.arrivesAt(words.underReview);
      expect(provider.ledger()).to.have.length(1);
    },
  );

  itInChromium('should keep a message that met it on its way (R8)', async () => {
    const journey = await startJourney();
    const { person, words, provider } = journey;
    await person.press(words.contactForm);
    await person.arrivesAt(words.contactForm);
    await person.fill(words.dayOfCall, '2026-11-02');
    await person.fill(words.numberOfOther, '411');
    await person.fill(words.whatHappened, 'It is missing.');
    await person.fill(words.yourPhone, '+1 212-555-0118');
    provider.expireSession();
    await person.press(words.send);
    await signInAgain(journey, 'It is missing.');
    await person.find('heading', words.contactForm);
    expect(await person.find('textbox', words.whatHappened)).to.have.value('It is missing.');
    await person.press(words.send);
    await person.arrivesAt(words.messageReceived);
  });

  itInChromium('should leave nothing to the next customer who signs in (S10)', async () => {
    const journey = await startJourney();
    const { person, words, data, provider, flow, store } = journey;
    const { id } = await data.cycleOf('unpaid');
    const calls = nightCalls(await data.calls(id)).slice(0, 1);
    await toCheck(journey, { calls, reason: 'not-my-call', details: 'Nobody was up.' });
    await journey.sessionExpires();
    provider.signIn('business');
    await flow.resume();
    await person.sees('Atelier Marchand SARL');
    await until('the calls of the other account', () => store.snapshot.activity.calls.held);
    await person.find('heading', words.callActivity);
    for (const secret of ['Riley', 'Nobody was up.', '0147']) {
      expect(person.sight).not.to.contain(secret);
    }
    await person.sees(words.nothingSelected);
  });
});
