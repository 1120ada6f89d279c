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
  new events.SignInEvent(),
  new events.NavigateEvent('activity'),
  new events.RequestCreditEvent([buildCall()]),
  new events.ReportFraudEvent(buildCall()),
  new events.DisputeBillEvent(buildCycle()),
  new events.AddInformationEvent(buildDispute()),
  new events.SubmitEvent(submission),
  new events.WithdrawEvent(buildDispute()),
  new events.ContactEvent('other', [buildCall()]),
  new events.SendContactEvent('other'),
];

const OUTCOMES: readonly Event[] = [
  new events.SignedInEvent(buildAccount()),
  new events.SessionEndedEvent(),
  new events.SubmittedEvent(buildDispute()),
  new events.InformationAddedEvent(buildDispute()),
  new events.WithdrawnEvent(buildDispute()),
  new events.ContactReceivedEvent(buildContactReceipt()),
  new events.AnomalyEvent('impossible-status-change', 'dispute-1: denied to submitted'),
  new events.FailedEvent('calls', 'network'),
];

describe('the intents', () => {
  for (const event of INTENTS) {
    it(`should bubble ${event.type} out of every shadow root and let the host veto it`, () => {
      expect(event).toMatchObject({ bubbles: true, composed: true, cancelable: true });
    });
  }
});

describe('the outcomes', () => {
  for (const event of OUTCOMES) {
    it(`should bubble ${event.type} out of every shadow root, for what has happened`, () => {
      expect(event).toMatchObject({ bubbles: true, composed: true, cancelable: false });
    });
  }
});

describe('the events', () => {
  it('should all be tested here, each with a type of its own', () => {
    const types = [...INTENTS, ...OUTCOMES].map(({ type }) => type);
    const exported = Object.values(events).map((event) => event.type);
    expect(types.toSorted()).toEqual(exported.toSorted());
    expect(new Set(types).size).toBe(types.length);
    for (const type of types) expect(type).toMatch(/^redress-[a-z]+(-[a-z]+)*$/);
  });
});
