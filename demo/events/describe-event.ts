/** What an event carries, in a few words for the log. Names of properties are not translated. */
import {
  AddInformationEvent,
  AnomalyEvent,
  ContactEvent,
  ContactReceivedEvent,
  DisputeBillEvent,
  FailedEvent,
  InformationAddedEvent,
  NavigateEvent,
  ReportFraudEvent,
  RequestCreditEvent,
  SendContactEvent,
  SubmitEvent,
  SubmittedEvent,
  WithdrawEvent,
  WithdrawnEvent,
} from '../../src/index.js';

/** @returns empty for an event that carries nothing, or nothing that belongs in a log */
export function describeEvent(event: Event): string {
  if (event instanceof NavigateEvent) return `step: ${event.step}`;
  if (event instanceof RequestCreditEvent) return `calls: ${event.calls.length}`;
  if (event instanceof ReportFraudEvent) return `call: ${event.call.type}, ${event.call.start}`;
  if (event instanceof DisputeBillEvent) return `cycle: ${event.cycle.start}`;
  if (event instanceof SubmitEvent) return submissionText(event);
  if (event instanceof ContactEvent || event instanceof SendContactEvent) {
    return `topic: ${event.topic}`;
  }
  if (event instanceof ContactReceivedEvent) return `reference: ${event.receipt.reference}`;
  if (event instanceof AnomalyEvent) return `${event.kind}: ${event.detail}`;
  if (event instanceof FailedEvent) return `${event.operation}: ${event.code}`;
  if (
    event instanceof SubmittedEvent ||
    event instanceof InformationAddedEvent ||
    event instanceof WithdrawnEvent ||
    event instanceof AddInformationEvent ||
    event instanceof WithdrawEvent
  ) {
    return `${event.dispute.reference}: ${event.dispute.status}`;
  }
  return '';
}

function submissionText({ submission }: SubmitEvent): string {
  const { kind, reason, requestedAmount } = submission;
  const amount = requestedAmount && `${requestedAmount.amount} ${requestedAmount.currency}`;
  return [kind, reason, amount].filter((part) => part !== undefined).join(', ');
}
