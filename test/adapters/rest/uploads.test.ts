import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createRestAdapter } from '../../../src/adapters/rest/index.js';
import type { Evidence } from '../../../src/contract/index.js';
import { buildEvidence } from '../../support/builders.js';
import { failureOf } from '../../support/failure.js';
import { settle } from '../../support/settle.js';
import { ENDPOINT, ofDispute } from './stub-server.js';

const URL_OF_EVIDENCE = `${ENDPOINT}/accounts/account-1/disputes/dispute-1/evidence`;

/** As much of the browser's one as an upload needs; the test plays the server. */
class FakeXhr {
  static made: FakeXhr[] = [];
  readonly upload: { onprogress?: (event: object) => void } = {};
  readonly sent: Record<string, string> = {};
  opened: readonly string[] = [];
  body: unknown;
  withCredentials = false;
  status = 0;
  responseURL = URL_OF_EVIDENCE;
  responseText = '';
  onload = () => {};
  onerror = () => {};
  onabort = () => {};
  #headers = '';

  constructor() {
    FakeXhr.made.push(this);
  }

  open(...how: readonly string[]): void {
    this.opened = how;
  }

  setRequestHeader(name: string, value: string): void {
    this.sent[name] = value;
  }

  send(body: unknown): void {
    this.body = body;
  }

  abort(): void {
    this.onabort();
  }

  getAllResponseHeaders(): string {
    return this.#headers;
  }

  answer(status: number, body: unknown, headers = 'content-type: application/json\r\n'): void {
    this.status = status;
    this.#headers = headers;
    this.responseText = JSON.stringify(body);
    this.onload();
  }
}

interface Upload {
  readonly answer: Promise<Evidence>;
  readonly xhr: FakeXhr;
  readonly shares: readonly number[];
  readonly page: AbortController;
}

async function upload(getToken?: () => Promise<string>): Promise<Upload> {
  const shares: number[] = [];
  const page = new AbortController();
  const adapter = createRestAdapter({ endpoint: ENDPOINT, getToken });
  const input = { file: new Blob(['12345']), name: 'bill.pdf', mediaType: 'application/pdf' };
  const answer = adapter.uploadEvidence?.(
    { ...ofDispute, ...input, mediaType: 'application/pdf' },
    {
      signal: page.signal,
      idempotencyKey: 'key-1',
      onProgress: (share) => shares.push(share),
    },
  );
  if (!answer) throw new Error('there is no uploadEvidence()');
  await settle();
  const [xhr] = FakeXhr.made;
  if (!xhr) throw new Error('nothing was sent');
  return { answer, xhr, shares, page };
}

describe('createRestAdapter: uploads by XMLHttpRequest', () => {
  beforeEach(() => {
    FakeXhr.made = [];
    vi.stubGlobal('XMLHttpRequest', FakeXhr);
  });

  it('should tell how much is on its way, and answer what the server keeps', async () => {
    const { answer, xhr, shares } = await upload();
    expect(xhr.opened).toEqual(['POST', URL_OF_EVIDENCE]);
    expect(xhr.withCredentials).toBe(true);
    expect(xhr.sent).toEqual({
      Accept: 'application/json',
      'X-Requested-With': 'redress',
      'Idempotency-Key': '"key-1"',
    });
    expect(((xhr.body as FormData).get('file') as File).name).toBe('bill.pdf');
    xhr.upload.onprogress?.({ lengthComputable: true, loaded: 1, total: 4 });
    xhr.upload.onprogress?.({ lengthComputable: false, loaded: 2, total: 0 });
    xhr.answer(201, buildEvidence());
    expect(await answer).toEqual(buildEvidence());
    expect(shares).toEqual([0.25]);
  });

  it('should stop when it is called off (R5)', async () => {
    const { answer, page } = await upload();
    page.abort();
    await expect(answer).rejects.toBe(page.signal.reason);
  });

  it('should say network when the server is not reached', async () => {
    const { answer, xhr } = await upload();
    xhr.onerror();
    expect((await failureOf(answer)).code).toBe('network');
  });

  it('should refresh a refused token and send the file again without cookies (R8, S6)', async () => {
    const { answer, xhr } = await upload(async () => 'secret');
    xhr.answer(401, {});
    await settle();
    const again = FakeXhr.made[1];
    expect(again?.sent).toEqual(xhr.sent);
    expect(again?.sent['Authorization']).toBe('Bearer secret');
    expect(again?.withCredentials).toBe(false);
    again?.answer(201, buildEvidence());
    expect(await answer).toEqual(buildEvidence());
  });

  it('should understand the same problems as any other request', async () => {
    const { answer, xhr } = await upload();
    xhr.answer(429, {}, 'content-type: application/problem+json\r\nretry-after: 3\r\n');
    expect(await failureOf(answer)).toMatchObject({ code: 'rate-limited', retryAfterMs: 3_000 });
  });

  it('should not believe an answer from another address (S6)', async () => {
    const { answer, xhr } = await upload();
    xhr.responseURL = 'https://evil.example/evidence';
    xhr.answer(201, buildEvidence());
    expect((await failureOf(answer)).code).toBe('malformed');
  });
});
