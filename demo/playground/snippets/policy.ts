/** The header `Content-Security-Policy` that is enough for a snippet (docs/embedding.md). */
import { styleSheetOf } from '../tokens.js';
import type { PlaygroundSettings } from '../settings.js';

/** The embed has a policy of its own name, so that it works beside another copy of Lit. */
type LitPolicy = 'redress' | 'lit-html';

export function policyOf(
  settings: PlaygroundSettings,
  litPolicy: LitPolicy,
  more: readonly string[] = [],
): string {
  const { written } = settings;
  return join([
    "default-src 'none'",
    "script-src 'self'",
    ...(styleSheetOf(settings) === '' ? [] : ["style-src 'self'"]),
    // Small pictures of the evidence that is attached.
    'img-src blob:',
    ...(written.adapter === 'rest' && written.endpoint !== ''
      ? [`connect-src ${sourceOf(written.endpoint)}`]
      : []),
    ...more,
    "require-trusted-types-for 'script'",
    `trusted-types ${litPolicy}`,
  ]);
}

export function join(directives: readonly string[]): string {
  return `Content-Security-Policy: ${directives.join('; ')}`;
}

/** A path is on the site itself. Of an address the origin is enough, and can hold no directive. */
function sourceOf(endpoint: string): string {
  const site = 'https://site.invalid';
  const { origin } = new URL(endpoint, site);
  return origin === site ? "'self'" : origin;
}
