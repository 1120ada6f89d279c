/** The page for back-end authors names every route of the table, and no other. */
import { describe, expect, it } from 'vitest';
import { restRoutes } from '../../src/adapters/rest/index.js';
import { codeSpans } from './support/markdown.js';
import { readPage } from './support/project-files.js';

describe('docs/rest.md', () => {
  it('should list exactly the routes that the adapter asks for (D4)', () => {
    const listed = codeSpans(readPage('docs/rest.md').text).filter((span) =>
      /^(GET|POST) \//.test(span),
    );
    const routes = Object.values(restRoutes).map(({ method, path }) => `${method} ${path}`);
    expect(listed.toSorted()).toEqual(routes.toSorted());
  });
});
