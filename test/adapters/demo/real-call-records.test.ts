import { describe, expect, it } from 'vitest';
import { createDemoProvider } from '../../../src/adapters/demo/index.js';
import { readCallRecords } from '../../../src/records/index.js';
import { callSchema } from '../../../src/contract/index.js';
import { sumMoney } from '../../../src/domain/index.js';
import { readSharedText } from '../../support/shared-data.js';
import { Customer, NOW } from './demo-fixture.js';

async function load(path: string) {
  const text = await readSharedText(path);
  if (text === undefined) return undefined;
  const { records } = await readCallRecords(text, { currency: 'GBP' });
  const provider = createDemoProvider({ now: () => NOW });
  const loaded = provider.loadCallRecords(records, path, {
    timeZone: 'Europe/London',
    currency: 'GBP',
  });
  provider.signIn('imported');
  return { records, loaded, customer: new Customer('imported', {}, provider) };
}

describe('loadCallRecords with real files', () => {
  it('loads 42,238 rated records of 101 numbers, whose charges add up', async (context) => {
    const file = await load('cdr/rated-42k/cdr.csv.gz');
    if (file === undefined) return context.skip('The shared data is not there');
    const { records, loaded, customer } = file;
    expect(loaded.callCount).toBe(records.length);
    expect(loaded.lineCount).toBe(101);
    expect(loaded.estimatedCount).toBe(0);
    const charges = records.flatMap(({ charge }) => (charge ? [charge] : []));
    expect(loaded.chargeTotal).toEqual(sumMoney(charges, 'GBP'));
    const billed = (await customer.cycles()).flatMap(({ bill }) => (bill ? [bill.amountDue] : []));
    expect(sumMoney(billed, 'GBP')).toEqual(loaded.chargeTotal);
  });

  it('loads real records without prices of 27 people, and rates them all', async (context) => {
    const file = await load('cdr/nodobo/calls.csv');
    if (file === undefined) return context.skip('The shared data is not there');
    const { records, loaded, customer } = file;
    expect(loaded).toMatchObject({ lineCount: 27, callCount: records.length });
    expect(loaded.estimatedCount).toBe(records.length);
    const calls = await customer.allCalls();
    expect(calls).toHaveLength(records.length);
    for (const call of calls) callSchema.parse(call);
    expect(records.length).toBeGreaterThan(13_000);
  });
});
