/** The ways in which a host puts the embed on a page, in any order (E1, E2). */
import { expect } from '@open-wc/testing';
import {
  disputeACall,
  FOLDER,
  LOADER,
  openHostPage,
  OTHER_FOLDER,
  OTHER_VERSION,
  PLACE,
  VERSION,
  type FramedPage,
  redressOf,
  seesTables,
} from '../support/embed-page.js';
import { arrives, until } from '../support/until.js';

const flowsOn = ({ document }: FramedPage): number =>
  document.getElementsByTagName('redress-flow').length;

function insertScript({ document }: FramedPage, src: string): void {
  const script = document.createElement('script');
  script.src = src;
  document.head.append(script);
}

describe('the classic script and a marked div', () => {
  it('should lead a customer to a received dispute (E1)', async () => {
    const page = await openHostPage({ body: `${PLACE}${LOADER}` });
    expect(await disputeACall(page)).not.to.equal('');
    expect([...page.errors, ...page.warnings]).to.deep.equal([]);
  });

  it('should work with the script in the head, before the div (E1)', async () => {
    const page = await openHostPage({ head: LOADER, body: PLACE });
    await page.find('table');
    expect(flowsOn(page)).to.equal(1);
  });

  it('should work with a script that is inserted late, as a tag manager does (E1)', async () => {
    const page = await openHostPage({ body: PLACE });
    await page.find('link', 'Help with your bill');
    insertScript(page, `${FOLDER}redress.js`);
    await page.find('table');
    expect(page.all('link', 'Help with your bill')).to.have.length(0);
  });

  it('should mount a div that is added later, or marked later (E1)', async () => {
    const page = await openHostPage({ head: LOADER, body: '<section></section>' });
    await redressOf(page);
    const section = page.document.querySelector('section');
    section?.insertAdjacentHTML('beforeend', `<div class="wrap">${PLACE}</div>`);
    await page.find('table');
    const other = page.document.createElement('div');
    page.document.body.append(other);
    other.dataset['adapter'] = 'demo';
    other.dataset['redress'] = '';
    await until('the second flow', () => flowsOn(page) === 2);
  });

  it('should work in a page without an address, as editors have for their previews (E1)', async () => {
    const page = await openHostPage({ body: '<iframe title="A preview"></iframe>' });
    const frame = page.document.querySelector('iframe');
    if (!frame) throw new Error('no frame');
    frame.srcdoc = `${PLACE}${LOADER}`;
    const flows = () => frame.contentDocument?.querySelectorAll('redress-flow:defined') ?? [];
    await until('one flow', () => flows().length === 1);
  });

  it('should say where the files are missing in a page without an origin (E12)', async () => {
    const told = new Promise<string>((resolve) => {
      addEventListener('message', ({ data }) => resolve(String(data)), { once: true });
    });
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    frame.srcdoc = `<script>
      console.error = (...words) => parent.postMessage(words.join(' '), '*');
      addEventListener('error', ({ message }) => parent.postMessage(message, '*'));
    </script>${PLACE}<script async src="${location.origin}${FOLDER}redress.js"></script>`;
    document.body.append(frame);
    expect(await arrives('an error', told)).to.contain(
      `could not be loaded from ${FOLDER}redress.mjs`,
    );
    frame.remove();
  });

  it('should not mount a place within a place', async () => {
    const body = `<div data-redress data-adapter="demo">${PLACE}</div>${LOADER}`;
    const page = await openHostPage({ body });
    await page.find('table');
    expect(flowsOn(page)).to.equal(1);
  });

  it('should not mount within a tag that is marked by mistake', async () => {
    const body = `<redress-flow data-redress adapter="demo"></redress-flow>${LOADER}`;
    const page = await openHostPage({ body });
    await page.find('table');
    expect(flowsOn(page)).to.equal(1);
  });

  it('should show what stands in the div when the files do not arrive (E12)', async () => {
    const page = await openHostPage({
      body: `${PLACE}<script>fetch('${FOLDER}redress.js').then((it) => it.text()).then((code) => {
        const script = document.createElement('script');
        script.textContent = code.replaceAll('${FOLDER}', '/nowhere/');
        document.head.append(script);
      })</script>`,
    });
    await until('an error', () => page.errors.length > 0);
    expect(page.errors[0]).to.contain('/nowhere/redress.mjs, so the page shows');
    expect(page.errors[0]).to.contain('docs/embedding.md#when-it-does-not-load');
    await page.find('link', 'Help with your bill');
  });
});

describe('window.Redress', () => {
  it('mounts into an element, and leaves no trace once nobody wants it (E5, E13)', async () => {
    const page = await openHostPage({ body: `<div id="here"><p>Instead</p></div>${LOADER}` });
    const redress = await redressOf(page);
    const here = page.document.querySelector('#here');
    if (!here) throw new Error('no place');
    const before = here.innerHTML;
    const options = { adapter: 'demo', locale: 'fr', supportUrl: '/aide' } as const;
    const mounted = await redress.mount(here, options);
    await page.find('heading', 'Activité des appels');
    // As React does in its StrictMode: it cleans up once the promise of the first call is there.
    const again = await redress.mount(here, options);
    expect(again.flow).to.equal(mounted.flow);
    mounted.destroy();
    expect(flowsOn(page)).to.equal(1);
    again.destroy();
    expect(here.innerHTML).to.equal(before);
    mounted.destroy();
    expect(here.innerHTML).to.equal(before);
  });

  it('is there, with the flow of each div, when the element is defined (E1)', async () => {
    const page = await openHostPage({
      head: `<script>customElements.whenDefined('redress-flow').then(() => {
        const flow = document.querySelector('[data-redress] > redress-flow');
        window.found = [typeof Redress?.mount, typeof flow?.resume, typeof flow?.signOut];
      });</script>${LOADER}`,
      body: PLACE,
    });
    const found = () => (page.window as unknown as { found?: string[] }).found;
    expect(await until('the definition', found)).to.deep.equal(Array(3).fill('function'));
  });

  it('should refuse what is no element', async () => {
    const page = await openHostPage({ body: LOADER });
    const redress = await redressOf(page);
    const outcome = await redress.mount('#here' as never).then(
      () => 'mounted',
      (error: unknown) => String(error),
    );
    expect(outcome).to.contain('needs an element');
  });

  it('should be the only global of the embed', async () => {
    const page = await openHostPage({ body: '' });
    const before = new Set(Object.getOwnPropertyNames(page.window));
    insertScript(page, `${FOLDER}redress.js`);
    await redressOf(page);
    page.document.body.insertAdjacentHTML('beforeend', PLACE);
    await page.find('table');
    const added = Object.getOwnPropertyNames(page.window).filter((name) => !before.has(name));
    // By these, copies of Lit on one page know of one another.
    const ofPackages = [
      'litElementVersions',
      'litHtmlVersions',
      'litPropertyMetadata',
      'reactiveElementVersions',
    ];
    expect(added.filter((name) => !ofPackages.includes(name))).to.deep.equal(['Redress']);
  });
});

describe('the ES module', () => {
  const MODULE = `<script type="module" src="${FOLDER}redress.mjs"></script>`;
  const TAG = '<redress-flow adapter="demo"><a href="/help">Help</a></redress-flow>';

  it('should bring the tag and the div to life, beside each other (E2)', async () => {
    const page = await openHostPage({ body: `${MODULE}${TAG}${PLACE}` });
    await seesTables(page, 2);
    expect([...page.errors, ...page.warnings]).to.deep.equal([]);
  });

  it('should be the same as the classic script when both are on the page (E2)', async () => {
    const page = await openHostPage({ body: `${LOADER}${LOADER}${MODULE}${TAG}` });
    await page.find('table');
    expect(page.window.Redress?.version).to.equal(VERSION);
    expect([...page.errors, ...page.warnings]).to.deep.equal([]);
  });

  it('should go on beside another version, with one warning that names both (E2)', async () => {
    const other = `<script type="module" src="${OTHER_FOLDER}redress.mjs"></script>`;
    const page = await openHostPage({ body: `${MODULE}${other}${TAG}${PLACE}` });
    await seesTables(page, 2);
    await until('a warning', () => page.warnings.length > 0);
    expect(page.errors).to.deep.equal([]);
    expect(page.warnings).to.have.length(1);
    expect(page.warnings[0]).to.contain(VERSION).and.to.contain(OTHER_VERSION);
  });

  it('finds an adapter that the copy of another version has registered (E17)', async () => {
    const script = `<script type="module">
      import { registerAdapter } from '${OTHER_FOLDER}redress.mjs';
      registerAdapter('acme', () => ({
        account: async () => ({
          id: 'a1', accountNumber: '1', holderName: 'Riley of Acme', currency: 'USD', timeZone: 'UTC',
        }),
        lines: async () => [],
        billingCycles: async () => [],
        disputes: async () => ({ items: [] }),
      }));
    </script>`;
    const place = PLACE.replace('"demo"', '"acme"');
    const page = await openHostPage({ body: `${MODULE}${place}${script}` });
    await page.sees('Riley of Acme');
    expect(page.errors).to.deep.equal([]);
  });

  it('should warn once when two classic scripts of two versions meet (E2)', async () => {
    const page = await openHostPage({ body: `${PLACE}${LOADER}` });
    await page.find('table');
    insertScript(page, `${OTHER_FOLDER}redress.js`);
    await until('a warning', () => page.warnings.length > 0);
    expect(page.warnings).to.have.length(1);
    expect(page.warnings[0]).to.contain(VERSION).and.to.contain(OTHER_VERSION);
  });
});

describe('a page with things in the way', () => {
  it('should show the fallback, and say why, where the page is XHTML (E12)', async () => {
    const page = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A host</title>
      <script>console.warn = (text) => parent.postMessage(text, '*');</script></head>
      <body>${PLACE.replace('data-redress', 'data-redress=""')}
      <script src="${location.origin}${FOLDER}redress.js"></script></body></html>`;
    const told = new Promise<string>((resolve) => {
      addEventListener('message', ({ data }) => resolve(String(data)), { once: true });
    });
    const address = URL.createObjectURL(new Blob([page], { type: 'application/xhtml+xml' }));
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
    try {
      expect(await arrives('a warning', told)).to.contain(
        'served as application/xhtml+xml. Redress needs text/html.',
      );
      const link = frame.contentDocument?.querySelector('a');
      expect(link?.getBoundingClientRect().height).to.be.greaterThan(0);
    } finally {
      frame.remove();
      URL.revokeObjectURL(address);
    }
  });

  it('should show the flow where the page has a variable of the name', async () => {
    const page = await openHostPage({
      body: `<script>var Redress = 'ours';</script>${PLACE}${LOADER}`,
    });
    await page.find('table');
    expect(page.window.Redress).to.equal('ours');
    expect(page.errors).to.deep.equal([]);
  });

  it('should show the flow where the page preloads the module itself', async () => {
    const link = `<link rel="modulepreload" href="${FOLDER}redress.mjs">`;
    const page = await openHostPage({ head: link, body: `${PLACE}${LOADER}` });
    await page.find('table');
    expect(page.errors).to.deep.equal([]);
  });

  it('should mount each place once where two copies of a version meet (E2)', async () => {
    const copy = `<script type="module" src="${FOLDER}redress.mjs?ver=6.4"></script>`;
    const page = await openHostPage({ body: `${PLACE}${LOADER}${copy}` });
    await page.find('table');
    await until('the warning of the copy', () => page.warnings.length > 0);
    expect(flowsOn(page)).to.equal(1);
  });
});
