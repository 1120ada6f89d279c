/** What a customer does about a dispute that exists: answer, take it back, ask a person. */
import { expect } from '@open-wc/testing';
import type { Dispute } from '../../src/contract/index.js';
import { shownText } from '../support/by-role.js';
import { itInChromium } from '../support/engine.js';
import { startJourney } from '../support/journey-fixture.js';
import { firstWhere, nightCalls, toConfirmation, toDispute } from '../support/journey-steps.js';
import { until } from '../support/until.js';

describe('<redress-flow>, the status of disputes', () => {
  itInChromium('should lead from a waiting question to an answered one', async () => {
    const journey = await startJourney();
    const { person, words, data } = journey;
    const waiting = (await data.disputes()).find(
      ({ status }) => status === 'information-requested',
    );
    if (waiting === undefined) throw new Error('No seeded dispute has a question');
    const question = waiting.informationRequests[0]?.question ?? '';
    await toDispute(journey, waiting.reference);
    await person.sees(words.needsInformation, question);
    await person.press(words.answerNow);
    await person.arrivesAt(words.addInformation);
    await person.sees(question);
    await person.press(words.continue);
    await person.hasFocusOn(await person.find('group', words.problem));
    await person.fill(words.yourInformation, 'Only the two of us.');
    await person.press(words.continue);
    await person.arrivesAt(words.checkInformation);
    await person.press(words.sendInformation);
    await person.arrivesAt(words.informationReceived);

    const answered = (await data.disputes()).find(({ id }) => id === waiting.id);
    expect(answered?.informationRequests[0]?.answeredAt).to.be.a('string');
    await toDispute(journey, waiting.reference);
    await person.sees('Only the two of us.', words.statuses['under-review']);
    expect(person.sight).not.to.contain(words.needsInformation);
  });

  itInChromium('should withdraw a dispute, after asking once, and free its calls', async () => {
    const journey = await startJourney();
    const { person, words, data, provider } = journey;
    const { id } = await data.cycleOf('unpaid');
    const call = firstWhere(nightCalls(await data.calls(id)), () => true);
    await toConfirmation(journey, { calls: [call], reason: 'not-my-call' });
    const { reference } = await data.opened();
    await toDispute(journey, reference);

    await person.press(words.withdraw);
    await person.find('dialog');
    await person.press(words.keepDispute);
    await until('the dialog to go', () => person.all('dialog').length === 0);
    await person.hasFocusOn(await person.find('button', words.withdraw));
    expect((await data.opened()).status).to.equal('submitted');

    await person.press(words.withdraw);
    await person.press(words.withdrawIt);
    await person.arrivesAt(words.disputeOf(reference));
    await person.sees(words.statuses.withdrawn);
    expect(person.all('button', words.withdraw)).to.have.length(0);
    expect((await data.opened()).status).to.equal('withdrawn');

    await person.press(words.callActivity);
    await person.arrivesAt(words.callActivity);
    await toConfirmation(journey, { calls: [call], reason: 'not-my-call' });
    expect(provider.ledger()).to.have.length(2);
  });

  itInChromium('should pass a dispute to a person', async () => {
    const journey = await startJourney();
    const { person, words, data } = journey;
    const open = (await data.disputes()).find(({ status }) => status === 'under-review');
    if (open === undefined) throw new Error('No seeded dispute is under review');
    await toDispute(journey, open.reference);
    await person.press(words.askPerson);
    await person.arrivesAt(words.contactForm);
    await person.sees(open.reference);
    await person.fill(words.whatHappened, 'Please call me.');
    await person.fill(words.yourPhone, '+1 212-555-0118');
    await person.press(words.send);
    await person.arrivesAt(words.messageReceived);
    await toDispute(journey, open.reference);
    await person.sees(words.events.escalated, 'Please call me.');
  });

  itInChromium(
    'shows each dispute with its status, first those that wait for the customer',
    async () => {
      const { person, words, data } = await startJourney({ account: 'business', language: 'fr' });
      await person.press(words.disputes);
      await person.arrivesAt(words.disputes);
      const isWaiting = ({ status }: Dispute): number => Number(status === 'information-requested');
      const disputes = (await data.disputes()).toSorted(
        (a, b) =>
          isWaiting(b) - isWaiting(a) || Date.parse(b.submittedAt) - Date.parse(a.submittedAt),
      );
      await until(
        `a list of ${disputes.length} disputes`,
        () => person.all('button', /^Ouvrir le litige/).length === disputes.length,
        { seen: () => person.sight },
      );
      const items = person.all('listitem').filter((item) => shownText(item).includes('Mis à jour'));
      expect(items).to.have.length(disputes.length);
      for (const [row, { reference, status }] of disputes.entries()) {
        const item = items[row];
        const text = item === undefined ? '' : shownText(item);
        expect(text).to.contain(reference);
        if (status !== 'closed-unknown') expect(text).to.contain(words.statuses[status]);
        else expect(text).not.to.contain(words.statuses.approved);
      }
    },
  );
});
