/** docs/records.md: its snippets read a file and show it (D4). */
import { afterAll, describe, expect, it } from 'vitest';
import {
  DOUBT_REASONS,
  type CallRecord,
  type CallRecordReport,
  type ColumnMapping,
} from '../../src/records/index.js';
import { KNOWN_LAYOUTS } from '../../src/records/layouts/known-layouts.js';
import { codeBlocks, sectionOf, tableBelow, unquoted } from './support/markdown.js';
import { readPage } from './support/project-files.js';
import { Snippets } from './support/snippets.js';

const guide = readPage('docs/records.md').text;
const [read = '', show = ''] = codeBlocks(guide, 'ts').map(({ code }) => code);
const snippets = new Snippets({ 'read.ts': read, 'show.ts': show });
afterAll(() => snippets.remove());

interface Guide {
  readonly readFile: (
    file: Blob,
    ask: (report: CallRecordReport) => Promise<ColumnMapping>,
  ) => Promise<{ records: readonly CallRecord[]; problems: readonly string[] }>;
}
interface Shown {
  readonly showRecords: (records: readonly CallRecord[]) => { callCount: number };
}

const file = (text: string) => new Blob([text]);
const CERTAIN = [
  'Line,Called number,Start,Duration (s),Charge',
  '07700900101,07700900102,2024-10-14 09:15:00,61,£0.35',
  '07700900101,07700900103,2024-10-14 10:15:00,61,£1.20',
  '07700900101,07700900102,2024-10-15 soon,61,£0.35',
].join('\n');

describe('docs/records.md', () => {
  it('has snippets that pass the type check as they are written (D4)', async () => {
    expect(await snippets.typeErrors()).toEqual([]);
  });

  it('reads a file without a question, and names the rejected line (D4)', async () => {
    const { readFile } = (await snippets.run('read.ts')) as unknown as Guide;
    const { records, problems } = await readFile(file(CERTAIN), () => {
      throw new Error('There is nothing to ask');
    });
    expect(records).toMatchObject([
      { charge: { amount: '0.35', currency: 'GBP' } },
      { charge: { amount: '1.20', currency: 'GBP' } },
    ]);
    expect(problems).toEqual(['Line 4: bad-date']);
  });

  it('asks about what is in doubt, and reads again with the answer (D4)', async () => {
    const { readFile } = (await snippets.run('read.ts')) as unknown as Guide;
    const asked: string[] = [];
    const text = CERTAIN.replaceAll('2024-10-14', '10/11/2024');
    const { records } = await readFile(file(text), async ({ mapping, doubts }) => {
      asked.push(...doubts.map(({ field, reason }) => `${field}: ${reason}`));
      return { ...mapping, format: { ...mapping.format, dateOrder: 'mdy' } };
    });
    expect(asked).toEqual(['start: date-order']);
    expect(records).toMatchObject([
      { start: '2024-10-11T09:15:00+01:00' },
      { start: '2024-10-11T10:15:00+01:00' },
    ]);
  });

  it('names every reason to ask, and the published layouts (D4)', () => {
    const reasons = tableBelow(guide, 'What to ask').map(([reason]) => unquoted(reason));
    expect(reasons.toSorted()).toEqual([...DOUBT_REASONS].toSorted());
    const known = sectionOf(guide, 'What is known')
      .toLowerCase()
      .replace(/[^a-z\d]/g, '');
    // Two data sets serve our own tests.
    const names = KNOWN_LAYOUTS.map(({ name }) => name.split('-')[0] ?? '');
    expect(names.filter((name) => !known.includes(name))).toEqual(['nodobo', 'rated']);
  });

  it('shows the records in the demonstration (D4)', async () => {
    const { readFile } = (await snippets.run('read.ts')) as unknown as Guide;
    const { showRecords } = (await snippets.run('show.ts')) as unknown as Shown;
    const { records } = await readFile(file(CERTAIN), ({ mapping }) => Promise.resolve(mapping));
    expect(showRecords(records)).toMatchObject({ callCount: 2 });
  });
});
