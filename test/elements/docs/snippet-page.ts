/**
 * Opens a snippet in a page of its own, as it is written: the names of the package and the files of
 * the host are mapped by an import map, by the `exports` of package.json. What is shown there is
 * looked for in that page's own realm. An error that the test did not ask for fails the test.
 */
import { waitUntil } from '@open-wc/testing';
import packageJson from '../../../package.json';
import { sourceOf, type Exports } from '../../docs/support/package-exports.js';
import type * as ByRole from '../../support/by-role.js';

const exports: Exports = packageJson.exports;

const HOST_FILES: Readonly<Record<string, string>> = {
  './acme-billing.js': '/test/elements/docs/host/acme-billing.ts',
  './drafts.js': '/test/elements/docs/host/drafts.ts',
  './login.js': '/test/elements/docs/host/login.ts',
};

/** A page begins from nothing, on a machine that may be busy. */
export const PATIENCE = { interval: 50, timeout: 20_000 };

/** For the inline scripts of a page with a policy. */
const NONCE = 'r4nd0m';

export interface SnippetPage {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** Every `console.error`, uncaught error and violation of the page's policy so far. */
  readonly errors: readonly string[];
  find(role: string, name?: ByRole.Name): Promise<HTMLElement>;
  all(role: string, name?: ByRole.Name): HTMLElement[];
  press(name: ByRole.Name): Promise<void>;
  /** Waits until these words are shown. */
  sees(text: string): Promise<void>;
  readonly text: string;
}

export const PAGE_TEST_MS = 40_000;

const opened: HTMLIFrameElement[] = [];

afterEach(() => {
  for (const frame of opened.splice(0)) frame.remove();
});

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

/** Opens it. A test that does needs more time than others: {@link PAGE_TEST_MS}. */
export async function openSnippet(html: string, policy?: string): Promise<SnippetPage> {
  // What an earlier page has left would belong to the same account.
  localStorage.clear();
  const imports = {
    ...HOST_FILES,
    ...Object.fromEntries(importedNames(html).map((name) => [name, addressOf(name)])),
  };
  const frame = document.createElement('iframe');
  frame.title = 'A page with a snippet';
  frame.width = '1200';
  frame.height = '900';
  frame.srcdoc = `<!doctype html><html lang="en"><head><meta charset="utf-8">
    ${policy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : ''}
    <title>Snippet</title>
    <script nonce="${NONCE}">
      window.errors = [];
      const keep = (text) => errors.push(String(text));
      console.error = (...args) => keep(args.join(' '));
      addEventListener('error', (event) => keep(event.message));
      addEventListener('unhandledrejection', (event) => keep(event.reason));
      addEventListener('securitypolicyviolation', (event) =>
        keep(event.violatedDirective + ' ' + event.blockedURI));
    </script>
    <script type="importmap" nonce="${NONCE}">${JSON.stringify({ imports })}</script>
    <script type="module" nonce="${NONCE}">
      import * as byRole from '/test/support/by-role.ts';
      window.byRole = byRole;
    </script>
  </head><body>${html.replaceAll('<script ', `<script nonce="${NONCE}" `)}</body></html>`;
  opened.push(frame);
  document.body.append(frame);
  return pageIn(frame);
}

async function pageIn(frame: HTMLIFrameElement): Promise<SnippetPage> {
  const window = frame.contentWindow as SnippetPage['window'] & {
    byRole?: typeof ByRole;
    errors?: string[];
  };
  await waitUntil(() => window.byRole !== undefined, 'the page did not begin', PATIENCE);
  const { byRole, errors = [] } = window;
  if (!byRole) throw new Error('the page did not begin');
  const { document } = window;
  const page: SnippetPage = {
    window,
    document,
    errors,
    find: async (role, name) => {
      const only = () => byRole.queryAllByRole(document.body, role, name).length === 1;
      await waitUntil(only, `Not one ${role} named ${String(name)}: ${errors.join()}`, PATIENCE);
      return byRole.getByRole(document.body, role, name);
    },
    all: (role, name) => byRole.queryAllByRole(document.body, role, name),
    press: async (name) => (await page.find('button', name)).click(),
    sees: (text) => waitUntil(() => page.text.includes(text), `Not seen: "${text}"`, PATIENCE),
    get text() {
      return byRole.shownText(document.body);
    },
  };
  return page;
}
