/** The provider has the dispute, but its answer never comes back: one intention, one dispute. */
import { expect } from '@open-wc/testing';
import { losingTheFirstAnswer, type LostAnswers } from '../support/journey-adapters.js';
import { itInChromium } from '../support/engine.js';
import { retryWithoutWaiting, startJourney } from '../support/journey-fixture.js';
import { nightCalls, toCheck } from '../support/journey-steps.js';

async function atCheck(lost: LostAnswers) {
  const journey = await startJourney({ wrap: losingTheFirstAnswer(lost) });
  const { id } = await journey.data.cycleOf('unpaid');
  const calls = nightCalls(await journey.data.calls(id)).slice(0, 2);
  await toCheck(journey, { calls, reason: 'not-my-call' });
  return journey;
}

describe('<redress-flow>, a lost answer', () => {
  beforeEach(retryWithoutWaiting);

  itInChromium('should be found out by asking, and end in one dispute (R1, R3)', async () => {
    const lost = { arrived: 0, canBeAsked: true };
    const { person, words, data, provider } = await atCheck(lost);
    await person.press(words.submitDispute);
    await person.arrivesAt(words.underReview);
    await person.sees((await data.opened()).reference);
    expect(provider.ledger()).to.have.length(1);
    expect(lost.arrived).to.equal(1);
  });

  itInChromium('should stay unknown until the provider can be asked (R3)', async () => {
    const lost = { arrived: 0, canBeAsked: false };
    const { person, words, provider, flow } = await atCheck(lost);
    await person.press(words.submitDispute);
    await person.sees(words.notKnown);
    expect(person.sight).not.to.contain(words.underReview);
    expect(person.sight).not.to.contain(words.notSubmitted);
    await person.press(words.checkAgain);
    await person.sees(words.notKnown);
    lost.canBeAsked = true;
    await flow.resume();
    await person.arrivesAt(words.underReview);
    expect(provider.ledger()).to.have.length(1);
    expect(lost.arrived).to.equal(1);
  });

  itInChromium(
    'should end in one dispute however often and wherever it is pressed (R1)',
    async () => {
      const lost = { arrived: 0, canBeAsked: false };
      const { person, words, provider } = await atCheck(lost);
      const submit = await person.find('button', words.submitDispute);
      submit.click();
      submit.click();
      await person.sees(words.notKnown);
      lost.canBeAsked = true;
      const again = await person.find('button', words.checkAgain);
      again.click();
      again.click();
      await person.arrivesAt(words.underReview);
      expect(provider.ledger()).to.have.length(1);
    },
  );
});
