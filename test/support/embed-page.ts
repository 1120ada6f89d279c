/** Pages of hosts, with the built embed on them, served with the headers of the host. */
import packageJson from '../../package.json';
import type { RedressGlobal } from '../../src/embed/global.js';
import { EYES, NONCE, openFrame, PROBE, type FramedPage } from './page-in-frame.js';
import { until } from './until.js';

export { NONCE, type FramedPage } from './page-in-frame.js';

export const VERSION = packageJson.version;
export const OTHER_VERSION = '99.0.0';
/** Where a host has the files. */
export const FOLDER = `/redress/${VERSION}/`;
export const OTHER_FOLDER = `/redress/${OTHER_VERSION}/`;

export const LOADER = `<script async nonce="${NONCE}" src="${FOLDER}redress.js"></script>`;
export const PLACE = `<div data-redress data-adapter="demo" data-support-url="/help" data-support-phone="+1 800 555 0100"><a href="/help">Help with your bill</a></div>`;

let pages = 0;

/** Pages of one tab share it. */
afterEach(() => sessionStorage.clear());

export interface HostPage {
  readonly head?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Of the root element. */
  readonly attributes?: string;
  readonly sandbox?: string;
  /** Left out by some old pages. */
  readonly doctype?: string;
}

export function openHostPage({
  head = '',
  body = '',
  headers = {},
  attributes = 'lang="en"',
  doctype = '<!doctype html>',
  sandbox,
}: HostPage): Promise<FramedPage> {
  const html = `${doctype}<html ${attributes}><head><meta charset="utf-8">
    <title>A host</title>${PROBE}${EYES}${head}</head><body>${body}</body></html>`;
  // Each page has a nonce of its own, as hosts make them.
  const fresh = (text: string) => text.replaceAll(NONCE, nonce);
  const nonce = `nonce${(pages += 1)}`;
  const page = fresh(JSON.stringify({ html, headers }));
  return openFrame((frame) => {
    if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
    frame.src = `/__embed-page__?${new URLSearchParams({ page })}`;
  });
}

/** What the script of the embed gives the page, once it has run. */
export const redressOf = (page: FramedPage): Promise<RedressGlobal> =>
  until('the script to run', () => page.window.Redress, { seen: () => page.errors });

export async function seesTables(page: FramedPage, count: number): Promise<void> {
  await until(`${count} tables`, () => page.all('table').length === count, {
    seen: () => `${page.all('table').length} tables (errors: ${page.errors.join()})`,
  });
}

/** From the list to the confirmation, as one customer would go, with the first call that is eligible. */
export async function disputeACall(page: FramedPage): Promise<string> {
  await page.find('table');
  const [flow] = page.document.getElementsByTagName('redress-flow');
  const store = flow?.store;
  if (!store) throw new Error('No flow is there');
  const calls = store.snapshot.activity.view?.page.items ?? [];
  const row = calls.findIndex((call) => store.eligibilityOf(call).eligible);
  page.all('checkbox', /^Select call/)[row]?.click();
  await page.sees('1 call selected');
  await page.press('Request a credit');
  await page.sees('1 call eligible for a credit');
  await page.press('Continue');
  (await page.find('radio', 'Nobody on this line made this call.')).click();
  await page.press('Continue');
  await page.press('Submit dispute');
  await page.find('heading', 'Your dispute is under review');
  const { submission } = store.snapshot;
  if (submission.state !== 'confirmed') throw new Error(`It is ${submission.state}`);
  await page.sees(submission.dispute.reference);
  return submission.dispute.reference;
}
