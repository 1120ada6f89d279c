import { beforeEach, describe, expect, it } from 'vitest';
import { codeBlocks } from '../../docs/support/markdown.js';
import { readPage } from '../../docs/support/project-files.js';
import { AskedBackEnd } from './asked-back-end.js';

const PORTAL = 'https://portal.example';

const listOf = (text: string | null) => (text ?? '').split(/, */).filter(Boolean).toSorted();

/** The headers that docs/rest.md asks for. */
const promised = new Headers(
  codeBlocks(readPage('docs/rest.md').text)
    .map(({ code }) => code)
    .filter((code) => code.startsWith('Access-Control-'))
    .flatMap((code) => code.trim().split('\n'))
    .map((line): [string, string] => {
      const [name = '', value = ''] = line.split(': ');
      return [name, value];
    }),
);

describe('createMockBackEnd: other origins', () => {
  let system: AskedBackEnd;
  beforeEach(() => {
    system = new AskedBackEnd({ origins: [PORTAL] });
  });

  const preflight = (Origin: string) =>
    system.ask('/accounts/household/disputes', {
      method: 'OPTIONS',
      token: undefined,
      headers: { Origin, 'Access-Control-Request-Method': 'POST' },
    });

  it('should allow what docs/rest.md says, before anybody is signed in (D4)', async () => {
    const { status, headers } = await preflight(PORTAL);
    expect(status).toBe(204);
    expect(headers.get('Access-Control-Allow-Origin')).toBe(PORTAL);
    expect(headers.get('Vary')).toContain('Origin');
    for (const name of ['Access-Control-Allow-Methods', 'Access-Control-Allow-Headers']) {
      expect(listOf(headers.get(name))).toEqual(expect.arrayContaining(listOf(promised.get(name))));
      expect(listOf(promised.get(name)).length).toBeGreaterThan(1);
    }
  });

  it.each([
    ['an answer', '/account', {}, 200],
    ['a problem', '/nothing', {}, 404],
    ['a refused session', '/account', { token: undefined }, 401],
  ])('should let the page read %s', async (_, path, ask, expected) => {
    const { status, headers } = await system.ask(path, { ...ask, headers: { Origin: PORTAL } });
    expect(status).toBe(expected);
    const of = (name: string) => headers.get(`Access-Control-${name}`);
    expect(of('Allow-Origin')).toBe(PORTAL);
    expect(of('Allow-Credentials')).toBe('true');
    expect(listOf(of('Expose-Headers'))).toEqual(
      listOf(promised.get('Access-Control-Expose-Headers')),
    );
  });

  it('should allow nothing to an origin that is not listed, nor to none', async () => {
    const stranger = await preflight('https://portal.example.evil.example');
    const answers = [
      stranger,
      await system.ask('/account', { headers: { Origin: 'null' } }),
      await system.ask('/account'),
    ];
    for (const { headers } of answers) {
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});
