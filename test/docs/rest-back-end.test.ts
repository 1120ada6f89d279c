/** The mock back end of docs/rest.md, as the page sets it up. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SetupServer } from 'msw/node';
import { usage } from '../../bin/mock-server/options.mjs';
import { createRestAdapter } from '../../src/adapters/rest/index.js';
import type { MockBackEnd } from '../../src/testing/index.js';
import { Trial } from '../../src/testing/trial.js';
import { codeBelow, sectionOf } from './support/markdown.js';
import { readPage } from './support/project-files.js';
import { Snippets } from './support/snippets.js';

const { text } = readPage('docs/rest.md');
const snippets = new Snippets({
  'billing.ts': codeBelow(text, 'A back end to test against', 'ts'),
});

interface Billing {
  readonly backEnd: MockBackEnd;
  readonly token: string;
  readonly server: SetupServer;
}

describe('the back end of docs/rest.md', () => {
  let billing: Billing;
  beforeAll(async () => {
    billing = (await snippets.run('billing.ts')) as unknown as Billing;
    billing.server.listen({ onUnhandledFrame: 'error' });
  });
  afterAll(() => {
    billing.server.close();
    snippets.remove();
  });

  it('should pass the type check as it is written (D4)', async () => {
    expect(await snippets.typeErrors()).toEqual([]);
  });

  it('should open the first dispute, lose its answer, and give it when asked again (R1, D4)', async () => {
    const { backEnd, token } = billing;
    const adapter = createRestAdapter({
      endpoint: 'https://billing.example/billing',
      getToken: async () => token,
    });
    const { signal } = new AbortController();
    const input = await new Trial(adapter, { create: () => adapter }, signal).openInput();
    const send = () => adapter.openDispute(input, { signal, idempotencyKey: 'key-1' });
    await expect(send()).rejects.toThrow(TypeError);
    const { clientReference } = input;
    expect(backEnd.ledger().disputes).toMatchObject([{ clientReference, idempotencyKey: 'key-1' }]);
    expect(await send()).toMatchObject({ clientReference });
    expect(backEnd.ledger().disputes).toHaveLength(1);
  });

  it('should stand in for fetch without any server (D4)', async () => {
    const { backEnd, token } = billing;
    const adapter = createRestAdapter({
      endpoint: 'https://billing.example/billing',
      getToken: async () => token,
      fetch: backEnd.fetch,
    });
    const { signal } = new AbortController();
    expect(await adapter.account({}, { signal })).toMatchObject({ id: 'household' });
  });
});

describe('the tables of docs/rest.md', () => {
  const section = sectionOf(text, 'A back end to test against');
  const named = (pattern: RegExp) =>
    [...section.matchAll(pattern)].map(([, name = '']) => name).toSorted();

  it('list every option of the server (D4)', () => {
    const known = [...usage.matchAll(/^ +--([a-z-]+)/gm)].map(([, name = '']) => name);
    expect(named(/^\| `--([a-z-]+)/gm)).toEqual(known.toSorted());
  });

  it('list every option of the function (D4)', () => {
    const source = readFileSync('src/testing/mock-back-end/mock-back-end.ts', 'utf8');
    const options = /interface MockBackEndOptions \{(.*?)\n\}/s.exec(source)?.[1] ?? '';
    const known = [...options.matchAll(/readonly (\w+)\?:/g)].map(([, name = '']) => name);
    expect(known.length).toBeGreaterThan(6);
    const table = section.slice(section.indexOf('The options of `createMockBackEnd`'));
    const described = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name = '']) => name);
    expect(described.toSorted()).toEqual(known.toSorted());
  });
});
