/** Parts of the journey that many tests walk through; each ends on the page it names. */
import type { Call } from '../../src/contract/index.js';
import type { Journey } from './journey-fixture.js';
import { plain } from './by-role.js';
import type { Words } from './journey-words.js';

export type ReasonCode = keyof Words['reasons'];

export interface Intention {
  readonly calls: readonly Call[];
  readonly reason: ReasonCode;
  readonly details?: string;
}

export const NOTE = new File(['We were at the theatre that night.'], 'theatre.txt', {
  type: 'text/plain',
});

/** Looks for each call by its number, and ticks it. The search stays cleared. */
export async function selectCalls(journey: Journey, calls: readonly Call[]): Promise<void> {
  const { person, words, data } = journey;
  for (const call of calls) {
    await person.fill(words.search, call.otherParty.raw.slice(-6), 'searchbox');
    await person.tick(startingWith(`${words.select} ${await data.nameOf(call)}`));
  }
  await person.fill(words.search, '', 'searchbox');
}

export async function chooseBill(journey: Journey, state: 'paid' | 'unpaid'): Promise<void> {
  const { person, words, data } = journey;
  const { bill } = await data.cycleOf(state);
  const cycles = (await data.cycles()).toSorted((a, b) => b.start.localeCompare(a.start));
  const list = (await person.find('combobox', words.billingCycle)) as HTMLSelectElement;
  const option = list.options[cycles.findIndex((cycle) => cycle.bill?.id === bill.id)];
  if (option !== undefined && !option.selected)
    await person.choose(words.billingCycle, option.text);
  await person.sees(bill.number);
  await person.find('table');
}

export async function toReason(journey: Journey, calls: readonly Call[]): Promise<void> {
  const { person, words } = journey;
  await selectCalls(journey, calls);
  await person.press(words.requestCredit);
  await person.arrivesAt(words.requestCredit);
  await person.press(words.continue);
  await person.arrivesAt(words.disputeCalls);
}

export async function toCheck(
  journey: Journey,
  { calls, reason, details = 'It was not us.' }: Intention,
): Promise<void> {
  const { person, words } = journey;
  await toReason(journey, calls);
  await person.tick(words.reasonChoices[reason], 'radio');
  await person.fill(words.details, details);
  await person.press(words.continue);
  await person.arrivesAt(words.checkDispute);
}

export async function toConfirmation(journey: Journey, intention: Intention): Promise<void> {
  await toCheck(journey, intention);
  await journey.person.press(journey.words.submitDispute);
  await journey.person.arrivesAt(journey.words.underReview);
}

/** From anywhere to the page of one dispute. */
export async function toDispute(journey: Journey, reference: string): Promise<void> {
  const { person, words } = journey;
  await person.press(words.disputes);
  await person.arrivesAt(words.disputes);
  await person.press(new RegExp(escaped(reference)));
  await person.arrivesAt(words.disputeOf(reference));
}

/** The premium calls of one night, with which a hijacked telephone is billed. */
export function nightCalls(calls: readonly Call[]): readonly Call[] {
  return calls.filter(({ type, start }) => type === 'premium' && /T0[34]:/.test(start));
}

export function firstWhere(calls: readonly Call[], fits: (call: Call) => boolean): Call {
  const found = calls.find(fits);
  if (found === undefined) throw new Error('The demo account has no such call');
  return found;
}

export function startingWith(text: string): RegExp {
  return new RegExp(`^${escaped(plain(text))}`);
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
