import { describe, expect, it, onTestFinished } from 'vitest';
import { giveLedgerToConsole, type DemoConsole } from '../../demo/session/console-access.js';
import { Customer, first } from '../adapters/demo/demo-fixture.js';

describe('giveLedgerToConsole', () => {
  it('shows what the provider has at the moment of the question', async () => {
    const customer = new Customer('household');
    giveLedgerToConsole(customer.provider);
    onTestFinished(() => void Reflect.deleteProperty(globalThis, 'redressDemo'));
    const { redressDemo } = globalThis as unknown as { redressDemo: DemoConsole };
    expect(redressDemo.ledger().disputes).toEqual([]);

    const { id } = await customer.billedCycle();
    const dispute = await customer.open([first(await customer.eligibleCalls(id))]);
    expect(redressDemo.ledger().disputes).toMatchObject([{ disputeId: dispute.id }]);
  });
});
