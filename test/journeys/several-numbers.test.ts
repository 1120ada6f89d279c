/** An account with several numbers and hundreds of calls: one dispute over two numbers. */
import { expect } from '@open-wc/testing';
import type { Call } from '../../src/contract/index.js';
import { centsOf, sumOf, unitsOf } from '../support/journey-data.js';
import { itInChromium } from '../support/engine.js';
import { startJourney } from '../support/journey-fixture.js';

/** As the domain has it for the newest bill, inside the dispute window. */
function isEligible({ charge, includedInPlan, disputeId, eligibility }: Call): boolean {
  if (eligibility !== undefined) return eligibility.eligible;
  return unitsOf(charge) > 0n && !includedInPlan && disputeId === undefined;
}

describe('<redress-flow>, an account with several numbers', () => {
  itInChromium(
    'should ask for one credit over two numbers, and split it over two bills',
    async () => {
      const journey = await startJourney({ account: 'business', language: 'fr' });
      const { person, words, data, provider } = journey;
      const cycle = await data.cycleOf('part-paid');
      const [reception, exportSales] = await data.lines();
      const first = (await data.calls(cycle.id, reception?.id)).filter(isEligible);
      const second = (await data.calls(cycle.id, exportSales?.id)).filter(isEligible);

      await person.press(words.filters);
      await person.tick('Uniquement les appels admissibles à un crédit');
      await person.sees(`${words.calls(first.length)},`);
      await person.tick(words.selectAll);
      await person.sees(words.selected(first.length));
      await person.press('Page suivante');
      await person.press('Page suivante');
      await person.sees(`Page 3 sur 3`);
      const shown = person.all('checkbox', new RegExp(`^${words.select} `)) as HTMLInputElement[];
      expect(shown).to.have.length(first.length - 50);
      expect(shown.every(({ checked }) => checked)).to.equal(true);

      await person.choose(words.phoneNumber, exportSales?.label ?? '');
      await person.sees(
        `${words.calls(second.length)},`,
        `dont ${first.length} dans d'autres listes`,
      );
      await person.tick(words.selectAll);
      const calls = [...first, ...second];
      const total = sumOf(calls.map(({ charge }) => charge));
      await person.sees(`${words.selected(calls.length)} ${data.money(total, 'EUR')}`);

      await person.press(words.requestCredit);
      await person.arrivesAt(words.requestCredit);
      await person.find('list', words.eligible(calls.length));
      const remaining = unitsOf(cycle.bill.amountRemaining ?? { amount: '0', currency: 'EUR' });
      expect(remaining > 0n && remaining < total).to.equal(true);
      const rest = data.money(total - remaining, 'EUR');
      await person.sees(`${words.total} ${data.money(total, 'EUR')}`);
      await person.sees(data.money(remaining, 'EUR'), `soit ${rest}`);

      await person.press(words.continue);
      await person.arrivesAt(words.disputeCalls);
      await person.tick(words.reasonChoices['wrong-rate'], 'radio');
      await person.press(words.continue);
      await person.arrivesAt(words.checkDispute);
      await person.press(words.submitDispute);
      await person.arrivesAt(words.underReview);
      const { subject, requestedAmount } = await data.opened();
      expect(subject.kind === 'calls' && subject.calls.length).to.equal(calls.length);
      expect(requestedAmount && centsOf(unitsOf(requestedAmount))).to.equal(centsOf(total));
      expect(provider.ledger()).to.have.length(1);
      await person.press(words.backToActivity);
      await person.sees(words.nothingSelected);
    },
  );
});
