/**
 * Files of the kinds that people in the field have, one for each fault that was found with them: the
 * name of the file in `fixtures` stands in the test.
 */
import { describe, expect, it } from 'vitest';
import {
  charges,
  doubts,
  instants,
  parties,
  readFixture,
  rejections,
  seconds,
  types,
} from './support/read-lines.js';

const NEW_YORK = { timeZone: 'America/New_York' };
const LONDON = { timeZone: 'Europe/London' };
const PARIS = { timeZone: 'Europe/Paris' };

describe('readCallRecords, charges from the field', () => {
  it('reads reais (01-currency-sign-not-known)', async () => {
    const report = await readFixture('01-currency-sign-not-known', NEW_YORK);
    expect(charges(report)).toEqual(['0.35 BRL', '1.20 BRL', '1234.50 BRL']);
    expect(report.confidence).toBe('high');
  });

  it('reads full-width yen without decimals (02-yen-signs)', async () => {
    const report = await readFixture('02-yen-signs', { timeZone: 'Asia/Tokyo', currency: 'JPY' });
    expect(charges(report)).toEqual(['35 JPY', '120 JPY', '1234 JPY']);
    expect(report.confidence).toBe('high');
  });

  it('asks for the currency of a yen sign when nobody names it (02-yen-signs)', async () => {
    const report = await readFixture('02-yen-signs', { timeZone: 'Asia/Tokyo' });
    expect([report.needsMapping, report.missing]).toEqual([true, ['currency']]);
  });

  it('takes words for no charge as zero (03-words-instead-of-amounts)', async () => {
    const report = await readFixture('03-words-instead-of-amounts', LONDON);
    expect(charges(report)).toEqual(['0.00 GBP', '0.00 GBP', '0.00 GBP', '1.20 GBP', '0.00 GBP']);
    const isIncluded = report.records.map(({ includedInPlan }) => includedInPlan === true);
    expect(isIncluded).toEqual([false, true, false, false, false]);
    expect(rejections(report)).toEqual([]);
  });

  it('takes the cost with tax (04-vat-in-the-name)', async () => {
    const report = await readFixture('04-vat-in-the-name', LONDON);
    expect(charges(report)).toEqual(['0.36 GBP', '1.20 GBP']);
  });

  it('takes no rate for the charge (05-rate-and-price)', async () => {
    const report = await readFixture('05-rate-and-price', LONDON);
    expect(charges(report)).toEqual(['0.02255 GBP', '0.00345 GBP']);
  });

  it('finds the total that the others add up to (05b-several-amounts)', async () => {
    const report = await readFixture('05b-several-amounts', LONDON);
    expect(charges(report)).toEqual(['0.00 GBP', '0.15 GBP']);
  });

  it('takes what the customer pays, not what the company pays (05c-buy-and-sell)', async () => {
    const report = await readFixture('05c-buy-and-sell', LONDON);
    expect(charges(report)).toEqual(['0.02255 GBP', '0.00345 GBP']);
  });

  it('takes amounts that are all negative for charges, and asks (07-all-negative)', async () => {
    const report = await readFixture('07-all-negative', NEW_YORK);
    expect(charges(report)).toEqual(['0.026 USD', '0.017 USD', '0.00 USD']);
    expect(doubts(report)).toEqual(['charge: all-negative']);
    expect(report.confidence).toBe('medium');
  });

  it('reads lakhs (18-indian-grouping)', async () => {
    const report = await readFixture('18-indian-grouping', { timeZone: 'Asia/Kolkata' });
    expect(charges(report)).toEqual(['0.35 INR', '120000.50 INR']);
  });

  it('takes no address for a charge (20-ip-address-as-charge)', async () => {
    const report = await readFixture('20-ip-address-as-charge', { currency: 'USD' });
    expect(charges(report)).toEqual([undefined, undefined]);
    expect(seconds(report)).toEqual([125, 101]);
    expect(report.layout).toBe('cisco-cucm');
  });

  it('takes no identifier for a charge (21-unique-id-as-charge)', async () => {
    const report = await readFixture('21-unique-id-as-charge', { ...NEW_YORK, currency: 'USD' });
    expect(charges(report)).toEqual([undefined, undefined, undefined]);
    expect(doubts(report)).toEqual([]);
  });
});

describe('readCallRecords, directions and numbers from the field', () => {
  it('reads the directions of a switch (06-direction-not-known)', async () => {
    const report = await readFixture('06-direction-not-known', NEW_YORK);
    expect(parties(report)).toEqual([
      '+12025550101 out +12125550111',
      '+12025550101 out +12125550112',
      '+12025550101 in +14155550133',
    ]);
    expect(charges(report)).toEqual(['0.026 USD', '0.026 USD', '0.017 USD']);
  });

  it('knows the layout of Asterisk (12-asterisk-master)', async () => {
    const report = await readFixture('12-asterisk-master', NEW_YORK);
    expect(parties(report)).toEqual(['2025550101 out 2125550111', '2025550101 out 3125550122']);
    expect(seconds(report)).toEqual([27, 0]);
    expect(instants(report)).toEqual(['2024-03-09T20:07:24Z', '2024-03-09T20:27:58Z']);
    expect([report.layout, report.confidence]).toEqual(['asterisk', 'high']);
  });

  it('knows the names of FreeSWITCH (13-freeswitch-header)', async () => {
    const report = await readFixture('13-freeswitch-header', NEW_YORK);
    expect(parties(report)).toEqual(['2025550101 out 00442079460123', '2025550101 out 2125550111']);
    expect(seconds(report)).toEqual([254, 0]);
    expect(report.layout).toBe('freeswitch');
  });

  it('keeps numbers of which digits are hidden (14-masked-numbers)', async () => {
    const report = await readFixture('14-masked-numbers', PARIS);
    expect(parties(report)).toEqual([
      '0612345678 out 06 12 34 •• ••',
      '0612345678 out 08 99 12 •• ••',
    ]);
    expect(report.records.map(({ otherParty }) => otherParty.kind)).toEqual(['other', 'other']);
  });

  it('frees numbers of what Excel puts around them (15-excel-text-numbers)', async () => {
    const report = await readFixture('15-excel-text-numbers', LONDON);
    expect(parties(report)).toEqual(['07700900101 out 07700900102', '07700900101 out 07700900103']);
  });

  it('reads its own export back (25-own-export)', async () => {
    const report = await readFixture('25-own-export', { timeZone: 'Asia/Kuwait' });
    expect(parties(report)).toEqual([
      '+12125550118 out +19005550130',
      '+12125550118 in +19005550131',
    ]);
    expect(seconds(report)).toEqual([3600, 119]);
    expect(charges(report)).toEqual(['10.100 KWD', '0.005 KWD']);
    expect(types(report)).toEqual(['premium', 'mobile']);
    expect([report.layout, report.confidence]).toEqual(['redress', 'high']);
  });
});

describe('readCallRecords, times from the field', () => {
  it('heeds a time zone in the name of the column (08-zone-in-the-name)', async () => {
    const report = await readFixture('08-zone-in-the-name', NEW_YORK);
    expect(instants(report)).toEqual(['2024-10-01T03:30:00Z', '2024-10-31T23:30:00Z']);
  });

  it.each(['16-postgres-offset', '16b-zone-letters'])(
    'reads a zone behind the time (%s)',
    async (name) => {
      const report = await readFixture(name, NEW_YORK);
      expect(instants(report)).toEqual(['2024-11-03T05:30:00Z', '2024-11-03T06:30:00Z']);
    },
  );

  it('reads seconds since 1970 with a fraction (16c-epoch-with-fraction)', async () => {
    const report = await readFixture('16c-epoch-with-fraction');
    expect(instants(report)).toEqual(['2024-10-27T05:00:00Z', '2024-10-27T05:01:00Z']);
  });

  it('reads the word between day and time (16d-french-a)', async () => {
    const report = await readFixture('16d-french-a', PARIS);
    expect(report.records.map(({ start }) => start)).toEqual([
      '2024-10-14T18:30:00+02:00',
      '2024-10-15T08:05:00+02:00',
    ]);
    expect(seconds(report)).toEqual([3723, 3720]);
    expect(charges(report)).toEqual(['12.50 EUR', '0.35 EUR']);
  });
});

describe('readCallRecords, durations from the field', () => {
  it.each([
    ['09-hours-and-minutes', LONDON, [180, 4320, 1860]],
    ['09b-milliseconds', LONDON, [191, 66]],
    ['09d-min-column', LONDON, [180, 4320]],
    ['09e-french-1h02', PARIS, [3720, 720, 125]],
  ])('heeds the unit (%s)', async (name, options, expected) => {
    const report = await readFixture(name, options);
    expect(seconds(report)).toEqual(expected);
    expect(report.confidence).toBe('high');
  });

  it('knows the call list of a FRITZ!Box (10-fritzbox)', async () => {
    const report = await readFixture('10-fritzbox', { timeZone: 'Europe/Berlin' });
    expect(parties(report)).toEqual([
      '30123456 out 01711234567',
      '30123456 in 08912345678',
      '30123456 in 017698765432 missed',
      '30123456 out 0900312345',
    ]);
    expect(seconds(report)).toEqual([180, 4320, 0, 1860]);
    expect(instants(report)[0]).toBe('2026-03-29T13:10:00Z');
    expect([report.layout, report.confidence]).toEqual(['fritzbox', 'high']);
  });

  it('takes the time that was talked, without the ringing (11-billed-seconds)', async () => {
    const report = await readFixture('11-billed-seconds', { ...NEW_YORK, currency: 'USD' });
    expect(seconds(report)).toEqual([32, 0]);
    expect(charges(report)).toEqual(['0.048 USD', '0.00 USD']);
  });
});

describe('readCallRecords, files from the field', () => {
  it('finds the names below a padded title (17-preamble-padded)', async () => {
    const report = await readFixture('17-preamble-padded', LONDON);
    expect(charges(report)).toEqual(['0.35 GBP', '1.50 GBP']);
    expect(rejections(report)).toEqual(['1: above-header']);
    expect([report.headerLines, report.lineCount]).toEqual([1, 4]);
  });

  it('bears stray quotation marks where they do not matter (22-stray-quotes)', async () => {
    const report = await readFixture('22-stray-quotes', NEW_YORK);
    expect(parties(report)).toEqual([
      '2025550101 out 2125550111',
      '2025550101 out 2125550112',
      '2025550101 out 2125550113',
    ]);
    expect(rejections(report)).toEqual([]);
  });

  it('reads each record in its own currency (23-currency-per-row)', async () => {
    const report = await readFixture('23-currency-per-row', { timeZone: 'Asia/Kuwait' });
    expect(charges(report)).toEqual(['1.234 KWD', '12.005 KWD', '0.005 BHD']);
  });

  it('takes no name of a person for a currency (24-name-is-a-currency)', async () => {
    const report = await readFixture('24-name-is-a-currency', { ...NEW_YORK, currency: 'USD' });
    expect(charges(report)).toEqual(['0.048 USD', '0.048 USD']);
  });

  it('lists messages and data apart from calls (26-sms-and-data)', async () => {
    const report = await readFixture('26-sms-and-data', LONDON);
    expect(charges(report)).toEqual(['0.35 GBP']);
    expect(rejections(report)).toEqual(['3: not-a-call', '4: not-a-call', '5: not-a-call']);
    expect(report.otherUsage).toEqual([
      { lineNumber: 3, kind: 'sms', charge: { amount: '0.12', currency: 'GBP' } },
      { lineNumber: 4, kind: 'data', charge: { amount: '0.90', currency: 'GBP' } },
      { lineNumber: 5, kind: 'mms', charge: { amount: '0.40', currency: 'GBP' } },
    ]);
  });
});

describe('readCallRecords, types of calls from the field', () => {
  it('goes by the number where the word says nothing (19-unknown-type-word)', async () => {
    const report = await readFixture('19-unknown-type-word', LONDON);
    expect(types(report)).toEqual(['premium', 'mobile', 'toll-free']);
  });

  it('knows the numbers of the country of the line (27-german-area-codes)', async () => {
    const report = await readFixture('27-german-area-codes', { timeZone: 'Europe/Berlin' });
    expect(types(report)).toEqual(['national', 'national', 'mobile', 'premium']);
  });
});
