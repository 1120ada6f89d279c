/**
 * Loads a file of call records from an address which the customer gave. Nothing of the customer
 * goes along: no cookie, no token, no referrer.
 */
import { BillingError } from '../../src/contract/billing-error.js';
import { CallRecordFileError, MAX_FILE_BYTES, tooLarge } from '../../src/records/file-error.js';

export interface FetchCallRecordsOptions {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
}

const DEFAULT_TIMEOUT_MS = 60_000;

/**
 * @param address absolute, or relative to the page
 * @returns the bytes as they came, for `readCallRecords`
 * @throws CallRecordFileError `bad-address`, `not-a-file`, `file-too-large`;
 *   BillingError `network`, `timeout`, `aborted`, `unavailable`
 */
export async function fetchCallRecords(
  address: string,
  { signal, timeoutMs = DEFAULT_TIMEOUT_MS }: FetchCallRecordsOptions = {},
): Promise<ArrayBuffer> {
  const url = checkedAddress(address);
  const timeout = AbortSignal.timeout(timeoutMs);
  const either = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
  try {
    const response = await fetch(url, {
      signal: either,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'text/csv, text/plain, application/gzip, */*;q=0.1' },
    });
    checkResponse(response);
    return await readBody(response);
  } catch (error) {
    if (BillingError.is(error)) throw error;
    if (signal?.aborted) throw new BillingError('aborted', 'Loading was called off');
    if (timeout.aborted) throw new BillingError('timeout', 'The address did not answer in time');
    throw new BillingError('network', 'The address was not reached', { cause: error });
  }
}

function checkedAddress(address: string): string {
  const base = typeof document === 'undefined' ? undefined : document.baseURI;
  if (!URL.canParse(address, base)) {
    throw new CallRecordFileError('bad-address', 'Not an address');
  }
  const url = new URL(address, base);
  const isHttp = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isHttp || url.username !== '' || url.password !== '') {
    throw new CallRecordFileError('bad-address', 'Only http(s) addresses without a password');
  }
  return url.href;
}

function checkResponse(response: Response): void {
  if (response.status >= 500 || response.status === 429) {
    throw new BillingError('unavailable', `The address answered ${response.status}`);
  }
  if (!response.ok) {
    throw new CallRecordFileError('not-a-file', `The address answered ${response.status}`);
  }
  // A sign-in page or a "not found" page that claims to be fine.
  if (/^text\/html\b/i.test(response.headers.get('content-type') ?? '')) {
    throw new CallRecordFileError('not-a-file', 'The address answered with a web page');
  }
  if (Number(response.headers.get('content-length') ?? 0) > MAX_FILE_BYTES) throw tooLarge();
}

/** Counts what really comes: the announced length may be missing, or of the packed form. */
async function readBody(response: Response): Promise<ArrayBuffer> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new ArrayBuffer(0);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > MAX_FILE_BYTES) {
      await reader.cancel();
      throw tooLarge();
    }
    parts.push(value);
  }
  return new Blob(parts).arrayBuffer();
}
