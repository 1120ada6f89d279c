import { describe, expect, it } from 'vitest';
import * as events from '../../src/events/index.js';
import {
  buildAccount,
  buildCall,
  buildContactReceipt,
  buildCycle,
  buildDispute,
} from '../support/builders.js';

const submission: events.SubmissionSummary = {
  kind: 'calls',
  callIds: ['call-1'],
  reason: 'fraudulent-call',
  requestedAmount: undefined,
};

const INTENTS: readonly Event[] = [
  new events.RedressSignInEvent(),
  new events.RedressNavigateEvent('activity'),
  new events.RedressRequestCreditEvent([buildCall()]),
  new events.RedressReportFraudEvent(buildCall()),
  new events.RedressDisputeBillEvent(buildCycle()),
  new events.RedressAddInformationEvent(buildDispute()),
  new events.RedressSubmitEvent(submission),
  new events.RedressWithdrawEvent(buildDispute()),
  new events.RedressContactEvent('other', [buildCall()]),
  new events.RedressSendContactEvent('other'),
  new events.RedressFeedbackEvent('dispute', true, 'Clear.'),
];

const OUTCOMES: readonly Event[] = [
  new events.RedressSignedInEvent(buildAccount()),
  new events.RedressSessionEndedEvent(),
  new events.RedressSubmittedEvent(buildDispute()),
  new events.RedressInformationAddedEvent(buildDispute()),
  new events.RedressWithdrawnEvent(buildDispute()),
  new events.RedressContactReceivedEvent(buildContactReceipt()),
  new events.RedressAmountsEvent([]),
  new events.RedressAnomalyEvent('impossible-status-change', 'dispute-1: denied to submitted'),
  new events.RedressFailedEvent('calls', 'network'),
];

const inPascalCase = (type: string) =>
  type.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

describe('the intents', () => {
  for (const event of INTENTS) {
    it(`lets ${event.type} bubble out of every shadow root and be cancelled`, () => {
      expect(event).toMatchObject({ bubbles: true, composed: true, cancelable: true });
    });
  }
});

describe('the outcomes', () => {
  for (const event of OUTCOMES) {
    it(`lets ${event.type} bubble out of every shadow root, too late to be cancelled`, () => {
      expect(event).toMatchObject({ bubbles: true, composed: true, cancelable: false });
    });
  }
});

describe('the events', () => {
  it('have classes named after their types, which no platform class is called', () => {
    const named = [...INTENTS, ...OUTCOMES].map((event) => event.constructor.name);
    const expected = [...INTENTS, ...OUTCOMES].map(({ type }) => `${inPascalCase(type)}Event`);
    expect(named).toEqual(expected);
  });

  it('are all tested here, each with a type of its own', () => {
    const types = [...INTENTS, ...OUTCOMES].map(({ type }) => type);
    const exported = Object.values(events).map((event) => event.type);
    expect(types.toSorted()).toEqual(exported.toSorted());
    expect(new Set(types).size).toBe(types.length);
    for (const type of types) expect(type).toMatch(/^redress-[a-z]+(-[a-z]+)*$/);
  });
});
