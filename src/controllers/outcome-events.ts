/** Turns an outcome of the store into a DOM event for the host page. */
import {
  RedressAmountsEvent,
  RedressAnomalyEvent,
  RedressContactReceivedEvent,
  RedressFailedEvent,
  RedressInformationAddedEvent,
  RedressSessionEndedEvent,
  RedressSignedInEvent,
  RedressSubmittedEvent,
  RedressWithdrawnEvent,
} from '../events/index.js';
import type { StoreOutcome } from '../store/index.js';

export function outcomeEvent(outcome: StoreOutcome): Event {
  switch (outcome.type) {
    case 'signed-in':
      return new RedressSignedInEvent(outcome.account);
    case 'session-ended':
      return new RedressSessionEndedEvent();
    case 'dispute-submitted':
      return new RedressSubmittedEvent(outcome.dispute);
    case 'information-added':
      return new RedressInformationAddedEvent(outcome.dispute);
    case 'dispute-withdrawn':
      return new RedressWithdrawnEvent(outcome.dispute);
    case 'contact-received':
      return new RedressContactReceivedEvent(outcome.receipt);
    case 'amounts':
      return new RedressAmountsEvent(outcome.bills);
    case 'anomaly':
      return new RedressAnomalyEvent(outcome.kind, outcome.detail);
    case 'failed':
      return new RedressFailedEvent(outcome.operation, outcome.error.code);
  }
}
