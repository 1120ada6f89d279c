import { expect } from '@open-wc/testing';
import { BillingError, type Dispute } from '../../../src/contract/index.js';
import { buildDispute, buildEvidence, buildInformationRequest } from '../../support/builders.js';
import { expectFocusOn, getByRole, queryAllByRole, shownText } from '../../support/by-role.js';
import { nextEvent } from '../../support/next-event.js';
import { rendered, settled } from '../../support/panel-fixture.js';
import { standOnDay } from '../../support/today.js';
import { billForm, callsForm, checkForm, fill, press, submit, type Form } from './form-setup.js';
import { Drafts } from '../../../src/store/index.js';

const ON_CALL = buildDispute({ status: 'under-review' });
const ON_BILL = buildDispute({
  id: 'dispute-2',
  reference: 'D-1002',
  subject: { kind: 'bill', cycleId: 'cycle-1', billNumber: 'B-2026-08' },
});

const having = (...items: Dispute[]) => ({ disputes: async () => ({ items }) });

const offerOf = ({ panel }: Form): HTMLElement[] =>
  queryAllByRole(panel, 'heading', 'There is already a dispute about this');

describe('<redress-reason-form> a dispute that exists', () => {
  standOnDay();

  it('should offer to add information when the calls are disputed already', async () => {
    const form = await callsForm({ adapter: having(ON_CALL) });
    expect(offerOf(form)).to.have.length(1);
    expect(shownText(form.panel)).to.contain(
      'You opened dispute D-1001 on Aug 5, 2026. Add information to it instead of opening a second one. Dispute D-1001 About Call to +33 1 42 68 53 00 Requested credit $1.20 Status Under review',
    );
    expect(queryAllByRole(form.panel, 'radio')).to.have.length(0);
  });

  it('should offer it for a bill too', async () => {
    const form = await billForm({ adapter: having(ON_BILL) });
    expect(offerOf(form)).to.have.length(1);
    expect(shownText(form.panel)).to.contain('You opened dispute D-1002');
  });

  it('should offer nothing for a dispute that is over', async () => {
    const form = await callsForm({ adapter: having(buildDispute({ status: 'denied' })) });
    expect(offerOf(form)).to.have.length(0);
  });

  it('should take what was typed along, and focus the heading (A3, R7)', async () => {
    const asked = buildDispute({
      status: 'information-requested',
      informationRequests: [buildInformationRequest()],
    });
    const form = await callsForm();
    await fill(form, 'More details', 'Nobody was at home.');
    await form.store.use(Drafts).addEvidence([new File(['note'], 'note.txt')]);
    form.store.disputes.accept(asked);
    await rendered(form.provider);
    expect(offerOf(form)).to.have.length(1);
    const adding = nextEvent(form.panel, 'redress-add-information');
    await press(form, 'Add information');
    expect((await adding).dispute.id).to.equal('dispute-1');
    expectFocusOn(getByRole(form.panel, 'heading', 'Add information'));
    const information = getByRole(form.panel, 'textbox', 'Your information');
    expect(information).to.have.property('value', 'Nobody was at home.');
    expect(shownText(form.panel)).to.contain('note.txt');
    expect(shownText(form.panel)).to.contain('Who used the phone that day?');
  });

  it('should take a reason and an amount along as words (R7)', async () => {
    const form = await billForm();
    form.store
      .use(Drafts)
      .edit({ reason: 'service-lost', amountText: 'all', details: 'Two days.' });
    form.store.disputes.accept({ ...ON_BILL, reason: 'payment-not-credited' });
    await rendered(form.provider);
    await press(form, 'Add information');
    expect(getByRole(form.panel, 'textbox', 'Your information')).to.have.property(
      'value',
      "Reason: I lost service because of the provider's error.\nAmount: all\n\nTwo days.",
    );
  });

  it('should open a separate dispute when the customer wants one, and ask no more', async () => {
    const form = await callsForm({ adapter: having(ON_CALL) });
    await press(form, 'Open a separate dispute');
    expectFocusOn(getByRole(form.panel, 'heading', 'Dispute your calls'));
    expect(queryAllByRole(form.panel, 'radio').length).to.be.greaterThan(1);
    form.store.disputes.accept({ ...ON_CALL, updatedAt: '2026-08-09T10:00:00Z' });
    await rendered(form.provider);
    expect(offerOf(form)).to.have.length(0);
  });

  it('should keep what was typed when a dispute turns up meanwhile (R7)', async () => {
    const form = await callsForm();
    await fill(form, 'More details', 'typed before');
    form.store.disputes.accept(ON_CALL);
    await rendered(form.provider);
    await press(form, 'Open a separate dispute');
    expect(getByRole(form.panel, 'textbox', 'More details')).to.have.property(
      'value',
      'typed before',
    );
  });

  it('should stay with the offer when the page vetoes it', async () => {
    const form = await callsForm({ adapter: having(ON_CALL) });
    form.provider.addEventListener('redress-add-information', (event) => event.preventDefault());
    await press(form, 'Add information');
    expect(offerOf(form)).to.have.length(1);
    expect(form.store.snapshot.draft?.purpose.kind).to.equal('dispute-calls');
  });

  it('should be decided on before anything is sent from the check page (R1)', async () => {
    const sent: string[] = [];
    const form = await checkForm({
      adapter: {
        openDispute: async (input) => {
          sent.push(input.clientReference);
          return buildDispute(input);
        },
      },
    });
    form.store.disputes.accept(ON_CALL);
    await rendered(form.provider);
    expect(queryAllByRole(form.panel, 'button', 'Submit dispute')).to.have.length(0);
    getByRole(form.panel, 'button', 'Add information');
    await press(form, 'Open a separate dispute');
    expect(
      queryAllByRole(form.panel, 'group', 'There is already a dispute about this'),
    ).to.have.length(0);
    await submit(form);
    expect(sent).to.have.length(1);
  });

  it('should offer it on the check page when the provider refuses a second dispute', async () => {
    let isThere = false;
    const form = await checkForm({
      adapter: {
        openDispute: async () => {
          isThere = true;
          throw new BillingError('conflict');
        },
        disputes: async () => ({
          items: isThere ? [{ ...ON_CALL, evidence: [buildEvidence()] }] : [],
        }),
      },
    });
    await submit(form);
    const offer = getByRole(form.panel, 'group', 'There is already a dispute about this');
    expect(shownText(offer)).to.contain('You opened dispute D-1001');
    await press(form, 'Add information');
    await settled(form);
    expect(getByRole(form.panel, 'textbox', 'Your information')).to.have.property(
      'value',
      'Reason: The rate is wrong, or the call should be included in my plan.\n\nIt should be in my plan.',
    );
  });
});
