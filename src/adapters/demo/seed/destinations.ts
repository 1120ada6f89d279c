/** Countries that the seeded lines call, with numbers that nobody has. */
import { french, masked, northAmerican, reserved, type NumberMaker } from './fictional-numbers.js';

export interface Destination {
  readonly name: string;
  readonly number: NumberMaker;
}

const FAR: readonly Destination[] = [
  { name: 'Australia', number: reserved('61', '2 5550 ####') },
  { name: 'Bahamas', number: northAmerican('242') },
  { name: 'Brazil', number: masked('+55 11 9XXXX ####') },
  { name: 'Dominican Republic', number: northAmerican('809') },
  { name: 'Germany', number: reserved('49', '30 23125 ###') },
  { name: 'India', number: masked('+91 98XXX XX###') },
  { name: 'Ireland', number: reserved('353', '20 91 #####') },
  { name: 'Jamaica', number: northAmerican('876') },
  { name: 'Japan', number: masked('+81 3 XXXX ####') },
  { name: 'Mexico', number: masked('+52 55 XXXX ####') },
  { name: 'Morocco', number: masked('+212 5XX XX ## ##') },
  { name: 'Portugal', number: masked('+351 21 XXX ####') },
  { name: 'Senegal', number: masked('+221 33 XXX ## ##') },
  { name: 'Sweden', number: reserved('46', '8 465 004 ##') },
  { name: 'United Kingdom', number: reserved('44', '20 7946 0###') },
  { name: 'United Kingdom (mobile)', number: reserved('44', '7700 900###') },
];

export const DESTINATIONS_FROM_AMERICA: readonly Destination[] = [
  ...FAR,
  { name: 'Canada', number: northAmerican('416') },
  { name: 'France', number: french('019900') },
  { name: 'France (mobile)', number: french('063998') },
  { name: 'Puerto Rico', number: northAmerican('787') },
];

export const DESTINATIONS_FROM_FRANCE: readonly Destination[] = [
  ...FAR,
  { name: 'Belgium', number: masked('+32 2 XXX ## ##') },
  { name: 'Canada', number: northAmerican('514') },
  { name: 'Spain', number: masked('+34 91 XXX ####') },
  { name: 'United States', number: northAmerican('212') },
];
