/** The snippets of docs/embedding.md, each in a page of its own, as they are written (D4). */
import { expect } from '@open-wc/testing';
import guide from '../../../docs/embedding.md?raw';
import { codeBelow, codeBlocks, sectionOf } from '../../docs/support/markdown.js';
import { openSnippet, scriptsOf, type SnippetPage } from './snippet-page.js';
import { until } from '../../support/until.js';

const oneTag = codeBelow(guide, 'One tag', 'html');
const FALLBACK = 'Get help with a charge on your bill';

describe('one tag, as in docs/embedding.md', () => {
  it('should show the call activity, and not what stands between the tags (D4)', async () => {
    const page = await openSnippet(oneTag);
    await page.find('heading', 'Call activity');
    await page.sees('Demonstration data');
    await page.sees('These accounts, calls and bills are made up.');
    expect(page.text).not.to.contain(FALLBACK);
    expect(page.errors).to.deep.equal([]);
  });

  it('should show what stands between the tags while the script is blocked (E12)', async () => {
    const [script = ''] = scriptsOf(oneTag);
    const page = await openSnippet(oneTag.replace(script, ''));
    await page.find('link', FALLBACK);
  });

  for (const name of ['importNode', 'createTextNode']) {
    it(`keeps what stands between the tags where the page hides ${name} (S2, E12)`, async () => {
      const page = await openSnippet(`<img name="${name}" src="data:," alt="">${oneTag}`);
      await until('an error that names it', () => page.errors.join().includes(name));
      await page.find('link', FALLBACK);
    });
  }

  it('should work with the script after the tag (E1)', async () => {
    const tag = oneTag.slice(oneTag.indexOf('<redress-flow'));
    const page = await openSnippet(`${tag}${oneTag.replace(tag, '')}`);
    await page.find('heading', 'Call activity');
    expect(page.errors).to.deep.equal([]);
  });
});

describe('the panels, as in docs/embedding.md', () => {
  const panels = codeBelow(guide, 'Panels', 'html');

  it('should register one by one, and bring the customer to the next panel (D4)', async () => {
    const page = await openSnippet(panels);
    await page.find('table');
    expect(page.window.customElements.get('redress-dispute-status')).to.equal(undefined);

    const { store } = page.document.querySelector('redress-provider') ?? {};
    const calls = store?.snapshot.activity.view?.page.items ?? [];
    const row = calls.findIndex((call) => store?.eligibilityOf(call).eligible);
    page.all('checkbox', /^Select call/)[row]?.click();
    const focused = () => page.document.activeElement?.localName;
    const arrivesAt = async (tag: string) => {
      await until(`the focus on <${tag}>`, () => focused() === tag, { seen: focused });
    };
    await page.press('Request a credit');
    await arrivesAt('redress-credit-request');
    await page.press('Continue');
    await arrivesAt('redress-reason-form');
    expect(page.errors).to.deep.equal([]);
  });
});

describe('the events, as in docs/embedding.md', () => {
  const events = codeBelow(guide, 'Events', 'html');

  async function selectCalls(count: number) {
    const page = await openSnippet(events);
    await page.find('table');
    const { store } = page.document.querySelector('redress-flow') ?? {};
    const calls = store?.snapshot.activity.calls.held ?? [];
    const eligible = calls.filter((call) => store?.eligibilityOf(call).eligible);
    store?.selection.add(eligible.slice(0, count));
    return page;
  }

  it('should let the page veto what the customer is about to do (D4)', async () => {
    const page = await selectCalls(2);
    await page.sees('2 calls selected');
    await page.press('Request a credit');
    await page.find('heading', 'Call activity');
    expect(page.all('heading', 'Request a credit')).to.deep.equal([]);
  });

  it('should tell the page the reference of a dispute (D4)', async () => {
    const page = await selectCalls(1);
    await page.sees('Last dispute: none');
    await page.press('Request a credit');
    await page.press('Continue');
    (await page.find('radio', 'Nobody on this line made this call.')).click();
    await page.press('Continue');
    await page.find('heading', 'Check your dispute');
    await page.press('Submit dispute');
    await page.find('heading', 'Your dispute is under review');
    const { store } = page.document.querySelector('redress-flow') ?? {};
    const submission = store?.snapshot.submission;
    const reference = submission?.state === 'confirmed' ? submission.dispute.reference : 'none';
    expect(reference).not.to.equal('none');
    await page.sees(`Last dispute: ${reference}`);
    expect(page.errors).to.deep.equal([]);
  });
});

describe('signing in, as in docs/embedding.md', () => {
  it('should go on after the login of the page, with its token (D4, S5)', async () => {
    const page = await openSnippet(codeBelow(guide, 'Signing in', 'html'));
    await page.find('heading', 'Sign in to see your calls and disputes');
    await page.press('Sign in');
    await page.find('heading', 'Call activity');
    await page.find('table');
    expect(page.errors).to.deep.equal([]);
  });
});

describe('calling it at any time, as in docs/embedding.md', () => {
  const snippet = codeBelow(guide, 'Calling it at any time', 'html');

  it('signs in with a button that is pressed before the code is there (D4)', async () => {
    const held = snippet.replace(
      "import 'redress/define/flow';",
      `await new Promise((resolve) => (window.letCodeArrive = resolve));
       await import('redress/define/flow');`,
    );
    expect(held).not.to.equal(snippet);
    const page = await openSnippet(held);
    const { letCodeArrive } = await until('the wait for the code', () => {
      const window = page.window as unknown as { letCodeArrive?: () => void };
      return window.letCodeArrive && { letCodeArrive: window.letCodeArrive };
    });
    await page.press('Sign in');
    letCodeArrive();
    await page.find('heading', 'Call activity');
    await page.find('table');
    expect(page.errors).to.deep.equal([]);
  });

  it('signs in later as well (D4)', async () => {
    const page = await openSnippet(snippet);
    await page.find('heading', 'Sign in to see your calls and disputes');
    const [own] = page.document.querySelectorAll<HTMLElement>('#sign-in');
    own?.click();
    await page.find('heading', 'Call activity');
    expect(page.errors).to.deep.equal([]);
  });
});

describe('drafts, as in docs/embedding.md', () => {
  beforeEach(() => {
    // A reload within a test keeps it; what another page has left is none of ours.
    sessionStorage.clear();
  });
  afterEach(() => sessionStorage.clear());

  function typeIn({ document }: SnippetPage): void {
    const store = document.querySelector('redress-flow')?.store;
    const [cycle] = store?.snapshot.cycles.held ?? [];
    if (!store || !cycle) throw new Error('There is no bill');
    store.whenReady('drafts', (drafts) => {
      drafts.beginForBill(cycle);
      drafts.edit({ details: 'Typed before the reload' });
      store.goTo({ name: 'dispute-form' });
    });
  }

  it('should survive a reload with persist="session" (D4, R7)', async () => {
    const snippet = codeBelow(guide, 'Drafts that survive a reload', 'html');
    const page = await openSnippet(snippet);
    await page.find('table');
    typeIn(page);
    const isSaved = () => sessionStorage.getItem('redress.draft')?.includes('Typed before');
    await until('the saved draft', isSaved);
    const reloaded = await openSnippet(snippet);
    const details = await reloaded.find('textbox', 'More details');
    expect(details).to.have.property('value', 'Typed before the reload');
    expect([...page.errors, ...reloaded.errors]).to.deep.equal([]);
  });

  it('should be handed to a store of the host (D4, R7)', async () => {
    const page = await openSnippet(codeBelow(guide, 'A store of your own', 'html'));
    await page.find('table');
    typeIn(page);
    const former = page.document.querySelector('redress-flow');
    const draftStore = former?.draftStore;
    if (!former || !draftStore) throw new Error('There is no store');
    const accountId = former.store?.snapshot.account.held?.id ?? '';
    await until('the saved draft', async () =>
      (await draftStore.load(accountId))?.content.includes('Typed before'),
    );
    const fresh = page.document.createElement('redress-flow');
    Object.assign(fresh, { adapter: 'demo', draftStore });
    former.replaceWith(fresh);
    const details = await page.find('textbox', 'More details');
    expect(details).to.have.property('value', 'Typed before the reload');
    expect(sessionStorage.length).to.equal(0);
    expect(page.errors).to.deep.equal([]);
  });
});

describe('the content security policy of docs/embedding.md', () => {
  it('should be enough for the demonstration (D4, E6)', async () => {
    const header = codeBelow(guide, 'Content security policy', 'http').trim();
    const [name, policy = ''] = header.split(': ');
    expect(name).to.equal('Content-Security-Policy');
    const page = await openSnippet(oneTag, policy);
    await page.find('heading', 'Call activity');
    await page.find('table');
    expect(page.errors).to.deep.equal([]);
    const panel = page.all('heading', 'Call activity')[0]?.closest('section');
    if (!panel) throw new Error('There is no panel');
    expect(page.window.getComputedStyle(panel).borderTopLeftRadius).to.equal('12px');
  });
});

describe('a wrong setting, as in docs/embedding.md', () => {
  it('should be told in the console, while the customer sees a way to a person (D4, E12)', async () => {
    const section = 'When nothing is shown';
    const page = await openSnippet(codeBelow(guide, section, 'html'));
    await page.find('link', 'Call 1-800-555-0100');
    const [message = ''] = page.errors;
    expect(sectionOf(guide, section)).to.contain(`says: \`${message}\``);
  });
});

describe('docs/embedding.md', () => {
  it('should have no snippet that is not shown here, in test/embed or in test/ssr', () => {
    const languages = codeBlocks(guide).map(({ language }) => language);
    expect(languages).to.deep.equal([
      ...Array.from({ length: 4 }, () => 'html').concat(['html', 'ts']),
      ...Array.from({ length: 7 }, () => 'html'),
      ...['http', 'html'],
    ]);
  });
});
