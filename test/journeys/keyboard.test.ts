/** From the list to the confirmation without a mouse, hearing what is announced. */
import { expect } from '@open-wc/testing';
import { focusedElement, queryAllByRole, shownText } from '../support/by-role.js';
import { sumOf } from '../support/journey-data.js';
import { startJourney, type Journey } from '../support/journey-fixture.js';
import { tabTo } from '../support/journey-keyboard.js';
import { nightCalls, startingWith } from '../support/journey-steps.js';
import { until } from '../support/until.js';
import { press, setViewport, type } from '../support/page.js';

/** What the live regions say at the moment. */
async function hears({ flow }: Journey, text: string): Promise<void> {
  const said = (): string => queryAllByRole(flow, 'status').map(shownText).join(' ');
  await until(`the announcement of "${text}"`, () => said().includes(text), { seen: said });
}

describe('<redress-flow>, by keyboard alone', () => {
  it('should lead from the list to the confirmation, each focus in sight (A2, A3)', async () => {
    await setViewport({ width: 1000, height: 640 });
    const journey = await startJourney();
    const { person, words, data, provider, flow } = journey;
    const { id } = await data.cycleOf('unpaid');
    const night = nightCalls(await data.calls(id));
    const calls = night.slice(0, 2);

    await tabTo(flow, 'searchbox', words.search);
    await type('0147');
    await hears(journey, 'calls found');
    await type(' premium');
    await hears(journey, `${night.length} calls found`);
    for (const [index, call] of calls.toReversed().entries()) {
      await tabTo(flow, 'checkbox', startingWith(`${words.select} ${await data.nameOf(call)}`));
      await press(' ');
      await hears(journey, words.selected(index + 1));
    }
    const amount = data.money(sumOf(calls.map(({ charge }) => charge)), 'USD');
    await hears(journey, amount);
    await tabTo(flow, 'button', words.requestCredit);
    await press('Enter');

    await person.arrivesAt(words.requestCredit);
    await person.sees(amount);
    await tabTo(flow, 'button', words.continue);
    await press('Enter');

    await person.arrivesAt(words.disputeCalls);
    await person.find('radio', words.reasonChoices['fraudulent-call']);
    await tabTo(flow, 'radio', words.reasonChoices['fraudulent-call']);
    await press('ArrowDown');
    const chosen = (await person.find(
      'radio',
      words.reasonChoices['not-my-call'],
    )) as HTMLInputElement;
    await person.hasFocusOn(chosen);
    expect(chosen.checked).to.equal(true);
    await tabTo(flow, 'textbox', words.details);
    await type('We slept.');
    await tabTo(flow, 'button', words.continue);
    await press('Enter');

    await person.arrivesAt(words.checkDispute);
    await person.sees('We slept.', amount);
    await tabTo(flow, 'button', words.changeReason);
    await press('Enter');
    await until(
      'the focus on the chosen reason',
      () => focusedElement() === chosenReason(journey),
      {
        seen: focusedElement,
      },
    );
    await tabTo(flow, 'button', words.continue);
    await press('Enter');
    await person.arrivesAt(words.checkDispute);

    await tabTo(flow, 'button', words.submitDispute);
    await press('Enter');
    await person.arrivesAt(words.underReview);
    expect(provider.ledger()).to.have.length(1);
    expect((await data.opened()).details).to.equal('We slept.');
    await tabTo(flow, 'button', words.viewDispute);
    await press('Enter');
    await person.arrivesAt(words.disputeOf((await data.opened()).reference));
  });

  it('should give the focus back when the menu of a call and the dialog are left (A2, E9)', async () => {
    const journey = await startJourney();
    const { person, words, flow, data } = journey;
    await person.fill(words.search, '0147 premium', 'searchbox');
    const details = await tabTo(flow, 'button', new RegExp(`^${words.viewDetails}`));
    await press('Enter');
    await person.arrivesAt(/0147$/);
    await tabTo(flow, 'button', words.actions);
    await press('Enter');
    await person.find('button', words.contactForm);
    await press('Escape');
    await until(
      'the menu to close at Escape',
      () => person.all('button', words.contactForm).length === 0,
    );
    await person.hasFocusOn(await person.find('button', words.actions));
    // Past the report of a fraud, which is a button of its own where there is room.
    for (const _ of person.all('button', words.reportFraud)) await press('Shift+Tab');
    await press('Shift+Tab');
    await press('Enter');
    await person.find('table');
    const label = details.getAttribute('aria-label');
    await until(
      'the focus on the call where it came from, back in the list',
      () => focusedElement()?.getAttribute('aria-label') === label,
      { seen: focusedElement },
    );

    const [open] = (await data.disputes()).filter(({ status }) => status === 'under-review');
    await person.press(words.disputes);
    await tabTo(flow, 'button', new RegExp(open?.reference ?? ''));
    await press('Enter');
    await person.arrivesAt(words.disputeOf(open?.reference ?? ''));
    const withdraw = await tabTo(flow, 'button', words.withdraw);
    await press('Enter');
    await person.find('dialog');
    await press('Escape');
    await until('the dialog to close at Escape', () => person.all('dialog').length === 0);
    await person.hasFocusOn(withdraw);
  });
});

function chosenReason({ person }: Journey): Element | undefined {
  return person.all('radio').find((radio) => (radio as HTMLInputElement).checked);
}
