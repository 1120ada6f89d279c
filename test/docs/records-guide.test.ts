/** docs/records.md: its snippets read a file and show it (D4). */
import { afterAll, describe, expect, it } from 'vitest';
import type { ColumnMapping, CallRecord } from '../../src/records/index.js';
import { codeBlocks } from './support/markdown.js';
import { readPage } from './support/project-files.js';
import { Snippets } from './support/snippets.js';

const guide = readPage('docs/records.md').text;
const [read = '', show = ''] = codeBlocks(guide, 'ts').map(({ code }) => code);
const snippets = new Snippets({ 'read.ts': read, 'show.ts': show });
afterAll(() => snippets.remove());

interface Guide {
  readonly readFile: (
    file: Blob,
    ask: (mapping: ColumnMapping, fields: readonly string[]) => Promise<ColumnMapping>,
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
    const { records } = await readFile(file(text), async (mapping, fields) => {
      asked.push(...fields);
      return { ...mapping, format: { ...mapping.format, dateOrder: 'mdy' } };
    });
    expect(asked).toEqual(['start']);
    expect(records).toMatchObject([
      { start: '2024-10-11T09:15:00+01:00' },
      { start: '2024-10-11T10:15:00+01:00' },
    ]);
  });

  it('shows the records in the demonstration (D4)', async () => {
    const { readFile } = (await snippets.run('read.ts')) as unknown as Guide;
    const { showRecords } = (await snippets.run('show.ts')) as unknown as Shown;
    const { records } = await readFile(file(CERTAIN), (mapping) => Promise.resolve(mapping));
    expect(showRecords(records)).toMatchObject({ callCount: 2 });
  });
});
