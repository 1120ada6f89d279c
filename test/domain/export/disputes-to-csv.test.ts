import { describe, expect, it } from 'vitest';
import type { Dispute } from '../../../src/contract/index.js';
import { DISPUTE_CSV_COLUMNS, disputesToCsv } from '../../../src/domain/index.js';
import { buildDispute, buildOutcome, money } from '../../support/builders.js';

function linesOf(disputes: readonly Dispute[], timeZone = 'America/New_York'): string[] {
  const names = DISPUTE_CSV_COLUMNS.map((column) => [column, column.toUpperCase()]);
  const text = disputesToCsv(
    disputes,
    {
      columns: Object.fromEntries(names) as Record<(typeof DISPUTE_CSV_COLUMNS)[number], string>,
      status: ({ status }) => `is ${status}`,
      subject: ({ subject }) => subject.kind,
      reason: ({ reason }) => reason,
    },
    timeZone,
  );
  expect(text.startsWith('\ufeff')).toBe(true);
  return text.slice(1).split('\r\n');
}

describe('disputesToCsv', () => {
  it('has a row for each dispute, in the order given', () => {
    const outcome = buildOutcome({ creditedAmount: money('0.4250') });
    const disputes = [
      buildDispute({ reference: 'B', status: 'partially-approved', outcome }),
      buildDispute({ reference: 'A' }),
    ];
    expect(linesOf(disputes)).toEqual([
      'REFERENCE,SUBMITTED,UPDATED,STATUS,SUBJECT,REASON,REQUESTED,CREDITED,CURRENCY',
      'B,2026-08-05,2026-08-05,is partially-approved,calls,fraudulent-call,1.20,0.4250,USD',
      'A,2026-08-05,2026-08-05,is submitted,calls,fraudulent-call,1.20,,USD',
      '',
    ]);
  });

  it("writes the days of the account's time zone", () => {
    const dispute = buildDispute({ submittedAt: '2026-08-05T02:00:00Z' });
    expect(linesOf([dispute])[1]).toContain('D-1001,2026-08-04,');
    expect(linesOf([dispute], 'Asia/Tokyo')[1]).toContain('D-1001,2026-08-05,');
  });

  it('leaves amounts empty that are not known, and runs no formula (S9)', () => {
    const dispute = buildDispute({ reason: '=1+1', requestedAmount: undefined });
    expect(linesOf([dispute])[1]).toMatch(/,'=1\+1,,,$/);
  });
});
