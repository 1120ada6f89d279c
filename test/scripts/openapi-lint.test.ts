import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lintOpenApi } from '../../scripts/lib/openapi-lint.mjs';

const text = readFileSync('docs/openapi.json', 'utf8');

/** The description with one text replaced by another. */
function broken(before: string | RegExp, after: string): string {
  const changed = text.replace(before, after);
  if (changed === text) throw new Error(`docs/openapi.json has no ${String(before)}`);
  return changed;
}

describe('lintOpenApi', () => {
  it('should find nothing to say of docs/openapi.json', async () => {
    expect(await lintOpenApi(text)).toEqual([]);
  });

  it.each([
    ['has an example that its schema refuses', 'no-invalid-media-type-examples', '"1.20"', '1.2'],
    ['has a problem with a status as text', 'no-invalid-media-type-examples', ': 404,', ': "404",'],
    [
      'gives a header an example that its pattern refuses',
      'no-invalid-parameter-examples',
      '"\\"7\\""',
      '"7"',
    ],
    ['refers to what is not there', 'no-unresolved-refs', '/schemas/Dispute"', '/schemas/Nothing"'],
    [
      'keeps a schema that nobody refers to',
      'no-unused-components',
      '"schemas": {',
      '"schemas": { "Nothing": {},',
    ],
    [
      'names two operations alike',
      'operation-operationId-unique',
      '"operationId": "lines"',
      '"operationId": "account"',
    ],
    ['leaves out a summary', 'operation-summary', '"summary": "Withdraw a dispute",', ''],
    [
      'names a parameter that the path does not have',
      'path-parameters-defined',
      '"name": "lineId"',
      '"name": "line"',
    ],
    [
      'has a word that OpenAPI does not know',
      'struct',
      '"operationId": "account"',
      '"operationID": "account"',
    ],
    [
      'answers problems as plain JSON',
      'operation-4xx-problem-details-rfc7807',
      'application/problem+json',
      'application/json',
    ],
    ['asks for security that is not described', 'security-defined', '"bearer": []', '"token": []'],
    [
      'forgets to say when to retry',
      'response-contains-header',
      /"Retry-After": \{\s+"\$ref": "[^"]+"\s+\}(?=[^[]*Too many)/,
      '"X-Wait": {}',
    ],
    [
      'does not say how to sign in',
      'response-contains-header',
      /"WWW-Authenticate": \{\s+"\$ref": "[^"]+"\s+\}/,
      '"X-Sign-In": { "$ref": "#/components/headers/WWW-Authenticate" }',
    ],
  ] as const)('should notice a description that %s', async (_, rule, before, after) => {
    const problems = await lintOpenApi(broken(before, after));
    expect(problems.join('\n')).toContain(`(${rule})`);
    for (const problem of problems) expect(problem).toMatch(/^docs\/openapi\.json #\/\S*: .+\)$/);
  });
});
