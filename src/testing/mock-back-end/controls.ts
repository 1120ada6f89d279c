/**
 * Requests beside the contract, with which a test controls a back end that runs in another process:
 * `GET /sandbox`, `POST /sandbox/clock`, `POST /sandbox/reset`.
 */
import type { DemoProvider } from '../../adapters/demo/index.js';
import { Problem } from './http/problem.js';
import { readJsonObject } from './http/read-content.js';
import { ledgerOf } from './ledger.js';

const PATH = '/sandbox';

export class Controls {
  readonly #provider: DemoProvider;

  constructor(provider: DemoProvider) {
    this.#provider = provider;
  }

  /** Whether a path below the base path is for the controls. */
  isFor(path: string): boolean {
    return path === PATH || path.startsWith(`${PATH}/`);
  }

  /** @throws Problem with status 400, 404, 405, 413 or 415 */
  async answer(path: string, request: Request): Promise<Response> {
    await this.#provider.ready;
    switch (path) {
      case PATH:
        requireMethod(request, 'GET');
        return this.#state();
      case `${PATH}/clock`:
        requireMethod(request, 'POST');
        this.#moveClock(await readJsonObject(request));
        return this.#state();
      case `${PATH}/reset`:
        requireMethod(request, 'POST');
        // Read as well, since a form of another site cannot send JSON.
        await readJsonObject(request);
        this.#provider.reset();
        return this.#state();
      default:
        throw new Problem('not-found');
    }
  }

  #state(): Response {
    const provider = this.#provider;
    return Response.json({
      now: provider.clock.now().toISOString(),
      customers: provider.accountIds(),
      ledger: ledgerOf(provider),
    });
  }

  #moveClock({ days = 0, hours = 0 }: Readonly<Record<string, unknown>>): void {
    try {
      this.#provider.clock.advance({ days: Number(days), hours: Number(hours) });
    } catch (thrown) {
      if (!(thrown instanceof RangeError)) throw thrown;
      throw new Problem('bad-request', { fields: ['days'] });
    }
  }
}

function requireMethod({ method }: Request, allowed: string): void {
  if (method !== allowed) throw new Problem('method-not-allowed', { headers: { Allow: allowed } });
}
