/** A mock back end at a fixed moment, and short ways to ask it as the adapter would. */
import { createDemoProvider, type DemoProvider } from '../../../src/adapters/demo/index.js';
import { restRoutes, type RestOperation } from '../../../src/adapters/rest/index.js';
import { targetOf } from '../../../src/adapters/rest/routes.js';
import type { Dispute, OpenDisputeInput } from '../../../src/contract/index.js';
import {
  createMockBackEnd,
  type MockBackEnd,
  type MockBackEndOptions,
} from '../../../src/testing/index.js';
import { Customer } from '../../adapters/demo/demo-fixture.js';

export const NOW = Date.parse('2026-11-23T10:00:00Z');
export const ORIGIN = 'https://billing.example';
export const BASE_PATH = '/billing';
export const ACCOUNT = 'household';

interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, but for text and forms. */
  readonly body?: unknown;
  /** Left out: that of the household. */
  readonly token?: string | undefined;
}

export class AskedBackEnd {
  readonly provider: DemoProvider;
  readonly backEnd: MockBackEnd;
  readonly token: string;
  readonly #customer: Customer;
  #keys = 0;

  constructor(options: Omit<MockBackEndOptions, 'basePath'> = {}) {
    this.provider = options.provider ?? createDemoProvider({ now: () => NOW });
    this.backEnd = createMockBackEnd({ basePath: BASE_PATH, ...options, provider: this.provider });
    this.token = this.backEnd.signIn(ACCOUNT);
    this.provider.signIn(ACCOUNT);
    this.#customer = new Customer(ACCOUNT, {}, this.provider);
  }

  /** Asks for a path below the base path. */
  ask(path: string, { method = 'GET', headers = {}, body, ...ask }: Ask = {}): Promise<Response> {
    const token = 'token' in ask ? ask.token : this.token;
    const isRaw = typeof body === 'string' || body instanceof FormData || body === undefined;
    return this.backEnd.handle(
      new Request(`${ORIGIN}${BASE_PATH}${path}`, {
        method,
        headers: {
          ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
          ...(isRaw ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        body: isRaw ? body : JSON.stringify(body),
      }),
    );
  }

  /** Asks for what a method of the port asks for. */
  askFor(operation: RestOperation, input: object = {}, ask: Ask = {}): Promise<Response> {
    const route = restRoutes[operation];
    const own = { accountId: ACCOUNT, ...input };
    const sent = Object.fromEntries(
      Object.entries(own).filter(([name]) => route.body.includes(name)),
    );
    const isWrite = route.method === 'POST';
    return this.ask(targetOf(route, own), {
      method: route.method,
      ...(isWrite && operation !== 'uploadEvidence' ? { body: sent } : {}),
      ...ask,
      headers: { ...(isWrite ? this.writeHeaders() : {}), ...ask.headers },
    });
  }

  writeHeaders(key = `key-${(this.#keys += 1)}`): Record<string, string> {
    return { 'Idempotency-Key': `"${key}"`, 'X-Requested-With': 'redress' };
  }

  /** The content of a dispute about the `nth` call for which a credit can be requested. */
  async newDispute(clientReference: string, nth = 0): Promise<OpenDisputeInput> {
    const cycle = await this.#customer.billedCycle();
    const call = (await this.#customer.eligibleCalls(cycle.id))[nth];
    if (call === undefined) throw new Error(`There is no call ${nth}`);
    return this.#customer.openDisputeInput([call], { clientReference });
  }

  async open(clientReference = 'client-1', nth = 0): Promise<Dispute> {
    const answer = await this.askFor('openDispute', await this.newDispute(clientReference, nth));
    if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Dispute;
  }
}

export function fileForm(
  text = 'Nobody was in.',
  type = 'text/plain',
  name = 'note.txt',
): FormData {
  const form = new FormData();
  form.append('file', new Blob([text], { type }), name);
  return form;
}

/** The end of a problem's type, such as `in-progress`. */
export async function problemOf(response: Response): Promise<string> {
  const { type, status } = (await response.clone().json()) as { type: string; status: number };
  if (status !== response.status) throw new Error(`${status} in the body of ${response.status}`);
  return type.split('/').at(-1) ?? '';
}
