/** The snippets of the playground, read by a browser, and at work under the policies beside them. */
import { itInChromium } from '../../support/engine.js';
import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import {
  attributesOf,
  DEFAULTS,
  type PlaygroundSettings,
} from '../../../demo/playground/settings.js';
import { snippetOf, type Where } from '../../../demo/playground/snippets/index.js';
import { styleSheetOf, tokenValues } from '../../../demo/playground/tokens.js';
import { anyPlayground } from '../../support/any-playground.js';
import { FOLDER, NONCE, openHostPage } from '../../support/embed-page.js';
import { WORDS } from '../../support/playground-words.js';
import { openSnippet } from '../docs/snippet-page.js';
import { until } from '../../support/until.js';

const codeOf = (settings: PlaygroundSettings, where: Where) =>
  snippetOf(settings, WORDS).parts.find((part) => part.where === where)?.code ?? '';
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

const attributesIn = (element: Element | null) =>
  Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));

/** The tags that are ours, and no other. */
const tagsIn = (page: Document) => [
  ...new Set([...page.body.querySelectorAll('*')].map(({ localName }) => localName)),
];

describe('snippetOf, read by a browser', () => {
  itInChromium(
    'should give a marked div exactly the settings, whatever is in them (E3, S1)',
    () => {
      fc.assert(
        fc.property(anyPlayground, (settings) => {
          const page = parse(codeOf({ ...settings, form: 'place' }, 'page'));
          expect(attributesIn(page.querySelector('[data-redress]'))).to.deep.equal({
            'data-redress': '',
            ...Object.fromEntries(
              attributesOf(settings).map(([name, value]) => [`data-${name}`, value]),
            ),
          });
          expect([...page.scripts].map(attributesIn)).to.deep.equal([
            { async: '', src: '/redress/v1/redress.js' },
          ]);
          const link = page.querySelector('a');
          expect(link?.getAttribute('href') ?? '').to.equal(settings.written['support-url']);
          expect(tagsIn(page)).to.deep.equal(['div', link ? 'a' : 'p', 'script']);
        }),
      );
    },
  );

  itInChromium('should give a tag exactly the settings, whatever is in them (S1)', () => {
    fc.assert(
      fc.property(anyPlayground, (settings) => {
        const page = parse(codeOf({ ...settings, form: 'tag' }, 'page'));
        expect(attributesIn(page.querySelector('redress-flow'))).to.deep.equal(
          Object.fromEntries(attributesOf(settings)),
        );
        expect(page.scripts).to.have.length(1);
        expect(tagsIn(page)).to.have.length(3);
      }),
    );
  });

  itInChromium('should give the flow or the provider of the package the same (S1)', () => {
    fc.assert(
      fc.property(anyPlayground, (settings) => {
        const page = parse(codeOf({ ...settings, form: 'npm' }, 'page'));
        const host = page.body.firstElementChild;
        expect(host?.localName).to.equal(
          settings.shows === 'flow' ? 'redress-flow' : 'redress-provider',
        );
        expect(attributesIn(host)).to.deep.equal(Object.fromEntries(attributesOf(settings)));
        if (settings.shows === 'panels') {
          const panels = [...(host?.children ?? [])].map(({ localName }) => localName);
          expect(panels).to.deep.equal(settings.panels.map((panel) => `redress-${panel}`));
        }
        expect(page.scripts).to.have.length(0);
      }),
    );
  });

  itInChromium('should give the page in a frame the same (S1)', () => {
    fc.assert(
      fc.property(anyPlayground, (settings) => {
        const page = parse(codeOf({ ...settings, form: 'frame' }, 'frame'));
        const written = Object.entries(attributesIn(page.querySelector('[data-redress]')));
        expect(Object.fromEntries(written)).to.deep.equal({
          'data-redress': '',
          ...Object.fromEntries(
            attributesOf(settings).map(([name, value]) => [`data-${name}`, value]),
          ),
        });
        expect(page.documentElement.lang).to.equal(settings.written.locale || 'en');
        expect(page.scripts).to.have.length(2);
      }),
    );
  });

  itInChromium('should set exactly the chosen tokens, in one rule', () => {
    fc.assert(
      fc.property(anyPlayground, (settings) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(styleSheetOf(settings));
        const [rule] = [...sheet.cssRules] as CSSStyleRule[];
        const names = [...(rule?.style ?? [])];
        expect(sheet.cssRules).to.have.length(names.length > 0 ? 1 : 0);
        expect(names.map((name) => [name, rule?.style.getPropertyValue(name)])).to.deep.equal(
          tokenValues(settings).map((entry) => [...entry]),
        );
      }),
    );
  });
});

describe('snippetOf, in the page of a host', () => {
  const settings = (form: PlaygroundSettings['form']): PlaygroundSettings => ({
    ...DEFAULTS,
    form,
    written: { ...DEFAULTS.written, locale: 'fr', theme: 'dark' },
  });

  /** What the test looks with: scripts in the page, and a Lit of its own. */
  const withEyes = (policy: string) =>
    policy
      .replace("script-src 'self'", `$& 'nonce-${NONCE}'`)
      .replace('trusted-types redress', 'trusted-types redress lit-html');

  /** The script of the host is written into the page. */
  function bodyOf(form: PlaygroundSettings['form']): string {
    const script = codeOf(settings(form), 'script');
    return codeOf(settings(form), form === 'frame' ? 'frame' : 'page')
      .replaceAll('/redress/v1/', FOLDER)
      .replace(
        '<script defer src="/billing-help.js"></script>',
        `<script type="module" nonce="${NONCE}">${script}</script>`,
      );
  }

  for (const form of ['place', 'tag', 'mount', 'frame'] as const) {
    itInChromium(`should work under the policy beside it: ${form} (E1, E6, E7)`, async () => {
      const { policies } = snippetOf(settings(form), WORDS);
      const [name = '', value = ''] = policies.at(-1)?.line.split(': ') ?? [];
      const page = await openHostPage({
        body: bodyOf(form),
        headers: { [name]: withEyes(value) },
      });
      await page.find('heading', 'Activité des appels');
      const [flow] = page.document.getElementsByTagName('redress-flow');
      expect(flow?.getAttribute('theme')).to.equal('dark');
      expect(flow?.supportPhone).to.equal('1-800-555-0100');
      expect([...page.errors]).to.deep.equal([]);
    });
  }

  for (const shows of ['flow', 'panels'] as const) {
    itInChromium(
      `should work under the policy beside it: the package, ${shows} (E2, E6)`,
      async () => {
        const chosen = { ...settings('npm'), shows };
        const { policies } = snippetOf(chosen, WORDS);
        const [, policy = ''] = policies[0]?.line.split(': ') ?? [];
        const script = `<script type="module">${codeOf(chosen, 'script')}</script>`;
        const page = await openSnippet(codeOf(chosen, 'page') + script, withEyes(policy));
        await page.find('heading', 'Activité des appels');
        const [host] = page.document.querySelectorAll('redress-flow, redress-provider');
        expect(host?.getAttribute('support-url')).to.equal('/help');
        if (shows === 'panels') {
          await page.find('heading', 'Litiges');
          const provider = page.document.querySelector('redress-provider');
          provider?.store.goTo({ name: 'disputes' });
          const status = page.document.querySelector('redress-dispute-status');
          await until('the focus to follow', () => page.document.activeElement === status);
        }
        expect([...page.errors]).to.deep.equal([]);
      },
    );
  }
});
