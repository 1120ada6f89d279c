/**
 * The billing system that docs/adapters.md connects: answers `fetch` as that page says it does, and
 * keeps what it was asked. Trouble is prepared by the test.
 */
import type { Dispute, OpenDisputeInput } from '../../../src/contract/index.js';
import { buildAccount, buildCycle, buildLine } from '../../support/builders.js';

export interface AcmeRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Headers;
  readonly body: unknown;
  readonly signal: AbortSignal | null | undefined;
}

type Answer = (request: AcmeRequest) => Response;

const LAST_PAGE = 3;

export class AcmeBillingSystem {
  readonly requests: AcmeRequest[] = [];
  readonly disputes: Dispute[] = [];
  /** Called in turn instead of answering; what is left when it answers nothing itself is normal. */
  readonly troubles: ((request: AcmeRequest, answer: Answer) => Response | undefined)[] = [];
  readonly #byKey = new Map<string, Dispute>();

  readonly fetch = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(address, 'https://billing.example');
    const request: AcmeRequest = {
      method: init.method ?? 'GET',
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
      signal: init.signal,
    };
    this.requests.push(request);
    return this.troubles.shift()?.(request, this.#answer) ?? this.#answer(request);
  };

  asked(method: string, path: string): readonly AcmeRequest[] {
    return this.requests.filter((request) => request.method === method && request.path === path);
  }

  readonly #answer: Answer = ({ method, path, query, headers, body }) => {
    switch (`${method} ${path}`) {
      case 'GET /billing/account':
        return Response.json(buildAccount());
      case 'GET /billing/lines':
        return Response.json([buildLine()]);
      case 'GET /billing/cycles':
        return Response.json([buildCycle()]);
      case 'GET /billing/calls':
        return Response.json({ records: [recordOf(Number(query['page']))], lastPage: LAST_PAGE });
      case 'GET /billing/disputes':
        return Response.json({
          items: this.disputes.filter(
            ({ clientReference }) =>
              (query['clientReference'] ?? clientReference) === clientReference,
          ),
        });
      case 'POST /billing/disputes':
        return Response.json(this.#open(headers.get('Idempotency-Key') ?? '', body), {
          status: 201,
        });
      default:
        return Response.json({ title: 'Not found' }, { status: 404 });
    }
  };

  #open(key: string, body: unknown): Dispute {
    const known = this.#byKey.get(key);
    if (known) return known;
    const { clientReference, subject, reason, details } = body as OpenDisputeInput;
    const now = '2026-08-11T12:00:00Z';
    const dispute: Dispute = {
      id: `d${this.disputes.length + 1}`,
      reference: `AC-${this.disputes.length + 1}`,
      clientReference,
      subject,
      reason,
      details,
      evidence: [],
      status: 'submitted',
      submittedAt: now,
      updatedAt: now,
      timeline: [{ at: now, kind: 'submitted', by: 'customer' }],
      informationRequests: [],
    };
    this.#byKey.set(key, dispute);
    this.disputes.push(dispute);
    return dispute;
  }
}

function recordOf(page: number): object {
  return {
    callId: `k${page}`,
    startedAt: `2026-07-1${page}T10:00:00-04:00`,
    seconds: 60 * page,
    dialled: '+19005550130',
    kind: 'premium',
    price: `${page}.98`,
    notOurs: 'a field of their own',
  };
}
