import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openFileStorage } from '../../../bin/mock-server/file-storage.mjs';
import { createDemoProvider } from '../../../src/adapters/demo/index.js';
import { readStoredState } from '../../../src/adapters/demo/storage/stored-state.js';
import type { Dispute } from '../../../src/contract/index.js';
import { AskedBackEnd, NOW } from './asked-back-end.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-mock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const onFailure = vi.fn();

async function restarted(): Promise<AskedBackEnd> {
  const { state, answers } = await openFileStorage({
    folder,
    readState: readStoredState,
    onFailure,
  });
  const provider = createDemoProvider({ now: () => NOW, storage: state });
  await provider.ready;
  return new AskedBackEnd({ provider, answers });
}

describe('openFileStorage', () => {
  it('should find everything again: disputes, ledger, answers, keys (R9)', async () => {
    const before = await restarted();
    const input = await before.newDispute('client-1');
    const headers = before.writeHeaders('key-a');
    const first = await before.askFor('openDispute', input, { headers });
    const told = await first.text();
    const { id: disputeId } = JSON.parse(told) as Dispute;
    await before.askFor('addInformation', { disputeId, text: 'More.' });

    const after = await restarted();
    expect(after.backEnd.ledger()).toEqual(before.backEnd.ledger());
    expect(after.backEnd.ledger().disputes).toHaveLength(1);
    const again = await after.askFor('openDispute', input, { headers });
    expect([again.status, await again.text()]).toEqual([201, told]);
    const reused = await after.askFor('openDispute', { ...input, details: 'x' }, { headers });
    expect(reused.status).toBe(422);
    const now = await after.askFor('dispute', { disputeId });
    const then = await before.askFor('dispute', { disputeId });
    expect(await now.text()).toBe(await then.text());
    expect(now.headers.get('ETag')).toBe(then.headers.get('ETag'));
  });

  it('should have the dispute on the disk before its answer leaves (R1)', async () => {
    const system = await restarted();
    const response = await system.askFor('openDispute', await system.newDispute('client-1'));
    const onDisk = (file: string) => readFileSync(join(folder, file), 'utf8');
    expect(response.status).toBe(201);
    expect(onDisk('state.json')).toContain('client-1');
    expect(onDisk('answers.jsonl').trim().split('\n')).toHaveLength(1);
  });

  it('should leave one dispute when it ended between the work and its answer (R1)', async () => {
    const before = await restarted();
    const input = await before.newDispute('client-1');
    const headers = before.writeHeaders('key-a');
    const { id } = (await (
      await before.askFor('openDispute', input, { headers })
    ).json()) as Dispute;
    writeFileSync(join(folder, 'answers.jsonl'), '');
    const after = await restarted();
    const again = await after.askFor('openDispute', input, { headers });
    expect([again.status, ((await again.json()) as Dispute).id]).toEqual([201, id]);
    expect(after.backEnd.ledger().disputes).toHaveLength(1);
  });

  it('should drop a torn last line, and go on behind the whole ones (R9)', async () => {
    const before = await restarted();
    const input = await before.newDispute('client-1');
    const headers = before.writeHeaders('key-a');
    await before.askFor('openDispute', input, { headers });
    appendFileSync(join(folder, 'answers.jsonl'), '{"accountId":"househ');
    await (await restarted()).askFor('openDispute', await before.newDispute('client-2', 3));
    const journal = readFileSync(join(folder, 'answers.jsonl'), 'utf8').trim().split('\n');
    const kept = journal.map((line) => (JSON.parse(line) as { status: number }).status);
    expect(kept).toEqual([201, 201]);
  });

  it('should not begin afresh over a file that it cannot read', async () => {
    writeFileSync(join(folder, 'state.json'), '{"version":9}');
    await expect(restarted()).rejects.toThrow('is not the state of a mock server');
    writeFileSync(join(folder, 'state.json'), '{"version":1,');
    await expect(restarted()).rejects.toThrow(SyntaxError);
    expect(readFileSync(join(folder, 'state.json'), 'utf8')).toBe('{"version":1,');
  });

  it('should tell of a promise that it cannot keep', async () => {
    const system = await restarted();
    const input = await system.newDispute('client-1');
    onFailure.mockClear();
    rmSync(folder, { recursive: true });
    await system.askFor('openDispute', input).catch(() => {});
    expect(onFailure).toHaveBeenCalledWith(expect.objectContaining({ code: 'ENOENT' }));
  });

  it('should forget everything when the provider is reset', async () => {
    const before = await restarted();
    await before.open();
    before.provider.reset();
    await before.ask('/account');
    await before.askFor('lines');
    const after = await restarted();
    expect(after.backEnd.ledger().disputes).toEqual([]);
  });
});
