/** Tells the page what the store has seen happen, as DOM events of the provider. */
import {
  AnomalyEvent,
  ContactReceivedEvent,
  FailedEvent,
  InformationAddedEvent,
  SessionEndedEvent,
  SignedInEvent,
  SubmittedEvent,
  WithdrawnEvent,
} from '../events/index.js';
import type { StoreOutcome } from '../store/index.js';

export function outcomeEvent(outcome: StoreOutcome): Event {
  switch (outcome.type) {
    case 'signed-in':
      return new SignedInEvent(outcome.account);
    case 'session-ended':
      return new SessionEndedEvent();
    case 'dispute-submitted':
      return new SubmittedEvent(outcome.dispute);
    case 'information-added':
      return new InformationAddedEvent(outcome.dispute);
    case 'dispute-withdrawn':
      return new WithdrawnEvent(outcome.dispute);
    case 'contact-received':
      return new ContactReceivedEvent(outcome.receipt);
    case 'anomaly':
      return new AnomalyEvent(outcome.kind, outcome.detail);
    case 'failed':
      return new FailedEvent(outcome.operation, outcome.error.code);
  }
}
