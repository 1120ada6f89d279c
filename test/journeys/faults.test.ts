/**
 * What a customer meets when the network or the provider fails, step by step: a message where it
 * belongs, a way on, and nothing lost.
 */
import { expect } from '@open-wc/testing';
import { withMethods } from '../support/journey-adapters.js';
import { itInChromium } from '../support/engine.js';
import { retryWithoutWaiting, startJourney } from '../support/journey-fixture.js';
import { SlowNetwork } from '../support/journey-slow-network.js';
import {
  chooseBill,
  NOTE,
  nightCalls,
  selectCalls,
  toCheck,
  toDispute,
} from '../support/journey-steps.js';
import { until } from '../support/until.js';

describe('<redress-flow>, offline', () => {
  beforeEach(retryWithoutWaiting);

  itInChromium('should offer to try again and a person when nothing could be loaded', async () => {
    const { person, words, provider } = await startJourney({
      prepare: ({ faults }) => {
        faults.mode = 'offline';
      },
      begin: 'You appear to be offline',
    });
    await person.find('alert');
    expect(person.all('link', words.contactSupport)).not.to.have.length(0);
    provider.faults.mode = 'none';
    await person.press(words.tryAgain);
    await person.find('heading', words.callActivity);
    await person.find('table');
  });

  itInChromium('should keep the selection while another bill cannot be loaded', async () => {
    const journey = await startJourney();
    const { person, words, data, provider } = journey;
    const { id } = await data.cycleOf('unpaid');
    await selectCalls(journey, nightCalls(await data.calls(id)).slice(0, 2));
    provider.faults.mode = 'offline';
    await person.choose(words.billingCycle, 'Sep 19 – Oct 18');
    await person.sees(words.offline);
    provider.faults.mode = 'none';
    await person.press(words.tryAgain);
    await person.find('table');
    await person.sees((await data.cycleOf('paid')).bill.number, words.selected(2));
  });

  itInChromium('should offer to load the reasons again, with the details kept', async () => {
    const journey = await startJourney();
    const { person, words, data, provider } = journey;
    const { id } = await data.cycleOf('unpaid');
    await selectCalls(journey, nightCalls(await data.calls(id)).slice(0, 1));
    await person.press(words.requestCredit);
    provider.faults.mode = 'offline';
    await person.press(words.continue);
    await person.sees(words.offline);
    await person.fill(words.details, 'We slept.');
    provider.faults.mode = 'none';
    await person.press(words.tryAgain);
    await person.tick(words.reasonChoices['not-my-call'], 'radio');
    await person.press(words.continue);
    await person.arrivesAt(words.checkDispute);
    await person.sees('We slept.');
  });

  itInChromium('should not say "received" before the provider has it (R3)', async () => {
    const journey = await startJourney();
    const { person, words, data, provider } = journey;
    const { id } = await data.cycleOf('unpaid');
    const calls = nightCalls(await data.calls(id)).slice(0, 1);
    await toCheck(journey, { calls, reason: 'not-my-call', details: 'We slept.' });
    provider.faults.mode = 'offline';
    await person.press(words.submitDispute);
    await person.sees(words.notKnown, 'We slept.');
    expect(person.all('button', words.changeDetails)).to.have.length(0);
    await person.press(words.checkAgain);
    await person.sees(words.notKnown);

    provider.faults.mode = 'none';
    expect(provider.ledger()).to.have.length(0);
    // It is not there, so what may still arrive is sent again under its key.
    await person.press(words.checkAgain);
    await person.arrivesAt(words.underReview);
    expect(provider.ledger()).to.have.length(1);
  });

  itInChromium('should keep a message to a person until it is received', async () => {
    const { person, words, provider } = await startJourney();
    await person.press(words.contactForm);
    await person.fill(words.dayOfCall, '2026-11-02');
    await person.fill(words.numberOfOther, '411');
    await person.fill(words.whatHappened, 'It is missing.');
    await person.fill(words.yourPhone, '+1 212-555-0118');
    provider.faults.mode = 'offline';
    await person.press(words.send);
    await person.sees(words.messageNotKnown);
    expect(await person.find('textbox', words.whatHappened)).to.have.value('It is missing.');
    provider.faults.mode = 'none';
    await person.press(words.send);
    await person.arrivesAt(words.messageReceived);
  });

  itInChromium(
    'should keep a dispute on the screen, and one that could not be withdrawn',
    async () => {
      const journey = await startJourney();
      const { person, words, data, provider } = journey;
      const [open] = (await data.disputes()).filter(({ status }) => status === 'under-review');
      await toDispute(journey, open?.reference ?? '');
      provider.faults.mode = 'offline';
      await person.press(words.withdraw);
      await person.press(words.withdrawIt);
      await person.sees('We do not know whether the dispute was withdrawn');
      provider.faults.mode = 'none';
      await person.press(words.withdrawIt);
      await person.sees(words.statuses.withdrawn);
    },
  );

  itInChromium(
    'should say that the disputes could not be refreshed, and show those of before',
    async () => {
      const journey = await startJourney();
      const { person, words, data, provider } = journey;
      const [open] = (await data.disputes()).filter(({ status }) => status === 'under-review');
      await person.press(words.disputes);
      await person.arrivesAt(words.disputes);
      provider.faults.mode = 'offline';
      await person.press(new RegExp(open?.reference ?? ''));
      await person.arrivesAt(words.disputeOf(open?.reference ?? ''));
      await person.sees('This could not be refreshed', words.statuses['under-review']);
      provider.faults.mode = 'none';
      await person.press(words.tryAgain);
      await until(
        'the message to go, as the dispute is refreshed',
        () => !person.sight.includes('This could not be refreshed'),
      );
    },
  );

  itInChromium('should keep information until it is received, and add it once (R1)', async () => {
    const journey = await startJourney();
    const { person, words, data, provider } = journey;
    const waiting = (await data.disputes()).find(
      ({ status }) => status === 'information-requested',
    );
    await toDispute(journey, waiting?.reference ?? '');
    await person.press(words.answerNow);
    await person.fill(words.yourInformation, 'Only the two of us.');
    await person.press(words.continue);
    await person.arrivesAt(words.checkInformation);
    provider.faults.mode = 'offline';
    await person.press(words.sendInformation);
    await person.find('button', words.checkAgain);
    await person.sees('Only the two of us.');
    provider.faults.mode = 'none';
    await person.press(words.checkAgain);
    await person.arrivesAt(words.informationReceived);
    const told = (await data.disputes()).find(({ id }) => id === waiting?.id)?.timeline ?? [];
    expect(told.filter(({ kind }) => kind === 'information-added')).to.have.length(1);
  });

  itInChromium('should upload only the missing file again (R10)', async () => {
    const journey = await startJourney({
      wrap: withMethods((inner) => ({
        openDispute: async (input, options) => {
          const dispute = await inner.openDispute(input, options);
          journey.provider.faults.mode = 'offline';
          return dispute;
        },
      })),
    });
    const { person, words, data, provider } = journey;
    const { id } = await data.cycleOf('unpaid');
    const calls = nightCalls(await data.calls(id)).slice(0, 1);
    await toCheck(journey, { calls, reason: 'not-my-call' });
    await person.press(words.changeEvidence);
    await person.attach(words.chooseFiles, NOTE);
    await person.sees(NOTE.name);
    await person.press(words.continue);
    await person.press(words.submitDispute);
    await person.arrivesAt(words.underReview);
    await person.sees('Some files were not uploaded');
    provider.faults.mode = 'none';
    await person.press('Upload again');
    await person.sees(words.uploaded);
    expect((await data.opened()).evidence.map(({ name }) => name)).to.deep.equal([NOTE.name]);
    expect(provider.ledger()).to.have.length(1);
  });
});

describe('<redress-flow>, a provider that fails every third time', () => {
  beforeEach(retryWithoutWaiting);

  itInChromium('should lead through the whole journey all the same (R4)', async () => {
    const journey = await startJourney({
      prepare: ({ faults }) => {
        faults.mode = 'errors';
      },
      begin: 'Call activity',
    });
    const { person, words, data, provider } = journey;
    for (let tries = 0; tries < 4 && person.all('table').length === 0; tries += 1) {
      const [tryAgain] = person.all('button', words.tryAgain);
      tryAgain?.click();
      await until(
        'the list or a way on',
        () => person.all('table').length > 0 || person.all('button', words.tryAgain).length > 0,
        { seen: () => person.sight },
      );
    }
    const { id } = await data.cycleOf('unpaid');
    const calls = nightCalls(await data.calls(id)).slice(0, 2);
    await toCheck(journey, { calls, reason: 'not-my-call', details: 'We slept.' });
    // The first two calls from now on are these, so that the third is the submission itself.
    provider.faults.mode = 'errors';
    await provider.adapter.account({}, { signal: new AbortController().signal });
    await provider.adapter.account({}, { signal: new AbortController().signal });
    await person.press(words.submitDispute);
    await person.sees(words.notKnown, 'We slept.');
    expect(provider.ledger()).to.have.length(0);
    // It is asked for before it is sent again: so that not each third request is the submission.
    await provider.adapter.account({}, { signal: new AbortController().signal });
    await person.press(words.submitDispute);
    await person.arrivesAt(words.underReview);
    expect(provider.ledger()).to.have.length(1);
    expect((await data.opened()).details).to.equal('We slept.');
  });
});

describe('<redress-flow>, a slow network', () => {
  itInChromium(
    'should say that it works on it, and take a double click for one (R1, A3)',
    async () => {
      const slow = new SlowNetwork();
      const journey = await startJourney({ wait: slow.wait });
      const { person, words, data, provider } = journey;
      const { id } = await data.cycleOf('unpaid');
      const calls = nightCalls(await data.calls(id)).slice(0, 1);

      slow.hold();
      provider.faults.mode = 'slow';
      await person.choose(words.billingCycle, 'Sep 19 – Oct 18');
      await person.sees('Loading…');
      expect(person.all('table')).to.have.length(0);
      slow.letGo();
      await person.find('table');
      provider.faults.mode = 'none';
      await chooseBill(journey, 'unpaid');

      await toCheck(journey, { calls, reason: 'not-my-call' });
      slow.hold();
      provider.faults.mode = 'slow';
      const submit = await person.find('button', words.submitDispute);
      submit.click();
      submit.click();
      const busy = await person.find('button', words.submitting);
      expect(busy.getAttribute('aria-busy')).to.equal('true');
      busy.click();
      expect(person.all('button', words.changeDetails)).to.have.length(0);
      expect(person.sight).not.to.contain(words.underReview);
      expect(provider.ledger()).to.have.length(0);
      await until('the submission to be on its way', () => slow.held > 0);
      expect(slow.held).to.equal(1);
      slow.letGo();
      await person.arrivesAt(words.underReview);
      expect(provider.ledger()).to.have.length(1);
    },
  );

  itInChromium('should never show the calls of a bill under the name of another (R6)', async () => {
    const slow = new SlowNetwork();
    const journey = await startJourney({ wait: slow.wait });
    const { person, words, data, provider } = journey;
    slow.hold();
    provider.faults.mode = 'slow';
    await person.choose(words.billingCycle, 'Sep 19 – Oct 18');
    await person.choose(words.billingCycle, 'Jul 19 – Aug 18');
    slow.letGo();
    await person.find('table');
    const oldest = (await data.cycles()).toSorted((a, b) => a.start.localeCompare(b.start))[0];
    const calls = await data.calls(oldest?.id ?? '');
    await person.sees(oldest?.bill?.number ?? '', `${words.calls(calls.length)},`);
  });
});
