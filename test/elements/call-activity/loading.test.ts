import { expect } from '@open-wc/testing';
import type { Call, Page } from '../../../src/contract/index.js';
import { BillingError } from '../../../src/contract/index.js';
import { expectAccessible, expectAccessibleInBothThemes } from '../../support/accessible.js';
import { buildCall, buildCalls } from '../../support/builders.js';
import { getByRole, queryAllByRole, shownText } from '../../support/by-role.js';
import { deferred } from '../../support/deferred.js';
import { failing } from '../../support/failing.js';
import { mountPanel, rendered, settled } from '../../support/panel-fixture.js';
import { activityAdapter, choose, plainAdapter, rowsOf } from './activity-setup.js';
import { until } from '../../support/until.js';
import { expectConsole } from '../../support/traps.js';

const page = (calls: readonly Call[]): Page<Call> => ({ items: calls });

describe('<redress-call-activity> loading', () => {
  it('says that it loads, and how far it is', async () => {
    const rest = deferred<Page<Call>>();
    const mounted = await mountPanel('redress-call-activity', {
      adapter: plainAdapter([], {
        calls: async ({ cursor }) =>
          cursor === undefined ? { ...page(buildCalls(1_000)), nextCursor: '2' } : rest.promise,
      }),
      isReady: ({ snapshot }) => snapshot.activity.arrived === 1_000,
    });
    const { panel } = mounted;
    expect(shownText(panel)).to.contain('Loading… 1,000 calls so far');
    expect(panel.shadowRoot?.querySelector('[aria-busy=true]')).not.to.equal(null);
    expect(queryAllByRole(panel, 'table')).to.have.length(0);
    await expectAccessible(panel);
    rest.resolve(page([buildCall({ id: 'last' })]));
    await settled(mounted);
    expect(shownText(panel)).to.contain('1–25 of 1,001');
  });

  for (const [what, answers] of [
    ['numbers', { lines: async () => [] }],
    ['billing cycles', { billingCycles: async () => [] }],
  ] as const) {
    it(`should end with an account that has no ${what} yet`, async () => {
      const { panel } = await mountPanel('redress-call-activity', {
        adapter: plainAdapter([], answers),
      });
      getByRole(panel, 'heading', 'No calls yet');
      getByRole(panel, 'button', 'Contact form');
      expect(panel.shadowRoot?.querySelector('[aria-busy=true]')).to.equal(null);
      await expectAccessible(panel);
    });
  }

  it('should keep the rows while it loads them again', async () => {
    let answer = async () => page(buildCalls(2));
    const mounted = await mountPanel('redress-call-activity', {
      adapter: plainAdapter([], { calls: () => answer() }),
    });
    const { panel, store } = mounted;
    const again = deferred<Page<Call>>();
    answer = () => again.promise;
    const reloading = store.activity.reload();
    await rendered(panel);
    expect(rowsOf(panel)).to.have.length(2);
    expect(getByRole(panel, 'table').getAttribute('aria-busy')).to.equal('true');
    again.resolve(page(buildCalls(3)));
    await reloading;
    await rendered(panel);
    expect(rowsOf(panel)).to.have.length(3);
    expect(getByRole(panel, 'table').getAttribute('aria-busy')).to.equal('false');
  });

  it('should show the list chosen last, whichever answer comes last (R6)', async () => {
    const answers = new Map<string, ReturnType<typeof deferred<Page<Call>>>>();
    const adapter = activityAdapter([], {
      calls: ({ lineId }) => {
        const answer = deferred<Page<Call>>();
        answers.set(lineId, answer);
        return answer.promise;
      },
    });
    const mounted = await mountPanel('redress-call-activity', {
      adapter,
      isReady: () => answers.has('line-1'),
    });
    const { panel } = mounted;
    choose(getByRole(panel, 'combobox', 'Phone number'), 'line-2');
    await until('a request for the second line', () => answers.has('line-2'));
    answers
      .get('line-2')
      ?.resolve(page([buildCall({ id: 'second', lineId: 'line-2', destination: 'Second' })]));
    await settled(mounted);
    answers.get('line-1')?.resolve(page([buildCall({ id: 'first', destination: 'First' })]));
    await answers.get('line-1')?.promise;
    await rendered(panel);
    expect(shownText(panel)).to.contain('Second').and.not.to.contain('First');
    expect(getByRole(panel, 'combobox', 'Phone number')).to.have.property('value', 'line-2');
  });
});

describe('<redress-call-activity> failures', () => {
  it('should say that the calls could not be loaded, with a way on, and keep the pickers', async () => {
    expectConsole('warn', /calls has failed \(malformed\)/);
    const calls = failing('malformed', () => page(buildCalls(2)));
    const mounted = await mountPanel('redress-call-activity', {
      adapter: activityAdapter([], { calls: calls.answer }),
    });
    const { panel } = mounted;
    expect(getByRole(panel, 'alert').textContent).to.contain('We could not read');
    expect(getByRole(panel, 'link', 'Contact support').isConnected).to.equal(true);
    expect(getByRole(panel, 'combobox', 'Billing cycle').isConnected).to.equal(true);
    await expectAccessibleInBothThemes(panel);
    calls.code = undefined;
    getByRole(panel, 'button', 'Try again').click();
    await settled(mounted);
    expect(rowsOf(panel)).to.have.length(2);
  });

  for (const read of ['lines', 'billingCycles'] as const) {
    it(`should say so when the ${read} could not be loaded, and load only them again`, async () => {
      expectConsole('warn', /(lines|billing-cycles) has failed \(malformed\)/);
      let accountReads = 0;
      let isBroken = true;
      const good = plainAdapter(buildCalls(2));
      const unless = <T>(name: string, answer: () => Promise<T>): Promise<T> =>
        isBroken && name === read
          ? Promise.reject(new BillingError('malformed', 'as the test wants'))
          : answer();
      const mounted = await mountPanel('redress-call-activity', {
        adapter: {
          ...good,
          account: (input, options) => {
            accountReads += 1;
            return good.account(input, options);
          },
          lines: (...input) => unless('lines', () => good.lines(...input)),
          billingCycles: (...input) => unless('billingCycles', () => good.billingCycles(...input)),
        },
      });
      expect(getByRole(mounted.panel, 'alert').textContent).to.contain('We could not read');
      isBroken = false;
      getByRole(mounted.panel, 'button', 'Try again').click();
      await settled(mounted);
      expect(rowsOf(mounted.panel)).to.have.length(2);
      expect(accountReads).to.equal(1);
    });
  }

  it('should keep the rows of before when a reload fails, and say that they are old', async () => {
    expectConsole('warn', /calls has failed \(malformed\)/);
    const calls = failing(undefined, () => page(buildCalls(2)));
    const mounted = await mountPanel('redress-call-activity', {
      adapter: plainAdapter([], { calls: calls.answer }),
    });
    const { panel, store } = mounted;
    calls.code = 'malformed';
    await store.activity.reload();
    await rendered(panel);
    expect(rowsOf(panel)).to.have.length(2);
    expect(shownText(panel)).to.contain('This could not be refreshed');
    await expectAccessible(panel);
    calls.code = undefined;
    getByRole(panel, 'button', 'Try again').click();
    await settled(mounted);
    expect(shownText(panel)).not.to.contain('This could not be refreshed');
  });

  it('counts no call twice that came twice (R11)', async () => {
    expectConsole('warn', /calls has failed \(malformed\).*the same id came twice/);
    const { panel } = await mountPanel('redress-call-activity', {
      adapter: plainAdapter([buildCall(), buildCall()]),
    });
    expect(getByRole(panel, 'alert').textContent).to.contain('We could not read');
    expect(queryAllByRole(panel, 'table')).to.have.length(0);
  });
});
