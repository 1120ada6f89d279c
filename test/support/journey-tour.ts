/** Leads through every page of the flow, and stops at each: for what must hold on all of them. */
import type { Journey } from './journey-fixture.js';
import {
  chooseBill,
  NOTE,
  nightCalls,
  selectCalls,
  startingWith,
  toDispute,
} from './journey-steps.js';

export type Visit = (page: string) => Promise<void>;

/** From the page for signing in, over a dispute, its status and a message, to another dispute. */
export async function tour(journey: Journey, visit: Visit): Promise<void> {
  await signingIn(journey, visit);
  await list(journey, visit);
  await callDetails(journey, visit);
  await creditAndDispute(journey, visit);
  await status(journey, visit);
  await contact(journey, visit);
  await billDispute(journey, visit);
}

async function signingIn({ person, words, provider, sessionExpires }: Journey, visit: Visit) {
  await visit('signed out');
  await person.press(words.signIn);
  await person.find('table');
  await sessionExpires();
  await person.find('heading', words.signInAgainTitle);
  await visit('session ended');
  provider.signIn('household');
  await person.press(words.signIn);
  await person.find('table');
}

async function list(journey: Journey, visit: Visit): Promise<void> {
  const { person, words, data } = journey;
  await chooseBill(journey, 'unpaid');
  const { id } = await data.cycleOf('unpaid');
  const calls = await data.calls(id);
  const refused = calls.filter(({ type }) => type === 'toll-free').slice(0, 1);
  await visit('list');
  await selectCalls(journey, [...nightCalls(calls).slice(0, 2), ...refused]);
  await person.press(words.filters);
  await person.fill(words.search, '0147', 'searchbox');
  await visit('list with filters and a selection');
  await person.fill(words.search, 'nothing of that kind', 'searchbox');
  await visit('list without a match');
  await person.press(words.clearFilters);
  await person.press(words.filters);
}

async function callDetails(journey: Journey, visit: Visit): Promise<void> {
  const { person, words, data } = journey;
  const { id } = await data.cycleOf('unpaid');
  const call = nightCalls(await data.calls(id))[2];
  if (call === undefined) throw new Error('The demo account has too few calls at night');
  const name = startingWith(await data.nameOf(call)).source.slice(1);
  await person.fill(words.search, call.otherParty.raw.slice(-6), 'searchbox');
  await person.press(new RegExp(`^${words.viewDetails}.*${name}`));
  await person.find('button', words.actions);
  await person.press(words.actions);
  await person.find('button', words.reportFraud);
  await visit('call details with the menu');
  await person.press(words.reportFraud);
  await person.arrivesAt(words.disputeSummary);
  await visit('dispute summary');
  await person.press(words.callActivity);
  await person.find('table');
}

async function creditAndDispute({ person, words, data }: Journey, visit: Visit): Promise<void> {
  await person.press(words.requestCredit);
  await person.arrivesAt(words.requestCredit);
  await visit('credit request');
  await person.press(words.continue);
  await person.arrivesAt(words.disputeCalls);
  await person.find('radio', words.reasonChoices['not-my-call']);
  await person.press(words.continue);
  await person.find('group', words.problem);
  await visit('reason with a problem');
  await person.tick(words.reasonChoices['not-my-call'], 'radio');
  await person.fill(words.details, 'We slept.');
  const wrong = new File(['?'], 'program.exe', { type: 'application/octet-stream' });
  await person.attach(words.chooseFiles, NOTE, wrong);
  await person.sees(NOTE.name, wrong.name);
  await visit('reason filled in');
  await person.press(words.continue);
  await person.arrivesAt(words.checkDispute);
  await visit('check');
  await person.press(words.submitDispute);
  await person.arrivesAt(words.underReview);
  await person.sees((await data.opened()).reference, words.uploaded);
  await visit('confirmation');
}

async function status(journey: Journey, visit: Visit): Promise<void> {
  const { person, words, data } = journey;
  const disputes = await data.disputes();
  const referenceOf = (wanted: string): string =>
    disputes.find((dispute) => dispute.status === wanted)?.reference ?? '';
  await person.press(words.disputes);
  await person.arrivesAt(words.disputes);
  await visit('disputes');
  await toDispute(journey, referenceOf('approved'));
  await visit('dispute with its outcome');
  await toDispute(journey, referenceOf('information-requested'));
  await visit('dispute with a question');
  await person.press(words.answerNow);
  await person.arrivesAt(words.addInformation);
  await visit('add information');
  await person.press(words.back);
  await person.press(words.withdraw);
  await person.find('dialog');
  await visit('dialog to withdraw');
  await person.press(words.keepDispute);
  await toDispute(journey, referenceOf('under-review'));
}

async function contact({ person, words }: Journey, visit: Visit): Promise<void> {
  await person.press(words.callActivity);
  await person.find('table');
  await person.press(words.contactForm);
  await person.arrivesAt(words.contactForm);
  await person.press(words.send);
  await person.find('group', words.problem);
  await visit('contact form with problems');
  await person.fill(words.dayOfCall, '2026-11-02');
  await person.fill(words.numberOfOther, '411');
  await person.fill(words.whatHappened, 'It is missing.');
  await person.fill(words.yourPhone, '+1 212-555-0118');
  await person.press(words.send);
  await person.arrivesAt(words.messageReceived);
  await visit('message received');
  await person.press(words.backToActivity);
  await person.arrivesAt(words.callActivity);
}

async function billDispute({ person, words }: Journey, visit: Visit): Promise<void> {
  await person.press(words.disputeBill);
  await person.arrivesAt(words.disputeBill);
  await person.tick(words.reasonChoices['service-lost'], 'radio');
  await visit('dispute of a bill');
  await person.press(words.continue);
  await person.arrivesAt(words.checkDispute);
  await person.press(words.submitDispute);
  await person.arrivesAt(words.underReview);
  await person.press(words.backToActivity);
  await person.arrivesAt(words.callActivity);
  await person.press(words.disputeBill);
  await person.arrivesAt(words.existing);
  await visit('a dispute that exists');
}
