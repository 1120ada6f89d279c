/**
 * Steps 1 to 11 as a customer walks them, in both languages; once about an unpaid bill with a
 * question of the provider's, once about a paid one.
 */
import { expect } from '@open-wc/testing';
import type { Call } from '../../src/contract/index.js';
import { nameOf, plain, shownText } from '../support/by-role.js';
import { numberOf, sumOf, unitsOf, type BilledCycle } from '../support/journey-data.js';
import { startJourney, type Journey } from '../support/journey-fixture.js';
import {
  chooseBill,
  escaped,
  firstWhere,
  nightCalls,
  NOTE,
  selectCalls,
  toDispute,
  type ReasonCode,
} from '../support/journey-steps.js';
import { until } from '../support/until.js';
import type { Language, Words } from '../support/journey-words.js';
import { emulateMedia } from '../support/page.js';
import { isChromium } from '../support/engine.js';

interface Walk {
  readonly language: Language;
  readonly bill: 'paid' | 'unpaid';
  readonly reason: ReasonCode & keyof Words['reasonsOfSeveral'];
  readonly eligible: (calls: readonly Call[]) => readonly Call[];
  /** Of the eligible ones, those which the provider credits in the end. */
  readonly granted: (call: Call) => boolean;
  readonly status: 'approved' | 'partially-approved';
  readonly refused: (calls: readonly Call[]) => readonly [keyof Words['refusals'], Call][];
}

/** The day on which the open cycle of the seeded household is billed. */
const NEXT_BILL = '2026-12-19';

const WALKS: readonly Walk[] = [
  {
    language: 'en',
    bill: 'unpaid',
    reason: 'fraudulent-call',
    eligible: (calls) => nightCalls(calls).slice(0, 2),
    granted: () => true,
    status: 'approved',
    refused: (calls) => [
      ['not-charged', firstWhere(calls, ({ type }) => type === 'toll-free')],
      ['included-in-plan', firstWhere(calls, ({ type }) => type === 'voicemail')],
      ['not-eligible', firstWhere(calls, ({ otherParty }) => otherParty.raw === '20222')],
      ['already-disputed', firstWhere(calls, ({ disputeId }) => disputeId !== undefined)],
    ],
  },
  {
    language: 'fr',
    bill: 'paid',
    reason: 'wrong-rate',
    eligible: (calls) => calls.filter(isFreshlyCharged).slice(0, 4),
    granted: ({ type }) => type === 'international' || type === 'mobile',
    status: 'partially-approved',
    refused: (calls) => [
      ['not-charged', firstWhere(calls, ({ type }) => type === 'toll-free')],
      ['already-credited', firstWhere(calls, isIn('approved'))],
      ['already-disputed', firstWhere(calls, isIn('information-requested'))],
    ],
  },
];

/** The way is the same for both, and the slowest engines need one walk to show it. */
const walks = isChromium ? WALKS : WALKS.slice(0, 1);

for (const walk of walks) {
  describe(`<redress-flow>, the whole journey about a bill that is ${walk.bill}, ${walk.language}`, () => {
    it('leads from signing in to the credit on the bill (A3, A5, I1)', async () => {
      // With motion where that can be had: everywhere else the tests run without.
      await emulateMedia({ 'prefers-reduced-motion': 'no-preference' });
      const journey = await startJourney({
        language: walk.language,
        signedIn: false,
        hand: 'mouse',
      });
      const { person, words, data, provider } = journey;

      await signIn(journey);
      await chooseBill(journey, walk.bill);
      const cycle = await data.cycleOf(walk.bill);
      const calls = await data.calls(cycle.id);
      await refineTheList(journey, calls);

      const eligible = walk.eligible(calls);
      const refused = walk.refused(calls);
      const selected = [...eligible, ...refused.map(([, call]) => call)];
      await selectCalls(journey, selected);
      const sumSelected = sumOf(selected.map(({ charge }) => charge));
      await person.sees(words.selected(selected.length), data.money(sumSelected, 'USD'));

      const requested = sumOf(eligible.map(({ charge }) => charge));
      const amount = data.money(requested, 'USD');
      await person.press(words.requestCredit);
      await seesCreditRequest(journey, eligible, refused, amount);
      const billDay = data.day(cycle.bill.issued);
      const landing =
        walk.bill === 'unpaid'
          ? words.wouldLand.current(amount, billDay)
          : words.wouldLand.next(amount, billDay, data.day(NEXT_BILL));
      await person.sees(words.whereTheCreditGoes, landing);

      await goBackAndForth(journey, selected.length);
      await describeTheDispute(journey, walk.reason);
      await person.sees(...eligible.map(numberOf));
      await person.sees(...(await Promise.all(eligible.map((call) => data.momentOf(call)))));
      const reason = words.reasonsOfSeveral[walk.reason];
      await person.sees(`${words.total} ${amount}`, reason, landing, NOTE.name);
      await changeOneAnswer(journey);

      await person.press(words.submitDispute);
      await person.arrivesAt(words.underReview);
      expect(provider.ledger()).to.have.length(1);
      const { reference } = await data.opened();
      await person.sees(`${words.reference} ${reference}`, words.uploaded, words.contactSupport);
      await person.find('button', words.print);
      await person.find('button', words.saveCopy);

      await toDispute(journey, reference);
      await person.sees(words.statuses.submitted, amount, NOTE.name);
      const credited = sumOf(eligible.filter(walk.granted).map(({ charge }) => charge));
      await untilDecided(journey, walk.reason);
      await toDispute(journey, reference);
      await person.sees(words.statuses[walk.status]);
      if (walk.bill === 'unpaid') await seesCreditOnCurrentBill(journey, cycle, credited);
      else await seesCreditOnNextBill(journey, credited);
      expect(provider.ledger()).to.have.length(1);
    });
  });
}

async function signIn({ person, words }: Journey): Promise<void> {
  await person.sees(words.cantSignIn);
  await person.find('link', words.contactSupport);
  await person.press(words.signIn);
  await person.find('heading', words.callActivity);
  await person.find('table');
  await person.sees(words.accountNumberHelp, words.phoneNumber, words.demonstration);
}

/** Filters to premium calls that were charged, and puts the dearest first; then takes it back. */
async function refineTheList({ person, words, data }: Journey, calls: readonly Call[]) {
  const all = sumOf(calls.map(({ charge }) => charge));
  const total = `${data.money(all, 'USD')} ${words.inTotal}`;
  await person.sees(`${words.calls(calls.length)},`, total);
  await person.press(words.filters);
  await person.choose(words.type, words.premium);
  await person.tick(words.chargedOnly);
  const premium = calls.filter(({ type, charge }) => type === 'premium' && unitsOf(charge) > 0n);
  const premiumSum = data.money(sumOf(premium.map(({ charge }) => charge)), 'USD');
  await person.sees(`${words.calls(premium.length)},`, `${premiumSum} ${words.inTotal}`);

  await person.press(words.charge);
  const dearestFirst = premium
    .map(({ charge }) => unitsOf(charge))
    .sort((a, b) => (a < b ? 1 : -1))
    .map((units) => plain(data.money(units, 'USD')));
  const shown = (): string[] => person.all('checkbox', new RegExp(`^${words.select}`)).map(nameOf);
  await until(
    `calls in the order of ${dearestFirst.join('; ')}`,
    () => shown().every((name, row) => name.endsWith(`, ${dearestFirst[row]}`)),
    { seen: shown },
  );
  expect(shown()).to.have.length(dearestFirst.length);
  await person.press(words.clearFilters);
  await person.sees(`${words.calls(calls.length)},`, total);
}

async function seesCreditRequest(
  { person, words, data }: Journey,
  eligible: readonly Call[],
  refused: readonly [keyof Words['refusals'], Call][],
  amount: string,
): Promise<void> {
  await person.arrivesAt(words.requestCredit);
  const list = await person.find('list', words.eligible(eligible.length));
  for (const call of eligible) {
    expect(shownText(list)).to.contain(numberOf(call));
    // The rows add up to the total, to the last digit.
    expect(shownText(list)).to.contain(plain(data.exactMoney(call.charge)));
  }
  await person.sees(`${words.total} ${amount}`);
  const group = await person.find('group', words.refused(refused.length));
  for (const [reason] of refused) expect(shownText(group)).to.contain(words.refusals[reason]);
  await person.find('button', words.contactForThese);
}

async function goBackAndForth({ person, words }: Journey, selected: number): Promise<void> {
  await person.press(words.moreCalls);
  await person.arrivesAt(words.callActivity);
  await person.sees(words.selected(selected));
  await person.press(words.requestCredit);
  await person.arrivesAt(words.requestCredit);
  await person.press(words.continue);
  await person.arrivesAt(words.disputeCalls);
  await person.press(words.back);
  await person.arrivesAt(words.requestCredit);
  await person.press(words.continue);
  await person.arrivesAt(words.disputeCalls);
}

async function describeTheDispute({ person, words }: Journey, reason: ReasonCode): Promise<void> {
  await person.find('radio', words.reasonChoices[reason]);
  await person.press(words.continue);
  const problems = await person.find('group', words.problem);
  await person.hasFocusOn(problems);
  await person.press(words.chooseReason, 'link');
  await person.tick(words.reasonChoices[reason], 'radio');
  await person.fill(words.details, 'We were out.');
  await person.attach(words.chooseFiles, NOTE);
  await person.sees(NOTE.name);
  await person.press(words.continue);
  await person.arrivesAt(words.checkDispute);
}

async function changeOneAnswer({ person, words }: Journey): Promise<void> {
  await person.press(words.changeDetails);
  const details = await person.find('textbox', words.details);
  await person.hasFocusOn(details);
  expect(details).to.have.value('We were out.');
  await person.fill(words.details, 'We were at the theatre.');
  await person.press(words.continue);
  await person.arrivesAt(words.checkDispute);
  await person.sees('We were at the theatre.', NOTE.name);
}

/** Acknowledged, reviewed, where there is a question asked and answered, and decided. */
async function untilDecided(journey: Journey, reason: ReasonCode): Promise<void> {
  const { person, words, timePasses } = journey;
  await timePasses({ hours: 9 });
  await person.sees(words.events.acknowledged);
  await timePasses({ days: 2 });
  await person.sees(words.statuses['under-review'], words.events['under-review']);
  if (reason !== 'fraudulent-call') {
    await timePasses({ days: 8 });
    return;
  }
  await timePasses({ days: 2 });
  await person.sees(words.statuses['information-requested'], words.needsInformation);
  await person.press(words.answerNow);
  await person.arrivesAt(words.addInformation);
  await person.fill(words.yourInformation, 'Nobody but us has a key.');
  await person.press(words.continue);
  await person.arrivesAt(words.checkInformation);
  await person.press(words.sendInformation);
  await person.arrivesAt(words.informationReceived);
  await timePasses({ days: 4 });
}

/** The bill was not paid, so that less is left to pay on it. */
async function seesCreditOnCurrentBill(
  { person, words, data }: Journey,
  { id: cycleId, bill }: BilledCycle,
  credited: bigint,
): Promise<void> {
  await person.sees(words.events.credited);
  const landed = words.hasLanded.current(data.money(credited, 'USD'), data.day(bill.issued));
  expect(shownText(await person.find('region', words.outcome))).to.contain(plain(landed));
  const left = (await data.cycles()).find(({ id }) => id === cycleId)?.bill?.amountRemaining;
  expect(left && unitsOf(left)).to.equal(unitsOf(bill.amountDue) - credited);
}

/** The bill was paid, so that the credit waits for the next one to be issued. */
async function seesCreditOnNextBill(journey: Journey, credited: bigint): Promise<void> {
  const { person, words, data, timePasses } = journey;
  expect(person.sight).not.to.contain(words.events.credited);
  await timePasses({ days: 17 });
  await person.sees(words.events.credited);
  const [placement] = (await data.opened()).outcome?.placements ?? [];
  const next = (await data.cycles()).find(({ bill }) => bill?.number === placement?.billNumber);
  expect(next?.bill?.issued).to.equal(NEXT_BILL);
  const landed = words.hasLanded.next(data.money(credited, 'USD'), data.day(NEXT_BILL));
  expect(shownText(await person.find('region', words.outcome))).to.contain(plain(landed));
}

function isFreshlyCharged({ charge, disputeId, eligibility }: Call): boolean {
  return unitsOf(charge) > 0n && disputeId === undefined && eligibility === undefined;
}

function isIn(name: string): (call: Call) => boolean {
  const id = new RegExp(`\\.${escaped(name)}$`);
  return ({ disputeId }) => disputeId !== undefined && id.test(disputeId);
}
