import { describe, expect, it } from 'vitest';
import { disputeChanges } from '../../src/domain/index.js';
import { buildDispute, buildInformationRequest, buildTimelineEntry } from '../support/builders.js';

const BEFORE = buildDispute({ status: 'under-review' });
const REVIEW = buildTimelineEntry({
  at: '2026-08-06T10:00:00Z',
  kind: 'under-review',
  by: 'provider',
});

describe('disputeChanges', () => {
  it('should be nothing for what the customer has seen already', () => {
    expect(disputeChanges(BEFORE, structuredClone(BEFORE))).toBe(undefined);
    expect(disputeChanges(BEFORE, { ...BEFORE, updatedAt: '2026-08-07T10:00:00Z' })).toBe(
      undefined,
    );
  });

  it('should tell a new status (R12)', () => {
    expect(disputeChanges(BEFORE, { ...BEFORE, status: 'denied' })).toEqual({
      status: 'denied',
      entries: [],
    });
  });

  it('should tell what is new on the timeline, wherever it stands there (R12)', () => {
    const message = buildTimelineEntry({ kind: 'message', by: 'provider', text: 'We look.' });
    const timeline = [message, ...BEFORE.timeline, REVIEW];
    expect(disputeChanges(BEFORE, { ...BEFORE, timeline })).toEqual({ entries: [message, REVIEW] });
  });

  it('should tell an entry that looks like one before as a new one (R12)', () => {
    const before = { ...BEFORE, timeline: [REVIEW] };
    const after = { ...BEFORE, timeline: [REVIEW, { ...REVIEW }] };
    expect(disputeChanges(before, after)?.entries).toEqual([REVIEW]);
  });

  it('should tell a question that waits for an answer, and no other (R12)', () => {
    const asked = buildInformationRequest({ id: 'request-2' });
    const answered = buildInformationRequest({
      id: 'request-1',
      answeredAt: '2026-08-07T10:00:00Z',
    });
    const after = { ...BEFORE, informationRequests: [answered, asked] };
    expect(disputeChanges(BEFORE, after)).toEqual({ entries: [], question: asked });
    expect(disputeChanges(after, after)).toBe(undefined);
    expect(disputeChanges(BEFORE, { ...BEFORE, informationRequests: [answered] })).toBe(undefined);
  });
});
