/**
 * Sends a request by XMLHttpRequest, the only way to learn how much of a file is on its way. It
 * cannot refuse to follow a redirect, so where the answer came from is looked at afterwards.
 */
import { BillingError } from '../../../contract/index.js';
import type { HttpAnswer, HttpRequest } from './http-request.js';

export function sendByXhr(
  { method, url, headers, body, credentials, signal }: HttpRequest,
  onProgress?: (share: number) => void,
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const xhr = new XMLHttpRequest();
    const callOff = () => xhr.abort();
    const settle = (settled: () => void) => {
      signal.removeEventListener('abort', callOff);
      settled();
    };
    xhr.open(method, url);
    xhr.withCredentials = credentials === 'include';
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
    xhr.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable && total > 0) onProgress?.(loaded / total);
    };
    xhr.onload = () => settle(() => resolve(answerOf(xhr, url)));
    xhr.onerror = () =>
      settle(() => reject(new BillingError('network', 'The billing system was not reached.')));
    xhr.onabort = () => settle(() => reject(signal.reason));
    signal.addEventListener('abort', callOff, { once: true });
    xhr.send(body ?? null);
  });
}

function answerOf(xhr: XMLHttpRequest, url: string): HttpAnswer {
  // Asked for one by one, headers that the server does not expose would be complained about.
  const lines = xhr.getAllResponseHeaders().split('\r\n').filter(Boolean);
  const headers = new Headers(
    lines.map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    }),
  );
  return {
    status: xhr.status,
    isRedirect: xhr.responseURL !== url || (xhr.status >= 300 && xhr.status < 400),
    header: (name) => headers.get(name) ?? undefined,
    text: async () => xhr.responseText,
  };
}
