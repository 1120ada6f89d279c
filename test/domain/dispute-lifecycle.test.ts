import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISPUTE_STATUSES, type DisputeStatus } from '../../src/contract/index.js';
import { canMove, findLifecycleAnomaly, isDecided, isOpen } from '../../src/domain/index.js';
import { buildDispute } from '../support/builders.js';

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
