import { expect } from '@open-wc/testing';
import {
  BillingError,
  type BillingAdapter,
  type BillingErrorCode,
  type Dispute,
  type OpenDisputeInput,
} from '../../../src/contract/index.js';
import { buildDispute } from '../../support/builders.js';
import { deferred, type Deferred } from '../../support/deferred.js';
import { getByRole, queryAllByRole, shownText, findByRole } from '../../support/by-role.js';
import { nextEvent } from '../../support/next-event.js';
import { click } from '../../support/page.js';
import { rendered, settled } from '../../support/panel-fixture.js';
import { standOnDay } from '../../support/today.js';
import { checkForm, press, submissionSettled, type Form } from './form-setup.js';
import { until } from '../../support/until.js';
import { expectConsole } from '../../support/traps.js';
import { Drafts } from '../../../src/store/index.js';

interface Sent {
  readonly input: OpenDisputeInput;
  readonly idempotencyKey: string;
  readonly answer: Deferred<Dispute>;
}

/** Records what is sent, and answers when the test says so. */
function heldBack(): { sent: Sent[]; adapter: Partial<BillingAdapter> } {
  const sent: Sent[] = [];
  return {
    sent,
    adapter: {
      openDispute: (input, { idempotencyKey }) => {
        const answer = deferred<Dispute>();
        sent.push({ input, idempotencyKey, answer });
        return answer.promise;
      },
    },
  };
}

async function failWith(code: BillingErrorCode): Promise<{ form: Form; sent: Sent[] }> {
  const { sent, adapter } = heldBack();
  const form = await checkForm({ adapter });
  await press(form, 'Submit dispute');
  await waitForSent(sent, 1);
  sent[0]?.answer.reject(new BillingError(code));
  await submissionSettled(form);
  return { form, sent };
}

async function waitForSent(sent: readonly Sent[], count: number): Promise<void> {
  await until(`${count} requests`, () => sent.length >= count, { seen: () => sent.length });
}

const notice = ({ panel }: Form): string => queryAllByRole(panel, 'alert').map(shownText).join();

describe('<redress-reason-form> submission', () => {
  standOnDay();

  it('should tell the page what is about to be sent, without free text', async () => {
    const { sent, adapter } = heldBack();
    const form = await checkForm({ adapter });
    const told = nextEvent(form.panel, 'redress-submit');
    await press(form, 'Submit dispute');
    expect((await told).submission).to.deep.equal({
      kind: 'calls',
      callIds: ['call-1'],
      reason: 'wrong-rate',
      requestedAmount: { amount: '1.20', currency: 'USD' },
    });
    await waitForSent(sent, 1);
    expect(sent[0]?.input).to.include({
      reason: 'wrong-rate',
      details: 'It should be in my plan.',
    });
  });

  it('should send nothing that the page vetoes', async () => {
    const { sent, adapter } = heldBack();
    const form = await checkForm({ adapter });
    form.provider.addEventListener('redress-submit', (event) => event.preventDefault());
    await press(form, 'Submit dispute');
    expect(form.store.snapshot.submission.state).to.equal('none');
    expect(sent).to.have.length(0);
  });

  it('should be busy while sending, send once whatever is tapped, and lock the answers (R1)', async () => {
    const { sent, adapter } = heldBack();
    const form = await checkForm({ adapter });
    const button = getByRole(form.panel, 'button', 'Submit dispute');
    button.click();
    button.click();
    await click(button);
    await rendered(form.panel);
    await waitForSent(sent, 1);
    expect(button.getAttribute('aria-busy')).to.equal('true');
    expect(shownText(button)).to.equal('Submitting…');
    expect(queryAllByRole(form.panel, 'button', /^Change/)).to.have.length(0);
    form.store.use(Drafts).edit({ details: 'changed meanwhile' });
    expect(form.store.snapshot.draft?.details).to.equal('It should be in my plan.');
    sent[0]?.answer.resolve(buildDispute({ clientReference: sent[0].input.clientReference }));
    await findByRole(form.panel, 'heading', 'Your dispute is under review');
    expect(sent).to.have.length(1);
  });

  it('should check whether it arrived when the answer was lost, and never call that failed (R3)', async () => {
    const { sent, adapter } = heldBack();
    const list = deferred<{ items: Dispute[] }>();
    let isLost = false;
    const form = await checkForm({
      adapter: {
        ...adapter,
        disputes: () => (isLost ? list.promise : Promise.resolve({ items: [] })),
      },
    });
    await press(form, 'Submit dispute');
    await waitForSent(sent, 1);
    isLost = true;
    sent[0]?.answer.reject(new BillingError('network'));
    const state = (): string => form.store.snapshot.submission.state;
    await until('a look-up', () => state() === 'checking', { seen: state });
    await rendered(form.panel);
    const text = shownText(form.panel);
    expect(text).to.contain('Checking whether your dispute arrived');
    expect(text).not.to.contain('not submitted');
    expect(text).not.to.contain('under review');
    const clientReference = sent[0]?.input.clientReference;
    list.resolve({ items: [buildDispute({ clientReference })] });
    await findByRole(form.panel, 'heading', 'Your dispute is under review');
    expect(sent).to.have.length(1);
  });

  it('should say that it does not know, and find out on "Check again" (R3)', async () => {
    expectConsole('warn', /open-dispute has failed \(malformed\)/);
    const { sent, adapter } = heldBack();
    let isReachable = true;
    let found: Dispute[] = [];
    const form = await checkForm({
      adapter: {
        ...adapter,
        disputes: async () => {
          if (!isReachable) throw new BillingError('malformed');
          return { items: found };
        },
      },
    });
    await press(form, 'Submit dispute');
    await waitForSent(sent, 1);
    isReachable = false;
    sent[0]?.answer.reject(new BillingError('timeout'));
    await submissionSettled(form);
    expect(notice(form)).to.contain('We do not know yet whether your dispute arrived');
    expect(notice(form)).to.contain('Contact support');
    expect(queryAllByRole(form.panel, 'button', /^Change/)).to.have.length(0);
    isReachable = true;
    found = [buildDispute({ clientReference: sent[0]?.input.clientReference })];
    await press(form, 'Check again');
    await findByRole(form.panel, 'heading', 'Your dispute is under review');
    expect(sent).to.have.length(1);
  });

  it('should let the customer leave while it is unknown, and come back to it', async () => {
    expectConsole('warn', /open-dispute has failed \(malformed\)/);
    const { sent, adapter } = heldBack();
    let isReachable = true;
    const form = await checkForm({
      adapter: {
        ...adapter,
        disputes: async () => {
          if (!isReachable) throw new BillingError('malformed');
          return { items: [] };
        },
      },
    });
    await press(form, 'Submit dispute');
    await waitForSent(sent, 1);
    isReachable = false;
    sent[0]?.answer.reject(new BillingError('timeout'));
    await submissionSettled(form);
    await press(form, 'Back');
    expect(form.store.snapshot.step.name).to.equal('activity');
    form.store.goTo({ name: 'dispute-form' });
    await rendered(form.panel);
    expect(getByRole(form.panel, 'button', 'Check again').isConnected).to.equal(true);
  });

  it('never says "not submitted" of what may still arrive, and offers to send it again (R2, R3)', async () => {
    const { form, sent } = await failWith('network');
    expect(notice(form)).not.to.contain('not submitted');
    expect(notice(form)).to.contain('We do not know yet whether your dispute arrived');
    expect(notice(form)).to.contain('You can send it again, with or without changes');
    await press(form, 'Submit dispute');
    await waitForSent(sent, 2);
    expect(sent[1]?.idempotencyKey).to.equal(sent[0]?.idempotencyKey);
    expect(sent[1]?.input).to.deep.equal(sent[0]?.input);
  });

  it('should say when it was refused, and let everything be changed', async () => {
    expectConsole('warn', /open-dispute has failed \(invalid\)/);
    const { form, sent } = await failWith('invalid');
    expect(notice(form)).to.contain('Your dispute was not accepted');
    expect(notice(form)).to.contain('Call +1 800 555 0100');
    await press(form, 'Change details');
    form.store.use(Drafts).edit({ details: 'Better words.' });
    await press(form, 'Continue');
    await press(form, 'Submit dispute');
    await waitForSent(sent, 2);
    expect(sent[1]?.input.details).to.equal('Better words.');
    expect(sent[1]?.idempotencyKey).not.to.equal(sent[0]?.idempotencyKey);
  });

  it('should say what went wrong once, in a live region that was there before (A3)', async () => {
    expectConsole('warn', /open-dispute has failed \(invalid\)/);
    const { sent, adapter } = heldBack();
    const form = await checkForm({ adapter });
    const region = form.panel.shadowRoot?.querySelector<HTMLElement>('[role=alert]');
    expect(region?.textContent).to.equal('');
    await press(form, 'Submit dispute');
    await waitForSent(sent, 1);
    sent[0]?.answer.reject(new BillingError('invalid'));
    await submissionSettled(form);
    expect(getByRole(form.panel, 'alert')).to.equal(region);
    expect(region?.textContent).to.contain('not accepted');
  });

  it('should keep everything when the session ends while sending, and send it afterwards (R7, R8)', async () => {
    const { form, sent } = await failWith('unauthenticated');
    expect(shownText(form.panel)).to.contain('Sign in again to continue');
    await form.provider.resume();
    await settled(form);
    const text = shownText(form.panel);
    expect(text).to.contain('It should be in my plan.');
    expect(text).not.to.contain('Your session has ended');
    await press(form, 'Submit dispute');
    await waitForSent(sent, 2);
    expect(sent[1]?.idempotencyKey).to.equal(sent[0]?.idempotencyKey);
    sent[1]?.answer.resolve(buildDispute({ clientReference: sent[1].input.clientReference }));
    await findByRole(form.panel, 'heading', 'Your dispute is under review');
  });

  it('should speak French when it goes wrong', async () => {
    expectConsole('warn', /open-dispute has failed \(invalid\)/);
    const { sent, adapter } = heldBack();
    const form = await checkForm({ adapter, locale: 'fr' });
    await press(form, 'Soumettre le litige');
    await waitForSent(sent, 1);
    sent[0]?.answer.reject(new BillingError('invalid'));
    await submissionSettled(form);
    expect(notice(form)).to.contain("Votre litige n'a pas été accepté");
  });
});
