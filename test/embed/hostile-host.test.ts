/** Pages that get in the way of everything on them. */
import { expect } from '@open-wc/testing';
import { lookOf } from '../support/computed-look.js';
import {
  disputeACall,
  LOADER,
  NONCE,
  openHostPage,
  PLACE,
  VERSION,
  type FramedPage,
  seesTables,
} from '../support/embed-page.js';
import { aFrame } from '../support/page.js';
import { arrives, until } from '../support/until.js';

const flowOf = ({ document }: FramedPage): Element => {
  const [flow] = document.getElementsByTagName('redress-flow');
  if (!flow) throw new Error('No flow is there');
  return flow;
};

/** As wide as the other page, whatever the host does to the boxes around it. */
const FRAME = '<style>#box { position: absolute; inset: 0 auto auto 0; width: 900px }</style>';
const BOX = `<div id="box">${PLACE}</div>${LOADER}`;

async function lookUnder(css: string, attributes = 'lang="en"'): Promise<string[]> {
  const page = await openHostPage({ head: `<style>${css}</style>${FRAME}`, body: BOX, attributes });
  await page.find('table');
  await page.document.fonts.ready;
  await aFrame();
  return lookOf(flowOf(page));
}

describe('the look of the embed', () => {
  let reference: string[] = [];

  before(async () => {
    reference = await lookUnder('');
    expect(reference.length).to.be.greaterThan(200);
  });

  for (const [what, css] of [
    [
      'rules for everything it hands down',
      `body { font: italic small-caps 700 31px/3 fantasy;
      color: red; letter-spacing: 4px; word-spacing: 9px; text-transform: uppercase;
      text-align: right; text-indent: 3em; text-shadow: 1px 1px red; white-space: pre;
      cursor: wait; list-style: square; direction: ltr; visibility: visible;
      user-select: none; -webkit-user-select: none }`,
    ],
    ['another size of the root', 'html { font-size: 62.5% } body { font-size: 3.1rem }'],
    [
      'important rules for every element',
      `* { margin: 13px !important; padding: 7px !important;
      font: 700 29px/2.5 fantasy !important; color: red !important; background: lime !important;
      border: 5px solid red !important; text-transform: uppercase !important;
      letter-spacing: 3px !important; box-sizing: content-box !important;
      opacity: 0.9 !important; pointer-events: auto !important }
      #box, [data-redress], redress-flow { all: unset !important; display: block !important }
      #box { position: absolute !important; width: 900px !important }`,
    ],
    [
      'rules for tags and classes of the same names',
      `button, table, td, th, h2, input, select, .panel,
      .button, .table { display: none !important; width: 1px !important; color: red !important }`,
    ],
  ] as const) {
    it(`should be the same under ${what} (E8)`, async () => {
      const look = await lookUnder(css);
      const different = look.filter((line, index) => line !== reference[index]);
      expect(different.slice(0, 3)).to.deep.equal([]);
      expect(look).to.have.length(reference.length);
    });
  }

  it('should follow the direction of its own language on a page from right to left (E8, I5)', async () => {
    const page = await openHostPage({ body: BOX, attributes: 'lang="en" dir="rtl"', head: FRAME });
    await page.find('table');
    await disputeACall(page);
    expect([...page.errors]).to.deep.equal([]);
  });
});

describe('a page that shrinks what it holds', () => {
  const WIDTH = 600;
  const inside = (box: string): string => `<div class="room">${box}${PLACE}</div></div>`;
  const BOXES = [
    '<div style="display: flex">',
    '<div style="display: flex; flex-direction: column; align-items: center">',
    '<div style="display: grid; place-items: center">',
    '<div style="float: left">',
    '<div style="display: inline-block">',
    '<div style="position: absolute">',
    '<div style="width: fit-content; white-space: nowrap">',
    '<div style="display: table">',
  ];

  it('should give it the room there is, and no more (E8, A7)', async () => {
    const page = await openHostPage({
      head: `<style>.room { position: relative; width: ${WIDTH}px }</style>`,
      body: `${BOXES.map(inside).join('')}${LOADER}`,
    });
    await seesTables(page, BOXES.length);
    const flows = [...page.document.getElementsByTagName('redress-flow')];
    const widths = flows.map((flow) => Math.round(flow.getBoundingClientRect().width));
    expect(widths).to.deep.equal(BOXES.map(() => WIDTH));
  });

  it('should show it in a dialog (E8)', async () => {
    const page = await openHostPage({ body: `<dialog>${PLACE}</dialog>${LOADER}` });
    page.document.querySelector('dialog')?.showModal();
    await page.find('table');
    expect(flowOf(page).getBoundingClientRect().width).to.be.greaterThan(WIDTH);
  });

  it('should leave it hidden where the host hides it', async () => {
    const page = await openHostPage({ body: `${PLACE}${LOADER}` });
    await page.find('table');
    flowOf(page).toggleAttribute('hidden', true);
    expect(flowOf(page).getBoundingClientRect().height).to.equal(0);
  });
});

describe('a page with names that shadow the document', () => {
  const shadowed = (names: readonly string[]): string =>
    names.map((name) => `<img name="${name}" src="data:," alt="">`).join('');
  const loadedFromElsewhere = ({ performance }: Window): string[] =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('data:') && new URL(name).origin !== location.origin);

  it('should see the whole journey, with nothing loaded from elsewhere (S2)', async () => {
    const names = shadowed(['currentScript', 'body', 'head', 'forms', 'getElementById']);
    const page = await openHostPage({ body: `${names}${PLACE}${LOADER}` });
    await disputeACall(page);
    expect(loadedFromElsewhere(page.window)).to.deep.equal([]);
  });

  it('should show the fallback where the page hides what every script needs (S2, E12)', async () => {
    const names = shadowed(['createElement', 'documentElement', 'querySelectorAll']);
    const page = JSON.stringify({
      html: `<!doctype html><title>A host</title>${names}${PLACE}<script>
        console.error = (message) => parent.postMessage({ message }, '*');
      </script>${LOADER}`,
      headers: {},
    });
    const frame = document.createElement('iframe');
    const told = new Promise((resolve) => addEventListener('message', resolve, { once: true }));
    frame.src = `/__embed-page__?${new URLSearchParams({ page })}`;
    // Nothing that looks around would run in there.
    document.body.append(frame);
    try {
      await arrives('a message of the page', told);
      const { contentDocument, contentWindow } = frame;
      const [link] = contentDocument?.links ?? [];
      expect(link?.textContent).to.equal('Help with your bill');
      expect(link?.getBoundingClientRect().height).to.be.greaterThan(0);
      expect(contentWindow && loadedFromElsewhere(contentWindow)).to.deep.equal([]);
    } finally {
      frame.remove();
    }
  });

  it('should go on where a form has the name of the global (S2)', async () => {
    const body = `<form name="Redress"><input name="mount"><input name="version"></form>${PLACE}${LOADER}`;
    const page = await openHostPage({ body });
    await disputeACall(page);
    expect(page.window.Redress?.version).to.equal(VERSION);
  });
});

describe('a page with a polluted Object.prototype', () => {
  it('should change nothing (S3)', async () => {
    const pollute = `<script nonce="${NONCE}">
      Object.assign(Object.prototype, {
        adapter: 'evil', endpoint: 'https://evil.example', theme: 'dark', supportUrl: 'javascript:alert(1)',
        locale: 'fr', amount: '0', eligible: true, code: 'other', html: '<b>', mode: 'x',
      });
    </script>`;
    const page = await openHostPage({ head: pollute, body: `${PLACE}${LOADER}` });
    await disputeACall(page);
    const flow = flowOf(page);
    expect(flow.getAttribute('theme')).to.equal(null);
    expect(flow.getAttribute('endpoint')).to.equal(null);
    expect([...page.errors]).to.deep.equal([]);
  });
});

/** What older libraries put in the place of what browsers had not yet. */
const FORMER_LIBRARIES = [
  [
    'Prototype',
    `Array.from = (list) => {
      if (!list) return [];
      if ('toArray' in Object(list)) return list.toArray();
      const results = [];
      for (let at = 0; at < (list.length || 0); at += 1) results.push(list[at]);
      return results;
    };
    Array.prototype.toArray = function () { return this.slice(); };
    Array.prototype.toJSON = function () { return '[' + this.map((item) => JSON.stringify(item)).join(', ') + ']'; };
    String.prototype.toJSON = function () { return JSON.stringify(String(this)); };
    Function.prototype.bind = function (self, ...first) {
      const method = this;
      return function (...args) { return method.apply(self, first.concat(args)); };
    };`,
  ],
  [
    'MooTools',
    `Array.from = (item) =>
      item == null ? [] : typeof item === 'object' && typeof item.length === 'number' ? [].slice.call(item) : [item];
    Array.prototype.contains = function (item) { return this.indexOf(item) !== -1; };
    String.prototype.contains = function (text) { return this.indexOf(text) > -1; };
    Element.prototype.set = Element.prototype.get = Element.prototype.hide = function () { return this; };`,
  ],
] as const;

describe('a page with a library that changes what the language has', () => {
  for (const [library, code] of FORMER_LIBRARIES) {
    it(`should see the whole journey beside ${library} (S3)`, async () => {
      const head = `<script nonce="${NONCE}">${code}</script>`;
      const page = await openHostPage({ head, body: `${PLACE}${LOADER}` });
      await disputeACall(page);
      expect([...page.errors]).to.deep.equal([]);
    });
  }
});

describe('a page with shortcuts, and a form around it', () => {
  it('should hear none of the keys, and never be submitted (E10)', async () => {
    const page = await openHostPage({
      body: `<form action="/nowhere"><input name="own" value="1">${PLACE}</form>${LOADER}
        <script nonce="${NONCE}">
          window.heard = [];
          for (const type of ['keydown', 'keypress', 'keyup']) {
            document.addEventListener(type, (event) => heard.push(event.key));
          }
          document.forms[0].addEventListener('submit', (event) => {
            event.preventDefault();
            heard.push('submit');
          });
        </script>`,
    });
    const search = (await page.find('searchbox')) as HTMLInputElement;
    search.focus();
    for (const key of ['s', '/', '?', 'Enter', 'j']) {
      for (const type of ['keydown', 'keypress', 'keyup']) {
        search.dispatchEvent(
          new page.window.KeyboardEvent(type, {
            key,
            bubbles: true,
            composed: true,
            cancelable: true,
          }),
        );
      }
    }
    await disputeACall(page);
    const { heard } = page.window as unknown as { heard: string[] };
    expect(heard).to.deep.equal([]);
    const [form] = page.document.forms;
    expect(form && [...new page.window.FormData(form).keys()]).to.deep.equal(['own']);
    expect(form?.elements.length).to.equal(1);
  });
});

describe('a page that covers, clips and moves it', () => {
  it('should see the menu and the dialog above everything (E9)', async () => {
    const page = await openHostPage({
      head: `<style>
        #cage { transform: translateX(1px); overflow: hidden; contain: layout paint; height: 500px; z-index: 1; position: relative }
        #above { position: fixed; inset: 0; z-index: 2147483647; pointer-events: none }
      </style>`,
      body: `<div id="above"></div><div id="cage">${PLACE}</div>${LOADER}`,
    });
    await page.find('table');
    await page.press('Disputes');
    await page.find('heading', 'Disputes');
    const [open] = page.all(
      'button',
      /^Open dispute .*(Submitted|Under review|Information needed)/,
    );
    open?.click();
    (await page.find('button', 'Withdraw dispute')).click();
    const dialog = await page.find('dialog', 'Withdraw this dispute?');
    expect(dialog.matches(':modal')).to.equal(true);
    const { left, top, width, height } = dialog.getBoundingClientRect();
    expect(height).to.be.greaterThan(100);
    const deepest = (root: Document | ShadowRoot, x: number, y: number): Element | null => {
      const found = root.elementFromPoint(x, y);
      return found?.shadowRoot ? deepest(found.shadowRoot, x, y) : found;
    };
    const middle = deepest(page.document, left + width / 2, top + height / 2);
    expect(middle !== null && dialog.contains(middle)).to.equal(true);
    await until('the focus in the dialog', () =>
      dialog.contains((dialog.getRootNode() as ShadowRoot).activeElement),
    );
  });
});
