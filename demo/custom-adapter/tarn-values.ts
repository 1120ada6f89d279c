/** Money, days, points in time and numbers: the small things that go wrong first. */
import { BillingError, type Money, type PartyNumber } from 'redress/adapter';

/** `598` to `5.98`, by its figures: a division would make a number that cannot be exact. */
export function moneyFromCents(cents: number, currency: string): Money {
  const figures = String(cents).padStart(3, '0');
  return { amount: `${figures.slice(0, -2)}.${figures.slice(-2)}`, currency };
}

/** The way back. An amount that Tarn cannot keep to the last digit is refused, never rounded. */
export function centsFromMoney({ amount }: Money): number {
  const [, units = '', parts = ''] = /^(\d{1,10})(?:\.(\d{1,2})0*)?$/.exec(amount) ?? [];
  if (units === '') {
    throw new BillingError('invalid', 'Tarn keeps whole cents.', { fields: ['requestedAmount'] });
  }
  return Number(units + parts.padEnd(2, '0'));
}

/** `20261031` to `2026-10-31`. */
export function dayFromTarn(day: string): string {
  return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
}

/** Tarn names the last day of a period, Redress the first day after it. */
export function dayAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = dayFromTarn(day).split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
}

/** A point in time carries its offset, here that of UTC. */
export function instantFromSeconds(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

/** A number is taken for an international one only where Tarn says so. */
export function partyFromPeer(peer: string | null): PartyNumber {
  if (peer === null) return { raw: '', kind: 'withheld' };
  if (peer.startsWith('00')) return { raw: `+${peer.slice(2)}`, kind: 'e164' };
  return { raw: peer, kind: peer.length < 7 ? 'shortcode' : 'national' };
}

/** Ids of Redress are texts. What is no number of Tarn's is nothing that Tarn has. */
export function numberFromId(id: string): number {
  if (!/^\d{1,15}$/.test(id)) throw new BillingError('not-found');
  return Number(id);
}
