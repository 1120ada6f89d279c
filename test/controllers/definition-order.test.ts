import { fixture, html } from '@open-wc/testing';
import { holdLimits, type Timers } from '../support/held-limits.js';
import { until } from '../support/until.js';

interface BareWindow extends Window {
  readonly load: (path: string) => Promise<unknown>;
}

/** A separate page in which nothing is defined yet. */
async function barePage(markup: string): Promise<BareWindow> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A page"></iframe>`);
  const window = frame.contentWindow as unknown as BareWindow;
  holdLimits(window as unknown as Timers);
  window.document.body.innerHTML = markup;
  const script = window.document.createElement('script');
  script.textContent = 'globalThis.load = (path) => import(path)';
  window.document.body.append(script);
  return window;
}

const DEFINITIONS = {
  adapter: '/src/define/demo-adapter.ts',
  provider: '/src/define/provider.ts',
  panel: '/src/define/call-activity.ts',
};

const ORDERS: readonly (readonly (keyof typeof DEFINITIONS)[])[] = [
  ['adapter', 'provider', 'panel'],
  ['panel', 'adapter', 'provider'],
  ['adapter', 'panel', 'provider'],
];

describe('ProvidedController, in any order of definition', () => {
  for (const order of ORDERS) {
    it("works with ${order.join(', then ')}", async () => {
      const { document, load } = await barePage(
        `<redress-provider adapter="demo" locale="en">
          <div><redress-call-activity></redress-call-activity></div>
        </redress-provider>`,
      );
      for (const name of order) await load(DEFINITIONS[name]);
      const panel = document.querySelector('redress-call-activity');
      await until('a table', () => panel?.shadowRoot?.querySelector('table'));
    });
  }

  it('shows what a panel needs when it is defined alone', async () => {
    const { document, load } = await barePage('<redress-call-activity></redress-call-activity>');
    await load(DEFINITIONS.panel);
    const panel = document.querySelector('redress-call-activity');
    const text = () => panel?.shadowRoot?.textContent;
    await until('what it needs', () => text()?.includes('needs a <redress-provider>'), {
      seen: text,
    });
  });
});
