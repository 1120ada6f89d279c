import { expect } from '@open-wc/testing';
import { buildAccount, buildCall } from '../../support/builders.js';
import { getByRole, queryAllByRole, shownText } from '../../support/by-role.js';
import { mountPanel, rendered, settled } from '../../support/panel-fixture.js';
import { standOnDay } from '../../support/today.js';
import { expectConsole } from '../../support/traps.js';
import {
  billForm,
  callsForm,
  choose,
  fill,
  formAdapter,
  speak,
  submit,
  type Form,
} from './form-setup.js';
import { until } from '../../support/until.js';
import { Drafts } from '../../../src/store/index.js';

const DRAFT_ENTRY = 'redress.draft';

async function isStored(text: string): Promise<void> {
  const holdsIt = (): boolean => sessionStorage.getItem(DRAFT_ENTRY)?.includes(text) === true;
  await until(`"${text}" in the storage`, holdsIt);
}

async function filledIn(): Promise<Form> {
  const form = await billForm({ persist: 'session' });
  await choose(form, /^I lost service/);
  await fill(form, /^Amount/, '12,5');
  await form.store.use(Drafts).addEvidence([new File(['note'], 'note.txt')]);
  await fill(form, 'More details', 'Three days');
  await isStored('Three days');
  return form;
}

/** The page is loaded again: a new provider, of which nothing was in the former page. */
function afterReload(id = 'account-1'): Promise<Form> {
  return mountPanel('redress-reason-form', {
    persist: 'session',
    adapter: formAdapter({ account: async () => buildAccount({ id }) }),
  });
}

async function restored(form: Form): Promise<void> {
  await until('the draft', () => form.store.snapshot.draft);
  await settled(form);
}

describe('<redress-reason-form> below persist="session"', () => {
  standOnDay();
  beforeEach(() => sessionStorage.clear());
  afterEach(() => sessionStorage.clear());

  it('should show again what was typed, and ask for the files (R7)', async () => {
    const before = await filledIn();
    before.provider.remove();
    const form = await afterReload();
    await restored(form);
    expect(
      queryAllByRole(form.panel, 'radio').filter((one) => one.matches(':checked')),
    ).to.have.length(1);
    expect(getByRole(form.panel, 'textbox', /^Amount/)).to.have.property('value', '12,5');
    expect(getByRole(form.panel, 'textbox', 'More details')).to.have.property(
      'value',
      'Three days',
    );
    expect(shownText(form.panel)).to.contain('Choose your files again.');
    await speak(form, 'fr');
    expect(shownText(form.panel)).to.contain('Choisissez-les à nouveau.');
    await form.store.use(Drafts).addEvidence([new File(['note'], 'note.txt')]);
    await rendered(form.provider);
    expect(shownText(form.panel)).not.to.contain('Choisissez-les à nouveau.');
  });

  it('should show nothing of it to another person, and drop it (S7, S10)', async () => {
    const before = await filledIn();
    before.provider.remove();
    const form = await afterReload('account-2');
    const isGone = (): boolean => sessionStorage.getItem(DRAFT_ENTRY) === null;
    await until('the end of the draft', isGone);
    await rendered(form.provider);
    expect(shownText(form.panel)).to.contain('You are not disputing anything yet.');
  });

  it('should leave nothing in the tab once the attribute is taken away (S7)', async () => {
    const { provider } = await filledIn();
    provider.persist = undefined;
    await rendered(provider);
    expect(sessionStorage.getItem(DRAFT_ENTRY)).to.equal(null);
  });
});

describe('<redress-provider> without persist', () => {
  standOnDay();

  it('should put no number, text or file name into any storage (S7)', async () => {
    const written: string[] = [];
    const original = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem') ?? {};
    Storage.prototype.setItem = function recorded(name, text) {
      written.push(name, text);
      original.value.call(this, name, text);
    };
    try {
      const call = buildCall({ otherParty: { raw: '+15550canary', kind: 'other' } });
      const form = await callsForm({}, [call]);
      form.store.selection.add([call]);
      await choose(form, /^Nobody on this line/);
      await fill(form, 'More details', 'canary details');
      await form.store.use(Drafts).addEvidence([new File(['canary content'], 'canary.txt')]);
      form.store.use(Drafts).goToStage('check');
      await rendered(form.provider);
      await submit(form);
      expect(form.store.snapshot.submission.state).to.equal('confirmed');
    } finally {
      Object.defineProperty(Storage.prototype, 'setItem', original);
    }
    // The key under which it was sent: that much is written.
    expect(written).to.include('redress.submissions');
    expect(written.join(' ')).not.to.match(/canary|account-1|call-1/i);
    expect(sessionStorage.length).to.equal(0);
  });
});

describe('<redress-provider persist>', () => {
  it('should keep nothing under another value, and say what is allowed (E12)', async () => {
    sessionStorage.clear();
    expectConsole(
      'error',
      /^<redress-provider persist="local"> is not used\. Allowed: session\. See redress\/docs\//,
    );
    const { provider, store } = await mountPanel('redress-reason-form');
    provider.setAttribute('persist', 'local');
    await rendered(provider);
    expect(store.draftStore).to.equal(undefined);
  });
});
