import { expect } from '@open-wc/testing';
import { BillingError } from '../../../src/contract/index.js';
import { buildAccount, buildContactReceipt } from '../../support/builders.js';
import { expectFocusOn, getByRole, queryAllByRole, shownText } from '../../support/by-role.js';
import { nextEvent } from '../../support/next-event.js';
import { rendered, settled } from '../../support/panel-fixture.js';
import { putBack, replace } from '../../support/replace.js';
import { standOnDay } from '../../support/today.js';
import { answered, filledForm, heldBack, press, type ContactPanel } from './contact-setup.js';
import { until } from '../../support/until.js';
import { expectConsole } from '../../support/traps.js';
import { Contact } from '../../../src/store/index.js';

const failureIn = ({ panel }: ContactPanel): string =>
  queryAllByRole(panel, 'alert').map(shownText).join();

const valuesIn = ({ panel }: ContactPanel): string[] =>
  queryAllByRole(panel, 'textbox').map((box) => (box as HTMLInputElement).value);

describe('<redress-contact-form> sending', () => {
  standOnDay();
  afterEach(putBack);

  it('should be busy, send once whatever is tapped, and keep the fields as they are (R1)', async () => {
    const { sent, adapter } = heldBack();
    const form = await filledForm({ topic: 'other' }, { adapter });
    let intents = 0;
    form.provider.addEventListener('redress-send-contact', () => (intents += 1));
    const button = getByRole(form.panel, 'button', 'Send');
    button.click();
    button.click();
    await until('the message to be sent', () => sent.length > 0);
    await rendered(form.panel);
    expect(button.getAttribute('aria-busy')).to.equal('true');
    expect(shownText(button)).to.equal('Sending…');
    expect(sent).to.have.length(1);
    expect(intents).to.equal(1);
    for (const box of queryAllByRole(form.panel, 'textbox')) {
      expect(box.matches(':read-only')).to.equal(true);
    }
    for (const radio of queryAllByRole(form.panel, 'radio')) {
      expect(radio.matches(':disabled')).to.equal(true);
    }
  });

  it('should give a receipt, and take the focus there (A3)', async () => {
    const { sent, adapter } = heldBack();
    const form = await filledForm({ topic: 'other' }, { adapter });
    const told = nextEvent(form.provider, 'redress-contact-received');
    await press(form, 'Send');
    sent[0]?.answer.resolve(buildContactReceipt({ answerBy: '2026-08-14' }));
    await answered(form);
    expect((await told).receipt.reference).to.equal('C-2001');
    expectFocusOn(getByRole(form.panel, 'heading', 'Your message was received'));
    expect(shownText(form.panel)).to.contain(
      "A person will read it and get back to you. You'll get an answer by August 14, 2026. Reference number C-2001",
    );
  });

  it('should promise no day that was not promised', async () => {
    const { sent, adapter } = heldBack();
    const form = await filledForm({ topic: 'other' }, { adapter });
    await press(form, 'Send');
    sent[0]?.answer.resolve(buildContactReceipt({ answerBy: undefined }));
    await answered(form);
    expect(shownText(form.panel)).not.to.contain('answer by');
  });

  it('should send another message, with the address filled in already', async () => {
    const { sent, adapter } = heldBack();
    const form = await filledForm({ topic: 'call-not-listed' }, { adapter });
    await press(form, 'Send');
    sent[0]?.answer.resolve(buildContactReceipt());
    await answered(form);
    await press(form, 'Send another message');
    expectFocusOn(getByRole(form.panel, 'heading', 'Contact form'));
    expect(valuesIn(form)).to.deep.equal(['', '+1 202-555-0100']);
    expect(failureIn(form)).to.equal('');
  });

  it('should keep everything when it fails, say so, and send the same under the same key (R2)', async () => {
    const { sent, adapter } = heldBack();
    const form = await filledForm({ topic: 'call-not-listed' }, { adapter });
    const before = valuesIn(form);
    await press(form, 'Send');
    sent[0]?.answer.reject(new BillingError('forbidden'));
    await answered(form);
    expect(failureIn(form)).to.contain('Your message was not sent');
    expect(failureIn(form)).to.contain('Nothing you wrote is lost. Try again, or call us.');
    expect(failureIn(form)).to.contain('Call +1 800 555 0100');
    expect(valuesIn(form)).to.deep.equal(before);
    await press(form, 'Send');
    expect(sent[1]?.idempotencyKey).to.equal(sent[0]?.idempotencyKey);
    expect(sent[1]?.request).to.deep.equal(sent[0]?.request);
    sent[1]?.answer.resolve(buildContactReceipt());
    await answered(form);
    expect(getByRole(form.panel, 'heading', 'Your message was received').isConnected).to.equal(
      true,
    );
  });

  it('should not call it failed when the answer was lost (R3)', async () => {
    const { sent, adapter } = heldBack();
    const form = await filledForm({ topic: 'other' }, { adapter });
    await press(form, 'Send');
    sent[0]?.answer.reject(new BillingError('timeout'));
    await answered(form);
    expect(failureIn(form)).to.contain('We do not know whether your message arrived');
    expect(failureIn(form)).to.contain('Send it again: it will be received only once.');
    expect(failureIn(form)).not.to.contain('not sent');
    await press(form, 'Send');
    expect(sent[1]?.idempotencyKey).to.equal(sent[0]?.idempotencyKey);
  });

  it('says why a repeat was refused while the first is not known (R3)', async () => {
    const { sent, adapter } = heldBack();
    const form = await filledForm({ topic: 'other' }, { adapter });
    await press(form, 'Send');
    sent[0]?.answer.reject(new BillingError('timeout'));
    await answered(form);
    await press(form, 'Send');
    expectConsole('warn', /contact has failed \(invalid\)/);
    sent[1]?.answer.reject(new BillingError('invalid'));
    await answered(form);
    expect(failureIn(form)).to.contain('We do not know whether your message arrived');
    expect(failureIn(form)).to.contain('Your provider did not accept this.');
  });

  it('should send changed words under another key (R2)', async () => {
    const { sent, adapter } = heldBack();
    const form = await filledForm({ topic: 'other' }, { adapter });
    await press(form, 'Send');
    sent[0]?.answer.reject(new BillingError('forbidden'));
    await answered(form);
    form.store.use(Contact).edit({ message: 'Better words' });
    await press(form, 'Send');
    expect(sent[1]?.idempotencyKey).not.to.equal(sent[0]?.idempotencyKey);
  });

  it('should say it in a region that was there before (A3)', async () => {
    const { sent, adapter } = heldBack();
    const form = await filledForm({ topic: 'other' }, { adapter });
    const region = form.panel.shadowRoot?.querySelector('[role=alert]');
    await press(form, 'Send');
    sent[0]?.answer.reject(new BillingError('forbidden'));
    await answered(form);
    expect(region?.isConnected).to.equal(true);
    expect(region?.textContent).to.contain('was not sent');
  });

  it('should keep everything when the session ends (R7, R8)', async () => {
    let isSignedIn = true;
    const { sent, adapter } = heldBack();
    const account = async () => {
      if (!isSignedIn) throw new BillingError('unauthenticated');
      return buildAccount();
    };
    const form = await filledForm({ topic: 'other' }, { adapter: { ...adapter, account } });
    const before = valuesIn(form);
    await press(form, 'Send');
    isSignedIn = false;
    sent[0]?.answer.reject(new BillingError('unauthenticated'));
    await answered(form);
    expect(shownText(form.panel)).to.contain('Sign in again to continue');
    isSignedIn = true;
    await form.provider.resume();
    await settled(form);
    expect(valuesIn(form)).to.deep.equal(before);
  });

  it('should send nothing that the page vetoes', async () => {
    const { sent, adapter } = heldBack();
    const form = await filledForm({ topic: 'other' }, { adapter });
    form.provider.addEventListener('redress-send-contact', (event) => event.preventDefault());
    await press(form, 'Send');
    expect(sent).to.have.length(0);
  });

  it('should go back to the list and keep what was typed (R7)', async () => {
    const form = await filledForm({ topic: 'other' });
    await press(form, 'Back to call activity');
    expect(form.store.snapshot.step.name).to.equal('activity');
    expect(form.store.snapshot.contact.fields.message).to.equal('This call is on my bill.');
  });

  it('copies the reference, and has what comes next on the axis of the head', async () => {
    const written: string[] = [];
    const clipboard = { writeText: async (text: string) => void written.push(text) };
    replace(navigator, 'clipboard', clipboard as unknown as Clipboard);
    const form = await filledForm({ topic: 'other' });
    await press(form, 'Send');
    await answered(form);
    await press(form, 'Copy');
    await rendered(form.provider);
    expect(written).to.deep.equal(['C-2001']);
    expect(getByRole(form.panel, 'button', 'Copied').isConnected).to.equal(true);
    const centres = ['.receipt__number', '.receipt__actions .button'].map((part) => {
      const box = form.panel.shadowRoot?.querySelector(part)?.getBoundingClientRect();
      return box ? box.left + box.width / 2 : undefined;
    });
    expect(centres[0]).to.be.closeTo(centres[1] ?? 0, 1);
  });
});
