/** What a file says of money, in other currencies, words and columns than the cases from the field. */
import { describe, expect, it } from 'vitest';
import { readCallRecords, type CallRecordReport } from '../../../src/records/index.js';
import { charges, doubts, rejections } from '../support/read-lines.js';

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

function read(
  names: string,
  rows: readonly string[],
  currency?: string,
): Promise<CallRecordReport> {
  const lines = rows.map(
    (cells, at) => `2024-10-${14 + at} 09:15:00,+12025550101,+1212555100${at},61,${cells}`,
  );
  const text = [`Start,Line,Number,Duration (s),${names}`, ...lines].join('\n');
  return readCallRecords(text, { timeZone: 'Europe/London', currency });
}

const readAmounts = (amounts: readonly string[], currency?: string) =>
  read('Charge', amounts.map(quoted), currency);

describe('readCallRecords, signs of currencies', () => {
  it.each([
    [
      ['0,35 zł', '1 234,50 zł'],
      ['0.35 PLN', '1234.50 PLN'],
    ],
    [
      ['35円', '1,234円'],
      ['35 JPY', '1234 JPY'],
    ],
    [
      ['CHF 0.35', "CHF 1'234.50", 'CHF 12.-'],
      ['0.35 CHF', '1234.50 CHF', '12.00 CHF'],
    ],
    [
      ['0.350 د.ك.', '1.234 د.ك.'],
      ['0.350 KWD', '1.234 KWD'],
    ],
    [
      ['٠٫٣٥٠ د.ك.', '١٬٢٣٤٫٥٠٠ د.ك.'],
      ['0.350 KWD', '1234.500 KWD'],
    ],
    [
      ['1.234 ₫', '350 ₫'],
      ['1234 VND', '350 VND'],
    ],
    [
      ['Rp1.500', 'Rp350'],
      ['1500 IDR', '350 IDR'],
    ],
    [
      ['฿0.35', '฿1,200.50'],
      ['0.35 THB', '1200.50 THB'],
    ],
    [
      ['350원', '₩1,200'],
      ['350 KRW', '1200 KRW'],
    ],
    [
      ['0,35 ₺', '1.234,50 TL'],
      ['0.35 TRY', '1234.50 TRY'],
    ],
    [
      ['US$0.35', 'US$ 1.20'],
      ['0.35 USD', '1.20 USD'],
    ],
    [
      ['A$0.35', 'A$1.20'],
      ['0.35 AUD', '1.20 AUD'],
    ],
    [
      ['0,35 Kč', '35,- Kč'],
      ['0.35 CZK', '35.00 CZK'],
    ],
    [
      ['0,35 руб.', '1 234,50 ₽'],
      ['0.35 RUB', '1234.50 RUB'],
    ],
    [
      ['0,35 грн', '1,20 ₴'],
      ['0.35 UAH', '1.20 UAH'],
    ],
    [
      ['GH₵0.35', 'GHS 1.20'],
      ['0.35 GHS', '1.20 GHS'],
    ],
    [
      ['R0.35', 'R1 234.50'],
      ['0.35 ZAR', '1234.50 ZAR'],
    ],
    [
      ['0,35 Euro', '1,20 euros'],
      ['0.35 EUR', '1.20 EUR'],
    ],
    [
      ['0.35USD', 'usd 1.20'],
      ['0.35 USD', '1.20 USD'],
    ],
    [
      ['£0.35', '€0.20'],
      ['0.35 GBP', '0.20 EUR'],
    ],
  ])('reads %j', async (amounts, expected) => {
    const report = await readAmounts(amounts);
    expect(charges(report)).toEqual(expected);
    expect(report.confidence).toBe('high');
  });

  it.each([
    [['0,35 kr', '1,20 kr'], 'SEK', ['0.35 SEK', '1.20 SEK']],
    [['Rs.0.35', 'Rs. 1,20,000.50'], 'INR', ['0.35 INR', '120000.50 INR']],
    [['Rs 12', 'Rs 1.50'], 'LKR', ['12.00 LKR', '1.50 LKR']],
    [['$0.35', '$1.20'], 'CAD', ['0.35 CAD', '1.20 CAD']],
    [['0,35 lei', '1,20 lei'], 'RON', ['0.35 RON', '1.20 RON']],
    [['￥35', '￥1,234'], 'CNY', ['35.00 CNY', '1234.00 CNY']],
    [['35¢', '120¢'], 'USD', ['0.35 USD', '1.20 USD']],
    [['35p', '£1.20'], 'GBP', ['0.35 GBP', '1.20 GBP']],
    [['500 fils', '1.250'], 'KWD', ['0.500 KWD', '1.250 KWD']],
  ])('reads %j as the currency %s that was named', async (amounts, currency, expected) => {
    expect(charges(await readAmounts(amounts, currency))).toEqual(expected);
  });

  it.each([
    [['0,35 kr', '1,20 kr'], undefined],
    [['0,35 kr', '1,20 kr'], 'EUR'],
    [['$0.35', '$1.20'], 'EUR'],
    [['Rs.0.35', 'Rs.1.20'], undefined],
    [['￥35', '￥120'], undefined],
    [['£0.35', '€0.20', '0.10'], undefined],
    [['Free', 'Included'], undefined],
  ])('asks for the currency of %j when %s was named', async (amounts, currency) => {
    const report = await readAmounts(amounts, currency);
    expect([report.needsMapping, report.missing]).toEqual([true, ['currency']]);
  });
});

describe('readCallRecords, words for no charge', () => {
  it.each([
    ['Gratuit', 'Inclus'],
    ['kostenlos', 'inklusive'],
    ['Gratis', 'Incluido'],
    ['Gratuito', 'Incluso'],
    ['No charge', 'In plan'],
    ['無料', '套餐内'],
  ])('takes %s and %s for zero', async (free, included) => {
    const report = await readAmounts([free, included, '€0.35']);
    expect(charges(report)).toEqual(['0.00 EUR', '0.00 EUR', '0.35 EUR']);
    expect(report.records.map(({ includedInPlan }) => includedInPlan)).toEqual([
      undefined,
      true,
      undefined,
    ]);
  });

  it.each([['POA'], ['0.35/min'], ['XYZ 0.35'], ['₿0.35'], ['20%'], ['free?']])(
    'asks about charges such as %s, which it does not understand',
    async (amount) => {
      const report = await readAmounts([amount, amount], 'USD');
      expect(doubts(report)).toEqual(['charge: not-understood']);
      expect(report.confidence).toBe('medium');
    },
  );

  it('rejects the lines whose amount it does not understand', async () => {
    const report = await readAmounts(['£1.20', 'TBC', '£1.30', '£1.40']);
    expect(rejections(report)).toEqual(['3: bad-charge']);
  });
});

describe('readCallRecords, several columns of money', () => {
  it.each([
    ['Montant HT,TVA,Montant TTC', ['0.30,0.06,0.36', '1.00,0.20,1.20'], ['0.36', '1.20']],
    ['Betrag netto,MwSt,Betrag brutto', ['0.30,0.06,0.36', '1.00,0.20,1.20'], ['0.36', '1.20']],
    ['Amount ex GST,GST,Amount inc GST', ['0.30,0.03,0.33', '1.00,0.10,1.10'], ['0.33', '1.10']],
    ['Imponibile,IVA,Totale', ['0.30,0.06,0.36', '1.00,0.20,1.20'], ['0.36', '1.20']],
    ['Subtotal,Tax,Total', ['0.30,0.03,0.33', '1.00,0.10,1.10'], ['0.33', '1.10']],
    ['Net,Gross', ['0.30,0.36', '1.00,1.20'], ['0.36', '1.20']],
    ['Rate,Charge', ['0.01,0.30', '0.02,1.00'], ['0.30', '1.00']],
    ['Prix à la minute,Prix', ['0.01,0.30', '0.02,1.00'], ['0.30', '1.00']],
    ['Preis pro Minute,Gesprächskosten', ['0.01,0.30', '0.02,1.00'], ['0.30', '1.00']],
    ['Charge,Balance', ['0.30,9.70', '1.00,8.70'], ['0.30', '1.00']],
    ['Charge,Running total', ['0.30,0.30', '1.00,1.30'], ['0.30', '1.00']],
    [
      'Connection fee,Call charge,Total charge',
      ['0.10,0.30,0.40', '0.10,1.00,1.10'],
      ['0.40', '1.10'],
    ],
    ['Wholesale cost,Retail price', ['0.10,0.30', '0.10,1.00'], ['0.30', '1.00']],
    ['EK,VK', ['0.10,0.30', '0.10,1.00'], ['0.30', '1.00']],
    ['Carrier Cost,Customer Charge,Margin', ['0.10,0.30,0.20', '0.10,1.00,0.90'], ['0.30', '1.00']],
    ['Charge,MOS,Latitude', ['0.30,4.12,51.50', '1.00,4.21,51.51'], ['0.30', '1.00']],
  ])('finds what the customer pays among %s', async (names, rows, expected) => {
    const report = await read(names, rows, 'EUR');
    expect(charges(report)).toEqual(expected.map((amount) => `${amount} EUR`));
    expect(report.confidence).toBe('high');
  });

  it.each([
    ['Cost,VAT', ['0.30,0.06', '1.00,0.20'], 'several-columns'],
    ['Cost,Price', ['0.10,0.30', '0.10,1.00'], 'several-columns'],
    ['Cost,Discount', ['0.50,0.50', '0.20,0.05'], 'several-columns'],
    ['Connection fee,Call charge', ['0.10,0.30', '0.10,1.00'], 'several-columns'],
    ['Cost (ex VAT)', ['0.30', '1.00'], 'other-amount'],
    ['Rate per minute', ['0.30', '1.00'], 'other-amount'],
    ['Buy cost', ['0.30', '1.00'], 'other-amount'],
    ['Charge (x100)', ['0.30', '1.00'], 'remark-in-name'],
    ['Foo', ['0.30', '1.00'], 'guessed'],
  ])('asks about %s', async (names, rows, reason) => {
    const report = await read(names, rows, 'EUR');
    expect(doubts(report)).toEqual([`charge: ${reason}`]);
    expect(report.confidence).toBe('medium');
  });

  it.each([
    ['uniqueid', ['1543540774.0', '1543540817.1']],
    ['peer address', ['192.168.100.200', '192.168.100.201']],
    ['destIpv4v6Addr', ['10.10.20.30', '10.10.20.31']],
    ['MOS', ['4.12', '4.21']],
    ['Latitude', ['51.50', '51.51']],
    ['Foo', ['10.10.20.30', '10.10.20.31']],
    ['Foo', ['1543540774.0', '1543540817.1']],
  ])('finds no charge in %s', async (name, rows) => {
    const report = await read(name, rows, 'EUR');
    expect(charges(report)).toEqual([undefined, undefined]);
    expect(report.confidence).toBe('high');
  });

  it('takes two equal columns for one', async () => {
    const report = await read('Cost,Amount', ['0.30,0.30', '1.00,1.00'], 'EUR');
    expect([charges(report), report.confidence]).toEqual([['0.30 EUR', '1.00 EUR'], 'high']);
  });
});

describe('readCallRecords, how amounts are written', () => {
  it('asks when points and commas are both decimal marks', async () => {
    const report = await readAmounts(['0.35', '0,35'], 'USD');
    expect(doubts(report)).toEqual(['charge: decimal-mark']);
    expect(rejections(report)).toEqual(['3: bad-charge']);
  });

  it('asks whether 1,234 is much or little, unless the currency settles it', async () => {
    expect(doubts(await readAmounts(['1,234', '5,678'], 'USD'))).toEqual(['charge: decimal-mark']);
    expect(charges(await readAmounts(['1,234', '5,678'], 'JPY'))).toEqual(['1234 JPY', '5678 JPY']);
    expect(charges(await readAmounts(['1.234', '5.678'], 'KWD'))).toEqual([
      '1.234 KWD',
      '5.678 KWD',
    ]);
  });

  it.each([
    ['USD', ['1.234', '5.678']],
    ['KWD', ['1,234', '5,678']],
    ['RSD', ['9.588', '1.234']],
    ['PKR', ['1.234', '5.678']],
    ['XOF', ['1,234', '5,678']],
  ])('asks whether the %s of %j are much or little', async (currency, amounts) => {
    expect(doubts(await readAmounts(amounts, currency))).toEqual(['charge: decimal-mark']);
  });

  it('reads cents by the name of the column, and asks when amounts say otherwise', async () => {
    expect(charges(await read('Charge (cents)', ['35', '120'], 'USD'))).toEqual([
      '0.35 USD',
      '1.20 USD',
    ]);
    expect(charges(await read('Charge (fils)', ['350', '1200'], 'KWD'))).toEqual([
      '0.350 KWD',
      '1.200 KWD',
    ]);
    const mixed = await read('Charge (pence)', ['£0.35', '£1.20']);
    expect(doubts(mixed)).toEqual(['charge: minor-units']);
  });

  it('tells credits from charges where a file has both', async () => {
    const report = await readAmounts(['£0.35', '(£0.10)', '£0.20 CR', '£0.20 DR']);
    expect(charges(report)).toEqual(['0.35 GBP', '0.20 GBP']);
    expect(rejections(report)).toEqual(['3: negative-charge', '4: negative-charge']);
  });

  it.each([[['0.35-', '0.20-']], [['(0.35)', '(0.20)']], [['−0.35', '−0.20']]])(
    'takes %j for what was charged, and asks',
    async (amounts) => {
      const report = await readAmounts(amounts, 'USD');
      expect(charges(report)).toEqual(['0.35 USD', '0.20 USD']);
      expect(doubts(report)).toEqual(['charge: all-negative']);
    },
  );

  it('reads a currency of each row by code, sign and name', async () => {
    const rows = ['0.30,Euro', '0.40,US Dollar', '0.50,£', '0.60,chf', '0.70,Foo', '0.80,'];
    const report = await read('Cost,Currency', rows);
    expect(charges(report)).toEqual(['0.30 EUR', '0.40 USD', '0.50 GBP', '0.60 CHF']);
    expect(rejections(report)).toEqual(['6: bad-currency', '7: bad-currency']);
  });

  it('asks about a column of currencies that names none', async () => {
    const report = await read('Cost,Currency', ['0.30,Foo', '0.40,Bar'], 'EUR');
    expect(doubts(report)).toContain('currency: not-understood');
  });
});
