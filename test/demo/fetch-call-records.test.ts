import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchCallRecords } from '../../demo/records/fetch-call-records.js';
import { CallRecordFileError, MAX_FILE_BYTES } from '../../src/records/index.js';

const ADDRESS = 'https://files.example.test/calls.csv';

function answerWith(response: Response | (() => Promise<Response>)): ReturnType<typeof vi.fn> {
  const fetching = vi.fn<typeof fetch>(() =>
    typeof response === 'function' ? response() : Promise.resolve(response),
  );
  vi.stubGlobal('fetch', fetching);
  return fetching;
}

async function failure(address: string, options = {}): Promise<unknown> {
  return fetchCallRecords(address, options).catch((error: unknown) => error);
}

async function problemOf(address: string): Promise<string | undefined> {
  const error = await failure(address);
  return error instanceof CallRecordFileError ? error.problem : undefined;
}

describe('fetchCallRecords', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('gives the bytes, and sends nothing of the customer along (S5)', async () => {
    const fetching = answerWith(new Response('a,b', { headers: { 'content-type': 'text/csv' } }));
    const bytes = await fetchCallRecords(ADDRESS);
    expect(new TextDecoder().decode(bytes)).toBe('a,b');
    expect(fetching).toHaveBeenCalledTimes(1);
    expect(fetching.mock.calls[0]?.[0]).toBe(ADDRESS);
    expect(fetching.mock.calls[0]?.[1]).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
  });

  it.each([
    'javascript:alert(1)',
    'data:text/csv,a',
    'file:///calls.csv',
    'blob:https://x.test/1',
    'ftp://files.example.test/calls.csv',
    'https://ann:secret@files.example.test/calls.csv',
    'calls.csv',
    '',
  ])('does not even ask "%s"', async (address) => {
    const fetching = answerWith(new Response('a,b'));
    expect(await problemOf(address)).toBe('bad-address');
    expect(fetching).not.toHaveBeenCalled();
  });

  it('refuses a web page and an error answer', async () => {
    answerWith(new Response('<h1>', { headers: { 'content-type': 'text/html; charset=utf-8' } }));
    expect(await problemOf(ADDRESS)).toBe('not-a-file');
    answerWith(new Response('', { status: 404 }));
    expect(await problemOf(ADDRESS)).toBe('not-a-file');
    answerWith(new Response('', { status: 503 }));
    expect(await failure(ADDRESS)).toMatchObject({ code: 'unavailable' });
  });

  it('refuses what is announced as too large', async () => {
    const headers = { 'content-length': String(MAX_FILE_BYTES + 1) };
    answerWith(new Response('a', { headers }));
    expect(await problemOf(ADDRESS)).toBe('file-too-large');
  });

  it('stops loading what turns out too large', async () => {
    const cancelled = vi.fn();
    const part = new Uint8Array(8 * 1024 * 1024);
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(part),
      cancel: cancelled,
    });
    answerWith(new Response(endless));
    expect(await problemOf(ADDRESS)).toBe('file-too-large');
    expect(cancelled).toHaveBeenCalledTimes(1);
  });

  it('tells an address out of reach from being called off and from a time-out (R5)', async () => {
    answerWith(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await failure(ADDRESS)).toMatchObject({ code: 'network' });

    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
      return new Promise((_resolve, reject) => {
        if (signal?.aborted) reject(signal.reason as Error);
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
      });
    });
    const controller = new AbortController();
    const calledOff = failure(ADDRESS, { signal: controller.signal });
    controller.abort();
    expect(await calledOff).toMatchObject({ code: 'aborted' });
    expect(await failure(ADDRESS, { timeoutMs: 1 })).toMatchObject({ code: 'timeout' });
  });

  it('bears an answer without a body', async () => {
    answerWith(new Response(null, { status: 204 }));
    expect((await fetchCallRecords(ADDRESS)).byteLength).toBe(0);
  });
});
