/** A bill as a whole can be disputed, for each of the reasons about bills. */
import { expect } from '@open-wc/testing';
import { sumOf, unitsOf } from '../support/journey-data.js';
import { itInChromium } from '../support/engine.js';
import { startJourney, type Journey } from '../support/journey-fixture.js';
import { chooseBill } from '../support/journey-steps.js';

const REASONS = ['payment-not-credited', 'payment-plan-declined', 'service-lost'] as const;

async function disputeBill(journey: Journey, reason: (typeof REASONS)[number]): Promise<void> {
  const { person, words } = journey;
  await person.press(words.disputeBill);
  await person.arrivesAt(words.disputeBill);
  await person.tick(words.reasonChoices[reason], 'radio');
  await person.fill(words.details, 'Please look at it.');
}

describe('<redress-flow>, disputing a bill', () => {
  for (const reason of REASONS) {
    itInChromium(`should confirm a dispute for the reason ${reason}`, async () => {
      const journey = await startJourney({ language: 'fr' });
      const { person, words, data, provider } = journey;
      await chooseBill(journey, 'paid');
      const { id, bill } = await data.cycleOf('paid');
      await disputeBill(journey, reason);
      await person.fill(words.amountObjected, '12,50');
      await person.press(words.continue);
      await person.arrivesAt(words.checkDispute);
      await person.sees(bill.number, words.reasons[reason], 'Please look at it.');
      const amount = data.money(sumOf([{ amount: '12.50', currency: 'USD' }]), 'USD');
      await person.sees(
        words.wouldLand.next(amount, data.day(bill.issued), data.day('2026-12-19')),
      );
      await person.press(words.submitDispute);
      await person.arrivesAt(words.underReview);

      const opened = await data.opened();
      await person.sees(opened.reference);
      expect(opened.reason).to.equal(reason);
      expect(opened.subject).to.deep.equal({
        kind: 'bill',
        cycleId: id,
        billNumber: bill.number,
      });
      expect(opened.requestedAmount && unitsOf(opened.requestedAmount)).to.equal(
        unitsOf({ amount: '12.5', currency: 'USD' }),
      );
      expect(provider.ledger()).to.have.length(1);
    });
  }

  itInChromium('should only offer reasons that are about a bill', async () => {
    const { person, words } = await startJourney();
    await person.press(words.disputeBill);
    await person.find('radio', words.reasonChoices['service-lost']);
    expect(person.all('radio')).to.have.length(REASONS.length + 1);
    expect(person.all('radio', words.reasonChoices['wrong-rate'])).to.have.length(0);
  });

  itInChromium('should offer to add information when the bill is disputed again', async () => {
    const journey = await startJourney();
    const { person, words, data, provider } = journey;
    await disputeBill(journey, 'service-lost');
    await person.press(words.continue);
    await person.press(words.submitDispute);
    await person.arrivesAt(words.underReview);
    const { reference } = await data.opened();

    await person.press(words.backToActivity);
    await person.arrivesAt(words.callActivity);
    await person.press(words.disputeBill);
    await person.arrivesAt(words.existing);
    await person.sees(reference);
    await person.press(words.addInformation);
    await person.arrivesAt(words.addInformation);
    await person.fill(words.yourInformation, 'It happened again.');
    await person.press(words.continue);
    await person.arrivesAt(words.checkInformation);
    await person.sees(words.disputeOf(reference), 'It happened again.');
    await person.press(words.sendInformation);
    await person.arrivesAt(words.informationReceived);
    await person.press(words.viewDispute);
    await person.arrivesAt(words.disputeOf(reference));
    await person.sees('It happened again.');
    expect(provider.ledger()).to.have.length(1);
  });
});
