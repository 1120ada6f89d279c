import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ImportJob, type ImportState } from '../../demo/records/import-job.js';

const GOOD = [
  'Line,Other party,Direction,Date and time,Duration,Charge,Currency',
  '+12025550142,+12125550117,Outgoing,2026-09-01 10:00:00,60,0.20,USD',
  '+12025550142,+12125550117,Outgoing,not a date,60,0.20,USD',
  '+12025550142,+12125550118,Incoming,2026-09-02 10:00:00,30,0.00,USD',
].join('\n');

function started(): { job: ImportJob; stages: string[] } {
  const stages: string[] = [];
  const job: ImportJob = new ImportJob({
    timeZone: 'UTC',
    onChange: () => {
      if (stages.at(-1) !== job.state.stage) stages.push(job.state.stage);
    },
  });
  return { job, stages };
}

function reportOf(state: ImportState) {
  if (state.stage !== 'report' && state.stage !== 'columns') throw new Error(state.stage);
  return state.report;
}

const file = (text: string): Blob => new Blob([text]);

describe('ImportJob', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('keeps the good lines, and lists the bad ones with line number and reason', async () => {
    const { job, stages } = started();
    await job.readFile(file(GOOD), 'calls.csv');
    expect(stages).toEqual(['reading', 'report']);
    const { records, rejected } = reportOf(job.state);
    expect(records).toHaveLength(2);
    expect(rejected).toEqual([expect.objectContaining({ lineNumber: 3, reason: 'bad-date' })]);
  });

  it('asks about the columns where they are not certain, and reads again with the answer', async () => {
    const { job } = started();
    await job.readFile(file(GOOD.replaceAll(/,(Currency|USD)$/gm, '')), 'calls.csv');
    expect(job.state.stage).toBe('columns');
    const { mapping, missing } = reportOf(job.state);
    expect(missing).toEqual(['currency']);
    const format = { ...mapping.format, currency: 'EUR' };
    await job.readWith({ ...mapping, format });
    expect(job.state.stage).toBe('report');
    expect(reportOf(job.state).records[0]?.charge).toEqual({ amount: '0.20', currency: 'EUR' });
  });

  it('lets the visitor change columns that were certain', async () => {
    const { job } = started();
    await job.readFile(file(GOOD), 'calls.csv');
    const { mapping } = reportOf(job.state);
    job.changeColumns();
    expect(job.state.stage).toBe('columns');
    const { charge: _left, ...columns } = mapping.columns;
    await job.readWith({ ...mapping, columns });
    expect(reportOf(job.state).records.map(({ charge }) => charge)).toEqual([undefined, undefined]);
  });

  it('says by a code why a file as a whole is refused', async () => {
    const { job } = started();
    await job.readFile(new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])]), 'calls.xlsx');
    expect(job.state).toEqual({ stage: 'failed', source: 'calls.xlsx', problem: 'not-text' });
  });

  it('lets the newest choice win (R6)', async () => {
    const { job } = started();
    const first = job.readFile(file(GOOD), 'first.csv');
    const second = job.readFile(file(GOOD), 'second.csv');
    await Promise.all([first, second]);
    expect(job.state).toMatchObject({ stage: 'report', source: 'second.csv' });
  });

  it('stays at the beginning when reading was called off', async () => {
    const { job } = started();
    const reading = job.readFile(file(GOOD), 'calls.csv');
    job.startOver();
    await reading;
    expect(job.state).toEqual({ stage: 'idle' });
  });

  it('asks an address only when it is told to, without anything of the visitor', async () => {
    const fetched = vi.fn(async (_url: string, _init: RequestInit) => new Response(GOOD));
    vi.stubGlobal('fetch', fetched);
    const { job } = started();
    await job.readFile(file(GOOD), 'calls.csv');
    expect(fetched).not.toHaveBeenCalled();
    await job.readAddress('https://example.com/calls.csv');
    expect(fetched).toHaveBeenCalledOnce();
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    expect(job.state).toMatchObject({ stage: 'report', source: 'https://example.com/calls.csv' });
  });

  it('refuses an address that is none', async () => {
    const { job } = started();
    await job.readAddress('ftp://example.com/calls.csv');
    expect(job.state).toMatchObject({ stage: 'failed', problem: 'bad-address' });
  });

  it('reads the sample file with its five bad lines', async () => {
    const { job } = started();
    await job.readFile(
      file(readFileSync('demo/public/sample-call-records.csv', 'utf8')),
      'sample-call-records.csv',
    );
    const { records, rejected, mapping, preview } = reportOf(job.state);
    expect(job.state.stage).toBe('report');
    expect(records).toHaveLength(180);
    expect(rejected.map(({ reason }) => reason)).toEqual([
      'date-implausible',
      'bad-date',
      'negative-duration',
      'too-few-columns',
      'bad-charge',
    ]);
    expect(preview.names[mapping.columns.line ?? -1]).toBe('Line');
  });
});
