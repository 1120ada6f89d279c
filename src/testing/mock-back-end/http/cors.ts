/** Lets pages of some other origins ask (CORS), with the headers that docs/rest.md names. */
import { restRoutes } from '../../../adapters/rest/index.js';

const METHODS = [...new Set(Object.values(restRoutes).map(({ method }) => method))].join(', ');
const REQUEST_HEADERS =
  'Authorization, Content-Type, Idempotency-Key, If-Match, X-Requested-With, Accept-Language';
const EXPOSED = 'Date, ETag, Link, Retry-After';
const PREFLIGHT_SECONDS = '600';

export class Cors {
  readonly #origins: readonly string[];

  constructor(origins: readonly string[]) {
    this.#origins = origins;
  }

  /** The answer to a request that only asks whether another one would be allowed. */
  preflight(request: Request): Response | undefined {
    const asks = request.headers.has('Access-Control-Request-Method');
    if (request.method !== 'OPTIONS' || !asks) return undefined;
    const response = new Response(null, { status: 204 });
    this.allow(request, response);
    if (response.headers.has('Access-Control-Allow-Origin')) {
      response.headers.set('Access-Control-Allow-Methods', METHODS);
      response.headers.set('Access-Control-Allow-Headers', REQUEST_HEADERS);
      response.headers.set('Access-Control-Max-Age', PREFLIGHT_SECONDS);
    }
    return response;
  }

  /** Without these headers, the browser keeps the answer from the page that asked. */
  allow(request: Request, { headers }: Response): void {
    headers.append('Vary', 'Origin');
    const origin = request.headers.get('Origin');
    if (origin === null || !this.#origins.includes(origin)) return;
    headers.set('Access-Control-Allow-Origin', origin);
    headers.set('Access-Control-Allow-Credentials', 'true');
    headers.set('Access-Control-Expose-Headers', EXPOSED);
  }
}
