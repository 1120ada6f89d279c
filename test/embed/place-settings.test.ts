/** What an editor writes at the div, and what is said when it is wrong (E3, E12). */
import { expect } from '@open-wc/testing';
import manifest from '../../custom-elements.json';
import { PLACE_SETTINGS } from '../../src/embed/place-settings.js';
import { pick } from '../../src/settings/settings.js';
import { LOADER, openHostPage, seesTables } from '../support/embed-page.js';
import { until } from '../support/until.js';

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name: string }[];
}

describe('the options of Redress.mount', () => {
  it('are the settings, and nothing else is set at the flow (S1, S3)', async () => {
    const page = await openHostPage({ body: `<div id="here"><p>Instead</p></div>${LOADER}` });
    const here = page.document.querySelector('#here');
    const redress = await until('window.Redress', () => page.window.Redress);
    if (!here) throw new Error('no place');
    const options = { adapter: 'demo', locale: 'fr', supportUrl: '/aide', theme: 'dark' } as const;
    const others = { innerHTML: '<b>Other</b>', title: 'Other', 'sign-in-url': '/login' };
    const { flow } = await redress.mount(here, { ...others, ...options });
    await page.find('heading', 'Activité des appels');
    expect(pick(flow, ['adapter', 'locale', 'supportUrl'])).to.deep.equal({
      adapter: 'demo',
      locale: 'fr',
      supportUrl: '/aide',
    });
    expect(flow.getAttributeNames()).to.deep.equal(['theme']);
    expect(flow.innerHTML).to.equal('<p>Instead</p>');
  });
});

describe('the attributes of a marked div', () => {
  it('should be those of the flow, under names that every filter lets through (E3)', () => {
    const { modules }: { readonly modules: unknown } = manifest;
    const declarations = (modules as readonly { declarations?: Declaration[] }[]).flatMap(
      (module) => module.declarations ?? [],
    );
    const flow = declarations.find(({ tagName }) => tagName === 'redress-flow');
    expect(flow?.attributes?.map(({ name }) => name).toSorted()).to.deep.equal([...PLACE_SETTINGS]);
    for (const name of PLACE_SETTINGS) expect(`data-${name}`).to.match(/^data-[a-z]+(-[a-z]+)*$/);
  });

  it('should all be given to the flow', async () => {
    const page = await openHostPage({
      body: `<div data-redress data-adapter="demo" data-endpoint="/api" data-locale="fr"
        data-persist="session" data-sign-in-url="/login" data-support-phone="+33 1 00"
        data-support-url="/aide" data-theme="dark"></div>${LOADER}`,
    });
    await page.find('heading', 'Activité des appels');
    const [flow] = page.document.getElementsByTagName('redress-flow');
    const written = PLACE_SETTINGS.map((name) => [name, flow?.getAttribute(name)]);
    expect(Object.fromEntries(written)).to.deep.equal({
      adapter: 'demo',
      endpoint: '/api',
      locale: 'fr',
      persist: 'session',
      'sign-in-url': '/login',
      'support-phone': '+33 1 00',
      'support-url': '/aide',
      theme: 'dark',
    });
  });

  it('should take effect at once when the host writes them anew, and keep what was typed (R7)', async () => {
    const page = await openHostPage({
      body: `<div data-redress data-adapter="demo" data-locale="en" data-support-url="/help"></div>${LOADER}`,
    });
    await page.press('Contact form');
    const message = (await page.find('textbox', 'What happened?')) as HTMLTextAreaElement;
    message.value = 'Typed before';
    message.dispatchEvent(new page.window.Event('input', { bubbles: true, composed: true }));
    const place = page.document.querySelector('[data-redress]');
    place?.setAttribute('data-locale', 'fr');
    place?.removeAttribute('data-support-url');
    await page.find('heading', 'Formulaire de contact');
    const typed = page.all('textbox').map((field) => (field as HTMLTextAreaElement).value);
    expect(typed).to.include('Typed before');
    expect(page.all('link', "Contacter l'assistance")).to.have.length(0);
  });

  it('should be explained where the keyboard has slipped (E12)', async () => {
    const slips = [
      ['data-suport-url="/help"', 'data-support-url'],
      ['data-signin-url="/login"', 'data-sign-in-url'],
      ['data-adaptor="demo"', 'data-adapter'],
      ['support-url="/help"', 'data-support-url'],
    ] as const;
    const places = slips.map(
      ([written]) => `<div data-redress data-adapter="demo" data-anything="else" ${written}></div>`,
    );
    const page = await openHostPage({ body: `${places.join('')}${LOADER}` });
    await until('an error for each slip', () => page.errors.length >= slips.length, {
      seen: () => page.errors,
    });
    expect(page.errors).to.have.length(slips.length);
    for (const [index, [written, meant]] of slips.entries()) {
      for (const part of [
        written,
        `Did you mean ${meant}?`,
        'Allowed: data-redress, data-adapter',
        'docs/embedding.md#',
      ]) {
        expect(page.errors[index]).to.contain(part);
      }
    }
    await seesTables(page, slips.length);
  });

  for (const [what, marker] of [
    ['is missing', ''],
    ['has slipped', 'data-redres'],
    ['has bent quotes', '“data-redress”'],
    ['is a class', 'class="data-redress"'],
  ] as const) {
    it(`should be explained where the mark ${what} (E12)`, async () => {
      const place = `<div ${marker} data-adapter="demo"><a href="/help">Help</a></div>`;
      const page = await openHostPage({ body: `${place}<p data-adapter="sd-card"></p>${LOADER}` });
      await until('an error', () => page.errors.length > 0);
      expect(page.errors).to.deep.equal([
        '<div data-adapter="demo"> has no attribute data-redress, so Redress is not shown there. See redress/docs/embedding.md#one-div.',
      ]);
      await page.find('link', 'Help');
    });
  }
});
