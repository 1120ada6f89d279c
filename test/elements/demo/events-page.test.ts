import { expect, fixture, html } from '@open-wc/testing';
import { mountEventLog } from '../../../demo/events/event-log.js';
import { applyHouseRules } from '../../../demo/events/house-rules.js';
import { DemoSession } from '../../../demo/session/demo-session.js';
import { DEFAULT_SETTINGS } from '../../../demo/session/demo-settings.js';
import { demoTextOf } from '../../../demo/text/index.js';
import '../../../src/define/flow.js';
import {
  RedressReportFraudEvent,
  RedressSessionEndedEvent,
  RedressSubmitEvent,
  type RedressFlow,
} from '../../../src/index.js';
import { buildCall } from '../../support/builders.js';

const textNow = () => demoTextOf('en');
const localeNow = () => 'en';

describe('mountEventLog', () => {
  it('should tell what was vetoed from what was not, the newest first', async () => {
    const page = await fixture(html`
      <div>
        <p id="log-empty"></p>
        <button id="clear-log"></button>
        <ol id="log"></ol>
        <div id="flow"></div>
      </div>
    `);
    mountEventLog({ textNow, localeNow });
    const flow = page.querySelector('#flow');
    flow?.addEventListener('redress-report-fraud', (event) => event.preventDefault());
    flow?.dispatchEvent(new RedressSessionEndedEvent());
    flow?.dispatchEvent(new RedressReportFraudEvent(buildCall()));
    const kinds = [...page.querySelectorAll('.log__kind')].map(({ textContent }) => textContent);
    expect(kinds).to.deep.equal(['Vetoed', 'Outcome']);
    page.querySelector<HTMLElement>('#clear-log')?.click();
    expect(page.querySelectorAll('#log li')).to.have.length(0);
  });
});

describe('applyHouseRules', () => {
  async function page() {
    const container = await fixture(html`
      <div>
        <input id="ask-rule" type="checkbox" checked />
        <input id="threshold" type="number" value="5" />
        <input id="toll-free-rule" type="checkbox" checked />
        <dialog id="ask-dialog">
          <p id="ask-body"></p>
          <button id="ask-confirm"></button><button id="ask-cancel"></button>
        </dialog>
        <dialog id="toll-free-dialog"><button id="toll-free-close"></button></dialog>
      </div>
    `);
    const flow: RedressFlow = document.createElement('redress-flow');
    applyHouseRules(flow, new DemoSession(flow, { ...DEFAULT_SETTINGS, storage: 'memory' }));
    const dialog = (id: string) => container.querySelector<HTMLDialogElement>(id);
    return { flow, dialog, container };
  }

  const submitOf = (amount: string): RedressSubmitEvent =>
    new RedressSubmitEvent({
      kind: 'calls',
      callIds: ['1'],
      reason: 'wrong-rate',
      requestedAmount: { amount, currency: 'USD' },
    });

  it('should veto a dispute from the amount on, and ask', async () => {
    const { flow, dialog } = await page();
    expect(flow.dispatchEvent(submitOf('4.99'))).to.equal(true);
    expect(flow.dispatchEvent(submitOf('5.00'))).to.equal(false);
    expect(dialog('#ask-dialog')?.open).to.equal(true);
    expect(dialog('#ask-dialog')).to.contain.text('$5.00');
    dialog('#ask-dialog')?.querySelector<HTMLElement>('#ask-cancel')?.click();
    expect(dialog('#ask-dialog')?.open).to.equal(false);
  });

  it('should let everything pass when the rule is off', async () => {
    const { flow, container } = await page();
    container.querySelector<HTMLInputElement>('#ask-rule')?.click();
    expect(flow.dispatchEvent(submitOf('500.00'))).to.equal(true);
  });

  it('should veto fraud reports about toll-free calls alone', async () => {
    const { flow, dialog } = await page();
    const report = (type: 'toll-free' | 'premium') =>
      new RedressReportFraudEvent(buildCall({ type }));
    expect(flow.dispatchEvent(report('premium'))).to.equal(true);
    expect(flow.dispatchEvent(report('toll-free'))).to.equal(false);
    expect(dialog('#toll-free-dialog')?.open).to.equal(true);
  });
});
