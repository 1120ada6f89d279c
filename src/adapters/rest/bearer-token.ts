/**
 * The host's token, asked for anew for each request, but never twice at the same time (S5). It goes
 * into the `Authorization` header and nowhere else: not into an error, nor into its cause.
 */
import { BillingError, type GetToken } from '../../contract/index.js';
import { SharedCall } from './shared-call.js';

export class BearerToken {
  readonly #getToken: GetToken;
  readonly #call = new SharedCall<string>();
  readonly #refresh = new SharedCall<string>();
  /** What came in place of a refused token, for whoever is told late that it was refused too. */
  #replaced: { readonly refused: string; readonly token: string } | undefined;

  constructor(getToken: GetToken) {
    this.#getToken = getToken;
  }

  /** Waits for a refresh that is going on, as the token before it is known to be refused. */
  get(signal: AbortSignal): Promise<string> {
    if (this.#refresh.isGoingOn) return this.#refresh.join(signal);
    return this.#call.join(signal, () => this.#ask());
  }

  /** A token in place of a refused one: one refresh for all requests that were refused with it (R8). */
  async replace(refused: string, signal: AbortSignal): Promise<string> {
    if (!this.#refresh.isGoingOn && this.#replaced?.refused === refused) {
      return this.#replaced.token;
    }
    return this.#refresh.join(signal, async () => {
      const token = await this.#ask(true);
      this.#replaced = { refused, token };
      return token;
    });
  }

  /** The replacement was refused as well: the next request may ask for another one. */
  giveUp(): void {
    this.#replaced = undefined;
  }

  async #ask(refresh = false): Promise<string> {
    let token: unknown;
    try {
      token = await (refresh ? this.#getToken({ refresh }) : this.#getToken());
    } catch {
      throw new BillingError('unauthenticated', 'getToken() gave no token: it threw or rejected.');
    }
    // A line break would end the header, and `fetch` would name the whole value in its error.
    if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) {
      throw new BillingError(
        'unauthenticated',
        'getToken() gave something that cannot be a bearer token.',
      );
    }
    return token;
  }
}
