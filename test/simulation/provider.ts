/**
 * A billing provider that keeps the HTTP contract. Shares no code with the product or its mock: what
 * the product shows and sends is judged by its ledger.
 */
import type { Dispute } from '../../src/contract/index.js';
import { CUSTOMERS, type CustomerMark } from './book.js';
import {
  ProviderAccount,
  type Case,
  type LedgerEntry,
  type ProviderAnswer,
} from './provider-account.js';

/** What the contract leaves open. */
export interface ProviderVariant {
  /** Whether calls or a bill can be in two open disputes. */
  readonly takesSecondDispute: boolean;
  /** Milliseconds for which an idempotency key is remembered; that of a message always is. */
  readonly keysKeptMs: number;
  readonly filtersByReference: boolean;
  readonly disputesPerPage: number;
  /** A repeated key is answered with the dispute as it was then, or as it is now. */
  readonly repeats: 'then' | 'now';
  readonly sendsEntityTags: boolean;
  /** Whether an answer has the customer's words in it. */
  readonly repeatsWords: boolean;
  /** Whether another message under a known client reference is refused. */
  readonly refusesKnownMessages: boolean;
}

export interface ProviderRequest {
  readonly customer: CustomerMark | undefined;
  readonly method: string;
  /** Below the endpoint. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface KnownKey {
  readonly content: string;
  readonly keptUntil: number;
  /** Undefined while the provider works on it. */
  answer: ProviderAnswer | undefined;
}

/** Words that the provider refuses, whenever they are sent. */
export const REFUSED_WORDS = 'nonsense';

export class Provider {
  /** What no client that keeps the contract does. */
  readonly violations: string[] = [];
  readonly #variant: ProviderVariant;
  readonly #now: () => number;
  readonly #accounts: ReadonlyMap<CustomerMark, ProviderAccount>;
  readonly #keys = new Map<string, KnownKey>();

  constructor(variant: ProviderVariant, now: () => number) {
    this.#variant = variant;
    this.#now = now;
    this.#accounts = new Map(
      CUSTOMERS.map((mark) => [mark, new ProviderAccount(mark, now, variant)]),
    );
  }

  entries(mark: CustomerMark): readonly LedgerEntry[] {
    return this.account(mark).entries;
  }

  disputes(mark: CustomerMark): readonly Dispute[] {
    return this.account(mark).cases.map(({ dispute }) => dispute);
  }

  account(mark: CustomerMark): ProviderAccount {
    return this.#accounts.get(mark) as ProviderAccount;
  }

  /** Takes a request that has arrived. A write is answered by a function: when the work is done. */
  receive(request: ProviderRequest): ProviderAnswer | (() => ProviderAnswer) {
    const { customer, method, path, body } = request;
    if (!customer) return problem(401, 'unauthenticated');
    const account = this.account(customer);
    if (method === 'GET') return this.#read(account, request);
    if (path[1] !== account.book.account.id) return problem(403, 'forbidden');
    const key = request.headers['Idempotency-Key'];
    if (!key || request.headers['X-Requested-With'] !== 'redress') {
      this.violations.push(`a write without its headers: ${path.join('/')}`);
      return problem(400, 'invalid');
    }
    const content = `${path.join('/')} ${body}`;
    const known = this.#keys.get(`${customer} ${key}`);
    if (known && known.keptUntil > this.#now()) return this.#repeat(account, known, content);
    const isMessage = path[2] === 'contact-requests';
    const keptUntil = this.#now() + (isMessage ? Infinity : this.#variant.keysKeptMs);
    const work: KnownKey = { content, keptUntil, answer: undefined };
    this.#keys.set(`${customer} ${key}`, work);
    return () => {
      const answer = this.#write(account, request);
      if (answer.status < 300) work.answer = answer;
      else this.#keys.delete(`${customer} ${key}`);
      return answer;
    };
  }

  #repeat(account: ProviderAccount, { content, answer }: KnownKey, asked: string): ProviderAnswer {
    if (content !== asked) {
      this.violations.push('one idempotency key for two contents');
      return problem(422, 'idempotency-key-reused');
    }
    if (!answer) return problem(409, 'in-progress');
    const { id } = answer.body as { id?: string };
    const known = account.cases.find(({ dispute }) => dispute.id === id);
    return known && this.#variant.repeats === 'now' ? this.#shown(known, answer.status) : answer;
  }

  #shown(one: Case, status = 200): ProviderAnswer {
    const entityTag = this.#variant.sendsEntityTags ? `"${one.version}"` : undefined;
    return { status, body: this.#told(one.dispute), entityTag };
  }

  /** As the provider tells of it. */
  #told(dispute: Dispute): Dispute {
    if (this.#variant.repeatsWords) return dispute;
    const { details: _, timeline, ...rest } = dispute;
    return { ...rest, timeline: timeline.map(({ text: _text, ...entry }) => entry) };
  }

  #read({ book, cases }: ProviderAccount, { path, query }: ProviderRequest): ProviderAnswer {
    if (path[0] === 'account') {
      const capabilities = { disputeBill: true, withdraw: true, evidence: false };
      return { status: 200, body: { account: book.account, capabilities } };
    }
    if (path[1] !== book.account.id) return problem(404, 'not-found');
    switch (path[2]) {
      case 'lines': {
        const calls = book.calls.filter(({ cycleId }) => cycleId === path[5]);
        return { status: 200, body: { items: path.length === 3 ? [book.line] : calls } };
      }
      case 'billing-cycles':
        return { status: 200, body: { items: book.cycles } };
      case 'dispute-reasons':
        return { status: 200, body: { items: [{ code: 'other', subjects: ['calls', 'bill'] }] } };
      case 'disputes': {
        if (path[3] === undefined) return this.#list(cases, query);
        const found = cases.find(({ dispute }) => dispute.id === path[3]);
        return found ? this.#shown(found) : problem(404, 'not-found');
      }
      default:
        return problem(404, 'not-found');
    }
  }

  #list(cases: readonly Case[], query: URLSearchParams): ProviderAnswer {
    const reference = query.get('clientReference');
    const all = cases.map(({ dispute }) => dispute);
    const asked =
      this.#variant.filtersByReference && reference !== null
        ? all.filter(({ clientReference }) => clientReference === reference)
        : all;
    const from = Number(query.get('cursor') ?? 0);
    const to = from + this.#variant.disputesPerPage;
    const next = to < asked.length ? { nextCursor: `${to}` } : {};
    const items = asked.slice(from, to).map((dispute) => this.#told(dispute));
    return { status: 200, body: { items, ...next } };
  }

  /** In one go, as in a transaction. */
  #write(account: ProviderAccount, { path, headers, body }: ProviderRequest): ProviderAnswer {
    if (body.includes(REFUSED_WORDS)) return problem(422, 'invalid');
    const content = JSON.parse(body) as Readonly<Record<string, unknown>>;
    if (path[2] === 'contact-requests') {
      const receipt = account.takeMessage(content);
      return receipt ? { status: 201, body: receipt } : problem(409, 'conflict');
    }
    if (path[3] === undefined) {
      const opened = account.open(content);
      return opened ? this.#shown(opened, 201) : problem(409, 'conflict');
    }
    const found = account.cases.find(({ dispute }) => dispute.id === path[3]);
    if (!found) return problem(404, 'not-found');
    const match = headers['If-Match'];
    if (match !== undefined && match !== `"${found.version}"`) return problem(412, 'conflict');
    const isDone =
      path[4] === 'withdrawal' ? account.withdraw(found) : account.addInformation(found, content);
    return isDone ? this.#shown(found) : problem(409, 'conflict');
  }
}

export function problem(status: number, type: string): ProviderAnswer {
  return { status, body: { type: `https://billing.example/problems/${type}`, status } };
}
