import { expect } from '@open-wc/testing';
import { BillingError, type AddInformationInput } from '../../../src/contract/index.js';
import {
  buildDispute,
  buildInformationRequest,
  buildTimelineEntry,
} from '../../support/builders.js';
import { expectFocusOn, getByRole, queryAllByRole, shownText } from '../../support/by-role.js';
import { standOnDay } from '../../support/today.js';
import { fill, goOn, press, reasonForm, submit, type Form, type FormSetup } from './form-setup.js';
import { expectConsole } from '../../support/traps.js';
import { Drafts } from '../../../src/store/index.js';

const ASKED = buildDispute({
  status: 'information-requested',
  informationRequests: [
    buildInformationRequest(),
    buildInformationRequest({
      id: 'request-0',
      question: 'An answered question',
      answeredAt: '2026-08-06T11:00:00Z',
    }),
  ],
});

function informationForm(dispute = ASKED, setup?: FormSetup): Promise<Form> {
  return reasonForm((store) => store.use(Drafts).beginInformation(dispute), setup);
}

describe('<redress-reason-form> add information', () => {
  standOnDay();

  it("should show the provider's question and until when it waits", async () => {
    const { panel } = await informationForm();
    expect(getByRole(panel, 'heading', 'Add information').localName).to.equal('h2');
    expect(shownText(getByRole(panel, 'note'))).to.equal(
      'Your provider asks Who used the phone that day? Please answer by August 20, 2026.',
    );
    expect(shownText(panel)).not.to.contain('An answered question');
    expect(shownText(panel)).to.contain(
      'Dispute D-1001 About Call to +33 1 42 68 53 00 Requested credit $1.20 Status Information needed Latest event Dispute submitted, Aug 5, 2026',
    );
    expect(queryAllByRole(panel, 'radio')).to.have.length(0);
  });

  it('should show no question where none was asked', async () => {
    const { panel } = await informationForm(buildDispute());
    expect(shownText(panel)).not.to.contain('Your provider asks');
  });

  it('should want some text (A4)', async () => {
    const form = await informationForm();
    await goOn(form);
    expectFocusOn(getByRole(form.panel, 'group', 'There is a problem'));
    expect(queryAllByRole(form.panel, 'link').map(shownText)).to.deep.equal([
      'Enter your information',
    ]);
  });

  it('should send the text as the answer to the question, and confirm it', async () => {
    const sent: AddInformationInput[] = [];
    const form = await informationForm(ASKED, {
      adapter: {
        addInformation: async (input) => {
          sent.push(input);
          return buildDispute({ status: 'under-review' });
        },
      },
    });
    await fill(form, 'Your information', 'My cousin did.');
    await goOn(form);
    expect(getByRole(form.panel, 'heading', 'Check your information').isConnected).to.equal(true);
    expect(shownText(form.panel)).not.to.contain('Where the credit goes');
    await submit(form);
    expect(sent).to.deep.equal([
      {
        accountId: 'account-1',
        disputeId: 'dispute-1',
        text: 'My cousin did.',
        informationRequestId: 'request-1',
        clientReference: sent[0]?.clientReference,
      },
    ]);
    expect(sent[0]?.clientReference).to.match(/^[0-9a-f]{32}$/);
    expectFocusOn(getByRole(form.panel, 'heading', 'Your information was received'));
    expect(shownText(form.panel)).to.contain('It was added to your dispute.');
  });

  it('should speak of information, not of a dispute, when it fails', async () => {
    expectConsole('warn', /add-information has failed \(invalid\)/);
    const form = await informationForm(ASKED, {
      adapter: {
        addInformation: async () => {
          throw new BillingError('invalid');
        },
      },
    });
    await fill(form, 'Your information', 'My cousin did.');
    await goOn(form);
    await submit(form);
    expect(shownText(getByRole(form.panel, 'alert'))).to.contain(
      'Your information was not accepted',
    );
  });

  it('should say what has changed when that is why it was refused, with the text kept (R12)', async () => {
    const question = buildInformationRequest({ id: 'request-2', question: 'Which flight?' });
    const newest = buildDispute({
      status: 'under-review',
      timeline: [
        ...ASKED.timeline,
        buildTimelineEntry({
          at: '2026-08-07T10:00:00Z',
          kind: 'message',
          by: 'provider',
          text: 'We have called you.',
        }),
      ],
      informationRequests: [question],
    });
    const sent: AddInformationInput[] = [];
    const form = await informationForm(ASKED, {
      adapter: {
        dispute: async () => newest,
        addInformation: async (input) => {
          sent.push(input);
          if (sent.length === 1) throw new BillingError('conflict');
          return newest;
        },
      },
    });
    await fill(form, 'Your information', 'My cousin did.');
    await goOn(form);
    await submit(form);
    const notice = shownText(getByRole(form.panel, 'alert'));
    for (const part of [
      'Your information was not accepted',
      'What has happened in the meantime:',
      'Status: Under review',
      'Message Aug 7, 2026, 6:00 AM We have called you.',
      'Your provider needs information Which flight?',
    ]) {
      expect(notice).to.contain(part);
    }
    expect(shownText(form.panel)).to.contain('My cousin did.');
    await submit(form);
    expect(sent.map(({ text, informationRequestId }) => [text, informationRequestId])).to.eql([
      ['My cousin did.', 'request-1'],
      ['My cousin did.', 'request-2'],
    ]);
    expectFocusOn(getByRole(form.panel, 'heading', 'Your information was received'));
  });

  it('should not offer to send to a dispute that was closed meanwhile (R12)', async () => {
    const form = await informationForm(ASKED, {
      adapter: {
        dispute: async () => buildDispute({ status: 'denied' }),
        addInformation: async () => {
          throw new BillingError('conflict');
        },
      },
    });
    await fill(form, 'Your information', 'My cousin did.');
    await goOn(form);
    await submit(form);
    expect(shownText(getByRole(form.panel, 'alert'))).to.contain('Status: Denied');
    expect(shownText(form.panel)).not.to.contain('submit it again');
    expect(shownText(form.panel)).to.contain('My cousin did.');
    expect(queryAllByRole(form.panel, 'button', 'Send information')).to.have.length(0);
  });

  it('should go back to the dispute', async () => {
    const form = await informationForm();
    await press(form, 'Back');
    expect(form.store.snapshot.step).to.deep.equal({ name: 'dispute', disputeId: 'dispute-1' });
  });
});
