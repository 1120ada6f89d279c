/**
 * Sends a request by `fetch`: nothing cached, no redirect followed, no address told to anyone. Files
 * too: XMLHttpRequest would tell their progress, but hands them on to wherever it is redirected (S6).
 */
import type { HttpAnswer, HttpRequest } from './http-request.js';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export async function sendByFetch(fetch: Fetch, request: HttpRequest): Promise<HttpAnswer> {
  const { method, url, headers, body, credentials, signal } = request;
  const response = await fetch(url, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
    credentials,
    signal,
    redirect: 'manual',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  });
  const { status, type } = response;
  return {
    status,
    isRedirect: type === 'opaqueredirect' || response.redirected || (status >= 300 && status < 400),
    header: (name) => response.headers.get(name) ?? undefined,
    text: () => response.text(),
  };
}
