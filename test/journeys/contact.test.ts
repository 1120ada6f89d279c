/** The route to a person: for calls that cannot be credited, and for one that is not listed. */
import { expect } from '@open-wc/testing';
import { keepingContacts } from '../support/journey-adapters.js';
import { itInChromium } from '../support/engine.js';
import { startJourney } from '../support/journey-fixture.js';
import { firstWhere, selectCalls } from '../support/journey-steps.js';
import { numberOf } from '../support/journey-data.js';
import type { ContactRequest } from '../../src/contract/index.js';

describe('<redress-flow>, reaching a person', () => {
  itInChromium('should fill in the calls that cannot be credited', async () => {
    const sent: ContactRequest[] = [];
    const journey = await startJourney({ wrap: keepingContacts(sent) });
    const { person, words, data } = journey;
    const { id } = await data.cycleOf('unpaid');
    const calls = await data.calls(id);
    const refused = [
      firstWhere(calls, ({ otherParty }) => otherParty.raw === '20222'),
      firstWhere(calls, ({ disputeId }) => disputeId !== undefined),
    ];
    await selectCalls(journey, refused);
    await person.press(words.requestCredit);
    await person.arrivesAt(words.requestCredit);
    expect(await person.find('button', words.continue)).to.have.property('disabled', true);
    await person.press(words.contactForThese);
    await person.arrivesAt(words.contactForm);
    await person.sees(...refused.map(numberOf));
    await person.fill(words.whatHappened, 'I never gave to this cause.');
    await person.tick(words.byEmail, 'radio');
    await person.fill(words.yourEmail, 'riley@example.com');
    await person.press(words.send);
    await person.arrivesAt(words.messageReceived);
    await person.sees(words.reference);
    expect(sent).to.have.length(1);
    expect(sent[0]?.topic).to.equal('calls-not-eligible');
    expect(new Set(sent[0]?.callIds)).to.deep.equal(new Set(refused.map((call) => call.id)));
  });

  itInChromium('should take in a call that is not listed', async () => {
    const sent: ContactRequest[] = [];
    const { person, words } = await startJourney({ language: 'fr', wrap: keepingContacts(sent) });
    await person.press(words.contactForm);
    await person.arrivesAt(words.contactForm);
    await person.press(words.send);
    await person.hasFocusOn(await person.find('group', words.problem));
    await person.press("Saisissez le jour de l'appel", 'link');
    await person.hasFocusOn(await person.find('textbox', words.dayOfCall));
    await person.fill(words.dayOfCall, '2026-11-02');
    await person.fill(words.timeOfCall, '21:40');
    await person.fill(words.numberOfOther, '+1 917-555-0199');
    await person.fill(words.whatHappened, 'The call is on my phone, not on my bill.');
    await person.fill(words.yourPhone, '+1 212-555-0118');
    await person.press(words.send);
    await person.arrivesAt(words.messageReceived);
    expect(sent[0]).to.deep.include({
      topic: 'call-not-listed',
      missingCall: { date: '2026-11-02', time: '21:40', number: '+1 917-555-0199' },
    });
  });
});
