import { describe, expect, it } from 'vitest';
import { describeEvent } from '../../demo/events/describe-event.js';
import { INTENT_NAMES, OUTCOME_NAMES } from '../../demo/events/event-names.js';
import { reachesAmount } from '../../demo/events/reaches-amount.js';
import { cardOf } from '../../demo/panels/card-of.js';
import * as intents from '../../src/events/intents.js';
import * as outcomes from '../../src/events/outcomes.js';
import { buildCall } from '../support/builders.js';

const typesOf = (classes: object): readonly string[] =>
  Object.values(classes)
    .map(({ type }: { readonly type: string }) => type)
    .toSorted();

describe('the log of events', () => {
  it('should listen to every intent and every outcome there is', () => {
    expect([...INTENT_NAMES].toSorted()).toEqual(typesOf(intents));
    expect([...OUTCOME_NAMES].toSorted()).toEqual(typesOf(outcomes));
  });
});

describe('describeEvent', () => {
  it('should say what is about to be sent', () => {
    const submit = new intents.RedressSubmitEvent({
      kind: 'calls',
      callIds: ['1'],
      reason: 'wrong-rate',
      requestedAmount: { amount: '6.82', currency: 'USD' },
    });
    expect(describeEvent(submit)).toBe('calls, wrong-rate, 6.82 USD');
  });

  it('should not write a phone number into the log', () => {
    const call = buildCall();
    const written = describeEvent(new intents.RedressReportFraudEvent(call));
    expect(written).toContain(call.type);
    expect(written).not.toContain(call.otherParty.raw);
  });

  it('should say nothing of an event that carries nothing', () => {
    expect(describeEvent(new intents.RedressSignInEvent())).toBe('');
    expect(describeEvent(new outcomes.RedressSessionEndedEvent())).toBe('');
  });
});

describe('reachesAmount', () => {
  it.each([
    ['5', 5, true],
    ['5.0000', 5, true],
    ['4.9999999999999999999', 5, false],
    ['0.01', 0, true],
    ['-6.00', 5, false],
    ['90071992547409930.5', 5, true],
  ])('should compare %s with %i exactly', (amount, units, expected) => {
    expect(reachesAmount({ amount, currency: 'USD' }, units)).toBe(expected);
  });
});

describe('cardOf', () => {
  it('should name the card in which a step is shown', () => {
    expect(cardOf({ name: 'credit-request' })).toBe('credit');
    expect(cardOf({ name: 'dispute', disputeId: 'd' })).toBe('disputes');
  });
});
