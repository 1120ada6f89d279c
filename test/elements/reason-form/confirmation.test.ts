import { expect } from '@open-wc/testing';
import { buildCall, buildDispute, money } from '../../support/builders.js';
import { expectFocusOn, getByRole, queryAllByRole, shownText } from '../../support/by-role.js';
import { nextEvent } from '../../support/next-event.js';
import { rendered } from '../../support/panel-fixture.js';
import { asPrinted } from '../../support/as-printed.js';
import { putBack, replace } from '../../support/replace.js';
import { standOnDay } from '../../support/today.js';
import {
  billForm,
  CALL,
  checkForm,
  press,
  submit,
  type Form,
  type FormSetup,
} from './form-setup.js';
import { arrives } from '../../support/until.js';
import { Drafts } from '../../../src/store/index.js';

const OTHER = buildCall({ id: 'call-2', charge: money('0.35'), eligibility: { eligible: true } });

async function confirmed(setup: FormSetup = {}): Promise<Form> {
  const form = await checkForm(setup, [CALL, OTHER]);
  await submit(form);
  return form;
}

/** Dates and times are written with spaces at which no line breaks. */
const withPlainSpaces = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('<redress-reason-form> confirmation', () => {
  standOnDay();
  afterEach(putBack);

  it('should give the reference, what happens next and by when, and take the focus (A3)', async () => {
    const form = await confirmed();
    const heading = getByRole(form.panel, 'heading', 'Your dispute is under review');
    expectFocusOn(heading);
    const text = shownText(form.panel);
    for (const part of [
      'Your provider has received it.',
      'Reference number D-1001',
      'What happens next',
      'Submitted (done) Aug 5, 2026',
      'Under review (now) Provider answers by: September 4, 2026',
      'Decision (next) Credit (next)',
      'Where the credit goes Your bill of August 1, 2026 $1.55',
      'If approved, a credit of $1.55 is applied to your current bill of August 1, 2026',
      'Talk to a person',
      'Contact support',
      'Call +1 800 555 0100',
    ]) {
      expect(text).to.contain(part);
    }
  });

  it('shows where the receipt differs, and promises no credit from it (R13)', async () => {
    const form = await confirmed({
      adapter: {
        openDispute: async (input) => {
          const calls = input.subject.kind === 'calls' ? input.subject.calls : [];
          const [first, ...others] = calls;
          const charge = { amount: '999.99', currency: 'USD' };
          const dear = first ? [{ ...first, charge }] : [];
          return buildDispute({
            ...input,
            reason: 'other',
            requestedAmount: { amount: '1001', currency: 'USD' },
            subject: { kind: 'calls', calls: [...dear, ...others] },
          });
        },
      },
    });
    const text = shownText(form.panel);
    expect(text).to.contain('Your provider recorded something different');
    expect(text).to.contain('$999.99 instead of $1.20');
    expect(text).to.contain('Requested credit: $1,001.00 instead of $1.55');
    expect(text).to.contain('instead of "The rate is wrong');
    expect(text).not.to.contain('If approved');
  });

  for (const status of ['denied', 'withdrawn', 'approved', 'information-requested'] as const) {
    it(`shows that the dispute is ${status} at once (R13)`, async () => {
      const form = await confirmed({
        adapter: { openDispute: async (input) => buildDispute({ ...input, status }) },
      });
      const text = shownText(form.panel);
      expect(text).to.contain('Your dispute was received');
      expect(text).not.to.contain('under review');
    });
  }

  it('should promise no day when the provider names none', async () => {
    const form = await confirmed({
      adapter: {
        openDispute: async ({ clientReference }) =>
          buildDispute({ clientReference, answerBy: undefined }),
      },
    });
    expect(shownText(form.panel)).not.to.contain('Provider answers by');
  });

  it('should tell the page that the billing system has it, only now', async () => {
    const form = await checkForm();
    const told = nextEvent(form.provider, 'redress-submitted');
    await submit(form);
    expect((await told).dispute.reference).to.equal('D-1001');
  });

  it('should copy the reference and say so (A3)', async () => {
    const written: string[] = [];
    const clipboard = { writeText: async (text: string) => void written.push(text) };
    replace(navigator, 'clipboard', clipboard as unknown as Clipboard);
    const form = await confirmed();
    await press(form, 'Copy');
    await rendered(form.panel);
    expect(written).to.deep.equal(['D-1001']);
    expect(getByRole(form.panel, 'status').textContent).to.equal('Copied');
    expectFocusOn(getByRole(form.panel, 'button', 'Copied'));
  });

  it('says that it was submitted beside the heading that takes the focus (A3)', async () => {
    const form = await confirmed();
    expect(getByRole(form.panel, 'status').textContent).to.equal(
      'Dispute submitted. Reference number: D-1001',
    );
  });

  it('is a record on paper: whose, when, why, which calls, and nothing to press', async () => {
    const form = await confirmed();
    const text = asPrinted(form.panel, () => shownText(form.panel));
    for (const part of [
      'Reference number D-1001',
      'Account number 8005550199, Ada Lovelace',
      'Submitted Aug 5, 2026, 6:00 AM',
      'Requested credit $1.55',
      'Reason The rate is wrong, or the calls should be included in my plan.',
      'More details It should be in my plan.',
      'Disputed calls +33 1 42 68 53 00 Jul 14, 2026, 9:12 AM $1.20',
    ]) {
      expect(text).to.contain(part);
    }
    asPrinted(form.panel, () => {
      expect(queryAllByRole(form.panel, 'button')).to.have.length(0);
    });
    expect(shownText(form.panel), 'on the screen').not.to.contain('Account number');
  });

  it('should read the reference out where the page may not use the clipboard', async () => {
    const clipboard = { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) };
    replace(navigator, 'clipboard', clipboard as unknown as Clipboard);
    const form = await confirmed();
    await press(form, 'Copy');
    await rendered(form.panel);
    expect(getByRole(form.panel, 'status').textContent).to.equal('Reference number: D-1001');
  });

  it('should print', async () => {
    let printed = 0;
    replace(window, 'print', () => {
      printed += 1;
    });
    const form = await confirmed();
    await press(form, 'Print');
    expect(printed).to.equal(1);
  });

  it('should save a copy of everything that was sent', async () => {
    let saved: Blob | undefined;
    let name = '';
    replace(URL, 'createObjectURL', (blob: Blob | MediaSource) => {
      saved = blob as Blob;
      return 'blob:saved';
    });
    const revoked = new Promise<string>((resolve) => replace(URL, 'revokeObjectURL', resolve));
    replace(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
      name = this.download;
    });
    const form = await confirmed();
    await form.store.use(Drafts).addEvidence([new File(['note'], 'late.txt')]);
    await press(form, 'Save a copy');
    expect(name).to.equal('dispute-D-1001.txt');
    expect(saved?.type).to.equal('text/plain;charset=utf-8');
    expect(await arrives('the end of the address', revoked)).to.equal('blob:saved');
    expect(withPlainSpaces((await saved?.text()) ?? '')).to.equal(
      [
        'Your dispute is under review',
        '',
        'Reference number: D-1001',
        'Submitted: Aug 5, 2026, 6:00 AM',
        'Status: Under review',
        'Reason: The rate is wrong, or the calls should be included in my plan.',
        "You'll get an answer by September 4, 2026.",
        '',
        'Calls:',
        '- +33 1 42 68 53 00, Jul 14, 2026, 9:12 AM, $1.20',
        '- +33 1 42 68 53 00, Jul 14, 2026, 9:12 AM, $0.35',
        'Total credit requested: $1.55',
        '',
        'Details:',
        'It should be in my plan.',
        '',
      ].join('\r\n'),
    );
  });

  it('should save the bill and the amount of a disputed bill', async () => {
    let saved: Blob | undefined;
    replace(URL, 'createObjectURL', (blob: Blob | MediaSource) => {
      saved = blob as Blob;
      return 'blob:saved';
    });
    replace(HTMLAnchorElement.prototype, 'click', () => {});
    const form = await billForm();
    form.store.use(Drafts).edit({ reason: 'service-lost', amountText: '10,5' });
    form.store.use(Drafts).goToStage('check');
    await rendered(form.panel);
    await submit(form);
    await press(form, 'Save a copy');
    const text = (await saved?.text()) ?? '';
    expect(text).to.contain('Bill B-2026-08');
    expect(text).to.contain('Amount: $10.50');
    expect(text).to.contain("Reason: I lost service because of the provider's error.");
  });

  it('should lead to the dispute, to the list, and to a person', async () => {
    const viewing = await confirmed();
    await press(viewing, 'View this dispute');
    expect(viewing.store.snapshot.step).to.deep.equal({ name: 'dispute', disputeId: 'dispute-1' });
    const asking = await confirmed();
    const told = nextEvent(asking.panel, 'redress-contact');
    await press(asking, 'Contact form');
    expect((await told).topic).to.equal('escalation');
    expect(asking.store.snapshot.contact.disputeId).to.equal('dispute-1');
    const leaving = await confirmed();
    await press(leaving, 'Back to call activity');
    expect(leaving.store.snapshot.step.name).to.equal('activity');
    expect(leaving.store.snapshot.draft).to.equal(undefined);
  });

  it('should leave nothing to change or to send once more (R1)', async () => {
    const form = await confirmed();
    expect(queryAllByRole(form.panel, 'button', /^Change|^Submit/)).to.have.length(0);
  });

  it('should speak French', async () => {
    const text = shownText((await confirmed({ locale: 'fr' })).panel);
    for (const part of [
      "Votre litige est en cours d'examen",
      'Numéro de référence D-1001',
      "Réponse de l'opérateur d'ici le : 4 septembre 2026",
      'Enregistrer une copie',
      'Parler à un conseiller',
    ]) {
      expect(text).to.contain(part);
    }
  });
});
