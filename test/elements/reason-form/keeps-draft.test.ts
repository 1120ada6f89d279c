import { expect } from '@open-wc/testing';
import { BillingError } from '../../../src/contract/index.js';
import { buildAccount } from '../../support/builders.js';
import { getByRole, nameOf, queryAllByRole, shownText } from '../../support/by-role.js';
import { rendered, settled } from '../../support/panel-fixture.js';
import { standOnDay } from '../../support/today.js';
import { billForm, fill, speak, choose, type Form } from './form-setup.js';
import { Drafts } from '../../../src/store/index.js';

async function filledIn(adapter = {}): Promise<Form> {
  const form = await billForm({ adapter });
  await choose(form, /^I lost service/);
  await fill(form, /^Amount/, '12,5');
  await fill(form, 'More details', 'Three days');
  await form.store.use(Drafts).addEvidence([new File(['note'], 'note.txt')]);
  await rendered(form.provider);
  return form;
}

/** Everything that was typed and chosen, as the fields show it. */
function typedIn({ panel }: Form): unknown {
  return {
    reason: queryAllByRole(panel, 'radio')
      .filter((radio) => radio.matches(':checked'))
      .map(nameOf),
    texts: queryAllByRole(panel, 'textbox').map((box) => (box as HTMLInputElement).value),
    files: queryAllByRole(panel, 'button', /note\.txt/).length,
  };
}

const EXPECTED = {
  reason: ["I lost service because of the provider's error."],
  texts: ['12,5', 'Three days'],
  files: 1,
};

describe('<redress-reason-form> what was typed', () => {
  standOnDay();

  it('should survive the end of the session (R7, R8)', async () => {
    let isSignedIn = true;
    const account = async () => {
      if (!isSignedIn) throw new BillingError('unauthenticated');
      return buildAccount();
    };
    const form = await filledIn({ account });
    isSignedIn = false;
    await form.provider.resume();
    await rendered(form.provider);
    expect(shownText(form.panel)).to.contain('Sign in again to continue');
    isSignedIn = true;
    await form.provider.resume();
    await settled(form);
    expect(typedIn(form)).to.deep.equal(EXPECTED);
  });

  it('should survive a change of the language (R7)', async () => {
    const form = await filledIn();
    await speak(form, 'fr');
    expect(typedIn(form)).to.deep.equal({
      ...EXPECTED,
      reason: ["J'ai perdu le service à cause d'une erreur de mon opérateur."],
    });
    await speak(form, 'en');
    expect(typedIn(form)).to.deep.equal(EXPECTED);
  });

  it('should survive a change of the theme (R7)', async () => {
    const form = await filledIn();
    form.panel.setAttribute('theme', 'dark');
    await rendered(form.provider);
    expect(typedIn(form)).to.deep.equal(EXPECTED);
  });

  it('should survive the removal of the panel, and its return (R7)', async () => {
    const form = await filledIn();
    const { panel, provider } = form;
    panel.remove();
    await rendered(provider);
    provider.append(panel);
    await settled(form);
    expect(typedIn(form)).to.deep.equal(EXPECTED);
  });

  it('should be in a new panel that the page puts in its place (R7)', async () => {
    const form = await filledIn();
    const fresh = document.createElement('redress-reason-form');
    form.panel.replaceWith(fresh);
    await settled(form);
    expect(typedIn({ ...form, panel: fresh })).to.deep.equal(EXPECTED);
  });

  it('should survive a move of the whole provider within the page (R7)', async () => {
    const form = await filledIn();
    const elsewhere = document.createElement('div');
    form.provider.parentElement?.append(elsewhere);
    elsewhere.append(form.provider);
    await settled(form);
    expect(typedIn(form)).to.deep.equal(EXPECTED);
  });

  it('should survive another dispute that was begun meanwhile (R7)', async () => {
    const form = await filledIn();
    const typed = form.store.snapshot.draft?.clientReference ?? '';
    form.store.use(Drafts).beginForCalls([]);
    await settled(form);
    form.store.use(Drafts).resume(typed);
    await rendered(form.provider);
    await settled(form);
    expect(typedIn(form)).to.deep.equal(EXPECTED);
  });

  it('should keep the caret where it is while typing in the middle', async () => {
    const form = await filledIn();
    const details = getByRole(form.panel, 'textbox', 'More details') as HTMLTextAreaElement;
    details.focus();
    details.setSelectionRange(5, 5);
    details.setRangeText(' whole', 5, 5, 'end');
    details.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await rendered(form.provider);
    expect(details.value).to.equal('Three whole days');
    expect(details.selectionStart).to.equal(11);
  });

  it('should be gone when another person signs in (S10)', async () => {
    let id = 'account-1';
    const form = await filledIn({ account: async () => buildAccount({ id }) });
    id = 'account-2';
    await form.provider.resume();
    await settled(form);
    expect(shownText(form.panel)).to.contain('You are not disputing anything yet.');
  });
});
