/** Every operation of docs/openapi.json, answered as it is described. */
import { readFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { loadContract } from '../../../scripts/lib/openapi.mjs';
import { restRoutes, type RestOperation } from '../../../src/adapters/rest/index.js';
import { createDemoProvider } from '../../../src/adapters/demo/index.js';
import type { Call, Dispute, Line, Page } from '../../../src/contract/index.js';
import { ACCOUNT, AskedBackEnd, fileForm, NOW } from './asked-back-end.js';

interface Described {
  readonly operationId: string;
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly headers?: Readonly<Record<string, unknown>>;
        readonly content?: Readonly<Record<string, { schema: { $ref: string } }>>;
      }
    >
  >;
}
const { paths } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, Described>>;
};
const described = Object.values(paths).flatMap((methods) =>
  Object.entries(methods).flatMap(([method, operation]) =>
    method === 'options' ? [] : [operation],
  ),
);

/** What each operation is asked with. */
async function inputs(system: AskedBackEnd): Promise<Record<RestOperation, object>> {
  const { id: disputeId } = await system.open('client-opened', 1);
  const { items } = (await (await system.askFor('lines')).json()) as { items: Line[] };
  const opening = await system.newDispute('client-1');
  const [call] = opening.subject.kind === 'calls' ? opening.subject.calls : [];
  return {
    account: {},
    lines: {},
    billingCycles: {},
    calls: { lineId: items[0]?.id, cycleId: call?.cycleId },
    reasons: { subject: 'calls' },
    disputes: {},
    dispute: { disputeId },
    openDispute: opening,
    addInformation: { disputeId, text: 'I was abroad.' },
    withdraw: { disputeId },
    feedback: { page: 'dispute', isUseful: true },
    contact: {
      topic: 'other',
      message: 'Hello',
      replyTo: { channel: 'phone', address: '+12025550142' },
    },
    contain: { lineId: items[0]?.id, step: 'block-premium' },
    uploadEvidence: { disputeId },
  };
}

describe('createMockBackEnd: the contract', () => {
  let system: AskedBackEnd;
  let schemas: Readonly<Record<string, z.ZodMiniType>>;
  beforeAll(async () => {
    ({ schemas } = await loadContract());
  });
  beforeEach(() => {
    system = new AskedBackEnd();
  });

  it('should be looked at in every operation', () => {
    expect(described.map(({ operationId }) => operationId).toSorted()).toEqual(
      Object.keys(restRoutes).toSorted(),
    );
  });

  it.each(described)('should answer $operationId as described', async (operation) => {
    const name = operation.operationId as RestOperation;
    const body = name === 'uploadEvidence' ? { body: fileForm() } : {};
    const response = await system.askFor(name, (await inputs(system))[name], body);
    const wanted = operation.responses[String(response.status)];
    expect(response.status).toBe(restRoutes[name].success);
    expect(response.headers.get('Content-Type')).toBe('application/json');
    const named = Object.keys(wanted?.headers ?? {}).filter((header) => header !== 'Link');
    for (const header of named) expect(response.headers.get(header), header).not.toBeNull();
    const schema = wanted?.content?.['application/json']?.schema.$ref.split('/').at(-1) ?? '';
    const answer: unknown = await response.json();
    const parsed = schemas[schema]?.safeParse(answer);
    expect(parsed?.error).toBeUndefined();
    // Nothing but what is described.
    expect(parsed?.data).toEqual(answer);
  });

  it.each(described)(
    'should answer a problem to $operationId when nobody is signed in',
    async (o) => {
      const name = o.operationId as RestOperation;
      const input = (await inputs(system))[name];
      const response = await system.askFor(name, input, { token: undefined });
      expect(response.status).toBe(401);
      expect(response.headers.get('WWW-Authenticate')).toBe('Bearer');
      expect(schemas['Problem'] ?? o.responses['default']).toBeDefined();
      expect(await response.json()).toMatchObject({ status: 401, title: expect.any(String) });
    },
  );

  it('should tell what the provider can do', async () => {
    const answer = await (await system.askFor('account')).json();
    expect(answer).toMatchObject({
      account: { id: ACCOUNT },
      capabilities: { disputeBill: true, withdraw: true, evidence: true, demonstration: true },
    });
  });

  it('should let nobody keep an answer, and tell its time', async () => {
    for (const path of ['/account', '/nothing']) {
      const { headers } = await system.ask(path);
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(headers.get('Date')).toBe('Mon, 23 Nov 2026 10:00:00 GMT');
    }
    system.backEnd.clock.advance({ days: 1 });
    expect((await system.ask('/account')).headers.get('Date')).toMatch(/^Tue, 24 Nov/);
  });

  it('should page by nextCursor, and by the same cursor in Link', async () => {
    system = new AskedBackEnd({ provider: createDemoProvider({ now: () => NOW, pageSize: 3 }) });
    const list = (await inputs(system)).calls as Record<string, string>;
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const response = await system.askFor('calls', { ...list, cursor });
      const { items, nextCursor } = (await response.json()) as Page<Call>;
      seen.push(...items.map(({ id }) => id));
      const link = /^<([^>]+)>; rel="next"$/.exec(response.headers.get('Link') ?? '')?.[1];
      const linked = link && new URL(link, 'https://billing.example').searchParams.get('cursor');
      expect(linked ?? undefined).toBe(nextCursor);
      expect(items.length).toBeLessThanOrEqual(3);
      cursor = nextCursor;
    } while (cursor !== undefined);
    expect(seen.length).toBeGreaterThan(6);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('should find the one dispute with a client reference, or none (R3)', async () => {
    const { id } = await system.open('client-7');
    const found = async (clientReference: string) => {
      const page = (await (await system.askFor('disputes', { clientReference })).json()) as {
        items: Dispute[];
      };
      return page.items.map((dispute) => dispute.id);
    };
    expect(await found('client-7')).toEqual([id]);
    expect(await found('client-8')).toEqual([]);
  });

  it('should take a cookie for a token, and no cookie when there is a wrong token', async () => {
    const Cookie = `theme=dark; session=${system.token}`;
    const byCookie = { token: undefined, headers: { Cookie } };
    expect((await system.ask('/account', byCookie)).status).toBe(200);
    expect((await system.ask('/account', { token: 'wrong', headers: { Cookie } })).status).toBe(
      401,
    );
    system.backEnd.signOut(system.token);
    expect((await system.ask('/account', byCookie)).status).toBe(401);
  });

  it('should keep two customers apart (S10)', async () => {
    const { id: disputeId } = await system.open();
    const token = system.backEnd.signIn('business');
    const asOther = (operation: RestOperation, input: object) =>
      system.askFor(operation, input, { token });
    expect((await asOther('dispute', { disputeId })).status).toBe(404);
    expect((await asOther('disputes', {})).status).toBe(404);
    expect((await asOther('withdraw', { disputeId })).status).toBe(404);
    expect((await asOther('account', {})).status).toBe(200);
    expect(() => system.backEnd.signIn('imported')).toThrow(RangeError);
  });
});
