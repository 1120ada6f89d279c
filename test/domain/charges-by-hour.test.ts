import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chargesByHour, daysFrom } from '../../src/domain/charges-by-hour.js';
import { sumByCurrency } from '../../src/domain/index.js';
import { buildCall, money } from '../support/builders.js';

const at = (start: string, amount = '1.00', currency = 'USD') =>
  buildCall({ id: `${start} ${amount}`, start, charge: money(amount, currency) });

describe('chargesByHour', () => {
  it('adds up the charges of each hour by the clock of the zone', () => {
    const hours = chargesByHour(
      [
        at('2026-07-02T03:59:59Z', '2.00'),
        at('2026-07-02T03:00:00Z', '0.0425'),
        at('2026-07-01T16:30:00Z', '8.17'),
      ],
      'America/New_York',
    );
    expect(hours.map(({ day, hour, charges, share }) => [day, hour, charges, share])).toEqual([
      ['2026-07-01', 12, [money('8.17')], 1],
      ['2026-07-01', 23, [money('2.0425')], 0.25],
    ]);
  });

  it('keeps the hour apart that clocks show twice', () => {
    const calls = [at('2026-10-25T00:30:00Z'), at('2026-10-25T01:30:00Z')];
    const hours = chargesByHour(calls, 'Europe/Paris');
    expect(hours.map(({ day, hour }) => `${day} ${hour}`)).toEqual(['2026-10-25 2']);
    expect(hours[0]?.charges).toEqual([money('2.00')]);
  });

  it('leaves out what costs nothing and what was given back', () => {
    expect(
      chargesByHour([at('2026-07-01T10:00:00Z', '0'), at('2026-07-01T10:00:00Z', '-1')], 'UTC'),
    ).toEqual([]);
  });

  it('never adds two currencies, and shades each by its own most', () => {
    const hours = chargesByHour(
      [at('2026-07-01T10:00:00Z', '4'), at('2026-07-01T11:00:00Z', '100', 'JPY')],
      'UTC',
    );
    expect(hours.map(({ share }) => share)).toEqual([1, 1]);
  });

  it('comes to what the calls come to', () => {
    const call = fc
      .record({
        ms: fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2026, 11) }),
        cents: fc.nat(100_000),
      })
      .map(({ ms, cents }) => at(new Date(ms).toISOString(), (cents / 100).toFixed(2)));
    fc.assert(
      fc.property(
        fc.array(call),
        fc.constantFrom('UTC', 'Asia/Kathmandu', 'Europe/Paris'),
        (calls, zone) => {
          const charged = calls.filter(({ charge }) => Number(charge.amount) > 0);
          const hours = chargesByHour(calls, zone);
          expect(sumByCurrency(hours.flatMap(({ charges }) => charges))).toEqual(
            sumByCurrency(charged.map(({ charge }) => charge)),
          );
          expect(hours.flatMap((hour) => hour.calls)).toHaveLength(charged.length);
        },
      ),
    );
  });
});

describe('daysFrom', () => {
  it('lists both ends and all days between', () => {
    expect(daysFrom('2026-02-27', '2026-03-01')).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ]);
  });
});
