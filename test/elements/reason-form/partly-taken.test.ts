/** The confirmation of a dispute that is not all that the customer meant to send. */
import { expect } from '@open-wc/testing';
import {
  BillingError,
  type BillingAdapter,
  type Dispute,
  type RefusedDisputedCall,
} from '../../../src/contract/index.js';
import { buildCall, buildDispute, money } from '../../support/builders.js';
import { getByRole, queryAllByRole, shownText } from '../../support/by-role.js';
import { nextEvent } from '../../support/next-event.js';
import { rendered, settled } from '../../support/panel-fixture.js';
import { putBack, replace } from '../../support/replace.js';
import { standOnDay } from '../../support/today.js';
import { CALL, billForm, checkForm, press, speak, submit, type Form } from './form-setup.js';
import { Drafts } from '../../../src/store/index.js';

const SECOND = buildCall({ id: 'call-2', charge: money('0.35') });
const THIRD = buildCall({ id: 'call-3', charge: money('7.10') });

/** Takes the first call that is sent. */
const takeOne: Partial<BillingAdapter> = {
  openDispute: async ({ clientReference, subject, reason, details }) => {
    const [first, ...others] = subject.kind === 'calls' ? subject.calls : [];
    const reasons = ['outside-window', 'already-disputed'] as const;
    const refusedCalls: RefusedDisputedCall[] = others.map((call, index) => ({
      call,
      reason: reasons[index] ?? 'not-eligible',
    }));
    return buildDispute({
      clientReference,
      subject: { kind: 'calls', calls: first ? [first] : [] },
      reason,
      details,
      refusedCalls,
      requestedAmount: first?.charge,
    });
  },
};

async function partlyTaken(): Promise<Form> {
  const form = await checkForm({ adapter: takeOne }, [CALL, SECOND, THIRD]);
  await submit(form);
  return form;
}

async function savedText(form: Form): Promise<string> {
  let saved: Blob | undefined;
  replace(URL, 'createObjectURL', (blob) => {
    saved = blob as Blob;
    return 'blob:saved';
  });
  replace(HTMLAnchorElement.prototype, 'click', () => {});
  await press(form, 'Save a copy');
  return (await saved?.text()) ?? '';
}

describe('<redress-reason-form> confirmation of a part', () => {
  standOnDay();
  afterEach(putBack);

  it('should say which calls were not accepted, each with why (R10)', async () => {
    const { panel } = await partlyTaken();
    const notice = shownText(getByRole(panel, 'group', '2 calls were not accepted'));
    expect(notice).to.contain('The time to dispute this call has passed. $0.35');
    expect(notice).to.contain('This call is already in a dispute. $7.10');
  });

  it('should show and add up only what was accepted (R10)', async () => {
    const { panel } = await partlyTaken();
    const summary = getByRole(panel, 'region', 'Calls');
    expect(shownText(summary)).to.contain('$1.20');
    expect(shownText(summary)).not.to.contain('$7.10');
    expect(shownText(panel)).to.contain(
      'If approved, a credit of $1.20 is applied to your current bill',
    );
    expect(shownText(panel)).not.to.contain('$8.65');
  });

  it('should write the same into the copy (R10)', async () => {
    const text = await savedText(await partlyTaken());
    expect(text).to.contain('Total credit requested: $1.20');
    expect(text).to.match(
      /2 calls were not accepted:\r\n.*\$0\.35: The time to dispute this call has passed\./,
    );
    expect(text).not.to.contain('$8.65');
  });

  it('should lead to the contact form with the calls that are left', async () => {
    const form = await partlyTaken();
    const told = nextEvent(form.panel, 'redress-contact');
    await press(form, 'Contact form for these calls');
    const { topic, calls } = await told;
    expect(topic).to.equal('calls-not-eligible');
    expect(calls.map(({ id }) => id)).to.deep.equal(['call-2', 'call-3']);
    expect(form.store.snapshot.step).to.deep.equal({ name: 'contact' });
  });

  it('should say it in French', async () => {
    const form = await partlyTaken();
    await speak(form, 'fr');
    const notice = getByRole(form.panel, 'group', "2 appels n'ont pas été acceptés");
    expect(shownText(notice)).to.contain('Cet appel fait déjà');
  });

  it('should not pass over a call of which the provider says nothing (R3, R10)', async () => {
    let silent: Dispute | undefined;
    const form = await checkForm(
      {
        adapter: {
          openDispute: async ({ clientReference }) => (silent = buildDispute({ clientReference })),
          disputes: async () => ({ items: silent ? [silent] : [] }),
        },
      },
      [CALL, THIRD],
    );
    await submit(form);
    const notice = shownText(getByRole(form.panel, 'group', '1 call was not accepted'));
    expect(notice).to.contain('Your provider does not credit this call online. $7.10');
    expect(shownText(getByRole(form.panel, 'region', 'Calls'))).to.contain('$1.20');
  });

  it('should say nothing of it when all is accepted', async () => {
    const form = await checkForm({}, [CALL, SECOND]);
    await submit(form);
    expect(queryAllByRole(form.panel, 'group')).to.have.length(0);
    expect(shownText(form.panel)).to.contain('If approved, a credit of $1.55 is applied to');
  });
});

describe('<redress-reason-form> confirmation of an earlier version', () => {
  standOnDay();
  afterEach(putBack);

  async function arrivedLate(): Promise<Form> {
    let late: Dispute | undefined;
    let isThere = false;
    const form = await checkForm(
      {
        adapter: {
          openDispute: async (input) => {
            late = buildDispute(input);
            throw new BillingError('timeout');
          },
          disputes: async () => ({ items: late && isThere ? [late] : [] }),
        },
      },
      [CALL, SECOND],
    );
    await submit(form);
    isThere = true;
    form.store.use(Drafts).beginForCalls([CALL]);
    form.store.use(Drafts).edit({ details: 'Only the first one.' });
    await rendered(form.panel);
    await submit(form);
    return form;
  }

  it('should show what is reviewed, not what was changed afterwards (R3)', async () => {
    const form = await arrivedLate();
    const notice = getByRole(form.panel, 'group', 'Your later changes were not sent');
    expect(shownText(notice)).to.contain('Your provider already has your first version');
    const summary = shownText(getByRole(form.panel, 'region', 'Calls'));
    expect(summary).to.contain('Total credit requested $1.55');
    const text = await savedText(form);
    expect(text).to.contain('It should be in my plan.');
    expect(text).not.to.contain('Only the first one.');
  });

  it('should let the customer add it, with nothing to be typed again', async () => {
    const form = await arrivedLate();
    await press(form, 'Add information');
    await settled(form);
    const field = getByRole(form.panel, 'textbox', 'Your information') as HTMLTextAreaElement;
    expect(field.value).to.equal('Only the first one.');
  });

  it('should carry another reason and another amount along as words (R7)', async () => {
    let late: Dispute | undefined;
    let isThere = false;
    const form = await billForm({
      adapter: {
        openDispute: async (input) => {
          late = buildDispute(input);
          throw new BillingError('timeout');
        },
        disputes: async () => ({ items: late && isThere ? [late] : [] }),
      },
    });
    const drafts = form.store.use(Drafts);
    drafts.edit({ reason: 'payment-not-credited', amountText: '10', details: 'As sent.' });
    drafts.goToStage('check');
    await rendered(form.panel);
    await submit(form);
    isThere = true;
    drafts.edit({ reason: 'service-lost', amountText: '12.5', details: 'Changed.' });
    await rendered(form.panel);
    await submit(form);
    await press(form, 'Add information');
    expect(form.store.snapshot.draft?.details).to.equal(
      "Reason: I lost service because of the provider's error.\nAmount: $12.50\n\nChanged.",
    );
  });
});
