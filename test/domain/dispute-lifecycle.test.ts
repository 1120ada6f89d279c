import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISPUTE_STATUSES, type DisputeStatus } from '../../src/contract/index.js';
import {
  canAddInformation,
  canMove,
  canWithdraw,
  findLifecycleAnomaly,
  findOpenDisputeFor,
  isDecided,
  isOpen,
  openInformationRequest,
} from '../../src/domain/index.js';
import { buildDispute, buildDisputedCall, buildInformationRequest } from '../support/builders.js';

const anyStatus = fc.constantFrom(...DISPUTE_STATUSES);
const OPEN: readonly DisputeStatus[] = ['submitted', 'under-review', 'information-requested'];
const TOLD: readonly DisputeStatus[] = ['approved', 'partially-approved', 'denied'];

function statusesWith(rule: (status: DisputeStatus) => boolean): readonly DisputeStatus[] {
  return DISPUTE_STATUSES.filter(rule);
}

describe('isOpen and isDecided', () => {
  it('should take those for open on which somebody is still to act', () => {
    expect(statusesWith(isOpen)).toEqual(OPEN);
  });

  it('should take those for decided which the provider has ended', () => {
    expect(statusesWith(isDecided)).toEqual([...TOLD, 'closed-unknown']);
  });

  it('should let the customer withdraw and add information while it is open', () => {
    expect(statusesWith(canWithdraw)).toEqual(OPEN);
    expect(statusesWith(canAddInformation)).toEqual(OPEN);
  });
});

describe('canMove', () => {
  const movesFrom = (from: DisputeStatus): readonly DisputeStatus[] =>
    DISPUTE_STATUSES.filter((to) => to !== from && canMove(from, to));

  it('should let a submitted dispute go anywhere', () => {
    expect(movesFrom('submitted')).toEqual(DISPUTE_STATUSES.slice(1));
  });

  it('should go to and fro between review and a question', () => {
    expect(canMove('under-review', 'information-requested')).toBe(true);
    expect(canMove('information-requested', 'under-review')).toBe(true);
  });

  it.each(['approved', 'partially-approved', 'denied', 'withdrawn'] as const)(
    'should end with %s',
    (status) => {
      expect(movesFrom(status)).toEqual([]);
    },
  );

  it('should let an outcome be told later', () => {
    expect(movesFrom('closed-unknown')).toEqual(TOLD);
  });

  it('should allow to stay', () => {
    fc.assert(fc.property(anyStatus, (status) => canMove(status, status)));
  });

  it('should never lead back to submitted, nor from the end back to an open state', () => {
    fc.assert(
      fc.property(anyStatus, anyStatus, (from, to) => {
        fc.pre(from !== to && canMove(from, to));
        expect(to).not.toBe('submitted');
        if (!isOpen(from)) expect(isOpen(to)).toBe(false);
      }),
    );
  });
});

describe('findLifecycleAnomaly', () => {
  it('should name the dispute and the impossible move', () => {
    const before = buildDispute({ status: 'approved' });
    const after = buildDispute({ status: 'under-review' });
    expect(findLifecycleAnomaly(before, after)).toEqual({
      disputeId: 'dispute-1',
      from: 'approved',
      to: 'under-review',
    });
  });

  it('should find one exactly when the move is not allowed', () => {
    fc.assert(
      fc.property(anyStatus, anyStatus, (from, to) => {
        const anomaly = findLifecycleAnomaly(
          buildDispute({ status: from }),
          buildDispute({ status: to }),
        );
        expect(anomaly === undefined).toBe(canMove(from, to));
      }),
    );
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
