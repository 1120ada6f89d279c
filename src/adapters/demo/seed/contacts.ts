/** The people and services that one line calls again and again. */
import type { PartyNumber } from '../../../contract/party-number.js';
import type { Neighbourhood } from './account-seed.js';
import type { NumberMaker } from './fictional-numbers.js';
import type { Random } from './random.js';

export interface ForeignContact {
  readonly number: PartyNumber;
  readonly destination: string;
}

export interface Contacts {
  readonly local: readonly PartyNumber[];
  readonly national: readonly PartyNumber[];
  readonly mobile: readonly PartyNumber[];
  readonly tollFree: readonly PartyNumber[];
  readonly premium: readonly PartyNumber[];
  readonly foreign: readonly ForeignContact[];
}

/** `size` is about how many people the line knows. */
export function makeContacts(random: Random, places: Neighbourhood, size: number): Contacts {
  const some = (makers: readonly [NumberMaker, ...NumberMaker[]], count: number): PartyNumber[] =>
    [...Array(count).keys()].map(() => random.pick(makers)(random));
  const share = (part: number): number => Math.max(2, Math.round(size * part));
  return {
    local: some(places.local, share(0.4)),
    national: some(places.national, share(0.25)),
    mobile: some(places.mobile, share(0.35)),
    tollFree: some(places.tollFree, 3),
    premium: some(places.premium, 3),
    foreign: foreignContacts(random, places),
  };
}

/** Every destination once, in an order of its own: the first are called most. */
function foreignContacts(random: Random, { destinations }: Neighbourhood): ForeignContact[] {
  return destinations
    .map(({ name, number }) => ({
      order: random.next(),
      contact: { number: number(random), destination: name },
    }))
    .sort((a, b) => a.order - b.order)
    .map(({ contact }) => contact);
}

/** Some contacts are called far more often than others. */
export function pickContact<T>(random: Random, contacts: readonly T[]): T {
  const index = Math.floor(random.next() ** 2 * contacts.length);
  const contact = contacts[index];
  if (contact === undefined) throw new RangeError('A line without contacts');
  return contact;
}
