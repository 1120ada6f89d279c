/** The page on which settings are tried, as somebody would use it. */
import { expect } from '@open-wc/testing';
import { expectAccessibleInBothThemes } from '../../support/accessible.js';
import { itInChromium } from '../../support/engine.js';
import { press, type } from '../../support/page.js';
import {
  choose,
  deepIn,
  described,
  find,
  inFrame,
  opened,
  setting,
  shownFlow,
  snippetHost,
  textOf,
} from '../../support/playground-page.js';
import { until } from '../../support/until.js';

describe('the playground', () => {
  it('should show the very settings of the snippet, and keep them in the address (E3)', async () => {
    opened();
    const flow = await shownFlow();
    choose('form', 'tag');
    choose('support-phone', '+33 1 "00"');
    choose('support-url', '/aide?a=1&b=2');
    choose('locale', 'fr-CA');
    choose('theme', 'dark');
    choose('persist', 'session');
    await until('the setting at the flow', () => flow.getAttribute('persist') === 'session', {
      seen: () => flow.cloneNode(),
    });
    const written = snippetHost();
    expect(written?.localName).to.equal('redress-flow');
    for (const name of flow.getAttributeNames()) {
      expect(written?.getAttribute(name), name).to.equal(flow.getAttribute(name));
    }
    expect(written?.getAttributeNames()).to.have.length(6);
    expect(flow.locale).to.equal('fr-CA');
    expect(setting('form')).to.equal('tag');
    expect(setting('support-phone')).to.equal('+33 1 "00"');
    find('#settings-reset', HTMLButtonElement).click();
    expect(setting('support-phone')).to.equal(null);
    await until('the flow without the setting', () => !flow.hasAttribute('persist'));
  });

  itInChromium('should begin with what a link says', async () => {
    opened('?set-form=mount&set-theme=dark&set-accent=%23b3005e');
    const flow = await shownFlow();
    expect(flow.getAttribute('theme')).to.equal('dark');
    expect(textOf('#code-script')).to.contain('theme: "dark"');
    expect(find('#set-accent', HTMLInputElement).value).to.equal('#b3005e');
    expect(find('#colours-drawer', HTMLDetailsElement).open).to.equal(true);
    expect(find('[data-pick=accent]', HTMLInputElement).value).to.equal('#b3005e');
  });

  it('should keep what was typed in the preview when the look changes', async () => {
    opened();
    const flow = await shownFlow();
    const { store } = flow;
    const search = deepIn(flow, 'input[type=search]');
    if (!search) throw new Error('There is no field for the search');
    search.value = '900';
    search.dispatchEvent(new Event('input', { bubbles: true }));
    choose('accent', '#b3005e');
    choose('space', '3px');
    choose('theme', 'light');
    await until('the theme at the flow', () => flow.getAttribute('theme') === 'light');
    const { defaultView } = flow.ownerDocument;
    const style = defaultView?.getComputedStyle(flow);
    expect(style?.getPropertyValue('--redress-accent')).to.equal('light-dark(#b3005e, #9dbcff)');
    expect(style?.getPropertyValue('--redress-space')).to.equal('3px');
    expect(inFrame('redress-flow')).to.equal(flow);
    expect(flow.store).to.equal(store);
    expect(deepIn(flow, 'input[type=search]')).to.equal(search);
    expect(search.value).to.equal('900');
  });

  itInChromium(
    'should show panels below a provider, and change them without replacing it',
    async () => {
      opened('?set-form=npm&set-shows=panels&set-panels=call-activity+credit-request');
      const provider = await until('a provider in the frame', () => inFrame('redress-provider'));
      const panels = () => [...provider.children].map(({ localName }) => localName);
      expect(panels()).to.deep.equal(['redress-call-activity', 'redress-credit-request']);
      const [list] = provider.children;
      find('[name=panel][value=call-details]', HTMLInputElement).click();
      find('[name=panel][value=credit-request]', HTMLInputElement).click();
      await until('the other panel', () => panels().includes('redress-call-details'), {
        seen: panels,
      });
      expect(panels()).to.deep.equal(['redress-call-activity', 'redress-call-details']);
      expect(provider.children[0]).to.equal(list);
      expect(snippetHost()?.children).to.have.length(2);
      expect(setting('panels')).to.equal('call-activity call-details');
    },
  );

  itInChromium(
    'should explain a wrong setting at its field, and leave it out (E12, A4, S5)',
    async () => {
      opened();
      choose('form', 'tag');
      choose('adapter', 'rest');
      choose('endpoint', 'https://me:canary@billing.example');
      const endpoint = find('#set-endpoint', HTMLInputElement);
      expect(endpoint.getAttribute('aria-invalid')).to.equal('true');
      expect(described('set-endpoint')).to.match(/^Enter an http or https address/);
      expect(textOf('#settings-news')).to.match(/^1 setting is wrong/);
      choose('sign-in-url', 'javascript:alert(1)');
      choose('radius', '4');
      expect(described('set-sign-in-url')).to.match(/^Enter an address with http/);
      expect(described('set-radius')).to.equal('Enter a length, such as 3px.');
      expect(textOf('#settings-news')).to.match(/^3 settings are wrong/);
      for (const shown of [textOf('#snippet'), location.href, textOf('#policy-page')]) {
        expect(shown).to.not.match(/canary|javascript:|radius/);
      }
      expect(find('#preview-link', HTMLAnchorElement).href).to.not.contain('canary');
      choose('endpoint', '/billing');
      expect(endpoint.getAttribute('aria-invalid')).to.equal('false');
      expect(described('set-endpoint')).to.match(/^An http or https address/);
      expect(snippetHost()?.getAttribute('endpoint')).to.equal('/billing');
      expect(textOf('#policy-page')).to.contain("connect-src 'self'");
    },
  );

  itInChromium('should say that single panels are not for every form (E12)', () => {
    opened();
    choose('shows', 'panels');
    expect(described('set-shows')).to.contain('choose that method');
    expect(textOf('#code-page')).to.contain('data-redress');
    choose('form', 'npm');
    expect(described('set-shows')).to.equal('');
    expect(snippetHost()?.localName).to.equal('redress-provider');
  });

  itInChromium('should tell which chosen colours are too weak, with the figures (A8)', () => {
    opened();
    expect(textOf('#contrast-news')).to.match(/^You have not chosen a colour/);
    choose('accent', '#ff7900');
    expect(textOf('#contrast-news')).to.match(/^\d+ pairs have too little contrast/);
    const [first] = find('#contrast-rows', HTMLTableSectionElement).rows;
    const words = first?.textContent?.replaceAll(/\s+/g, ' ');
    expect(words).to.equal('accent on surface Light2.6 : 1 too low4.5 : 1');
    choose('theme', 'dark');
    expect(textOf('#contrast-news'), 'only the dark side shows').to.match(/^Your colours have/);
    choose('theme', '');
    choose('accent', '#b04600');
    expect(textOf('#contrast-news')).to.match(/^Your colours have enough contrast/);
    expect(textOf('#contrast-rows')).to.match(/accent on .*-soft Light/);
  });

  itInChromium('should copy each part, and select it where that is not allowed (A3)', async () => {
    opened();
    const copied: string[] = [];
    const clipboard = {
      writeText: async (text: string) => {
        if (copied.length > 1) throw new DOMException('No', 'NotAllowedError');
        copied.push(text);
      },
    };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    expect(find('#copy-news', HTMLElement).getAttribute('role')).to.equal('status');
    find('#code-page-copy', HTMLButtonElement).click();
    await until('the news of the copy', () => textOf('#copy-news') === 'Copied.');
    find('#policy-page-copy', HTMLButtonElement).click();
    await until('the second copy', () => copied.length === 2);
    expect(copied).to.deep.equal([textOf('#code-page'), textOf('#policy-page')]);
    find('#code-page-copy', HTMLButtonElement).click();
    await until('the news of the selection', () => textOf('#copy-news').includes('selected'));
    expect(getSelection()?.toString().trim()).to.equal(textOf('#code-page'));
    expect(document.activeElement?.id).to.equal('code-page');
    delete (navigator as { clipboard?: unknown }).clipboard;
  });

  itInChromium('should stay when a link of the preview is followed', async () => {
    opened();
    const flow = await shownFlow();
    const link = flow.ownerDocument.createElement('a');
    link.href = '/help';
    flow.after(link);
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    link.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(true);
  });

  it('should be used by the keyboard alone (A2)', async () => {
    opened();
    find('#set-support-url', HTMLInputElement).select();
    find('#set-support-url', HTMLInputElement).focus();
    await type('/contact');
    await press('Tab');
    expect(document.activeElement?.id).to.equal('set-support-phone');
    expect(textOf('#code-page')).to.contain('data-support-url="/contact"');
    expect(setting('support-url')).to.equal('/contact');
  });

  itInChromium(
    'should change its language with problems, figures and preview in it (I6)',
    async () => {
      const display = opened('?set-accent=%23ff7900');
      await shownFlow();
      choose('sign-in-url', 'javascript:alert(1)');
      display.change({ locale: 'fr' });
      expect(described('set-sign-in-url')).to.match(/^Saisissez une adresse/);
      expect(textOf('#settings-news')).to.match(/^1 réglage est erroné/);
      expect(textOf('#contrast-news')).to.match(/paires sont trop peu contrastées/);
      expect(textOf('#contrast-rows')).to.match(/2,6.:.1 trop faible/);
      expect(textOf('#code-page')).to.contain("Obtenir de l'aide");
      await until('a page in French', () => inFrame('html')?.getAttribute('lang') === 'fr');
    },
  );

  itInChromium(
    'should be accessible in both themes, with and without problems (A1, A8)',
    async () => {
      opened();
      await expectAccessibleInBothThemes(document.body);
      choose('form', 'npm');
      choose('shows', 'panels');
      choose('adapter', 'rest');
      choose('accent', '#ff7900');
      find('#colours-drawer', HTMLDetailsElement).open = true;
      await expectAccessibleInBothThemes(document.body);
    },
  );

  it('should fit into 320 pixels (A7)', async () => {
    for (const form of ['frame', 'npm']) {
      opened('?set-accent=%23ff7900&set-surface-sunken-dark=tomato');
      choose('form', form);
      choose('shows', 'panels');
      const content = find('.portal', HTMLElement);
      content.style.inlineSize = '320px';
      expect(content.scrollWidth).to.be.at.most(320);
    }
  });
});
