import { expect } from '@open-wc/testing';
import { BillingError, type Dispute } from '../../../src/contract/index.js';
import { buildDispute, buildTimelineEntry } from '../../support/builders.js';
import { expectFocusOn, getByRole, queryAllByRole, shownText } from '../../support/by-role.js';
import { deferred, type Deferred } from '../../support/deferred.js';
import { nextEvent } from '../../support/next-event.js';
import { press as pressKey, setViewport } from '../../support/page.js';
import { rendered, settled } from '../../support/panel-fixture.js';
import { putBack, replace } from '../../support/replace.js';
import { expectConsole } from '../../support/traps.js';
import { having, oneDispute, press, type StatusPanel, type StatusSetup } from './status-setup.js';
import { until } from '../../support/until.js';

interface Asked {
  readonly idempotencyKey: string;
  readonly answer: Deferred<Dispute>;
}

/** A dispute with the question open, whose withdrawals the test answers. */
async function asking(setup: StatusSetup = {}): Promise<{ status: StatusPanel; asked: Asked[] }> {
  const asked: Asked[] = [];
  const status = await oneDispute(
    {},
    {
      ...setup,
      adapter: {
        withdraw: (_input, { idempotencyKey }) => {
          const answer = deferred<Dispute>();
          asked.push({ idempotencyKey, answer });
          return answer.promise;
        },
        ...setup.adapter,
      },
    },
  );
  await press(status, /^(Withdraw dispute|Retirer le litige)$/);
  return { status, asked };
}

const dialogOf = ({ panel }: StatusPanel): HTMLDialogElement | null | undefined =>
  panel.shadowRoot?.querySelector('dialog');

async function withdrawalOver(status: StatusPanel): Promise<void> {
  const isOver = (): boolean => status.store.snapshot.withdrawal?.state.activity !== 'fetching';
  await until('the end of the withdrawal', isOver);
  await settled(status);
}

afterEach(putBack);

describe('<redress-dispute-status> withdraw', () => {
  it('should ask once, in a native modal dialog that says what it means (E9)', async () => {
    const { status, asked } = await asking();
    const dialog = getByRole(status.panel, 'dialog', 'Withdraw this dispute?');
    expect(dialog.matches(':modal')).to.equal(true);
    // Read first, and nothing that destroys is under the finger.
    expectFocusOn(getByRole(dialog, 'heading', 'Withdraw this dispute?'));
    expect(shownText(dialog)).to.contain('the charge stays on your bill');
    expect(asked).to.have.length(0);
  });

  for (const locale of ['en', 'fr'] as const) {
    it(`shows what it means between a head and buttons that stay, at 400 % zoom (A7, ${locale})`, async function () {
      if (!(await setViewport({ width: 320, height: 256 }))) this.skip();
      const { status } = await asking({ locale });
      const dialog = getByRole(status.panel, 'dialog');
      const boxOf = (selector: string): DOMRect => {
        const part = dialog.querySelector(selector);
        if (!part) throw new Error(`no ${selector}`);
        return part.getBoundingClientRect();
      };
      const text = boxOf('.dialog__body');
      const line = parseFloat(getComputedStyle(dialog).lineHeight);
      expect(text.height, 'the text').to.be.at.least(3 * line);
      expect(boxOf('.dialog__header').top).to.be.at.least(0);
      expect(boxOf('.dialog__footer').bottom).to.be.at.most(innerHeight);
      const body = dialog.querySelector('.dialog__body');
      body?.scrollTo(0, body.scrollHeight);
      expect(boxOf('.dialog__body'), 'once scrolled').to.deep.equal(text);
      expect(boxOf('.dialog__body p').bottom).to.be.at.most(text.bottom);
    });
  }

  it('has the colour of danger in the page and in the question', async () => {
    const { status } = await asking();
    const buttons = queryAllByRole(status.panel, 'button', /^Withdraw/);
    const probe = document.createElement('span');
    probe.style.color = 'var(--_negative)';
    status.panel.shadowRoot?.querySelector('.redress')?.append(probe);
    const danger = getComputedStyle(probe).color;
    const inPage = status.panel.shadowRoot?.querySelector('.panel__footer .button--danger');
    for (const button of [...buttons, inPage]) {
      expect(button && getComputedStyle(button).color).to.equal(danger);
    }
    expect(buttons).to.not.have.length(0);
  });

  it('should close by Escape and give the focus back (A2)', async () => {
    const { status, asked } = await asking();
    await pressKey('Escape');
    await rendered(status.panel);
    expect(dialogOf(status)).to.equal(null);
    expectFocusOn(getByRole(status.panel, 'button', 'Withdraw dispute'));
    expect(asked).to.have.length(0);
  });

  it('stands in the page where there are no modal dialogs (E9, A2)', async () => {
    const { prototype } = HTMLDialogElement;
    replace(prototype, 'showModal', undefined as never);
    replace(prototype, 'close', undefined as never);
    const { status, asked } = await asking();
    const dialog = getByRole(status.panel, 'dialog', 'Withdraw this dispute?');
    expect(dialog.getBoundingClientRect().height).to.be.greaterThan(0);
    expectFocusOn(getByRole(dialog, 'heading', 'Withdraw this dispute?'));
    await press(status, 'Keep the dispute');
    expect(dialogOf(status)).to.equal(null);
    expect(status.panel.shadowRoot?.activeElement?.matches('[data-heading]')).to.equal(true);
    expect(asked).to.have.length(0);
  });

  it('should keep the dispute on request, and ask again the next time', async () => {
    const { status } = await asking();
    await press(status, 'Keep the dispute');
    expect(dialogOf(status)).to.equal(null);
    expectFocusOn(getByRole(status.panel, 'button', 'Withdraw dispute'));
    await press(status, 'Withdraw dispute');
    expect(dialogOf(status)?.matches(':modal')).to.equal(true);
  });

  it('should be busy, send once whatever is tapped, and say when it is done (A3)', async () => {
    const { status, asked } = await asking();
    const told = nextEvent(status.provider, 'redress-withdrawn');
    let intents = 0;
    status.provider.addEventListener('redress-withdraw', () => (intents += 1));
    const confirm = getByRole(status.panel, 'button', 'Withdraw it');
    confirm.click();
    confirm.click();
    await until('the withdrawal to be sent', () => asked.length > 0);
    await rendered(status.panel);
    expect(confirm.getAttribute('aria-busy')).to.equal('true');
    expect(shownText(confirm)).to.equal('Withdrawing…');
    expect(asked).to.have.length(1);
    expect(intents).to.equal(1);
    asked[0]?.answer.resolve(buildDispute({ status: 'withdrawn' }));
    await withdrawalOver(status);
    expect((await told).dispute.status).to.equal('withdrawn');
    expect(dialogOf(status)).to.equal(null);
    expect(getByRole(status.panel, 'status').textContent).to.equal('The dispute was withdrawn.');
    expectFocusOn(getByRole(status.panel, 'heading', 'Dispute D-1001'));
    expect(shownText(status.panel)).to.contain('You withdrew this dispute.');
    expect(queryAllByRole(status.panel, 'button', 'Withdraw dispute')).to.have.length(0);
  });

  it('should say inside the dialog that it failed, and retry with the same key (R2)', async () => {
    const { status, asked } = await asking();
    await press(status, 'Withdraw it');
    asked[0]?.answer.reject(new BillingError('forbidden'));
    await withdrawalOver(status);
    const dialog = getByRole(status.panel, 'dialog');
    expect(shownText(getByRole(dialog, 'alert'))).to.contain(
      'The dispute was not withdrawn This is not available to you. Try again, or contact support. Contact support',
    );
    await press(status, 'Withdraw it');
    expect(asked[1]?.idempotencyKey).to.equal(asked[0]?.idempotencyKey);
    asked[1]?.answer.resolve(buildDispute({ status: 'withdrawn' }));
    await withdrawalOver(status);
    expect(dialogOf(status)).to.equal(null);
  });

  it('should find out what became of it when the answer was lost (R3)', async () => {
    let now = buildDispute();
    const { status, asked } = await asking({ adapter: { dispute: async () => now } });
    await press(status, 'Withdraw it');
    now = buildDispute({ status: 'withdrawn' });
    asked[0]?.answer.reject(new BillingError('network'));
    await withdrawalOver(status);
    expect(getByRole(status.panel, 'status').textContent).to.equal('The dispute was withdrawn.');
  });

  it('should not call it failed when nobody could be asked (R3)', async () => {
    expectConsole('warn', /(dispute|withdraw) has failed \(malformed\)/);
    const lost = async (): Promise<never> => {
      throw new BillingError('malformed');
    };
    const { status, asked } = await asking({ adapter: { dispute: lost } });
    await press(status, 'Withdraw it');
    asked[0]?.answer.reject(new BillingError('timeout'));
    await withdrawalOver(status);
    const text = shownText(getByRole(status.panel, 'dialog'));
    expect(text).to.contain('We do not know whether the dispute was withdrawn');
    expect(text).not.to.contain('was not withdrawn');
    // Asked before it is sent again, the provider says nothing once more.
    await press(status, 'Withdraw it');
    await withdrawalOver(status);
    expect(asked).to.have.length(1);
  });

  it('should tell of a failure although the dialog was closed meanwhile', async () => {
    const { status, asked } = await asking();
    await press(status, 'Withdraw it');
    await pressKey('Escape');
    await rendered(status.panel);
    asked[0]?.answer.reject(new BillingError('forbidden'));
    await withdrawalOver(status);
    expect(shownText(getByRole(status.panel, 'dialog'))).to.contain(
      'The dispute was not withdrawn',
    );
  });

  it('should not say "withdrawn" when the provider has only taken the wish', async () => {
    const { status, asked } = await asking();
    await press(status, 'Withdraw it');
    asked[0]?.answer.resolve(buildDispute({ status: 'under-review' }));
    await withdrawalOver(status);
    expect(dialogOf(status)).to.equal(null);
    expect(getByRole(status.panel, 'status').textContent).to.equal(
      'Your provider is looking into it. You do not need to do anything.',
    );
  });

  it('should not say "withdrawn" when it was called off (R3)', async () => {
    const { status } = await asking();
    await press(status, 'Withdraw it');
    expectConsole('error', /not a registered adapter/);
    status.provider.adapter = 'nobody-registered-this';
    await rendered(status.provider);
    await withdrawalOver(status);
    expect(status.panel.shadowRoot?.textContent).not.to.contain('The dispute was withdrawn.');
  });

  it('should never ask about another dispute than the one it was asked for', async () => {
    const other = buildDispute({ id: 'dispute-2', reference: 'D-1002' });
    const { status } = await asking({ adapter: having(buildDispute(), other) });
    status.store.goTo({ name: 'dispute', disputeId: 'dispute-2' });
    await settled(status);
    expect(getByRole(status.panel, 'heading', 'Dispute D-1002').isConnected).to.equal(true);
    expect(dialogOf(status)).to.equal(null);
  });

  it('should do nothing when the page vetoes', async () => {
    const { status, asked } = await asking();
    status.provider.addEventListener('redress-withdraw', (event) => event.preventDefault());
    await press(status, 'Withdraw it');
    expect(asked).to.have.length(0);
    expect(dialogOf(status)?.matches(':modal')).to.equal(true);
  });

  it('should speak French', async () => {
    const { status } = await asking({ locale: 'fr' });
    const text = shownText(getByRole(status.panel, 'dialog', 'Retirer ce litige ?'));
    expect(text).to.contain('Votre opérateur arrête son examen');
    expect(text).to.contain('Le retirer');
    expect(text).to.contain('Conserver le litige');
  });

  it('should say what has changed when that is why it was refused (R12)', async () => {
    const newest = buildDispute({
      status: 'under-review',
      timeline: [
        ...buildDispute().timeline,
        buildTimelineEntry({ kind: 'message', by: 'provider', text: 'We have called you.' }),
      ],
    });
    let isChanged = false;
    const { status, asked } = await asking({
      adapter: { dispute: async () => (isChanged ? newest : buildDispute()) },
    });
    isChanged = true;
    await press(status, 'Withdraw it');
    asked[0]?.answer.reject(new BillingError('conflict'));
    await withdrawalOver(status);
    const alert = shownText(getByRole(status.panel, 'alert'));
    expect(alert).to.contain('The dispute was not withdrawn');
    expect(alert).to.contain('What has happened in the meantime: Status: Under review Message');
    expect(alert).to.contain('We have called you.');
  });

  it('should not offer to withdraw what was decided meanwhile (R12)', async () => {
    let isDecided = false;
    const { status, asked } = await asking({
      adapter: {
        dispute: async () => buildDispute(isDecided ? { status: 'denied' } : {}),
      },
    });
    isDecided = true;
    await press(status, 'Withdraw it');
    asked[0]?.answer.reject(new BillingError('conflict'));
    await withdrawalOver(status);
    const dialog = getByRole(status.panel, 'dialog', 'Withdraw this dispute?');
    expect(shownText(dialog)).to.contain('Status: Denied');
    expect(shownText(dialog)).not.to.contain('Try again');
    expect(queryAllByRole(dialog, 'button', 'Withdraw it')).to.have.length(0);
    expect(dialog.contains(status.panel.shadowRoot?.activeElement ?? null)).to.equal(true);
  });
});
