/** A small back end of the REST contract on a port of this machine, with a ledger of keys. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Dispute, OpenDisputeInput } from '../../../src/contract/index.js';
import {
  buildAccount,
  buildCall,
  buildCycle,
  buildDispute,
  buildEvidence,
  buildLine,
} from '../../support/builders.js';

interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export class BackEnd {
  readonly disputes: Dispute[] = [];
  /** Replies that come before anything else, such as one that never ends. */
  readonly interruptions: ((response: ServerResponse) => void)[] = [];
  readonly log: string[] = [];
  readonly #ledger = new Map<string, Reply>();
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api`;
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const target = `${request.method} ${(request.url ?? '').replace('/api/', '/')}`;
    this.log.push(target);
    const key = request.headers['idempotency-key'];
    const kept = typeof key === 'string' ? this.#ledger.get(key) : undefined;
    const reply = kept ?? this.#reply(target, Buffer.concat(chunks).toString(), request);
    if (typeof key === 'string') this.#ledger.set(key, reply);
    const interrupt = this.interruptions.shift();
    if (interrupt) {
      interrupt(response);
      return;
    }
    const type = reply.status < 400 ? 'application/json' : 'application/problem+json';
    response.writeHead(reply.status, { 'Content-Type': type, ...reply.headers });
    response.end(JSON.stringify(reply.body));
  }

  #reply(target: string, body: string, { headers }: IncomingMessage): Reply {
    const [dispute] = this.disputes;
    switch (target) {
      case 'GET /account':
        return ok({
          account: buildAccount(),
          capabilities: { disputeBill: true, withdraw: true, evidence: true },
        });
      case 'GET /accounts/account-1/lines':
        return ok({ items: [buildLine()] });
      case 'GET /accounts/account-1/billing-cycles':
        return ok({ items: [buildCycle()] });
      case 'GET /accounts/account-1/lines/line-1/billing-cycles/cycle-1/calls':
        return ok({ items: [buildCall()] }, { Link: '</any?cursor=2>; rel="next"' });
      case 'GET /accounts/account-1/lines/line-1/billing-cycles/cycle-1/calls?cursor=2':
        return ok({ items: [buildCall({ id: 'call-2' })] });
      case 'GET /accounts/account-1/disputes?clientReference=client-1':
        return ok({ items: this.disputes });
      case 'POST /accounts/account-1/disputes':
        return this.#open(JSON.parse(body) as OpenDisputeInput);
      case 'POST /accounts/account-1/disputes/dispute-1/evidence':
        return { status: body.includes('filename="bill.pdf"') ? 201 : 400, body: buildEvidence() };
      case 'POST /accounts/account-1/disputes/dispute-1/withdrawal':
        if (headers['if-match'] !== '"v1"') return { status: 412, body: {} };
        return ok({ ...dispute, status: 'withdrawn' });
      default:
        return { status: 404, body: {} };
    }
  }

  #open({ clientReference, reason }: OpenDisputeInput): Reply {
    const dispute = buildDispute({ clientReference, reason });
    this.disputes.push(dispute);
    return { status: 201, body: dispute, headers: { ETag: '"v1"' } };
  }
}

function ok(body: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status: 200, body, headers };
}
