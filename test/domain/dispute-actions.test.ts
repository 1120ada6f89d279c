import { describe, expect, it } from 'vitest';
import { DISPUTE_STATUSES } from '../../src/contract/index.js';
import {
  canAddInformation,
  canWithdraw,
  findOpenDisputeFor,
  isOpen,
  openInformationRequest,
} from '../../src/domain/index.js';
import { buildDispute, buildDisputedCall, buildInformationRequest } from '../support/builders.js';

describe('canWithdraw and canAddInformation', () => {
  it('should let the customer do so while it is open', () => {
    const open = DISPUTE_STATUSES.filter(isOpen);
    expect(DISPUTE_STATUSES.filter(canWithdraw)).toEqual(open);
    expect(DISPUTE_STATUSES.filter(canAddInformation)).toEqual(open);
  });
});

describe('openInformationRequest', () => {
  const answered = buildInformationRequest({
    id: 'answered',
    askedAt: '2026-08-09T10:00:00Z',
    answeredAt: '2026-08-09T12:00:00Z',
  });
  // By its text the later one of the two, in truth the earlier.
  const older = buildInformationRequest({ id: 'older', askedAt: '2026-08-07T01:00:00+09:00' });
  const newer = buildInformationRequest({ id: 'newer', askedAt: '2026-08-06T20:00:00Z' });
  const asking = buildDispute({
    status: 'information-requested',
    informationRequests: [older, newer, answered],
  });

  it('should give the newest question without an answer', () => {
    expect(openInformationRequest(asking)).toBe(newer);
  });

  it('should give none when all are answered', () => {
    expect(openInformationRequest({ ...asking, informationRequests: [answered] })).toBeUndefined();
  });

  it('should ask nothing more once the dispute is over', () => {
    expect(openInformationRequest({ ...asking, status: 'denied' })).toBeUndefined();
  });
});

describe('findOpenDisputeFor', () => {
  const call = buildDisputedCall({ id: 'call-1' });
  const other = buildDisputedCall({ id: 'call-2' });
  const onCalls = buildDispute({ id: 'on-calls', subject: { kind: 'calls', calls: [call] } });
  const onBill = buildDispute({
    id: 'on-bill',
    subject: { kind: 'bill', cycleId: 'cycle-1', billNumber: 'B-1' },
  });
  const disputes = [onCalls, onBill];

  it('should find the dispute that has any of the calls', () => {
    expect(findOpenDisputeFor({ kind: 'calls', calls: [other, call] }, disputes)).toBe(onCalls);
  });

  it('should find the dispute on the same bill', () => {
    const subject = { kind: 'bill', cycleId: 'cycle-1', billNumber: 'B-1' } as const;
    expect(findOpenDisputeFor(subject, disputes)).toBe(onBill);
  });

  it('should not take a bill for its calls or calls for their bill', () => {
    expect(findOpenDisputeFor({ kind: 'calls', calls: [other] }, disputes)).toBeUndefined();
    const otherBill = { kind: 'bill', cycleId: 'cycle-2', billNumber: 'B-2' } as const;
    expect(findOpenDisputeFor(otherBill, disputes)).toBeUndefined();
  });

  it('should not find a dispute that is over', () => {
    const over = DISPUTE_STATUSES.filter((status) => !isOpen(status)).map((status) =>
      buildDispute({ status, subject: onCalls.subject }),
    );
    expect(findOpenDisputeFor(onCalls.subject, over)).toBeUndefined();
  });
});
