/** Who is signed in at the server: by a bearer token, or by the cookie `session` with the same value. */
import type { DemoAccountId } from '../../adapters/demo/index.js';
import { newId } from '../new-id.js';

export class Sessions {
  readonly #accounts = new Map<string, DemoAccountId>();

  /** The token of the session. */
  start(accountId: DemoAccountId, token: string = newId()): string {
    this.#accounts.set(token, accountId);
    return token;
  }

  end(token: string): void {
    this.#accounts.delete(token);
  }

  /** A wrong token is not made good by a cookie. */
  accountOf({ headers }: Request): DemoAccountId | undefined {
    const authorization = headers.get('Authorization');
    const token =
      authorization === null
        ? cookieIn(headers.get('Cookie') ?? '', 'session')
        : /^Bearer +([\x21-\x7e]+)$/i.exec(authorization)?.[1];
    return token === undefined ? undefined : this.#accounts.get(token);
  }
}

function cookieIn(cookies: string, name: string): string | undefined {
  const pair = cookies.split(';').find((cookie) => cookie.trim().startsWith(`${name}=`));
  return pair?.slice(pair.indexOf('=') + 1).trim();
}
