/** From the details of one call to a dispute about it. */
import { expect } from '@open-wc/testing';
import { shownText } from '../support/by-role.js';
import { numberOf, unitsOf } from '../support/journey-data.js';
import { startJourney } from '../support/journey-fixture.js';
import { firstWhere, nightCalls, startingWith } from '../support/journey-steps.js';

for (const language of ['en', 'fr'] as const) {
  describe(`<redress-flow>, reporting a call as fraudulent, ${language}`, () => {
    it('should lead from the details over the summary to one dispute (A3)', async () => {
      const { person, words, data, provider } = await startJourney({ language, hand: 'mouse' });
      const { id } = await data.cycleOf('unpaid');
      const [call] = nightCalls(await data.calls(id));
      if (call === undefined) throw new Error('The demo account has no call at night');
      const name = await data.nameOf(call);
      await person.fill(words.search, call.otherParty.raw.slice(-6), 'searchbox');
      await person.press(
        new RegExp(`^${words.viewDetails}.*${startingWith(name).source.slice(1)}`),
      );

      await person.arrivesAt(new RegExp(`${startingWith(numberOf(call)).source.slice(1)}$`));
      const facts = [call.otherParty.raw, 'H-20261119', words.premium, data.day('2027-01-18')];
      await person.sees(...facts, data.money(unitsOf(call.charge), 'USD'));
      await person.press(words.actions);
      await person.press(words.reportFraud);

      await person.arrivesAt(words.disputeSummary);
      await person.sees(words.whatThisMeans, words.whatHappensNext);
      await person.fill(words.why, 'Everybody was asleep.');
      await person.press(words.continue);
      await person.arrivesAt(words.checkDispute);
      await person.sees(words.reasons['fraudulent-call'], 'Everybody was asleep.');
      await person.press(words.changeDetails);
      await person.hasFocusOn(await person.find('textbox', words.why));
      await person.press(words.continue);
      await person.arrivesAt(words.checkDispute);
      await person.press(words.submitDispute);
      await person.arrivesAt(words.underReview);

      const { subject, reason, details, requestedAmount, reference } = await data.opened();
      await person.sees(reference);
      expect(
        subject.kind === 'calls' && subject.calls.map((disputed) => disputed.id),
      ).to.deep.equal([call.id]);
      expect({ reason, details }).to.deep.equal({
        reason: 'fraudulent-call',
        details: 'Everybody was asleep.',
      });
      expect(requestedAmount && unitsOf(requestedAmount)).to.equal(unitsOf(call.charge));
      expect(provider.ledger()).to.have.length(1);
    });
  });
}

describe('<redress-flow>, the details of a call in a dispute', () => {
  it('should lead to that dispute instead of offering a second one', async () => {
    const { person, words, data } = await startJourney();
    const { id } = await data.cycleOf('unpaid');
    const call = firstWhere(await data.calls(id), ({ disputeId }) => disputeId !== undefined);
    await person.fill(words.search, call.otherParty.raw.slice(-6), 'searchbox');
    const name = await data.nameOf(call);
    await person.press(new RegExp(`^${words.viewDetails}.*${startingWith(name).source.slice(1)}`));
    await person.press(words.actions);
    expect(person.all('button', words.reportFraud)).to.have.length(0);
    await person.press('View the dispute');
    const dispute = (await data.disputes()).find(({ id: own }) => own === call.disputeId);
    await person.arrivesAt(words.disputeOf(dispute?.reference ?? ''));
    expect(shownText(person.root)).to.contain(words.statuses['under-review']);
  });
});
