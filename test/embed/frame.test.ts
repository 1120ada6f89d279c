/** The widget in a frame: as high as what it shows, also where it may do next to nothing (E11). */
import { expect } from '@open-wc/testing';
import { heightMessage, isHeightMessage } from '../../src/embed/frame-messages.js';
import { LIMITS_HELD } from '../support/page-in-frame.js';
import { FOLDER, LOADER, openHostPage, PLACE, type FramedPage } from '../support/embed-page.js';
import { until } from '../support/until.js';

/** What the page in the frame does by itself, since nobody can look into it. */
const CUSTOMER = `<script>
  const say = (what) => parent.postMessage(what, '*');
  const storage = (() => { try { return typeof localStorage; } catch { return 'none'; } })();
  function* all(root, selector) {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(selector)) yield element;
      if (element.shadowRoot) yield* all(element.shadowRoot, selector);
    }
  }
  (async () => {
    const { findByRole } = await import('${location.origin}/__eyes__.mjs');
    const find = (role, name) => findByRole(document.body, role, name);
    await find('table');
    const { store } = document.querySelector('redress-flow');
    const calls = store.snapshot.activity.view.page.items;
    const row = calls.findIndex((call) => store.eligibilityOf(call).eligible);
    [...all(document, 'tbody input[type=checkbox]')][row].click();
    for (const button of ['Request a credit', 'Continue']) (await find('button', button)).click();
    (await find('radio', 'Nobody on this line made this call.')).click();
    for (const button of ['Continue', 'Submit dispute']) (await find('button', button)).click();
    await find('heading', 'Your dispute is under review');
    say({ arrived: store.snapshot.submission.dispute.reference, storage, errors });
  })().catch((error) => say({ failed: String(error), errors }));
</script>`;

/** Says only what went wrong, once everything has run. */
const ERRORS = `<script>
  addEventListener('load', () => parent.postMessage({ arrived: '-', errors }, '*'));
</script>`;

interface Told {
  readonly arrived?: string;
  readonly failed?: string;
  readonly storage?: string;
  readonly errors?: readonly string[];
}

interface Framed {
  readonly page: FramedPage;
  readonly told: readonly unknown[];
  readonly frame: HTMLIFrameElement;
}

async function framed(
  sandbox: string | undefined,
  host: string = location.origin,
  script = CUSTOMER,
): Promise<Framed> {
  const inner = `<!doctype html><html lang="en" data-redress-host="${host}"><head>
    <meta charset="utf-8"><title>Dispute a charge</title>${LIMITS_HELD}
    <script>window.errors = []; console.error = (...args) => errors.push(args.join(' '));</script>
    </head><body style="margin: 0">${PLACE}${LOADER.replace(/ nonce="[^"]*"/, '')}
    <script async src="${FOLDER}frame.js"></script>${script}</body></html>`;
  const query = new URLSearchParams({ page: JSON.stringify({ html: inner, headers: {} }) });
  const attributes = sandbox === undefined ? '' : `sandbox="${sandbox}"`;
  const page = await openHostPage({
    head: `<script>window.told = []; addEventListener('message', ({ data }) => told.push(data));</script>`,
    body: `<script src="${FOLDER}frame-host.js"></script>
      <iframe data-redress-frame ${attributes} title="Dispute a charge" width="900" height="150"></iframe>`,
  });
  const frame = page.document.querySelector('iframe');
  if (!frame) throw new Error('no frame');
  frame.src = `/__embed-page__?${query}`;
  return { page, frame, told: (page.window as unknown as { told: unknown[] }).told };
}

/** How far the customer came. */
const endOf = (told: readonly unknown[]): Promise<Told> =>
  until(
    'the customer to arrive',
    () => (told as readonly Told[]).find(({ arrived, failed }) => arrived ?? failed),
    { seen: () => told },
  );

describe('the frame', () => {
  for (const [what, sandbox] of [
    ['a plain frame', undefined],
    ['a frame that may only run scripts', 'allow-scripts'],
  ] as const) {
    it(`should see the whole journey in ${what}, and grow with it (E11)`, async () => {
      const { frame, told } = await framed(sandbox);
      const { arrived, failed, errors, storage } = await endOf(told);
      expect(failed).to.equal(undefined);
      expect(arrived).to.be.a('string');
      expect(errors).to.deep.equal([]);
      if (sandbox) expect(storage).to.equal('none');
      // It is told when the browser has drawn, which may be once, after all of that.
      const lastHeight = () => told.filter(isHeightMessage).at(-1)?.height ?? 0;
      const isAsHigh = () =>
        lastHeight() > 300 && frame.getBoundingClientRect().height >= lastHeight();
      await until('the frame to be as high as told', isAsHigh, { seen: lastHeight });
    });
  }

  it('should have room within its edges, also where the page counts them as height (E11)', async () => {
    const { frame, told } = await framed(undefined, location.origin, ERRORS);
    frame.style.boxSizing = 'border-box';
    frame.style.border = '8px solid';
    frame.style.paddingBlock = '5px 7px';
    const heights = () => told.filter(isHeightMessage).map(({ height }) => height);
    await until('a height', () => Math.max(0, ...heights()) > 300, { seen: heights });
    await until('as much room', () => frame.clientHeight - 12 === heights().at(-1), {
      seen: () => [frame.clientHeight, ...heights()],
    });
  });

  it('should tell no other page than the one that is named (E11)', async () => {
    const { told, frame } = await framed('allow-scripts', 'https://elsewhere.example');
    await endOf(told);
    expect(told.filter(isHeightMessage)).to.deep.equal([]);
    expect(frame.style.height).to.equal('');
  });

  it('should believe nobody but the frame itself (E11)', async () => {
    const { page, frame, told } = await framed(undefined, 'https://elsewhere.example');
    page.window.postMessage(heightMessage(7), location.origin);
    await until('the message', () => told.some(isHeightMessage));
    expect(frame.style.height).to.equal('');
  });

  for (const host of ['', 'https://a.example/', 'acme', 'javascript:1', '*']) {
    it(`should explain that "${host}" is no origin (E12)`, async () => {
      const { told } = await framed('allow-scripts', host, ERRORS);
      const { errors: [error] = [] } = await endOf(told);
      expect(error).to.contain(`data-redress-host="${host}"> is no origin`);
      expect(error).to.contain('docs/embedding.md#in-a-frame');
    });
  }
});

describe('isHeightMessage', () => {
  it('should take what heightMessage makes, and nothing else (E11)', () => {
    expect(isHeightMessage(heightMessage(640.5))).to.equal(true);
    expect(heightMessage(Infinity).height).to.equal(100_000);
    for (const data of [
      null,
      'height',
      {},
      { redress: 'height' },
      { redress: 'height', height: '1' },
      { redress: 'height', height: NaN },
      { redress: 'height', height: -1 },
      { redress: 'height', height: 1e9 },
      { redress: 'height', height: 1.5 },
      { redress: 'scroll', height: 1 },
      { redress: 'height', height: 1, more: true },
    ]) {
      expect(isHeightMessage(data), JSON.stringify(data)).to.equal(false);
    }
  });
});
