/** Pages that get in the way of everything on them. */
import { expect } from '@open-wc/testing';
import type { RedressFlow } from '../../src/elements/flow/flow-element.js';
import { native } from '../../src/native.js';
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
import { LIMITS_HELD } from '../support/page-in-frame.js';
import { until } from '../support/until.js';

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

/** Of everything that an object inherits. Also runs as text, in a page of its own. */
function namesOf(prototype: object): string[] {
  const names: string[] = [];
  for (let at = prototype; at !== Object.prototype; at = Object.getPrototypeOf(at) as object) {
    names.push(...Object.getOwnPropertyNames(at));
  }
  return names;
}

/** In all shadow trees of an element. */
function shadowed<E extends Element = Element>(element: Element, selector: string): E[] {
  const root = element.shadowRoot;
  const inner = [...(root?.querySelectorAll('*') ?? [])];
  return [
    ...(root?.querySelectorAll<E>(selector) ?? []),
    ...inner.flatMap((one) => shadowed<E>(one, selector)),
  ];
}

/** Nothing that looks around would run in such a page. */
async function flowsBehindNames(
  { contentWindow }: HTMLIFrameElement,
  count: number,
): Promise<{ flows: RedressFlow[]; errors: readonly string[] }> {
  const page = contentWindow as Window & typeof globalThis & { errors?: string[] };
  const find = (): RedressFlow[] => [
    ...native(page.document, 'querySelectorAll')<RedressFlow>('redress-flow'),
  ];
  await until('the flows', () => find().length === count, { seen: () => page.errors });
  return { flows: find(), errors: page.errors ?? [] };
}

describe('a page with names that shadow the document', () => {
  const hiding = (names: readonly string[]): string =>
    names.map((name) => `<img name="${name}" src="data:," alt="">`).join('');
  const loadedFromElsewhere = ({ performance }: Window): string[] =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('data:') && new URL(name).origin !== location.origin);

  it('should see the whole journey, with nothing loaded from elsewhere (S2)', async () => {
    const names = hiding(['currentScript', 'body', 'head', 'forms', 'getElementById']);
    const page = await openHostPage({ body: `${names}${PLACE}${LOADER}` });
    await disputeACall(page);
    expect(loadedFromElsewhere(page.window)).to.deep.equal([]);
  });

  it('sees the whole journey where the page hides all that a document and a form have (S2)', async () => {
    const places = `${PLACE}<div data-redress data-adapter="rest" data-endpoint="/nowhere">Help</div>`;
    const page = JSON.stringify({
      html: `<!doctype html><html lang="en"><title>A host</title>${LIMITS_HELD}<body><script>
        window.errors = [];
        console.error = (...words) => errors.push(words.join(' '));
        addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
        addEventListener('error', ({ message }) => errors.push(message));
        const namesOf = ${String(namesOf)};
        const images = namesOf(Document.prototype).map((name) => '<img name="' + name + '" alt="">');
        const fields = namesOf(HTMLFormElement.prototype).map((name) => '<input name="' + name + '">');
        document.body.insertAdjacentHTML(
          'beforeend', images.join('') + '<form>' + fields.join('') + ${JSON.stringify(places)} + '</form>',
        );
      </script>${LOADER}`,
      headers: {},
    });
    const frame = document.createElement('iframe');
    frame.src = `/__embed-page__?${new URLSearchParams({ page })}`;
    localStorage.clear();
    document.body.append(frame);
    try {
      const { errors, flows } = await flowsBehindNames(frame, 2);
      const [flow, rest] = flows;
      expect(Reflect.get(frame.contentDocument ?? {}, 'createElement')).to.have.property(
        'localName',
        'img',
      );
      if (!flow || !rest) throw new Error('no flows');
      await until('the table', () => shadowed(flow, 'table').length, { seen: () => errors });
      const [link] = shadowed<HTMLAnchorElement>(flow, 'a[href$="/help"]');
      expect(link?.textContent).to.contain('Contact support');
      await until('a failure of the network, and no other', () =>
        shadowed(rest, 'button').some((button) => button.textContent?.includes('Try again')),
      );
      const { store } = flow;
      const call = store?.snapshot.activity.view?.page.items.find(
        (one) => store.eligibilityOf(one).eligible,
      );
      if (!store || !call) throw new Error('no call is listed');
      store.selection.add([call]);
      for (const words of [
        'Request a credit',
        'Continue',
        'Nobody on this line made this call.',
        'Continue',
        'Submit dispute',
      ]) {
        const control = await until(words, () =>
          shadowed<HTMLElement>(flow, 'button, label').find(
            ({ textContent }) => textContent?.trim() === words,
          ),
        );
        control.click();
        // The next step may have a button of the same words.
        await until('the next step', () => !control.isConnected || control.localName === 'label');
      }
      await until('the end', () =>
        shadowed(flow, 'h2').some(({ textContent }) => /under review/.test(textContent ?? '')),
      );
      expect(errors).to.deep.equal([]);
      expect(loadedFromElsewhere(frame.contentWindow as Window)).to.deep.equal([]);
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

describe('a page that has frozen what the language brings', () => {
  it('sees the whole journey, as after lockdown() of SES (S3)', async () => {
    const freeze = `<script nonce="${NONCE}">
      const constructors = [Object, Array, Function, Promise, Map, Set, WeakMap, RegExp, String, Number, Symbol, Date];
      for (const one of [...constructors, Error, JSON, Math, Reflect, Intl]) Object.freeze(one);
      for (const { prototype } of constructors) Object.freeze(prototype);
    </script>`;
    const page = await openHostPage({ body: `${freeze}${PLACE}${LOADER}` });
    await disputeACall(page);
    expect(Object.isFrozen((page.window as unknown as { Symbol: object }).Symbol)).to.equal(true);
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
