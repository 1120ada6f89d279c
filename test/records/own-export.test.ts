/** What the list of calls exports is read back, in each of its languages. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALL_TYPES, type Call } from '../../src/contract/index.js';
import { CALL_CSV_COLUMNS, callsToCsv } from '../../src/domain/export/index.js';
import { LANGUAGES, loadText } from '../../src/i18n/load-text.js';
import { OWN_EXPORT_NAMES } from '../../src/records/layouts/other-files.js';
import { readCallRecords } from '../../src/records/index.js';
import { buildCall } from '../support/builders.js';

const LINE = '+12125550118';
const ZONE = 'Europe/Paris';

const party = fc.oneof(
  fc.stringMatching(/^\+[1-9]\d{7,12}$/).map((raw) => ({ raw, kind: 'e164' as const })),
  fc.stringMatching(/^0[1-9]\d{7,9}$/).map((raw) => ({ raw, kind: 'national' as const })),
  fc.stringMatching(/^[1-9]\d{2,5}$/).map((raw) => ({ raw, kind: 'shortcode' as const })),
  fc.constant({ raw: '', kind: 'withheld' as const }),
);
const place = fc.constantFrom('Leeds', 'Genève, "Centre"', '=1+1', '-x', "l'Île", 'a\nb');

const call: fc.Arbitrary<Call> = fc
  .record({
    party,
    second: fc.integer({ min: 1_700_000_000, max: 1_800_000_000 }),
    durationSeconds: fc.integer({ min: 0, max: 100_000 }),
    direction: fc.constantFrom('in' as const, 'out' as const),
    type: fc.constantFrom(...CALL_TYPES),
    thousandths: fc.nat(10_000_000),
    destination: fc.option(place, { nil: undefined }),
  })
  .map(({ party: otherParty, second, thousandths, destination, ...facts }) =>
    buildCall({
      ...facts,
      otherParty,
      start: new Date(second * 1_000).toISOString(),
      charge: { amount: (thousandths / 1_000).toFixed(3), currency: 'KWD' },
      ...(destination !== undefined && { destination }),
    }),
  );

async function exported(calls: readonly Call[], language: string): Promise<string> {
  const { messages: t } = (await loadText(language)).text;
  const number = ({ kind, raw }: Call['otherParty']): string =>
    kind === 'withheld' ? t.partyNumbers.withheld : raw;
  return callsToCsv(
    calls,
    {
      columns: t.csv,
      line: () => LINE,
      direction: (direction) => t.directions[direction],
      number,
      type: (type) => t.callTypes[type],
      eligibility: (isEligible) => (isEligible ? t.common.yes : t.common.no),
      reason: (reason) => t.ineligibility[reason],
      disputeReference: (disputeId) => disputeId,
    },
    { timeZone: ZONE, eligibilityOf: () => ({ eligible: true }) },
  );
}

describe('our own export', () => {
  it.each(LANGUAGES)('has the names that are known: %s', async (language) => {
    const { messages: t } = (await loadText(language)).text;
    const names = CALL_CSV_COLUMNS.map((column) => t.csv[column]);
    expect(OWN_EXPORT_NAMES).toContainEqual(names);
  });

  it.each(LANGUAGES)('is read back whole: %s', async (language) => {
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 20 }), async (calls) => {
        const report = await readCallRecords(await exported(calls, language));
        expect([report.layout, report.confidence]).toEqual(['redress', 'high']);
        expect(report.rejected).toEqual([]);
        const read = report.records.map((record) => ({
          ...record,
          start: new Date(record.start).toISOString(),
        }));
        expect(read).toMatchObject(
          calls.map(({ otherParty, start, durationSeconds, direction, type, charge }) => ({
            line: LINE,
            ...{ otherParty, start, durationSeconds, direction, type, charge },
          })),
        );
        const places = report.records.map(({ destination }) => destination);
        for (const [at, { destination }] of calls.entries()) {
          if (destination !== undefined) expect(places[at]).toBe(destination);
        }
      }),
      { numRuns: 60 },
    );
  });
});
