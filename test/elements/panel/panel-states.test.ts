import { expect, fixture, html } from '@open-wc/testing';
import {
  BILLING_ERROR_CODES,
  BillingError,
  type BillingErrorCode,
} from '../../../src/contract/index.js';
import type { RedressSignInEvent } from '../../../src/events/index.js';
import { en } from '../../../src/i18n/locales/en/index.js';
import { expectAccessibleInBothThemes } from '../../support/accessible.js';
import { buildAccount, buildCalls } from '../../support/builders.js';
import {
  findByRole,
  focusArrivesOn,
  getByRole,
  queryAllByRole,
  shownText,
} from '../../support/by-role.js';
import { failing, retryAtOnce } from '../../support/failing.js';
import { mountPanel, rendered, settled } from '../../support/panel-fixture.js';
import { press } from '../../support/page.js';
import { stubAdapter } from '../../support/stub-adapter.js';
import { expectConsole } from '../../support/traps.js';
import { Drafts } from '../../../src/store/index.js';

const signedOutAdapter = () =>
  stubAdapter({
    account: () => Promise.reject(new BillingError('unauthenticated', 'nobody is signed in')),
  });

function expectWayToAPerson(panel: Element): void {
  expect(getByRole(panel, 'link', 'Contact support').getAttribute('href')).to.equal(
    'https://provider.example/support',
  );
  expect(getByRole(panel, 'link', 'Call +1 800 555 0100').getAttribute('href')).to.equal(
    'tel:+18005550100',
  );
}

describe('PanelElement: not signed in', () => {
  it('should offer a link when the host gives one, and the way to a person', async () => {
    const { panel } = await mountPanel('redress-call-activity', {
      adapter: signedOutAdapter(),
      signInUrl: '/login?back=bills',
    });
    const link = getByRole(panel, 'link', 'Sign in');
    expect(link.getAttribute('href')).to.equal(new URL('/login?back=bills', location.href).href);
    expect(queryAllByRole(panel, 'button')).to.have.length(0);
    expect(shownText(panel)).to.contain(en.common.signInTitle).and.to.contain("Can't sign in?");
    expectWayToAPerson(panel);
    await expectAccessibleInBothThemes(panel);
  });

  for (const [locale, words] of [
    ['en', 'Forgot your password?'],
    ['fr', 'Mot de passe oublié ?'],
  ] as const) {
    it(`leads who has lost the password to a new one (${locale})`, async () => {
      const { panel } = await mountPanel('redress-call-activity', {
        adapter: signedOutAdapter(),
        forgotPasswordUrl: '/recover',
        supportUrl: undefined,
        supportPhone: undefined,
        locale,
      });
      const link = getByRole(panel, 'link', words);
      expect(link.getAttribute('href')).to.equal(new URL('/recover', location.href).href);
    });
  }

  it('should not lead to a page that is missing where the scheme was left out (E12)', async () => {
    expectConsole('error', /^<redress-provider support-url=".*is not used/);
    const adapter = signedOutAdapter();
    for (const supportUrl of ['www.acme.example', 'acme.example/help', 'help@acme.example']) {
      const { panel } = await mountPanel('redress-call-activity', { adapter, supportUrl });
      expect(queryAllByRole(panel, 'link', 'Contact support')).to.have.length(0);
    }
    const paths = ['help.html', './v1.2/help', 'help/@us', '?help', '#help'];
    for (const supportUrl of [...paths, 'index.php/help', 'a.b.aspx/help']) {
      const { panel } = await mountPanel('redress-call-activity', { adapter, supportUrl });
      getByRole(panel, 'link', 'Contact support');
    }
  });

  it('should never follow a link that runs a script (S1)', async () => {
    expectConsole(
      'error',
      /^<redress-provider (sign-in|support|forgot-password)-url=".*is not used/,
    );
    for (const signInUrl of ['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x']) {
      const { panel } = await mountPanel('redress-call-activity', {
        adapter: signedOutAdapter(),
        signInUrl,
        forgotPasswordUrl: signInUrl,
        supportUrl: signInUrl,
        supportPhone: undefined,
      });
      expect(queryAllByRole(panel, 'link')).to.have.length(0);
      expect(getByRole(panel, 'button', 'Sign in').isConnected).to.equal(true);
    }
  });

  it('should ask the host by an event otherwise', async () => {
    const { panel, provider } = await mountPanel('redress-call-activity', {
      adapter: signedOutAdapter(),
    });
    const asked: RedressSignInEvent[] = [];
    provider.parentElement?.addEventListener('redress-sign-in', (event) => asked.push(event));
    getByRole(panel, 'button', 'Sign in').click();
    expect(asked).to.have.length(1);
    expect(asked[0]).to.include({ composed: true, cancelable: true });
  });

  it('should go on at the same step with selection and draft after signing in (R8)', async () => {
    const account = failing(undefined, () => buildAccount());
    const calls = failing(undefined, () => ({
      items: buildCalls(2, () => ({ eligibility: { eligible: true } })),
    }));
    const mounted = await mountPanel('redress-journey', {
      adapter: stubAdapter({
        account: account.answer,
        calls: calls.answer,
        disputes: async () => ({ items: [] }),
      }),
    });
    const { panel, store, provider } = mounted;
    store.selection.add(store.snapshot.activity.calls.held ?? []);
    store.use(Drafts).beginForCalls([...store.snapshot.selection]);
    store.goTo({ name: 'dispute-form' });
    await rendered(provider);
    store.use(Drafts).edit({ details: 'Typed before the session ended' });
    account.code = 'unauthenticated';
    calls.code = 'unauthenticated';
    await store.activity.reload();
    await rendered(provider);
    expect(shownText(panel)).to.contain(en.common.signInAgainTitle);
    expect(queryAllByRole(panel, 'textbox')).to.have.length(0);
    expectWayToAPerson(panel);

    account.code = undefined;
    calls.code = undefined;
    await provider.resume();
    await settled(mounted);
    expect(store.snapshot.step.name).to.equal('dispute-form');
    expect(store.snapshot.selection.size).to.equal(2);
    const typed = queryAllByRole(panel, 'textbox').map((box) => (box as HTMLTextAreaElement).value);
    expect(typed).to.include('Typed before the session ended');
  });

  it('should keep the signed-out panel when signing in did not work', async () => {
    const { panel, provider } = await mountPanel('redress-call-activity', {
      adapter: signedOutAdapter(),
    });
    await provider.resume();
    await rendered(provider);
    expect(getByRole(panel, 'button', 'Sign in').isConnected).to.equal(true);
  });
});

/** Told to whoever wrote the adapter. */
const DEFECTS: readonly BillingErrorCode[] = ['invalid', 'malformed', 'unknown'];

describe('PanelElement: a first load that fails', () => {
  it('should say so, offer a person, and load again on request', async () => {
    expectConsole('warn', /account has failed \(malformed\)/);
    const account = failing('malformed', () => buildAccount());
    const mounted = await mountPanel('redress-call-activity', {
      adapter: stubAdapter({ account: account.answer }),
    });
    const { panel } = mounted;
    expect(getByRole(panel, 'alert').textContent).to.contain(en.errors.malformed);
    expect(getByRole(panel, 'heading', en.common.failedTitle).isConnected).to.equal(true);
    expectWayToAPerson(panel);
    await expectAccessibleInBothThemes(panel);
    account.code = undefined;
    getByRole(panel, 'button', 'Try again').click();
    await settled(mounted);
    expect(getByRole(panel, 'table').isConnected).to.equal(true);
  });

  it('should bring the focus back when its button goes with what it did (A2)', async () => {
    expectConsole('warn', /account has failed \(malformed\)/);
    const account = failing('malformed', () => buildAccount());
    const mounted = await mountPanel('redress-call-activity', {
      adapter: stubAdapter({ account: account.answer }),
    });
    account.code = undefined;
    getByRole(mounted.panel, 'button', 'Try again').focus();
    await press('Enter');
    const title = await findByRole(mounted.panel, 'heading', 'Call activity');
    await focusArrivesOn(title);
  });

  it('should tell that the customer is offline after a network failure', async () => {
    retryAtOnce();
    const { panel } = await mountPanel('redress-call-activity', {
      adapter: stubAdapter({ account: failing('network', () => buildAccount()).answer }),
    });
    expect(shownText(panel)).to.contain(en.common.offlineTitle).and.to.contain(en.errors.network);
    expectWayToAPerson(panel);
  });

  it('should load by itself when the page is online again', async () => {
    retryAtOnce();
    const account = failing('network', () => buildAccount());
    const mounted = await mountPanel('redress-call-activity', {
      adapter: stubAdapter({ account: account.answer }),
    });
    account.code = undefined;
    window.dispatchEvent(new Event('online'));
    await settled(mounted);
    expect(getByRole(mounted.panel, 'table').isConnected).to.equal(true);
  });

  for (const code of BILLING_ERROR_CODES) {
    if (code === 'unauthenticated' || code === 'aborted') continue;
    it(`should have words of our own and a way on for ${code} (promise 6)`, async () => {
      if (DEFECTS.includes(code)) expectConsole('warn', /account has failed/);
      retryAtOnce();
      const { panel } = await mountPanel('redress-call-activity', {
        adapter: stubAdapter({ account: failing(code, () => buildAccount()).answer }),
      });
      expect(shownText(panel)).to.contain(en.errors[code]).and.not.to.contain('as the test wants');
      expectWayToAPerson(panel);
    });
  }

  it('should show an uneven number of support links as the host gives them', async () => {
    const { panel, provider } = await mountPanel('redress-call-activity', {
      adapter: signedOutAdapter(),
      supportUrl: undefined,
    });
    expect(queryAllByRole(panel, 'link')).to.have.length(1);
    expectConsole('error', /^<redress-provider support-phone="call us"> is not used/);
    provider.supportPhone = 'call us';
    await rendered(provider);
    expect(queryAllByRole(panel, 'link')).to.have.length(0);
    expect(shownText(panel)).not.to.contain("Can't sign in?");
  });
});

describe('PanelElement: a refresh that fails', () => {
  it('should keep what is held and say that it is old', async () => {
    expectConsole('warn', /account has failed \(malformed\)/);
    const account = failing(undefined, () => buildAccount());
    const mounted = await mountPanel('redress-call-activity', {
      adapter: stubAdapter({ account: account.answer }),
    });
    const { panel, provider } = mounted;
    account.code = 'malformed';
    await provider.resume();
    await rendered(provider);
    expect(getByRole(panel, 'table').isConnected).to.equal(true);
    expect(shownText(panel)).to.contain(en.common.staleTitle).and.to.contain(en.errors.malformed);
    account.code = undefined;
    getByRole(panel, 'button', 'Try again').click();
    await settled(mounted);
    expect(shownText(panel)).not.to.contain(en.common.staleTitle);
  });

  it('should be said once in the journey', async () => {
    expectConsole('warn', /account has failed \(malformed\)/);
    const account = failing(undefined, () => buildAccount());
    const { panel, provider } = await mountPanel('redress-journey', {
      adapter: stubAdapter({ account: account.answer }),
    });
    account.code = 'malformed';
    await provider.resume();
    await rendered(provider);
    expect(shownText(panel).split(en.common.staleTitle)).to.have.length(2);
  });
});

describe('PanelElement: the surroundings', () => {
  it('should keep plain keys from the shortcuts of the host, and let combinations pass (E10)', async () => {
    const { panel, provider } = await mountPanel('redress-call-activity');
    const heard: string[] = [];
    const hear = (event: Event) => heard.push(`${event.type} ${(event as KeyboardEvent).key}`);
    for (const type of ['keydown', 'keypress', 'keyup']) {
      provider.parentElement?.addEventListener(type, hear);
    }
    getByRole(panel, 'searchbox').focus();
    await press('s');
    await press('/');
    await press('Enter');
    expect(heard).to.deep.equal([]);
    expect(getByRole(panel, 'searchbox')).to.have.property('value', 's/');
    await press('Escape');
    expect(heard).to.deep.equal(['keydown Escape', 'keyup Escape']);
  });

  it('should neither submit a form around it nor add a field to it (E10)', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><input name="q" value="1" /></form>`);
    let submitted = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted += 1;
    });
    const mounted = await mountPanel('redress-call-activity');
    form.append(mounted.provider);
    await settled(mounted);
    const search = getByRole(mounted.panel, 'searchbox');
    search.focus();
    await press('Enter');
    for (const button of queryAllByRole(mounted.panel, 'button')) {
      if (button.textContent.includes('Filters')) button.click();
    }
    expect(submitted).to.equal(0);
    expect([...new FormData(form).keys()]).to.deep.equal(['q']);
  });

  it('should have its live region before there is anything to say (A3)', async () => {
    const { panel } = await mountPanel('redress-call-activity');
    const region = panel.shadowRoot?.querySelector('[data-announcer]');
    expect(region?.getAttribute('role')).to.equal('status');
    expect(region?.textContent).to.equal('');
  });
});
