/**
 * Looks at the OpenAPI description with a linter of others, Redocly's: whether it is OpenAPI at all,
 * whether each example fits its schema, and what the tools that read it stumble over.
 */
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { inProject } from './project.mjs';

const rules = /** @type {const} */ ({
  // Not among the recommended ones, but promised by docs/rest.md.
  'operation-4xx-problem-details-rfc7807': 'error',
  'paths-kebab-case': 'error',
  'parameter-description': 'error',
  'response-contains-header': {
    severity: 'error',
    names: {
      '2XX': ['Date'],
      '4XX': ['Date'],
      401: ['Date', 'WWW-Authenticate'],
      425: ['Date', 'Retry-After'],
      429: ['Date', 'Retry-After'],
      '5XX': ['Date', 'Retry-After'],
    },
  },
});

/**
 * @param {string} source the text of docs/openapi.json
 * @returns {Promise<string[]>} a line for each error and each warning: both count
 */
export async function lintOpenApi(source) {
  const config = await createConfig({ extends: ['recommended'], rules });
  const absoluteRef = inProject('docs/openapi.json');
  const problems = await lintFromString({ source, absoluteRef, config });
  return problems.map(({ ruleId, message, location: [place] }) => {
    const where = place?.pointer ?? '#/';
    return `docs/openapi.json ${where}: ${message.trim().replaceAll(/\s+/g, ' ')} (${ruleId})`;
  });
}
