/** `npm run mock-server`, as a process that is killed in the middle of its work. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openFileStorage } from '../../../bin/mock-server/file-storage.mjs';
import { parseMockServerOptions, usage } from '../../../bin/mock-server/options.mjs';
import { toolNode } from '../../../scripts/lib/project.mjs';
import { readStoredState } from '../../../src/adapters/demo/storage/stored-state.js';
import { createRestAdapter } from '../../../src/adapters/rest/index.js';
import type { BillingAdapter, OpenDisputeInput } from '../../../src/contract/index.js';
import { Trial } from '../../../src/testing/trial.js';

const { signal } = new AbortController();
const folder = mkdtempSync(join(tmpdir(), 'redress-mock-'));
let server: ChildProcess | undefined;

/** The address at which it listens. */
function start(...args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    server = spawn(toolNode(), ['scripts/mock-server.mjs', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const look = (chunk: Buffer) => {
      output += String(chunk);
      const address = /Listening at (\S+)/.exec(output)?.[1];
      if (address) resolve(address);
    };
    server.stdout?.on('data', look);
    server.stderr?.on('data', look);
    server.on('close', () => reject(new Error(output)));
  });
}

function kill(): Promise<void> {
  return new Promise((resolve) => {
    if (!server || server.exitCode !== null || server.signalCode !== null) resolve();
    else server.once('close', () => resolve()).kill('SIGKILL');
  });
}

function adapterAt(endpoint: string, token = 'household'): BillingAdapter {
  return createRestAdapter({ endpoint, getToken: async () => token });
}

/** One dispute for each of so many calls. */
async function intentions(adapter: BillingAdapter, count: number): Promise<OpenDisputeInput[]> {
  const trial = new Trial(adapter, { create: () => adapter }, signal);
  const calls = (await trial.eligibleCalls()).slice(0, count);
  expect(calls).toHaveLength(count);
  const input = await trial.openInput();
  return calls.map((call, nth) => ({
    ...input,
    clientReference: `client-${nth}`,
    subject: { kind: 'calls', calls: [factsOf(call)] },
    requestedAmount: call.charge,
  }));
}

function factsOf(call: Awaited<ReturnType<Trial['eligibleCalls']>>[number]) {
  const { id, lineId, cycleId, start: startedAt, durationSeconds, direction } = call;
  const { otherParty, charge } = call;
  return { id, lineId, cycleId, start: startedAt, durationSeconds, direction, otherParty, charge };
}

const send = (adapter: BillingAdapter, input: OpenDisputeInput) =>
  adapter.openDispute(input, { signal, idempotencyKey: `key-${input.clientReference}` });

describe('npm run mock-server', () => {
  afterEach(kill);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('should know after a SIGKILL what it has told, and open nothing twice (R1, R9)', async () => {
    const first = adapterAt(await start('--storage', folder));
    const inputs = await intentions(first, 20);
    const told = new Map<string, string>();
    const sendFirst = async (input: OpenDisputeInput) => {
      const dispute = await send(first, input).catch(() => undefined);
      if (dispute) told.set(input.clientReference, dispute.id);
    };
    let answers = 0;
    let kills: Promise<void> | undefined;
    await Promise.all(
      inputs.slice(0, -1).map(async (input) => {
        await sendFirst(input);
        answers += 1;
        // In the middle: some are answered, some are being worked on.
        if (answers === 8) kills = kill();
      }),
    );
    await kills;
    // A busy page hears late of what a quick server had told it already, so this one alone is sure
    // to come too late.
    await Promise.all(inputs.slice(-1).map(sendFirst));
    expect(told.size).toBeGreaterThanOrEqual(8);
    expect(told.size).toBeLessThan(inputs.length);

    const kept = async () => {
      const storage = await openFileStorage({
        folder,
        readState: readStoredState,
        onFailure: () => {},
      });
      return (await storage.state.load())?.ledger ?? [];
    };
    const afterKill = await kept();
    const byReference = new Map(
      afterKill.map(({ clientReference, disputeId }) => [clientReference, disputeId]),
    );
    expect(byReference.size).toBe(afterKill.length);
    for (const [reference, id] of told) expect(byReference.get(reference)).toBe(id);

    const second = adapterAt(await start('--storage', folder));
    for (const input of inputs) {
      const { id } = await send(second, input);
      expect(id).toBe(byReference.get(input.clientReference) ?? id);
      const { clientReference } = input;
      const found = await second.disputes({ accountId: 'household', clientReference }, { signal });
      expect(found.items.map((dispute) => dispute.id)).toEqual([id]);
    }
    const atTheEnd = await kept();
    expect(atTheEnd.slice(0, afterKill.length)).toEqual(afterKill);
    expect(atTheEnd).toHaveLength(inputs.length);
  });

  it('listens to its options: origin, clock, pages, limit; and has controls (D5)', async () => {
    const endpoint = await start(
      ...['--origin', 'https://portal.example', '--days', '40'],
      ...['--page-size', '5', '--rate-limit', '6'],
    );
    // Of the other customer, whose limit is another.
    const headers = { Origin: 'https://portal.example', Authorization: 'Bearer business' };
    const response = await fetch(`${endpoint}/account`, { headers });
    expect(response.status).toBe(200);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(headers.Origin);
    const ahead = Date.parse(response.headers.get('Date') ?? '') - Date.now();
    expect(Math.round(ahead / 86_400_000)).toBe(40);

    const adapter = adapterAt(endpoint);
    const trial = new Trial(adapter, { create: () => adapter }, signal);
    const [list] = await trial.callLists();
    if (!list) throw new Error('There is no list of calls');
    expect((await adapter.calls(list, { signal })).items).toHaveLength(5);
    const asked = Array.from({ length: 4 }, () => adapter.account({}, { signal }));
    const outcomes = await Promise.allSettled(asked);
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([{ reason: { code: 'rate-limited' } }, {}]);

    const { customers } = (await (await fetch(`${endpoint}/sandbox`)).json()) as {
      customers: readonly { readonly id: string }[];
    };
    expect(customers.map(({ id }) => id)).toEqual(['household', 'business']);
  });

  it('should say what can be chosen when it is asked to', async () => {
    await expect(start('--help')).rejects.toThrow('--fault-seed');
  });

  it('should say why it does not start, and end', async () => {
    await expect(start('--port', 'x')).rejects.toThrow('--port is a whole number');
  });
});

describe('parseMockServerOptions', () => {
  it('should begin with a free port, nothing kept and nothing wrong', () => {
    expect(parseMockServerOptions([])).toEqual({
      help: false,
      port: 0,
      basePath: '/api',
      origins: [],
      storage: undefined,
      days: 0,
      faults: undefined,
      pageSize: 50,
      requestsPerMinute: undefined,
    });
  });

  it('should take what is told', () => {
    const args =
      '--port 8080 --base-path /billing --origin http://a.example --origin http://b.example:81 --storage x --days 3 --page-size 20 --rate-limit 90 --fault-seed 7 --fault-rate .5';
    expect(parseMockServerOptions(args.split(' '))).toEqual({
      help: false,
      port: 8080,
      basePath: '/billing',
      origins: ['http://a.example', 'http://b.example:81'],
      storage: 'x',
      days: 3,
      faults: { seed: 7, rate: 0.5 },
      pageSize: 20,
      requestsPerMinute: 90,
    });
  });

  it.each([
    ['/api/', '/api'],
    ['/', ''],
    ['/a/b.c', '/a/b.c'],
  ])('should take the base path %s for "%s"', (told, basePath) => {
    expect(parseMockServerOptions(['--base-path', told]).basePath).toBe(basePath);
  });

  it.each([
    '--port 70000',
    '--base-path billing',
    '--base-path /a?b',
    '--days -1',
    '--page-size 0',
    '--rate-limit 1.5',
    '--origin http://a.example/',
    '--origin portal',
    '--fault-rate 0.5',
    '--fault-seed 7 --fault-rate 1.5',
    '--nothing',
    'word',
  ])('should refuse %s', (args) => {
    expect(() => parseMockServerOptions(args.split(' '))).toThrow();
  });

  it('should say what can be told', () => {
    const told = [...usage.matchAll(/--([a-z]+(?:-[a-z]+)*) /g)].map(([, name]) => name);
    for (const name of told.filter((option) => option !== 'help')) {
      expect(() => parseMockServerOptions([`--${name}`])).toThrow(name);
    }
    expect(told).toContain('fault-seed');
  });
});
