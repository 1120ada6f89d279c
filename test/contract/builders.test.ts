import { describe, expect, it } from 'vitest';
import * as contract from '../../src/contract/index.js';
import * as build from '../support/builders.js';

describe('builders', () => {
  it.each([
    ['buildAccount', contract.accountSchema, build.buildAccount()],
    ['buildLine', contract.lineSchema, build.buildLine()],
    ['buildBill', contract.billSchema, build.buildBill()],
    ['buildCycle', contract.billingCycleSchema, build.buildCycle()],
    ['buildCall', contract.callSchema, build.buildCall({ tariff: build.buildTariff() })],
    ['buildDispute', contract.disputeSchema, build.buildDispute({ outcome: build.buildOutcome() })],
    ['buildInformationRequest', contract.informationRequestSchema, build.buildInformationRequest()],
    ['buildEvidence', contract.evidenceSchema, build.buildEvidence()],
    ['buildReason', contract.reasonSchema, build.buildReason()],
    ['buildContactRequest', contract.contactRequestSchema, build.buildContactRequest()],
    ['buildContactReceipt', contract.contactReceiptSchema, build.buildContactReceipt()],
  ])('should make what the schema accepts unchanged: %s', (_name, schema, value) => {
    expect(schema.parse(value)).toEqual(value);
  });

  it('should give every call of a list its own id and the facts of its index', () => {
    const calls = build.buildCalls(3, (index) => ({ durationSeconds: index }));
    expect(calls.map(({ id, durationSeconds }) => [id, durationSeconds])).toEqual([
      ['call-1', 0],
      ['call-2', 1],
      ['call-3', 2],
    ]);
  });
});
