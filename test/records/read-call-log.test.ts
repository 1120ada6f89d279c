import { describe, expect, it } from 'vitest';
import { readCallLog } from '../../src/records/read-call-log.js';

const read = (text: string, signal = new AbortController().signal) =>
  readCallLog(new Blob([text]), {
    timeZone: 'America/New_York',
    line: '+12025550100',
    signal,
    onProgress: () => {},
  });

const backup = (...calls: readonly string[]) =>
  `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<!--File Created By a backup app-->\n<calls count="${calls.length}">\n${calls.join('\n')}\n</calls>`;
const call = (attributes: string) =>
  `  <call ${attributes} presentation="1" readable_date="x > y" />`;

describe('readCallLog', () => {
  it("reads the XML of Android's backups", async () => {
    const { entries, rejected } = await read(
      backup(
        call('number="+33142685300" duration="161" date="1784034750000" type="2"'),
        call("number='09&#48;0 1&amp;' duration='0' date='1784034750000' type='3'"),
      ),
    );
    expect(rejected).toBe(0);
    expect(entries).toEqual([
      {
        otherParty: expect.objectContaining({ raw: '+33142685300', kind: 'e164' }),
        direction: 'out',
        start: '2026-07-14T13:12:30.000Z',
        durationSeconds: 161,
      },
      expect.objectContaining({ direction: 'in', durationSeconds: 0 }),
    ]);
    expect(entries[1]?.otherParty.raw).toBe('0900 1&');
  });

  it('counts calls that it cannot read, and keeps the others', async () => {
    const good = call('number="1" duration="1" date="1784034750000" type="1"');
    const bad = [
      call('number="1" duration="-1" date="1784034750000" type="1"'),
      call('number="1" duration="1" date="soon" type="1"'),
      call('number="1" duration="1" date="1784034750000" type="99"'),
      call('number="1" duration="9999999999" date="1784034750000" type="1"'),
    ];
    const report = await read(backup(good, ...bad));
    expect(report.entries).toHaveLength(1);
    expect(report.rejected).toBe(4);
  });

  it('reads CSV, and takes the number of the line for that of the customer', async () => {
    const report = await read(
      'Number,Type,Date,Duration\n+33142685300,Outgoing,2026-07-14 09:12:30,161\n+33142685301,Outgoing,2026-07-15 09:12:30,60\n',
    );
    expect(report.isUnclear).toBe(false);
    expect(report.entries.map(({ start, durationSeconds }) => [start, durationSeconds])).toEqual([
      ['2026-07-14T09:12:30-04:00', 161],
      ['2026-07-15T09:12:30-04:00', 60],
    ]);
  });

  it('says when a file of another kind tells no calls', async () => {
    expect(await read('<html><body>Hello</body></html>')).toMatchObject({ isUnclear: true });
    expect(await read('Artikel;Menge\nSchraube;12\nMutter;9\n')).toMatchObject({
      isUnclear: true,
      entries: [],
    });
  });

  it('refuses 200 MB before it reads a byte', async () => {
    const huge = new File([], 'log.xml');
    Object.defineProperty(huge, 'size', { value: 200 * 1024 * 1024 });
    Object.defineProperty(huge, 'slice', {
      value: () => {
        throw new Error('It was read');
      },
    });
    const options = { timeZone: 'UTC', line: '1', onProgress: () => {} };
    await expect(
      readCallLog(huge, { ...options, signal: new AbortController().signal }),
    ).rejects.toMatchObject({ problem: 'file-too-large' });
  });

  it('stops when it is called off', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(read(backup(), stop.signal)).rejects.toMatchObject({ code: 'aborted' });
  });
});
