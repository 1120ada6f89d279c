import { expect, fixture, html } from '@open-wc/testing';
import type { Account, BillingAdapter } from '../../src/contract/index.js';
import { registerAdapter, type AdapterSettings } from '../../src/controllers/adapter-registry.js';
import { expectAccessibleInBothThemes } from '../support/accessible.js';
import { buildAccount } from '../support/builders.js';
import { getByRole, shownText, shows } from '../support/by-role.js';
import { deferred } from '../support/deferred.js';
import { nextEvent } from '../support/next-event.js';
import { isSettled, mountPanel, rendered, settled } from '../support/panel-fixture.js';
import { stubAdapter } from '../support/stub-adapter.js';
import { expectConsole } from '../support/traps.js';
import { until } from '../support/until.js';

/** An adapter that never answers, with the signals that it was given. */
function silentAdapter(): { adapter: BillingAdapter; signals: AbortSignal[] } {
  const signals: AbortSignal[] = [];
  const adapter = stubAdapter({
    account: (_, { signal }) => {
      signals.push(signal);
      return deferred<Account>().promise;
    },
  });
  return { adapter, signals };
}

const loading = { isReady: () => true };

describe('StoreOwner: the adapter', () => {
  it('stays attached during a move within one task (E5)', async () => {
    const { adapter, signals } = silentAdapter();
    const { provider } = await mountPanel('redress-call-activity', { adapter, ...loading });
    const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
    provider.remove();
    elsewhere.append(provider);
    await rendered(provider);
    expect(signals).to.have.length(1);
    expect(signals[0]?.aborted).to.equal(false);
  });

  it('is detached when the element is removed (E5, R5)', async () => {
    const { adapter, signals } = silentAdapter();
    const { provider } = await mountPanel('redress-call-activity', { adapter, ...loading });
    provider.remove();
    await until('the first request to be called off', () => signals[0]?.aborted);
    expect(signals).to.have.length(1);
  });

  it('is attached again with the selection when the element comes back (E5)', async () => {
    const mounted = await mountPanel('redress-call-activity');
    const { provider, panel, store } = mounted;
    const [call] = store.snapshot.activity.view?.matching ?? [];
    if (!call) throw new Error('no call is listed');
    store.selection.toggle(call);
    const page = provider.parentElement;
    provider.remove();
    await until('no capabilities', () => store.snapshot.capabilities === undefined);
    page?.append(provider);
    await until('capabilities', () => store.snapshot.capabilities);
    await settled(mounted);
    expect(store.selection.has(call.id)).to.equal(true);
    expect(getByRole(panel, 'checkbox', /^Select call/)).to.have.property('checked', true);
  });

  it('is replaced: aborts the former requests and loads from the new adapter', async () => {
    const former = silentAdapter();
    const { provider, store } = await mountPanel('redress-call-activity', {
      adapter: former.adapter,
      ...loading,
    });
    provider.adapter = stubAdapter({ account: async () => buildAccount({ id: 'another' }) });
    await until('the account', () => isSettled(store.snapshot) && store.snapshot.account.held);
    expect(former.signals[0]?.aborted).to.equal(true);
    expect(store.snapshot.account.held?.id).to.equal('another');
  });

  for (const [what, answers, told] of [
    [
      'has no method of a name',
      { billingCycles: undefined as never },
      /billing-cycles has failed \(invalid\): The adapter has no billingCycles\(\)/,
    ],
    [
      'answers another shape',
      { account: async () => ({ ...buildAccount(), accountNumber: 7 as never }) },
      /account has failed \(malformed\): account\(\) answered something else .* accountNumber/,
    ],
    [
      'throws what it should not',
      { calls: async () => (undefined as unknown as { items: never }).items },
      /calls has failed \(unknown\).*TypeError/,
    ],
  ] as const) {
    it(`is explained to its author when it ${what} (E12)`, async () => {
      const warnings = expectConsole('warn', told);
      await mountPanel('redress-call-activity', { adapter: stubAdapter(answers) });
      expect(warnings).to.have.length(1);
      expect(warnings[0])
        .to.match(/^<redress-provider>/)
        .and.to.contain('See docs/adapters.md#errors.');
    });
  }

  it('is reported as missing when the host sets null (E12)', async () => {
    expectConsole('error', /<redress-provider> has no adapter/);
    const { panel, provider } = await mountPanel('redress-call-activity', {
      adapter: null as never,
      ...loading,
    });
    await shows(panel, 'Not available');
    provider.adapter = stubAdapter();
    await shows(panel, 'Call activity');
  });

  it('is created from the settings in the markup, and again when they change', async () => {
    const settings: AdapterSettings[] = [];
    registerAdapter('test-settings', (given) => {
      settings.push(given);
      return stubAdapter();
    });
    const getToken = async () => 'token';
    const { provider } = await mountPanel('redress-call-activity', {
      adapter: 'test-settings',
      endpoint: 'https://billing.example/api',
      getToken,
    });
    provider.locale = 'en-GB';
    await rendered(provider);
    provider.endpoint = 'https://billing.example/v2';
    await until('two settings', () => settings.length === 2);
    expect(settings).to.deep.equal([
      { endpoint: 'https://billing.example/api', getToken },
      { endpoint: 'https://billing.example/v2', getToken },
    ]);
  });

  it('is the one set last, even when an earlier one loads later (R6)', async () => {
    const slow = deferred<BillingAdapter>();
    registerAdapter('test-slow', () => slow.promise);
    const { provider, store } = await mountPanel('redress-call-activity', {
      adapter: 'test-slow',
      ...loading,
    });
    provider.adapter = stubAdapter({ account: async () => buildAccount({ id: 'later-choice' }) });
    await until('the account', () => store.snapshot.account.held);
    slow.resolve(stubAdapter({ account: async () => buildAccount({ id: 'late' }) }));
    await slow.promise;
    await rendered(provider);
    expect(store.snapshot.account.held?.id).to.equal('later-choice');
  });

  it('dispatches outcomes out of every shadow root', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const root = page.attachShadow({ mode: 'open' });
    const provider = document.createElement('redress-provider');
    provider.adapter = stubAdapter();
    const signedIn = nextEvent(page, 'redress-signed-in');
    root.append(provider);
    const event = await signedIn;
    expect(event.account.id).to.equal('account-1');
    expect(event.cancelable).to.equal(false);
  });
});

describe('StoreOwner: an adapter that cannot work (E12)', () => {
  const expectWayToAPerson = (panel: Element): void => {
    expect(getByRole(panel, 'link', 'Contact support').getAttribute('href')).to.equal(
      'https://provider.example/support',
    );
    expect(getByRole(panel, 'link', 'Call +1 800 555 0100').getAttribute('href')).to.equal(
      'tel:+18005550100',
    );
    expect(shownText(panel)).to.contain('Not available');
  };

  it('shows the editor the tag, value and known adapters, the customer a fallback', async () => {
    expectConsole(
      'error',
      /<redress-provider adapter="nobody-knows">.*not a registered adapter.*Allowed: .*demo/,
    );
    const { panel } = await mountPanel('redress-call-activity', {
      adapter: 'nobody-knows',
      ...loading,
    });
    await shows(panel, 'Not available');
    expectWayToAPerson(panel);
    await expectAccessibleInBothThemes(panel);
  });

  it('names the missing attribute', async () => {
    expectConsole('error', /<redress-provider> has no adapter\. Set the attribute adapter.*demo/);
    const { panel } = await mountPanel('redress-call-activity', { adapter: '', ...loading });
    await shows(panel, 'Not available');
    expectWayToAPerson(panel);
  });

  it('waits for a script that sets the adapter after the tag', async () => {
    const provider = document.createElement('redress-provider');
    const panel = document.createElement('redress-call-activity');
    provider.append(panel);
    document.body.append(provider);
    await provider.updateComplete;
    provider.adapter = stubAdapter();
    await shows(panel, 'Call activity');
    provider.remove();
  });

  it('recovers when the name is registered late, and says nothing then (E17)', async () => {
    const errors = expectConsole('error', /adapter="test-late"> is not a registered adapter/);
    const { panel, provider } = await mountPanel('redress-call-activity', {
      adapter: 'test-late',
      ...loading,
    });
    await shows(panel, 'Not available');
    registerAdapter('test-later', () => stubAdapter());
    await rendered(provider);
    expect(shownText(panel)).to.contain('Not available');
    registerAdapter('test-late', () => stubAdapter());
    await shows(panel, 'Call activity');
    expect(errors).to.have.length(1);
  });

  it('reports why the adapter could not be created', async () => {
    registerAdapter('test-broken', () => Promise.reject(new Error('no such endpoint')));
    expectConsole(
      'error',
      /<redress-provider adapter="test-broken"> could not be created\.[\s\S]*no such endpoint/,
    );
    const { panel } = await mountPanel('redress-call-activity', {
      adapter: 'test-broken',
      ...loading,
    });
    await shows(panel, 'Not available');
    expectWayToAPerson(panel);
  });

  it('names a field that throws when it is read', async () => {
    expectConsole(
      'error',
      /<redress-provider> has an adapter that cannot be used\. See docs\/adapters\.md#methods\.[\s\S]*no capabilities yet/,
    );
    const { panel, provider } = await mountPanel('redress-call-activity', {
      adapter: {
        ...stubAdapter(),
        get capabilities(): never {
          throw new Error('no capabilities yet');
        },
      },
      ...loading,
    });
    await shows(panel, 'Not available');
    expectWayToAPerson(panel);
    provider.adapter = stubAdapter();
    await shows(panel, 'Call activity');
  });

  it('recovers as soon as a valid adapter is set', async () => {
    expectConsole('error', /not a registered adapter/);
    const mounted = await mountPanel('redress-call-activity', {
      adapter: 'nobody-knows',
      ...loading,
    });
    mounted.provider.adapter = stubAdapter();
    await until('the account', () => mounted.store.snapshot.account.held);
    await settled(mounted);
    expect(getByRole(mounted.panel, 'table').isConnected).to.equal(true);
  });

  it('names the flow when the editor wrote that tag', async () => {
    expectConsole('error', /<redress-flow adapter="nobody-knows">/);
    const flow = await fixture(html`<redress-flow adapter="nobody-knows"></redress-flow>`);
    await shows(flow, 'Not available');
  });
});

describe('registerAdapter', () => {
  it('refuses a name that markup cannot contain', () => {
    for (const name of ['', 'Mine', '1st', 'my adapter', '__proto__']) {
      expect(() => registerAdapter(name, () => stubAdapter()), name).to.throw(
        TypeError,
        `"${name}" is no adapter name`,
      );
    }
  });
});
