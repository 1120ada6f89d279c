import type * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import * as contract from '../../src/contract/index.js';
import * as build from '../support/builders.js';

const HUGE = 'x'.repeat(1_000_000);

/** A change to the good example: the path to a field, and what is put there. */
type Refused = readonly [why: string, path: string, value: unknown];

function changed(good: object, path: string, value: unknown): unknown {
  const copy: Record<string, unknown> = structuredClone(good) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let holder = copy;
  for (const key of keys) holder = holder[key] as Record<string, unknown>;
  holder[last] = value;
  return copy;
}

interface Noun {
  readonly name: keyof typeof contract;
  readonly good: object;
  readonly refused: readonly Refused[];
}

const nouns: readonly Noun[] = [
  {
    name: 'accountSchema',
    good: build.buildAccount(),
    refused: [
      ['an empty id', 'id', ''],
      ['an id that is a number', 'id', 7],
      ['a huge name', 'holderName', HUGE],
      ['a small currency', 'currency', 'usd'],
      ['an unknown time zone', 'timeZone', 'Mars/Olympus_Mons'],
      ['an empty time zone', 'timeZone', ''],
      ['no account number', 'accountNumber', undefined],
    ],
  },
  {
    name: 'lineSchema',
    good: build.buildLine(),
    refused: [
      ['a number that is text', 'number', '+12025550100'],
      ['an unknown kind of number', 'number.kind', 'landline'],
      ['a huge number', 'number.raw', HUGE],
      ['a label that is null', 'label', null],
    ],
  },
  {
    name: 'moneySchema',
    good: build.money('-12.50'),
    refused: [
      ['a number', 'amount', 12.5],
      ['not a number', 'amount', 'NaN'],
      ['an exponent', 'amount', '1e3'],
      ['a comma', 'amount', '12,50'],
      ['no digits before the point', 'amount', '.50'],
      ['no digits after the point', 'amount', '12.'],
      ['a plus sign', 'amount', '+12.50'],
      ['a line break at the end', 'amount', '12.50\n'],
      ['more digits than are exact', 'amount', '1234567890123456'],
      ['digits of another script', 'amount', '١٢'],
      ['two letters', 'currency', 'US'],
      ['a sign', 'currency', '$'],
    ],
  },
  {
    name: 'chargeSchema',
    good: build.money('0.0425'),
    refused: [
      ['a negative charge', 'amount', '-0.01'],
      ['minus zero', 'amount', '-0'],
      ['a number', 'amount', 0],
    ],
  },
  {
    name: 'billSchema',
    good: build.buildBill(),
    refused: [
      ['a day that does not exist', 'issued', '2026-02-30'],
      ['a date with a time', 'due', '2026-08-21T00:00:00Z'],
      ['an unknown state', 'state', 'overdue'],
      ['money that is a number', 'amountDue', 48.9],
      ['remaining money that is null', 'amountRemaining', null],
    ],
  },
  {
    name: 'billingCycleSchema',
    good: build.buildCycle(),
    refused: [
      ['an end before the start', 'end', '2026-06-30'],
      ['an empty window', 'end', '2026-07-01'],
      ['a day that does not exist', 'start', '2026-06-31'],
      ['a bill without a number', 'bill.number', undefined],
    ],
  },
  {
    name: 'callSchema',
    good: build.buildCall({
      tariff: build.buildTariff(),
      eligibility: { eligible: false, reason: 'outside-window', lastDay: '2026-09-30' },
    }),
    refused: [
      ['not a number', 'durationSeconds', Number.NaN],
      ['endless', 'durationSeconds', Number.POSITIVE_INFINITY],
      ['a negative duration', 'durationSeconds', -1],
      ['part of a second', 'billedSeconds', 1.5],
      ['more than a month', 'durationSeconds', contract.MAX_CALL_SECONDS + 1],
      ['no charge', 'charge', undefined],
      ['a start without an offset', 'start', '2026-07-14T09:12:30'],
      ['a day that does not exist', 'start', '2026-02-30T09:12:30Z'],
      ['an unknown direction', 'direction', 'sideways'],
      ['an unknown type', 'type', 'satellite'],
      ['a huge destination', 'destination', HUGE],
      ['a negative rate', 'tariff.ratePerMinute.amount', '-0.35'],
      ['an increment of nothing', 'tariff.incrementSeconds', 0],
      ['a flag that is text', 'includedInPlan', 'false'],
      ['an unknown reason', 'eligibility.reason', 'because'],
      ['an eligibility that is text', 'eligibility.eligible', 'true'],
    ],
  },
  {
    name: 'disputeSchema',
    good: build.buildDispute({
      status: 'approved',
      evidence: [build.buildEvidence()],
      informationRequests: [build.buildInformationRequest()],
      outcome: build.buildOutcome(),
    }),
    refused: [
      ['an unknown status', 'status', 'won'],
      ['an unknown kind of subject', 'subject.kind', 'line'],
      ['a subject without calls', 'subject.calls', []],
      ['too many calls', 'subject.calls', Array(1_001).fill(build.buildDisputedCall())],
      ['a bill without its number', 'subject', { kind: 'bill', cycleId: 'cycle-1' }],
      ['a negative credit', 'outcome.creditedAmount.amount', '-1.20'],
      ['an unknown decision', 'outcome.decision', 'maybe'],
      ['an unknown bill', 'outcome.placements.0.bill', 'last'],
      ['an unknown decision about a call', 'outcome.calls.0.decision', 'partially-approved'],
      ['a size that is no number', 'evidence.0.sizeBytes', Number.NaN],
      ['an unknown kind of event', 'timeline.0.kind', 'paid'],
      ['an unknown actor', 'timeline.0.by', 'robot'],
      ['a huge question', 'informationRequests.0.question', HUGE],
      ['a promise without a day', 'answerBy', 'soon'],
      ['an empty reference', 'reference', ''],
      ['a timeline that is missing', 'timeline', undefined],
    ],
  },
  {
    name: 'reasonSchema',
    good: build.buildReason({ label: 'I believe this call is fraudulent.', detailsRequired: true }),
    refused: [
      ['a code with blanks', 'code', 'fraudulent call'],
      ['a code of markup', 'code', '<b>'],
      ['no subject', 'subjects', []],
      ['an unknown subject', 'subjects', ['line']],
      ['a huge label', 'label', HUGE],
    ],
  },
  {
    name: 'contactRequestSchema',
    good: build.buildContactRequest(),
    refused: [
      ['an unknown topic', 'topic', 'praise'],
      ['an empty message', 'message', ''],
      ['a huge message', 'message', HUGE],
      ['an hour that does not exist', 'missingCall.time', '24:00'],
      ['a day that does not exist', 'missingCall.date', '2026-11-31'],
      ['an unknown channel', 'replyTo.channel', 'fax'],
      ['an address that is too short', 'replyTo.address', 'a'],
    ],
  },
  {
    name: 'contactReceiptSchema',
    good: build.buildContactReceipt(),
    refused: [
      ['an empty reference', 'reference', ''],
      ['a receipt without an offset', 'receivedAt', '2026-08-05T10:00:00'],
      ['a day that does not exist', 'answerBy', '2026-02-29'],
    ],
  },
  {
    name: 'evidenceSchema',
    good: build.buildEvidence(),
    refused: [
      ['a negative size', 'sizeBytes', -1],
      ['an empty name', 'name', ''],
      ['a huge name', 'name', HUGE],
      ['a date instead of an instant', 'addedAt', '2026-08-05'],
    ],
  },
];

describe.each(nouns)('$name', ({ name, good, refused }) => {
  const schema = contract[name] as z.ZodMiniType;

  it('should accept a good one and give it back', () => {
    expect(schema.parse(good)).toEqual(good);
  });

  it('should drop what it does not know (S4)', () => {
    expect(schema.parse({ ...good, imsi: '001010123456789' })).toEqual(good);
  });

  it.each(['text', 7, null, undefined, [], [good]])('should refuse %j instead of it', (value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });

  it.each(refused)('should refuse %s (R11)', (_why, path, value) => {
    const parsed = schema.safeParse(changed(good, path, value));
    expect(parsed.success).toBe(false);
    expect(JSON.stringify(parsed.error).length, 'errors repeat no huge values').toBeLessThan(2_000);
  });
});

describe('zod', () => {
  it('should be left unconfigured for the other users of the page (S4)', () => {
    expect((globalThis as Record<string, unknown>)['__zod_globalConfig'] ?? {}).toEqual({});
  });
});
