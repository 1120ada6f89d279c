/** What an event carries, in a few words for the log. Names of properties are not translated. */
import {
  RedressAddInformationEvent,
  RedressAnomalyEvent,
  RedressContactEvent,
  RedressContactReceivedEvent,
  RedressDisputeBillEvent,
  RedressFailedEvent,
  RedressInformationAddedEvent,
  RedressNavigateEvent,
  RedressReportFraudEvent,
  RedressRequestCreditEvent,
  RedressSendContactEvent,
  RedressSubmitEvent,
  RedressSubmittedEvent,
  RedressWithdrawEvent,
  RedressWithdrawnEvent,
} from '../../src/index.js';

/** @returns empty for an event that carries nothing, or nothing that belongs in a log */
export function describeEvent(event: Event): string {
  if (event instanceof RedressNavigateEvent) return `step: ${event.step}`;
  if (event instanceof RedressRequestCreditEvent) return `calls: ${event.calls.length}`;
  if (event instanceof RedressReportFraudEvent)
    return `call: ${event.call.type}, ${event.call.start}`;
  if (event instanceof RedressDisputeBillEvent) return `cycle: ${event.cycle.start}`;
  if (event instanceof RedressSubmitEvent) return submissionText(event);
  if (event instanceof RedressContactEvent || event instanceof RedressSendContactEvent) {
    return `topic: ${event.topic}`;
  }
  if (event instanceof RedressContactReceivedEvent) return `reference: ${event.receipt.reference}`;
  if (event instanceof RedressAnomalyEvent) return `${event.kind}: ${event.detail}`;
  if (event instanceof RedressFailedEvent) return `${event.operation}: ${event.code}`;
  if (
    event instanceof RedressSubmittedEvent ||
    event instanceof RedressInformationAddedEvent ||
    event instanceof RedressWithdrawnEvent ||
    event instanceof RedressAddInformationEvent ||
    event instanceof RedressWithdrawEvent
  ) {
    return `${event.dispute.reference}: ${event.dispute.status}`;
  }
  return '';
}

function submissionText({ submission }: RedressSubmitEvent): string {
  const { kind, reason, requestedAmount } = submission;
  const amount = requestedAmount && `${requestedAmount.amount} ${requestedAmount.currency}`;
  return [kind, reason, amount].filter((part) => part !== undefined).join(', ');
}
