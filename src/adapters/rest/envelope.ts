/** What is around the nouns in an answer. The nouns themselves are checked by the guard. */
import type { Account, Capabilities, Page } from '../../contract/index.js';
import { malformed, ownField } from './http/json-body.js';
import { linkCursor } from './http/link-cursor.js';
import type { RestAnswer } from './rest-client.js';

export const NO_CAPABILITIES: Capabilities = Object.freeze({
  disputeBill: false,
  withdraw: false,
  evidence: false,
  partialAmounts: false,
  contain: false,
  feedback: false,
  demonstration: false,
});

/** `{ items }` */
export function itemsOf({ body }: RestAnswer): readonly unknown[] {
  const items = ownField(body, 'items');
  if (!Array.isArray(items)) throw malformed('has no items');
  return items;
}

/** `{ items, nextCursor? }`; the cursor may stand in the `Link` header instead. */
export function pageOf<T>(answer: RestAnswer): Page<T> {
  const items = itemsOf(answer) as readonly T[];
  const nextCursor = ownField(answer.body, 'nextCursor') ?? linkCursor(answer.header('Link'));
  return nextCursor === undefined ? { items } : { items, nextCursor: nextCursor as string };
}

/** `{ account, capabilities? }`; what is not told is not offered. */
export function signedInOf({ body }: RestAnswer): { account: Account; capabilities: Capabilities } {
  const account = ownField(body, 'account');
  if (account === undefined) throw malformed('has no account');
  const told = ownField(body, 'capabilities');
  const can = (name: keyof Capabilities) => ownField(told, name) === true;
  return {
    account: account as Account,
    capabilities: Object.freeze({
      disputeBill: can('disputeBill'),
      withdraw: can('withdraw'),
      evidence: can('evidence'),
      partialAmounts: can('partialAmounts'),
      contain: can('contain'),
      feedback: can('feedback'),
      demonstration: can('demonstration'),
    }),
  };
}
