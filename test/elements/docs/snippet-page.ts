/**
 * Opens a snippet in a page of its own, as it is written: the names of the package and the files of
 * the host are mapped by an import map, by the `exports` of package.json. What is shown there is
 * looked for in that page's own realm. An error that the test did not ask for fails the test.
 */
import packageJson from '../../../package.json';
import { sourceOf, type Exports } from '../../docs/support/package-exports.js';
import { EYES, NONCE, openFrame, PROBE, type FramedPage } from '../../support/page-in-frame.js';

const exports: Exports = packageJson.exports;

const HOST_FILES: Readonly<Record<string, string>> = {
  './acme-billing.js': '/test/elements/docs/host/acme-billing.ts',
  './drafts.js': '/test/elements/docs/host/drafts.ts',
  './login.js': '/test/elements/docs/host/login.ts',
};

export type SnippetPage = FramedPage;

/** The address of a name's source, such as `/src/define/all.ts`. */
export const addressOf = (specifier: string): string => `/${sourceOf(specifier, exports)}`;

/** The scripts of a snippet. */
export function scriptsOf(html: string): string[] {
  const { scripts } = new DOMParser().parseFromString(html, 'text/html');
  return [...scripts].map(({ text }) => text);
}

/** Every name of the package that a snippet imports. */
function importedNames(html: string): string[] {
  return [...html.matchAll(/'(redress(?:\/[^']*)?)'/g)].map(({ 1: name = '' }) => name);
}

/** Opens it. */
export function openSnippet(html: string, policy?: string): Promise<SnippetPage> {
  const imports = {
    ...HOST_FILES,
    ...Object.fromEntries(importedNames(html).map((name) => [name, addressOf(name)])),
  };
  return openFrame((frame) => {
    frame.srcdoc = `<!doctype html><html lang="en"><head><meta charset="utf-8">
    ${policy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : ''}
    <title>Snippet</title>
    ${PROBE}
    <script type="importmap" nonce="${NONCE}">${JSON.stringify({ imports })}</script>
    ${EYES}
  </head><body>${html.replaceAll('<script ', `<script nonce="${NONCE}" `)}</body></html>`;
  });
}
